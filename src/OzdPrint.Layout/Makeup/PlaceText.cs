using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>How a text band breaks into pages.</summary>
/// <param name="Band">The band.</param>
/// <param name="Free">How much of its first page is free, in pt.</param>
/// <param name="Tail">Height that is wanted below it on its last page, in pt.</param>
/// <param name="Shares">What each page takes.</param>
internal sealed record PlannedText(TextBand Band, double Free, double Tail, List<PageShare> Shares)
{
    /// <summary>Whether it holds for a page of which so much is free.</summary>
    public bool IsFor(double free, double tail) => Math.Abs(free - Free) <= GalleyHeights.Tolerance && tail == Tail;
}

/// <summary>Puts the text of an article on its pages, as <see cref="BreakText"/> has broken it.</summary>
internal sealed class PlaceText(PageLayout layout, PlaceBlock placeBlock, MakeUpPages pages)
{
    private readonly double _step = layout.Grid.Baseline;

    /// <summary>How the band breaks if it begins with so much of the page free.</summary>
    /// <param name="band">The band.</param>
    /// <param name="free">How much of the page is free, in pt.</param>
    /// <param name="tail">Height that is wanted below it on its last page, in pt.</param>
    public PlannedText Plan(TextBand band, double free, double tail) =>
        new(band, free, tail, BreakText.Run(new FitPage(layout, placeBlock, band), band, _step, free, pages.FreshHeight, tail));

    /// <summary>Places a band from the page's cursor on, as it was planned, and gives the blocks that found no place beside the text.</summary>
    public IReadOnlyList<ColumnBlock> Run(PlannedText plan)
    {
        var state = new TextState();
        var (band, shares) = (plan.Band, plan.Shares);
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

        return [.. Rest(band, state)];
    }

    private void Put(PageBuilder page, TextBand band, PageShare share, bool isTitled)
    {
        var (left, top) = (page.Left + layout.Grid.Inset, page.Cursor);
        if (share.Above is { } above)
        {
            PlaceBlock.PutColumn(page, above.Lines.Lines, 0, above.Lines.Count, left, top, band.Article);
        }

        foreach (var (frame, from, to) in share.Frames)
        {
            PlaceBlock.PutColumn(page, band.Text.Lines, from, to, left + frame.X, top + frame.Top, band.Article);
        }

        var x = page.Left + layout.Page.TypeWidth - MeasureParts.SideWidth(layout);
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

    /// <param name="band">The band.</param>
    /// <param name="notes">The explainers.</param>
    /// <param name="title">The words above them.</param>
    /// <param name="together">Whether columns part explainers from each other only, as long as a column could hold them.</param>
    private ColumnBlock Panel(TextBand band, ImmutableArray<int> notes, IReadOnlyList<GalleyLine> title, bool together = false)
    {
        var text = new Galley();
        foreach (var note in notes)
        {
            text.Add(together ? Whole(band.Notes[note].Text) : band.Notes[note].Text, layout.Styles[StyleNames.Question].Before);
        }

        return band.Panel with { Title = title, Text = text.Lines };
    }

    private Galley Whole(Galley note)
    {
        if (new GalleyHeights(note.Lines).Of(0, note.Lines.Count) > pages.FreshHeight / 2)
        {
            return note;
        }

        var whole = new Galley();
        whole.Add([.. note.Lines.Select(line => line with { CanBreakBefore = false })], 0, 0);
        return whole;
    }

    /// <summary>What is left goes across the page below the text: its lines keep their measure and stand in columns.</summary>
    private IEnumerable<ColumnBlock> Rest(TextBand band, TextState state)
    {
        if (!state.Waiting.IsEmpty)
        {
            // An explainer whose word the text does not mention is far from nothing.
            foreach (var note in state.Waiting.Order().Where(note => band.Notes[note].Line >= 0))
            {
                pages.Current.Mark(ReadExplainers.Far(band.Notes[note]), band.Article);
            }

            var title = state.IsTitled ? band.Panel.ContinuedTitle : band.Panel.Title;
            var explainers = Panel(band, [.. state.Waiting.Order()], title, together: true) with
            {
                WideTitle = state.IsTitled ? [] : band.Panel.WideTitle,
                MayBreak = true,
            };
            yield return Across(explainers, state.Waiting.Length);
        }

        foreach (var box in band.Boxes.Skip(state.Boxes))
        {
            // No more columns than there are points to part.
            yield return Across(box, box.Text.Select(line => line.At?.Block).Distinct().Count());
        }
    }

    private ColumnBlock Across(ColumnBlock box, int mostColumns)
    {
        var fitting = Math.Max(1, (int)((layout.Page.TypeWidth + layout.Grid.Gutter) / (box.Width + layout.Grid.Gutter)));
        var columns = Math.Min(fitting, mostColumns);
        var width = columns < fitting ? (columns * (box.Width + layout.Grid.Gutter)) - layout.Grid.Gutter : layout.Page.TypeWidth;
        // The title that was set as wide as the page may be too long for less.
        var title = box.WideTitle.SelectMany(line => line.Marks).OfType<TextMark>().Select(mark => mark.X + mark.Run.Width).DefaultIfEmpty(double.MaxValue).Max();
        return box with
        {
            Title = title <= width - (2 * (box.Box?.Padding ?? 0)) ? box.WideTitle : box.Title,
            Width = width,
            Columns = columns,
        };
    }
}
