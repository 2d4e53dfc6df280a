using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>A side of a sheet with the pages on it.</summary>
/// <param name="Left">Index of the page on the left, from 0; null for a blank one.</param>
/// <param name="Right">Index of the page on the right; null for a blank one.</param>
internal readonly record struct SheetSide(int? Left, int? Right)
{
    /// <summary>The pages in the order in which they are read, which differs from left to right on the outer sides.</summary>
    public IEnumerable<int> AsRead => new[] { Left, Right }.OfType<int>().Order();
}

/// <summary>
/// First step of the imposition: deals the pages out to the sides of sheets that lie in each other and are stapled in
/// the fold. The sides come as the printer wants them: the outermost sheet first, its outer side before its inner one.
/// </summary>
internal static class OrderSheets
{
    /// <summary>Pages on one sheet, two on each side.</summary>
    public const int PagesPerSheet = 4;

    /// <summary>
    /// The sides for a number of pages. What lacks to whole sheets is left blank behind the last page, as no layout has a
    /// back cover that would have to stay outside.
    /// </summary>
    /// <param name="pages">How many pages there are, at least 1.</param>
    public static ImmutableArray<SheetSide> Run(int pages)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pages, 1);
        var places = (pages + PagesPerSheet - 1) / PagesPerSheet * PagesPerSheet;
        var sides = ImmutableArray.CreateBuilder<SheetSide>(places / 2);
        for (var (low, high) = (0, places - 1); low < high; low++, high--)
        {
            // The lower page stands on the right of an outer side and on the left of an inner one.
            sides.Add(low % 2 == 0 ? new SheetSide(Page(high), Page(low)) : new SheetSide(Page(low), Page(high)));
        }

        return sides.MoveToImmutable();

        int? Page(int place) => place < pages ? place : null;
    }
}
