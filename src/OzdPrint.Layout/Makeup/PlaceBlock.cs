namespace OzdPrint.Layout;

/// <summary>Puts blocks — boxes and bands of columns — on a page.</summary>
internal sealed class PlaceBlock(PageLayout layout, Palette palette)
{
    /// <summary>Heights of columns off the grid are tried in steps of so much, in pt.</summary>
    private const double FineStep = 1;

    private readonly SnapToGrid _grid = new(layout.Grid.Baseline);
    private readonly CutColumns _cutColumns = new(layout.Grid.Baseline);

    /// <summary>
    /// Height of the whole block from line <paramref name="from"/> on, in whole grid steps, in pt; null if it is more
    /// than <paramref name="most"/>.
    /// </summary>
    public double? Measure(ColumnBlock block, int from, double most)
    {
        var around = Around(block, from);
        var inside = _cutColumns.Balance(new GalleyHeights(block.Text), from, Lefts(block, layout.Grid.Gutter), most - around, StepOf(block));
        return inside is { } height && _grid.Up(around + height) is var total && total <= most + 0.01 ? total : null;
    }

    /// <summary>How much of the block from a line on fits into a height, its columns level where all of it fits.</summary>
    /// <param name="block">The block.</param>
    /// <param name="from">The line to begin with.</param>
    /// <param name="height">Its outer height, in pt.</param>
    /// <param name="force">Whether to part what belongs together rather than place nothing.</param>
    public ColumnCut Cut(ColumnBlock block, int from, double height, bool force)
    {
        var text = new GalleyHeights(block.Text);
        var lefts = Lefts(block, layout.Grid.Gutter);
        var inner = height - Around(block, from);
        var level = _cutColumns.Balance(text, from, lefts, inner, StepOf(block));
        var frames = CutColumns.Columns(lefts, level ?? inner);
        return (level is null ? null : _cutColumns.All(text, from, frames)) ?? _cutColumns.Run(text, from, frames, force)[0];
    }

    /// <summary>Height that a piece of the block takes, in whole grid steps, in pt.</summary>
    public double HeightOf(ColumnBlock block, ColumnCut cut) => _grid.Up(Used(block, cut));

    private double Used(ColumnBlock block, ColumnCut cut)
    {
        var heights = new GalleyHeights(block.Text);
        return Around(block, cut.From) + Enumerable.Range(0, block.Columns).Max(c => heights.Of(cut.FromOf(c), cut.To[c]));
    }

    /// <summary>Puts a piece of the block, as it was cut.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">The block.</param>
    /// <param name="cut">The piece.</param>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Upper edge.</param>
    /// <param name="height">Its outer height, in pt.</param>
    public void Put(PageBuilder page, ColumnBlock block, ColumnCut cut, double x, double y, double height)
    {
        var title = TitleOf(block, cut.From);
        var padding = block.Box?.Padding ?? 0;
        var lefts = Lefts(block, layout.Grid.Gutter);
        var titleHeight = TitleHeight(block, title);
        // Boxes take whole steps of the grid: what their text leaves is white above as much as below.
        var slack = block.Box is null ? 0 : Math.Max(0, height - Used(block, cut));
        if (block.Box is { Fill: null, Frame: null, Top: null, Left: not null } aside)
        {
            // A rule alone goes with its text and no further.
            Decorate(page, aside, x, y, block.Width, height - slack);
        }
        else
        {
            Decorate(page, block.Box, x, y, block.Width, height);
            y += slack < layout.Grid.Baseline - GalleyHeights.Tolerance ? slack / 2 : 0;
        }

        PutColumn(page, title, 0, title.Count, x + padding, y + padding, block.Article);
        for (var c = 0; c < lefts.Length; c++)
        {
            PutColumn(page, block.Text, cut.FromOf(c), cut.To[c], x + padding + lefts[c], y + padding + titleHeight, block.Article);
        }
    }

    /// <summary>Puts a stretch of a galley below a point.</summary>
    public static void PutColumn(PageBuilder page, IReadOnlyList<GalleyLine> lines, int from, int to, double x, double y, int article)
    {
        for (var i = from; i < to; i++)
        {
            y += i == from ? 0 : lines[i].Before;
            page.Put(lines[i], x, y, article);
            y += lines[i].Height;
        }
    }

    /// <summary>Height of all that is not text in columns: title and padding, in pt.</summary>
    private double Around(ColumnBlock block, int from) =>
        (2 * (block.Box?.Padding ?? 0)) + TitleHeight(block, TitleOf(block, from));

    private double TitleHeight(ColumnBlock block, IReadOnlyList<GalleyLine> title)
    {
        var height = new GalleyHeights(title).Of(0, title.Count);
        return block.Box is null ? _grid.Up(height) : height + (title.Count > 0 ? layout.Styles[StyleNames.BoxTitle].After : 0);
    }

    private static IReadOnlyList<GalleyLine> TitleOf(ColumnBlock block, int from) =>
        from == 0 ? block.Title : block.ContinuedTitle;

    private double StepOf(ColumnBlock block) => block.Box is null ? layout.Grid.Baseline : FineStep;

    private static double[] Lefts(ColumnBlock block, double gutter)
    {
        var width = block.Width - (2 * (block.Box?.Padding ?? 0));
        var pitch = (width + gutter) / block.Columns;
        return [.. Enumerable.Range(0, block.Columns).Select(c => c * pitch)];
    }

    private void Decorate(PageBuilder page, BoxStyle? box, double x, double y, double width, double height)
    {
        if (box is null)
        {
            return;
        }

        // A box hangs from the height of the capitals and stands on the baseline of the text beside it.
        var (top, bottom) = Overhang();
        (y, height) = (y + top, height - top - bottom);
        if (box.Fill is { } fill)
        {
            page.PutGround(new FillMark(x, y, width, height, palette[fill]) { Artifact = ArtifactKind.Background });
        }

        if (box.Frame is { } frame)
        {
            page.PutGround(new FrameMark(x, y, width, height, frame.Thickness, palette[frame.Colour]));
        }

        if (box.Top is { } above)
        {
            page.PutGround(new FillMark(x, y, width, above.Thickness, palette[above.Colour]));
        }

        if (box.Left is { } left)
        {
            page.PutGround(new FillMark(x, y, left.Thickness, height, palette[left.Colour]));
        }
    }

    private (double Top, double Bottom) Overhang()
    {
        var text = layout.Styles[StyleNames.Text];
        var baseline = SetBlock.Baseline(text, layout);
        return (baseline - (text.Size * SetBlock.CapHeight), text.Leading - baseline);
    }
}
