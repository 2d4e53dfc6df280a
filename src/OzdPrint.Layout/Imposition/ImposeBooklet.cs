namespace OzdPrint.Layout;

/// <summary>
/// Imposition, the step after the make-up: puts the pages two by two on the sides of sheets, which printed on both sides,
/// laid in each other and folded are a booklet.
/// </summary>
public static class ImposeBooklet
{
    /// <summary>
    /// The same document on sheets. Its pages are the sides of the sheets, each twice as wide as a page; everything that
    /// leads to a page leads to its place there. The order of reading stays: it is that of <see cref="Mark.ReadingPage"/>.
    /// </summary>
    /// <param name="document">A document whose pages stand in the order in which they are read.</param>
    /// <param name="plan">Which marks the sheets bear.</param>
    public static PrintedDocument Run(PrintedDocument document, BookletPlan plan)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(plan);
        var (width, height) = (document.Pages.Max(page => page.Width), document.Pages.Max(page => page.Height));
        var sides = OrderSheets.Run(document.Pages.Length);
        var places = new PlacePages(document.Pages, sides, width);
        var folds = new MarkFold(plan, width, height);
        return document with
        {
            Pages = [.. sides.Select((side, index) => Side(document, side, index))],
            Outline = [.. document.Outline.Select(places.Entry)],
            Places = [.. document.Places.Select(places.Name)],
            Duplex = Duplex.FlipShortEdge,
        };

        Page Side(PrintedDocument reader, SheetSide side, int index) => new(
            2 * width,
            height,
            string.Join(", ", new[] { side.Left, side.Right }.OfType<int>().Select(page => reader.Pages[page].Label)),
            // As the pages are read, so that the marks of the side are painted in reading order like those of any page.
            [.. side.AsRead.SelectMany(places.Marks), .. folds.Of(index)],
            [.. side.AsRead.SelectMany(places.Links)]);
    }
}
