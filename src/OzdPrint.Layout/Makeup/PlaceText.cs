using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>The band of the text: columns of the grid, with boxes in the side column and a picture above.</summary>
internal sealed record TextBand
{
    /// <summary>The lines of the text.</summary>
    public required IReadOnlyList<GalleyLine> Text { get; init; }

    /// <summary>The lines above the text columns, beside the side column: a picture.</summary>
    public required IReadOnlyList<GalleyLine> Above { get; init; }

    /// <summary>The boxes of the side column, from the top.</summary>
    public required ImmutableArray<ColumnBlock> Side { get; init; }

    /// <summary>Index of its article.</summary>
    public required int Article { get; init; }
}

/// <summary>
/// Cuts the text of an article into the columns of its pages. Boxes stand at the head of the side column; under the last
/// of them the text goes on, so that every column ends level. Where the boxes are longer than the text, the last of them
/// leave the side column and follow below across the page.
/// </summary>
internal sealed class PlaceText(PageLayout layout, PlaceBlock placeBlock, MakeUpPages pages)
{
    /// <summary>Fewer lines than this under a box look like leftovers: the column stays white instead.</summary>
    private const int FewestLinesUnderBox = 4;

    private readonly double _step = layout.Grid.Baseline;

    /// <summary>Places the band from the page's cursor on and gives the boxes that found no place beside the text.</summary>
    public IReadOnlyList<ColumnBlock> Run(TextBand band)
    {
        var next = 0;
        var waiting = band.Side.ToList();
        var above = band.Above;
        while (next < band.Text.Count || above.Count > 0)
        {
            var page = pages.Current;
            var fit = Fit(band, next, waiting, above, page.Free);
            if (fit is null)
            {
                // Not even the beginning fits here; on an empty page it has to.
                if (!page.IsFresh)
                {
                    pages.Turn();
                    continue;
                }

                fit = Filled(band, next, [], above, page.Free, force: true);
            }

            Put(page, band, fit, above);
            next = fit.Cut.Next;
            waiting.RemoveRange(0, fit.Boxes.Count);
            above = [];
            page.Cursor += fit.Height;
            if (next < band.Text.Count)
            {
                pages.Turn();
            }
        }

        return waiting;
    }

    /// <summary>One page's share of the band.</summary>
    private sealed record Share(List<ColumnBlock> Boxes, List<double> BoxHeights, List<ColumnFrame> Frames, ColumnCut Cut, double Height);

    private Share? Fit(TextBand band, int next, List<ColumnBlock> waiting, IReadOnlyList<GalleyLine> above, double free)
    {
        Share? best = null;
        var bestHeight = double.MaxValue;
        // All boxes in the side column, or all but the last, and so on: whatever makes the whole lowest.
        for (var count = waiting.Count; count >= 0; count--)
        {
            if (Level(band, next, waiting.GetRange(0, count), above, free) is { } share)
            {
                var below = waiting.Skip(count).Sum(box => placeBlock.Measure(Across(box), 0, double.MaxValue / 4) + _step ?? 0);
                if (share.Height + below < bestHeight - 0.01)
                {
                    (best, bestHeight) = (share, share.Height + below);
                }
            }
        }

        if (best is not null)
        {
            return best;
        }

        // The text goes on overleaf: the side column takes as many boxes as it holds.
        for (var count = waiting.Count; count >= 0; count--)
        {
            var boxes = waiting.GetRange(0, count);
            if (Heights(boxes) is var heights && SideHeight(heights) <= free + 0.01)
            {
                var share = Filled(band, next, boxes, above, free, force: false);
                return share.Cut.Next > next || (above.Count > 0 && FillColumns.HeightOf(above, 0, above.Count) <= free) ? share : null;
            }
        }

        return null;
    }

    /// <summary>All the rest of the text with these boxes beside it, its columns level; null if it does not fit.</summary>
    private Share? Level(TextBand band, int next, List<ColumnBlock> boxes, IReadOnlyList<GalleyLine> above, double free)
    {
        var heights = Heights(boxes);
        var side = SideHeight(heights);
        if (side > free + 0.01)
        {
            return null;
        }

        var frames = Frames(side, above, free);
        if (FillColumns.Balance(band.Text, next, frames, free, _step) is not { } height)
        {
            return null;
        }

        height = Math.Max(height, FillColumns.HeightOf(above, 0, above.Count));
        return new Share(boxes, heights, frames, FillColumns.Cut(band.Text, next, frames, height), Math.Max(height, side));
    }

    private Share Filled(TextBand band, int next, List<ColumnBlock> boxes, IReadOnlyList<GalleyLine> above, double free, bool force)
    {
        var heights = Heights(boxes);
        var frames = Frames(SideHeight(heights), above, free);
        return new Share(boxes, heights, frames, FillColumns.Cut(band.Text, next, frames, free, force), free);
    }

    private List<ColumnFrame> Frames(double side, IReadOnlyList<GalleyLine> above, double free)
    {
        var pitch = MeasureParts.ColumnWidth(layout) + layout.Grid.Gutter;
        var beside = MeasureParts.ColumnsBesideSide(layout);
        var top = FillColumns.HeightOf(above, 0, above.Count);
        if (top > 0)
        {
            top += _step;
        }

        var frames = new List<ColumnFrame>();
        for (var c = 0; c < layout.Grid.Columns; c++)
        {
            var isUnderBoxes = c >= beside && side > 0;
            var start = c < beside ? top : isUnderBoxes ? side + _step : 0;
            if (free - start >= (isUnderBoxes ? FewestLinesUnderBox : 1) * _step)
            {
                frames.Add(new ColumnFrame(c * pitch, start));
            }
        }

        // A picture that leaves no room for text still needs a column to be counted from.
        return frames.Count > 0 ? frames : [new ColumnFrame(0, Math.Max(0, free))];
    }

    private List<double> Heights(List<ColumnBlock> boxes) =>
        [.. boxes.Select(box => placeBlock.Measure(box, 0, double.MaxValue / 4) ?? 0)];

    /// <summary>Height of boxes one below the other, a grid step apart.</summary>
    private double SideHeight(List<double> heights) => heights.Count == 0 ? 0 : heights.Sum() + ((heights.Count - 1) * _step);

    private void Put(PageBuilder page, TextBand band, Share share, IReadOnlyList<GalleyLine> above)
    {
        var left = layout.Page.Margins.Left;
        PlaceBlock.PutColumn(page, above, 0, above.Count, left, page.Cursor, band.Article);
        for (var c = 0; c < share.Frames.Count; c++)
        {
            PlaceBlock.PutColumn(
                page, band.Text, share.Cut.From[c], share.Cut.To[c], left + share.Frames[c].X, page.Cursor + share.Frames[c].Top, band.Article);
        }

        var x = left + layout.Page.TypeWidth - MeasureParts.SideWidth(layout);
        var y = page.Cursor;
        for (var b = 0; b < share.Boxes.Count; b++)
        {
            placeBlock.Put(page, share.Boxes[b], 0, x, y, share.BoxHeights[b], force: false);
            y += share.BoxHeights[b] + _step;
        }
    }

    /// <summary>A box of the side column laid across the page: its lines keep their measure and stand in columns.</summary>
    public ColumnBlock Across(ColumnBlock box) => box with
    {
        Width = layout.Page.TypeWidth,
        Columns = Math.Max(1, (int)((layout.Page.TypeWidth + layout.Grid.Gutter) / (box.Width + layout.Grid.Gutter))),
    };
}
