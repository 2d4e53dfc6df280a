using CsCheck;

namespace OzdPrint.Layout.Tests;

/// <summary>The sides of sheets as small drawings: each row is a sheet, its outer side before its inner one; a dot is a blank page.</summary>
public sealed class OrderSheetsTests
{
    [Theory]
    [InlineData(1, "· 1 | · ·")]
    [InlineData(3, "· 1 | 2 3")]
    [InlineData(4, "4 1 | 2 3")]
    [InlineData(5, "· 1 | 2 · / · 3 | 4 5")]
    [InlineData(8, "8 1 | 2 7 / 6 3 | 4 5")]
    [InlineData(9, "· 1 | 2 · / · 3 | 4 9 / 8 5 | 6 7")]
    public void Pages_are_dealt_out_to_the_sides(int pages, string sheets) =>
        Assert.Equal(sheets, string.Join(" / ", OrderSheets.Run(pages).Chunk(2).Select(sheet => string.Join(" | ", sheet.Select(Draw)))));

    [Fact]
    public void Sheets_laid_in_each_other_and_folded_read_from_first_to_last() => Gen.Int[1, 400].Sample(pages =>
    {
        var leafed = Folded(OrderSheets.Run(pages)).ToList();
        Assert.Equal(0, leafed.Count % 4);
        Assert.InRange(leafed.Count - pages, 0, 3);
        // Blank pages are the last.
        Assert.Equal(Enumerable.Range(0, pages).Select(page => (int?)page), leafed.Take(pages));
        Assert.All(leafed.Skip(pages), page => Assert.Null(page));
    });

    [Fact]
    public void A_document_of_no_pages_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => OrderSheets.Run(0));

    /// <summary>
    /// What a reader sees who leafs through: of each sheet first the right half of the outer side and what is behind it,
    /// the left half of the inner side; and from the middle on the other halves the other way round.
    /// </summary>
    private static IEnumerable<int?> Folded(IEnumerable<SheetSide> sides)
    {
        var sheets = sides.Chunk(2).ToList();
        return sheets.SelectMany(sheet => new[] { sheet[0].Right, sheet[1].Left })
            .Concat(Enumerable.Reverse(sheets).SelectMany(sheet => new[] { sheet[1].Right, sheet[0].Left }));
    }

    private static string Draw(SheetSide side) => $"{Draw(side.Left)} {Draw(side.Right)}";

    private static string Draw(int? page) => page is { } index ? $"{index + 1}" : "·";
}
