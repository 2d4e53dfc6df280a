using CsCheck;

namespace OzdPrint.Epub.Tests;

public sealed class HeadlineLinesTests
{
    [Fact]
    public void Lines_are_as_even_as_their_number_allows() =>
        Assert.Equal(["aaa bbb", "ccc ddd"], HeadlineLines.Break("aaa bbb ccc ddd", 13, Width));

    [Fact]
    public void A_compound_breaks_after_its_hyphen() =>
        Assert.Equal(["Nord-", "Ostsee"], HeadlineLines.Break("Nord-Ostsee", 8, Width));

    [Fact]
    public void What_is_too_much_gives_way_to_an_ellipsis() =>
        Assert.Equal(["eins", "zwei …"], HeadlineLines.Limit(["eins", "zwei", "drei"], 2, 6, Width));

    [Fact]
    public void No_letter_is_lost_and_no_line_is_too_wide_unless_it_is_one_word() =>
        Gen.Select(Gen.String[Gen.Char["abc -"], 0, 60], Gen.Int[3, 20]).Sample((text, measure) =>
        {
            var lines = HeadlineLines.Break(text, measure, Width);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.Length <= measure || !line.Contains(' ', StringComparison.Ordinal)));
        });

    private static float Width(string text) => text.Length;
}
