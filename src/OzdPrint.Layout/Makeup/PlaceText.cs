using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>Puts the text of an article on its pages, as <see cref="BreakText"/> has broken it.</summary>
internal sealed class PlaceText(PageLayout layout, PlaceBlock placeBlock, MakeUpPages pages)
{
    private readonly double _step = layout.Grid.Baseline;

    /// <summary>How the band would break if it began with so much of the page free, in pt.</summary>
    public List<PageShare> Plan(TextBand band, double free, double tail) =>
        BreakText.Run(new FitPage(layout, placeBlock, band), band, _step, free, pages.FreshHeight, tail);

    /// <summary>Places the band from the page's cursor on and gives the blocks that found no place beside the text.</summary>
    /// <param name="band">The band.</param>
    /// <param name="tail">Height that is wanted below it on its last page, in pt.</param>
    public IReadOnlyList<ColumnBlock> Run(TextBand band, double tail)
    {
        var state = new TextState();
        var shares = Plan(band, pages.Current.Free, tail);
        for (var s = 0; s < shares.Count; s++)
        {
            if (s > 0)
            {
                pages.Turn();
            }

            Put(pages.Current, band, shares[s], state.IsTitled);
            pages.Current.Cursor += shares[s].Height;
            state = shares[s].After;
            foreach (var note in ReadExplainers.Run(shares[s], band, _step))
            {
                pages.Current.Mark(note, band.Article);
            }
        }

        return Rest(band, state);
    }

    private void Put(PageBuilder page, TextBand band, PageShare share, bool isTitled)
    {
        var (left, top) = (page.Left, page.Cursor);
        if (share.Above is { } above)
        {
            PlaceBlock.PutColumn(page, above.Lines.Lines, 0, above.Lines.Count, left, top, band.Article);
        }

        foreach (var (frame, from, to) in share.Frames)
        {
            PlaceBlock.PutColumn(page, band.Text.Lines, from, to, left + frame.X, top + frame.Top, band.Article);
        }

        var x = left + layout.Page.TypeWidth - MeasureParts.SideWidth(layout);
        var hasLabel = false;
        foreach (var panel in share.Panels)
        {
            var block = panel.Box >= 0
                ? band.Boxes[panel.Box]
                : Panel(band, panel.Notes, hasLabel ? [] : isTitled ? band.Panel.ContinuedTitle : band.Panel.Title);
            hasLabel |= panel.Box < 0;
            placeBlock.Put(page, block, placeBlock.Cut(block, 0, panel.Height, force: true), x, top + panel.Top, panel.Height);
        }
    }

    private ColumnBlock Panel(TextBand band, ImmutableArray<int> notes, IReadOnlyList<GalleyLine> title)
    {
        var text = new Galley();
        foreach (var note in notes)
        {
            text.Add(band.Notes[note].Text, layout.Styles[StyleNames.Question].Before);
        }

        return band.Panel with { Title = title, Text = text.Lines };
    }

    /// <summary>What is left goes across the page below the text: its lines keep their measure and stand in columns.</summary>
    private IReadOnlyList<ColumnBlock> Rest(TextBand band, TextState state)
    {
        var rest = band.Boxes.Skip(state.Boxes);
        if (!state.Waiting.IsEmpty)
        {
            foreach (var note in state.Waiting.Order())
            {
                pages.Current.Mark(ReadExplainers.Far(band.Notes[note]), band.Article);
            }

            var title = state.IsTitled ? band.Panel.ContinuedTitle : band.Panel.Title;
            rest = rest.Prepend(Panel(band, [.. state.Waiting.Order()], title) with { WideTitle = state.IsTitled ? [] : band.Panel.WideTitle });
        }

        return
        [
            .. rest.Select(box => box with
            {
                Title = box.WideTitle.Count > 0 ? box.WideTitle : box.Title,
                Width = layout.Page.TypeWidth,
                Columns = Math.Max(1, (int)((layout.Page.TypeWidth + layout.Grid.Gutter) / (box.Width + layout.Grid.Gutter))),
            }),
        ];
    }
}
