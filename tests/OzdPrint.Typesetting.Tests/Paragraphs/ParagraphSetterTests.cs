using CsCheck;

namespace OzdPrint.Typesetting.Tests.Paragraphs;

public sealed class ParagraphSetterTests
{
    private static readonly FontLibrary Fonts = new(EmbeddedFonts.Load());
    private static readonly Hyphenator German = new HyphenationPatterns().Find("de");
    private static readonly ParagraphSetter Setter = new(Fonts);

    private static readonly string[] Words =
    [
        "Ein", "Gesetz", "gilt", "für", "alle,", "Bundestag", "Vermittlungsausschuss", "und", "Donaudampfschifffahrtsgesellschaft",
        "–", "„Auflage“", "CO2-Ausstoß", "im", "zwei\u00ADteilig", "42,195\u00A0Kilometer", "a", "Schifffahrt.", "Hoffnung",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 80].Select(words => string.Join(' ', words));

    private static StyledText Serif(string text, double size = 10) =>
        new([new StyledRun(text, new TextStyle(Fonts.Families[0], size), "de")]);

    private static SetParagraph Set(string text, double measure, Alignment alignment = Alignment.Justified) =>
        Setter.Set(Serif(text), new ParagraphFrame(measure) { Alignment = alignment, Hyphenator = German });

    private static string TextOf(Line line) => string.Concat(line.Runs.Select(run => run.Text));

    /// <summary>The words of the lines again: hyphens that were put in are taken out.</summary>
    private static string Joined(SetParagraph set) => string.Concat(set.Lines.Select(TextOf)).Replace("\u00AD", "", StringComparison.Ordinal);

    [Fact]
    public void No_line_is_wider_than_its_measure_but_for_what_hangs_out() =>
        Gen.Select(Texts, Gen.Double[60, 400], Gen.Int[0, 3].Select(i => (Alignment)i))
            .Sample(
                (text, measure, alignment) => Set(text, measure, alignment).Lines.All(line =>
                    line.Width <= measure + line.RightProtrusion + 0.01
                    && line.Runs[0].X >= -line.LeftProtrusion - 0.01
                    && line.RightProtrusion < 5 && line.LeftProtrusion < 5),
                iter: 400);

    [Fact]
    public void Type_and_letterspace_change_within_their_limits_and_only_in_justified_lines() =>
        Gen.Select(Texts, Gen.Double[60, 400], Gen.Int[0, 3].Select(i => (Alignment)i)).Sample(
            (text, measure, alignment) => Set(text, measure, alignment).Lines.All(line =>
                Math.Abs(line.Scale - 1) <= 0.02 + 1e-9
                && Math.Abs(line.LetterSpace) <= 0.01 + 1e-9
                && (alignment is Alignment.Justified || (line.Scale, line.LetterSpace, line.WordSpace) == (1, 0, 1))
                && line.Runs.All(run => run.Scale == line.Scale)),
            iter: 400);

    [Fact]
    public void Advances_are_what_word_space_scale_and_letterspace_say() =>
        Gen.Select(Texts, Gen.Double[60, 400]).Sample(
            (text, measure) =>
            {
                foreach (var line in Set(text, measure).Lines)
                {
                    var x = line.Runs[0].X;
                    var run = Assert.Single(line.Runs);
                    foreach (var glyph in run.Glyphs)
                    {
                        x += glyph.Advance;
                        var isSpace = run.Text[glyph.TextStart] is ' ' or '\u00A0';
                        var natural = run.Font.AdvanceOf(glyph.Id) * run.Size / run.Font.UnitsPerEm;
                        var set = (natural * (isSpace ? line.WordSpace : line.Scale)) + (line.LetterSpace * run.Size);

                        // Kerning and the plain end of the line are all that is left.
                        Assert.True(isSpace || Math.Abs(glyph.Advance - set) < 1.6 || x >= line.Width - 0.01);
                    }

                    var end = x - (run.Text.EndsWith(' ') ? run.Glyphs[^1].Advance : 0);
                    Assert.Equal(line.Width, end, 0.01);
                }
            },
            iter: 200);

    [Fact]
    public void Type_is_changed_only_where_word_spaces_have_given_what_they_readily_give() =>
        Gen.Select(Texts, Gen.Double[60, 400]).Sample(
            (text, measure) => Set(text, measure).Lines.All(line =>
            {
                var costs = LineBreakCosts.Text;
                var run = line.Runs[0];
                var spaces = TextOf(line).TrimEnd().Count(sign => sign is ' ' or '\u00A0') * run.Font.AdvanceOf(run.Font.GlyphOf(' ')!.Value) / 100.0;

                // Kerning beside spaces, and what the steps of type and letterspace give back to the spaces.
                var step = (0.001 * (measure + (10 * run.Glyphs.Length)) / spaces) + 0.05;
                return spaces == 0
                    || ((line.Scale <= 1 || line.WordSpace >= 1 + costs.SpaceStretch - step)
                        && (line.Scale >= 1 || line.WordSpace <= 1 - costs.SpaceShrink + step)
                        && (line.LetterSpace == 0 || Math.Abs(line.Scale - 1) >= costs.Expansion - 1e-9)
                        && (line.WordSpace <= 1 + costs.SpaceStretch + 0.001 || line.LetterSpace >= costs.LetterSpace - 1e-9));
            }),
            iter: 400);

    [Fact]
    public void The_same_paragraph_is_set_the_same_twice() =>
        Gen.Select(Texts, Gen.Double[60, 400]).Sample(
            (text, measure) => Set(text, measure).Lines.SelectMany(line => line.Runs).SelectMany(run => run.Glyphs)
                .SequenceEqual(Set(text, measure).Lines.SelectMany(line => line.Runs).SelectMany(run => run.Glyphs)),
            iter: 60);

    [Fact]
    public void Hyphens_stops_and_quotes_hang_in_the_margin()
    {
        var lines = Set("„Zweimal am Tag steigt das Wasser“, sagt sie, „und zweimal fällt es wieder, in Büsum so gut wie in Wilhelmshaven.“", 90).Lines;
        Assert.True(lines[0].LeftProtrusion > 1);
        Assert.Equal(-lines[0].LeftProtrusion, lines[0].Runs[0].X, 0.001);
        var hyphenated = Assert.Single(lines.Where(line => line.Ending is LineEnd.Hyphenated).Take(1));
        Assert.True(hyphenated.RightProtrusion > 1);
        Assert.Equal(90 + hyphenated.RightProtrusion, hyphenated.Width, 0.01);
    }

    [Fact]
    public void What_hangs_out_makes_room_in_the_line()
    {
        // Wide enough for the word, too narrow for the word and the whole full stop.
        var word = Setter.Set(Serif("Ebbe Ebbe"), new ParagraphFrame(400) { Alignment = Alignment.Left }).Lines[0].Width;
        var stop = Setter.Set(Serif("Ebbe Ebbe."), new ParagraphFrame(400) { Alignment = Alignment.Left }).Lines[0];
        var measure = stop.Width - stop.RightProtrusion + 0.01;
        Assert.True(measure < stop.Width && word < measure);
        Assert.Single(Setter.Set(Serif("Ebbe Ebbe."), new ParagraphFrame(measure) { Alignment = Alignment.Left }).Lines);
    }

    [Fact]
    public void Nothing_hangs_out_of_an_indented_first_line()
    {
        var lines = Setter.Set(Serif("„Ebbe“ und „Flut“"), new ParagraphFrame(200) { FirstIndent = 10 }).Lines;
        Assert.Equal(10, lines[0].Runs[0].X, 0.001);
    }

    [Fact]
    public void No_text_is_lost_or_set_twice() =>
        Gen.Select(Texts, Gen.Double[60, 400])
            .Sample((text, measure) => Plain(Joined(Set(text, measure))) == Plain(text.Replace("\u00AD", "", StringComparison.Ordinal)), iter: 400);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [Fact]
    public void Lines_follow_each_other_without_a_gap() => Texts.Sample(text =>
    {
        var lines = Set(text, 120).Lines;
        return lines[0].Start == 0 && lines[^1].End == text.Length && lines.Zip(lines.Skip(1)).All(pair => pair.First.End == pair.Second.Start);
    }, iter: 200);

    [Fact]
    public void All_lines_but_the_last_fill_the_measure_where_they_have_spaces()
    {
        var lines = Set("Ein Gesetz gilt für alle, also soll es niemand allein machen, und darum haben viele ihren festen Platz darin.", 150).Lines;
        Assert.True(lines.Length > 3);
        Assert.All(lines.SkipLast(1), line => Assert.Equal(150, line.Width - line.RightProtrusion, 0.01));
    }

    [Fact]
    public void A_hyphen_put_in_at_a_line_end_reads_as_a_soft_hyphen()
    {
        var lines = Set("Vermittlungsausschuss", 70).Lines;
        Assert.True(lines.Length > 1);
        Assert.Equal(LineEnd.Hyphenated, lines[0].Ending);
        Assert.EndsWith("\u00AD", TextOf(lines[0]));
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("la", false)]
    public void Words_of_another_language_are_not_parted_by_the_rules_of_this_one(string language, bool isParted)
    {
        var face = new TextStyle(Fonts.Families[0], 10);
        var text = new StyledText([new StyledRun("Die ", face, "de"), new StyledRun("Verantwortungsbereitschaft", face, language), new StyledRun(" wächst.", face, "de")]);
        var lines = Setter.Set(text, new ParagraphFrame(140) { Hyphenator = German, HyphenatorLanguage = "de" }).Lines;
        Assert.Equal(isParted, lines.Any(line => line.Ending is LineEnd.Hyphenated));
    }

    [Theory]
    [InlineData("Auflage", 7)]
    [InlineData("Schifffahrt", 10)]
    public void No_ligature_forms_across_a_hyphenation_point(string word, int glyphs) =>
        Assert.Equal(glyphs, Set(word, 300).Lines[0].Runs.Sum(run => run.Glyphs.Length));

    [Fact]
    public void A_word_wider_than_the_measure_is_broken_rather_than_left_sticking_out()
    {
        var lines = Setter.Set(Serif(new string('W', 200)), new ParagraphFrame(80)).Lines;
        Assert.All(lines, line => Assert.True(line.Width <= 80.01));
        Assert.Equal(200, lines.Sum(line => TextOf(line).Length));
    }

    [Fact]
    public void A_line_feed_ends_a_line()
    {
        var lines = Set("eins\nzwei", 300).Lines;
        Assert.Equal([LineEnd.Forced, LineEnd.Paragraph], lines.Select(line => line.Ending));
    }

    [Fact]
    public void No_line_begins_with_a_dash_between_words()
    {
        for (var measure = 60.0; measure < 200; measure += 3)
        {
            Assert.All(Set("eins zwei drei – vier fünf sechs – sieben acht neun", measure).Lines, line => Assert.False(TextOf(line).StartsWith('–')));
        }
    }

    [Fact]
    public void A_character_no_font_has_is_reported_with_its_place_and_keeps_its_text()
    {
        var set = Set("Das Zeichen 漢 fehlt", 300);
        var missing = Assert.Single(set.Missing);
        Assert.Equal(("漢", 12), (missing.Character, missing.Offset));
        Assert.Contains("漢", TextOf(set.Lines[0]));
    }

    [Fact]
    public void Random_unicode_never_breaks_the_setter() =>
        Gen.String[Gen.Char, 0, 60].Sample(text => Set(text, 100).Lines.Length >= 0, iter: 500);
}
