using System.Collections.Immutable;

namespace OzdPrint.Typesetting.Tests.Proof;

public sealed class ProofLinesTests
{
    private static readonly FontLibrary Fonts = new(EmbeddedFonts.Load());
    private static readonly FontInstance Face = Fonts.Instance(Fonts.Families[0], 400, false, 10);

    /// <summary>A line of letters 5 pt wide and spaces of a given width, in a size of 10 pt.</summary>
    private static Line Line(string text, double space, LineEnd ending = LineEnd.Word)
    {
        var glyphs = text.Select((sign, i) => new Glyph(1, sign == ' ' ? space : 5, 0, 0, i)).ToImmutableArray();
        var run = new GlyphRun { Font = Face, Size = 10, Tag = 0, Language = "de", X = 0, Text = text, Glyphs = glyphs };
        return new Line { Runs = [run], Width = run.Width, Start = 0, End = text.Length, Ending = ending, WordSpace = space / 2.5 };
    }

    private static ImmutableArray<LineMark> Marks(params Line[] lines) => ProofLines.Run(lines, new ParagraphFrame(lines.Max(line => line.Width)));

    private static IEnumerable<LineMark> Marks(LineFault fault, params Line[] lines) => Marks(lines).Where(mark => mark.Fault == fault);

    [Fact]
    public void Spaces_of_more_than_twice_their_width_are_loose()
    {
        Assert.Empty(Marks(LineFault.Loose, Line("aa bb cc", 5)));
        Assert.Equal([new LineMark(LineFault.Loose, 1, 1, 2.4)], Marks(LineFault.Loose, Line("aa bb cc", 5), Line("aa bb cc", 6)));
    }

    [Fact]
    public void Type_that_had_to_close_up_is_tight()
    {
        Assert.Empty(Marks(LineFault.Tight, Line("aa bb", 2) with { Scale = 0.98, LetterSpace = -0.005 }));
        Assert.Equal([new LineMark(LineFault.Tight, 0, 1, -0.008)], Marks(LineFault.Tight, Line("aa bb", 2) with { Scale = 0.98, LetterSpace = -0.008 }));
    }

    [Fact]
    public void A_line_of_one_word_is_short_unless_it_is_the_last()
    {
        Assert.Equal([new LineMark(LineFault.Short, 0, 1, 12.5)], Marks(LineFault.Short, Line("aaa", 2), Line("aaa bb", 2.5), Line("a", 2, LineEnd.Paragraph)));
        Assert.Empty(Marks(LineFault.Short, Line("aaa", 2, LineEnd.Forced), Line("aaa bb", 2.5)));
    }

    [Fact]
    public void Ragged_lines_are_neither_loose_nor_short() =>
        Assert.Empty(ProofLines.Run([Line("aa", 9), Line("aa bb", 9)], new ParagraphFrame(100) { Alignment = Alignment.Left }));

    [Fact]
    public void Wide_spaces_over_three_lines_are_a_river()
    {
        var river = Assert.Single(Marks(LineFault.River, Line("aaaa bbbb", 4), Line("aaaa bb", 5), Line("aaaa b", 4), Line("aaaaaaa bb", 4)));
        Assert.Equal((0, 3, 0.4), (river.Line, river.Lines, Math.Round(river.Amount, 6)));
    }

    [Fact]
    public void A_river_may_wind_but_not_jump()
    {
        // Each space half over the one above: 20 to 24, 22 to 26, 24 to 28.
        var first = Line("aaaa bbbb", 4);
        Assert.Single(Marks(LineFault.River, first, Moved(first, 2), Moved(first, 4)));
        Assert.Empty(Marks(LineFault.River, first, Moved(first, 2.1), Moved(first, 4)));

        static Line Moved(Line line, double by) =>
            line with { Runs = [line.Runs[0] with { X = by }], Width = line.Width + by };
    }

    [Fact]
    public void Neither_two_lines_nor_narrow_spaces_nor_the_space_behind_a_line_are_a_river()
    {
        Assert.Empty(Marks(LineFault.River, Line("aaaa bbbb", 4), Line("aaaa bbb", 4), Line("aaaaaa bb", 4)));
        Assert.Empty(Marks(LineFault.River, Line("aaaa bbbb", 3), Line("aaaa bbbb", 3), Line("aaaa bbbb", 3)));
        Assert.Empty(Marks(LineFault.River, Behind(), Behind(), Behind()));

        static Line Behind() => Line("aaaa ", 4) with { Width = 20 };
    }

    [Fact]
    public void Two_rivers_side_by_side_are_two() =>
        Assert.Equal(2, Marks(LineFault.River, Line("aaa bbb cc", 4), Line("aaa bbb ccc", 4), Line("aaa bbb c", 4)).Count());

    [Fact]
    public void Three_hyphens_in_a_row_are_a_ladder_and_two_are_none()
    {
        var (put, own, plain) = (Line("a bb\u00AD", 2, LineEnd.Hyphenated), Line("a bb-", 2), Line("a bb", 2));
        Assert.Empty(Marks(LineFault.HyphenLadder, put, own, plain, put, own));
        Assert.Equal([new LineMark(LineFault.HyphenLadder, 1, 4, 4)], Marks(LineFault.HyphenLadder, plain, put, own, put, put, plain));
        Assert.Equal([new LineMark(LineFault.HyphenLadder, 0, 3, 3)], Marks(LineFault.HyphenLadder, put, own, put));
    }

    [Fact]
    public void Marks_come_by_lines()
    {
        var marks = Marks(Line("aaaa bbbb", 7, LineEnd.Hyphenated), Line("aaaa bbbb", 7, LineEnd.Hyphenated), Line("aaaa bbbb", 7, LineEnd.Hyphenated));
        Assert.Equal(
            [(LineFault.Loose, 0), (LineFault.River, 0), (LineFault.HyphenLadder, 0), (LineFault.Loose, 1), (LineFault.Loose, 2)],
            marks.Select(mark => (mark.Fault, mark.Line)));
    }

    [Fact]
    public void A_column_of_plain_german_has_no_mark()
    {
        const string Text = "Wer am Meer Urlaub macht, merkt es schnell: Das Wasser kommt und geht. Zweimal am Tag steigt es, zweimal fällt es wieder. "
            + "Schuld daran ist vor allem der Mond, der das Wasser auf der ihm zugewandten Seite der Erde stärker anzieht als die Erde selbst.";
        var frame = new ParagraphFrame(160) { Hyphenator = new HyphenationPatterns().Find("de") };
        var set = new ParagraphSetter(Fonts).Set(new StyledText([new StyledRun(Text, new TextStyle(Fonts.Families[0], 9.6), "de")]), frame);
        Assert.True(set.Lines.Length > 6);
        Assert.Empty(ProofLines.Run(set.Lines, frame));
    }

    [Fact]
    public void No_lines_no_marks() => Assert.Empty(ProofLines.Run([], new ParagraphFrame(100)));
}
