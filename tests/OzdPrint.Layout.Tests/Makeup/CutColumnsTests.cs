using System.Text;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Columns as small drawings. A galley is written as its paragraphs: each letter is a line, a capital letter is a heading,
/// which keeps with what follows. A dot in a drawing is a line of white.
/// </summary>
public sealed class CutColumnsTests
{
    private const double Step = LetterGalley.Step;

    private static readonly CutColumns _cutColumns = new(Step);

    [Fact]
    public void Columns_fill_one_after_the_other() => Level("aaaaaaaa", 2, "aa aa aa aa".Replace(' ', '\n'));

    [Fact]
    public void Neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone() => Filled("aaaabbbb", 2, 5,
        """
        ab
        ab
        ab
        ab
        ..
        """);

    [Fact]
    public void No_heading_stands_at_a_columns_foot() => Filled("aaa H bbbb", 2, 5,
        """
        aH
        ab
        ab
        .b
        .b
        """);

    [Fact]
    public void A_paragraph_of_three_lines_stays_whole() => Filled("aaa bbb ccc", 2, 5,
        """
        ab
        ab
        ab
        ..
        ..
        """);

    [Fact]
    public void No_line_from_the_midst_of_a_paragraph_stands_alone()
    {
        // Three lines are left of six: one and two would leave the first alone.
        var lines = new GalleyHeights(Galley("aaaaaa"));
        Assert.Equal(3 * Step, _cutColumns.Balance(lines, 3, [0, 100], 10 * Step, Step));
        Assert.DoesNotContain(_cutColumns.Run(lines, 3, Frames(2, 2 * Step)), cut => cut.To[0] == 4);
    }

    [Fact]
    public void Level_columns_are_as_low_as_they_can_be() => Level("aaaa bbbb cccc", 3,
        """
        abc
        abc
        abc
        abc
        """);

    [Fact]
    public void Of_level_columns_the_last_takes_the_white() => Level("aaaaaaa bbbbbbbbb", 2,
        """
        ab
        ab
        ab
        ab
        ab
        ab
        ab
        b.
        b.
        """);

    [Fact]
    public void An_early_column_ends_a_line_short_where_that_spares_a_later_one_two() => Filled("aaaaa bbb cccccc", 2, 7,
        """
        ac
        ac
        ac
        ac
        ac
        .c
        ..
        """, from: 0, text: "aaaaa cccccc");

    [Fact]
    public void A_hyphen_at_a_columns_foot_costs_a_line_of_white()
    {
        // The fifth line follows a hyphen, so the column ends above or below that place.
        var lines = Galley("aaaaaaaaaa").Select((line, l) => line with { BreakCost = l == 0 ? 0 : 1, FollowsHyphen = l == 5 }).ToList();
        var cut = _cutColumns.Run(new GalleyHeights(lines), 0, Frames(2, 5 * Step))[0];
        Assert.Equal(5, cut.To[0]);
        var costly = lines.Select((line, l) => line with { BreakCost = l == 5 ? 30 : line.BreakCost }).ToList();
        Assert.Equal(4, _cutColumns.Run(new GalleyHeights(costly), 0, Frames(2, 5 * Step))[0].To[0]);
    }

    [Fact]
    public void What_no_column_holds_is_parted_only_if_it_must_be()
    {
        var lines = Galley("aaaaaa").Select(line => line with { CanBreakBefore = false }).ToList();
        Assert.Equal(0, _cutColumns.Run(new GalleyHeights(lines), 0, Frames(1, 4 * Step))[0].Next);
        Assert.Equal(4, _cutColumns.Run(new GalleyHeights(lines), 0, Frames(1, 4 * Step), force: true)[0].Next);
    }

    [Fact]
    public void No_column_stays_empty_before_the_text_ends()
    {
        var cut = _cutColumns.Run(new GalleyHeights(Galley("aaa bbb")), 0, Frames(3, 3 * Step))[0];
        Assert.Equal([3, 6, 6], cut.To);
    }

    private static void Filled(string galley, int columns, int height, string drawing, int from = 0, string? text = null)
    {
        var lines = Galley(text ?? galley);
        var cut = _cutColumns.Run(new GalleyHeights(lines), from, Frames(columns, height * Step))[0];
        Assert.Equal(drawing.ReplaceLineEndings("\n"), Draw(text ?? galley, cut, columns, height));
    }

    private static void Level(string galley, int columns, string drawing)
    {
        var lines = new GalleyHeights(Galley(galley));
        var lefts = Enumerable.Range(0, columns).Select(c => c * 100.0).ToArray();
        var height = _cutColumns.Balance(lines, 0, lefts, 1000, Step)!.Value;
        var cut = _cutColumns.All(lines, 0, CutColumns.Columns(lefts, height))!;
        Assert.Equal(drawing.ReplaceLineEndings("\n"), Draw(galley, cut, columns, (int)Math.Round(height / Step)));
    }

    private static ColumnFrame[] Frames(int columns, double height) =>
        CutColumns.Columns([.. Enumerable.Range(0, columns).Select(c => c * 100.0)], height);

    private static List<GalleyLine> Galley(string paragraphs) => [.. LetterGalley.Of(paragraphs).Lines];

    private static string Draw(string galley, ColumnCut cut, int columns, int height)
    {
        var letters = galley.Replace(" ", "", StringComparison.Ordinal);
        var drawing = new StringBuilder();
        for (var row = 0; row < height; row++)
        {
            for (var c = 0; c < columns; c++)
            {
                var line = cut.FromOf(c) + row;
                drawing.Append(line < cut.To[c] ? letters[line] : '.');
            }

            drawing.Append('\n');
        }

        return drawing.ToString().TrimEnd('\n');
    }
}
