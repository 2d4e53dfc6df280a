using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Boxes and columns on pages of ten lines as small drawings, one page beside the other, a letter for a line in each
/// column. A capital letter is a title, one with lines under it; C stands for a title that is repeated. A dot is white
/// paper, z what stood on the page before.
/// </summary>
public sealed class PlaceColumnsTests
{
    private const double Step = LetterGalley.Step;
    private const int Height = 10;

    [Fact]
    public void Columns_end_level() => Places(
        "aaaaaaaaa", columns: 3, used: 0, drawing:
        """
        T..
        aaa
        aaa
        aaa
        ...
        ...
        ...
        ...
        ...
        ...
        """);

    [Fact]
    public void A_box_of_three_fifths_of_a_page_is_never_broken() => Places(
        "aaaaa", columns: 1, used: 5, isBox: true, drawing:
        """
        z T
        z a
        z a
        z a
        z a
        . a
        . .
        . .
        . .
        . .
        """);

    [Fact]
    public void A_taller_box_goes_on_overleaf_rather_than_leave_a_hole_as_high() => Places(
        "aaaaaaaa", columns: 1, used: 3, isBox: true, drawing:
        """
        z C
        z a
        z a
        T .
        a .
        a .
        a .
        a .
        a .
        a .
        """);

    [Fact]
    public void A_box_that_no_page_holds_repeats_its_title() => Places(
        new string('a', 24), columns: 1, used: 0, isBox: true, drawing:
        """
        T C C
        a a a
        a a a
        a a a
        a a a
        a a a
        a a a
        a a .
        a a .
        a a .
        """);

    [Fact]
    public void Explainers_may_be_broken_between_each_other_though_a_page_holds_them() => Places(
        "aaaaaaaa", columns: 1, used: 2, isBox: true, mayBreak: true, drawing:
        """
        z C
        z a
        T a
        a .
        a .
        a .
        a .
        a .
        a .
        . .
        """);

    [Fact]
    public void Columns_that_go_on_repeat_no_title() => Places(
        new string('a', 24), columns: 2, used: 0, drawing:
        """
        T. aa
        aa aa
        aa aa
        aa ..
        aa ..
        aa ..
        aa ..
        aa ..
        aa ..
        aa ..
        """);

    [Fact]
    public void Columns_do_not_begin_with_a_few_lines_at_a_pages_foot() => Places(
        new string('a', 16), columns: 2, used: 6, drawing:
        """
        z. T.
        z. aa
        z. aa
        z. aa
        z. aa
        z. aa
        .. aa
        .. aa
        .. aa
        .. ..
        """);

    [Fact]
    public void A_head_that_a_page_holds_stands_together() => Places(
        new string('a', 9), columns: 1, used: 2, isHead: true, drawing:
        """
        z T
        z a
        . a
        . a
        . a
        . a
        . a
        . a
        . a
        . a
        """);

    [Fact]
    public void White_above_falls_away_at_a_pages_head() => Places(
        "aaaaaa", columns: 1, used: 5, isBox: true, before: 2, drawing:
        """
        z T
        z a
        z a
        z a
        z a
        . a
        . a
        . .
        . .
        . .
        """);

    [Fact]
    public void A_block_goes_overleaf_rather_than_leave_the_articles_last_line_alone() => Places(
        "aaaaa", columns: 1, used: 4, isBox: true, tail: 1, drawing:
        """
        z T
        z a
        z a
        z a
        . a
        . a
        . .
        . .
        . .
        . .
        """);

    [Fact]
    public void A_single_column_begins_with_three_lines() => Places(
        "aaaaa", columns: 1, used: 6, drawing:
        """
        z a
        z a
        z .
        z .
        z .
        z .
        T .
        a .
        a .
        a .
        """);

    [Fact]
    public void Columns_break_rather_than_leave_the_articles_last_line_alone() => Places(
        "aaaaaa", columns: 1, used: 3, tail: 1, drawing:
        """
        z a
        z a
        z .
        T .
        a .
        a .
        a .
        a .
        . .
        . .
        """);

    [Fact]
    public void What_no_page_holds_together_is_parted() => Places(
        "AAAAAAAAAAAAAAA", columns: 1, used: 0, isBox: true, drawing:
        """
        T C
        A A
        A A
        A A
        A A
        A A
        A A
        A .
        A .
        A .
        """);

    private static void Places(
        string galley, int columns, int used, string drawing, bool isBox = false, bool mayBreak = false, bool isHead = false, int before = 0, int tail = 0)
    {
        var layout = LetterGalley.Layout(columns, Height);
        var palette = new Palette(layout, new Publication());
        var pages = new MakeUpPages(layout);
        if (used > 0)
        {
            PlaceBlock.PutColumn(pages.Current, LetterGalley.Of(new string('z', used)).Lines, 0, used, 0, 0, 0);
            pages.Current.Cursor = used * Step;
        }

        var block = new ColumnBlock
        {
            Width = layout.Page.Width,
            Columns = columns,
            Box = isBox ? new BoxStyle() : null,
            Title = LetterGalley.Of("T").Lines,
            ContinuedTitle = isBox ? LetterGalley.Of("C").Lines : [],
            Text = LetterGalley.Of(galley).Lines,
            MayBreak = mayBreak,
            Article = 0,
        };
        new PlaceColumns(layout, palette, pages, new PlaceBlock(layout, palette)).Run(block, before * Step, rule: null, isHead, tail * Step);
        var resolve = new ResolvePlaces(pages, (_, _) => []);
        var rows = Enumerable.Range(0, Height).Select(_ => new StringBuilder()).ToArray();
        foreach (var page in pages.Pages)
        {
            var cells = Enumerable.Range(0, Height).Select(_ => new string('.', columns).ToCharArray()).ToArray();
            foreach (var mark in page.ToPage(resolve).Marks.OfType<FillMark>())
            {
                if (LetterGalley.LetterOf(mark) is { } letter)
                {
                    ref var cell = ref cells[(int)Math.Round(mark.Y / Step)][(int)Math.Round(mark.X / 100)];
                    // Nothing stands on anything else.
                    Assert.Equal('.', cell);
                    cell = letter;
                }
            }

            for (var row = 0; row < Height; row++)
            {
                rows[row].Append(page.Index == 0 ? "" : " ").Append(cells[row]);
            }
        }

        var drawn = string.Join('\n', rows.Select(row => row.ToString()));
        Assert.True(drawing.ReplaceLineEndings("\n") == drawn, $"drawn is\n{drawn}");
    }
}
