using CsCheck;

namespace OzdPrint.Typesetting.Tests.Paragraphs;

/// <summary>Which breaks are taken and which are shunned.</summary>
public sealed class LineBreakTests
{
    private static readonly FontLibrary Fonts = new(EmbeddedFonts.Load());
    private static readonly Hyphenator German = new HyphenationPatterns().Find("de");
    private static readonly ParagraphSetter Setter = new(Fonts);

    private static readonly string[] Words =
    [
        "Ein", "Gesetz", "gilt", "für", "alle,", "Bundestag", "oder", "Abgeordnete", "Elektrizität", "und", "Vermittlungsausschuss",
        "die", "Regierung", "aber", "im", "Ausschuss", "beraten", "er", "stimmt", "zu.", "Über", "Wasser", "jeder", "Gemeinde",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[20, 80].Select(words => string.Join(' ', words));

    /// <summary>The same paragraphs on every run, for tests that count.</summary>
    private static List<string> Paragraphs(int count) =>
    [
        .. Enumerable.Range(0, count).Select(p => string.Join(
            ' ', Enumerable.Range(0, 25 + (p * 7 % 40)).Select(w => Words[((w * (3 + (p % 11))) + (w * w / 5) + (p * p)) % Words.Length]))),
    ];

    private static List<string> Lines(string text, double measure, Alignment alignment = Alignment.Justified, double size = 10, LineBreakCosts? costs = null) =>
    [
        .. Setter.Set(
            new StyledText([new StyledRun(text, new TextStyle(Fonts.Families[0], size), "de")]),
            new ParagraphFrame(measure) { Alignment = alignment, Hyphenator = German, Costs = costs ?? LineBreakCosts.Text })
            .Lines.Select(line => string.Concat(line.Runs.Select(run => run.Text))),
    ];

    private static IEnumerable<(string Before, string After)> Fragments(List<string> lines) =>
        lines.Zip(lines.Skip(1)).Where(pair => pair.First.EndsWith('\u00AD'))
            .Select(pair => (pair.First.TrimEnd('\u00AD').Split(' ')[^1], pair.Second.Split(' ')[0].TrimEnd('\u00AD')));

    [Fact]
    public void A_hyphen_stands_three_letters_from_a_word_s_edge_in_wide_and_ragged_lines() =>
        Gen.Select(Texts, Gen.Double[176, 300], Gen.Bool).Sample(
            (text, measure, ragged) => Fragments(Lines(text, ragged ? measure - 80 : measure, ragged ? Alignment.Left : Alignment.Justified))
                .All(pair => pair.Before.Length >= 3 && pair.After.Count(char.IsLetter) >= 3),
            iter: 300);

    [Fact]
    public void A_narrow_justified_column_may_leave_two()
    {
        var texts = Paragraphs(60);
        Assert.Contains(texts.SelectMany(text => Fragments(Lines(text, 120))), pair => pair.Before.Length == 2);
        Assert.DoesNotContain(texts.SelectMany(text => Fragments(Lines(text, 120))), pair => pair.Before.Length < 2);
    }

    [Fact]
    public void Ragged_lines_are_hyphenated_less_than_justified_ones()
    {
        var texts = Paragraphs(40);
        var ragged = texts.Sum(text => Fragments(Lines(text, 160, Alignment.Left)).Count());
        var justified = texts.Sum(text => Fragments(Lines(text, 160)).Count());
        Assert.InRange(ragged, 1, justified / 2);
    }

    [Theory]
    [InlineData("Der ungewöhnliche Ernteverein von Wiesenburg")]
    [InlineData("Warum Buchenfurt einen einfachen Gebirgsgebäudeplan sucht")]
    [InlineData("Es ist im Bundesverfassungsgericht so")]
    public void A_headline_has_no_hyphen_as_long_as_each_of_its_words_fits(string title)
    {
        var widest = title.Split(' ').Max(word => Setter.Set(Styled(word), new ParagraphFrame(1000) { Alignment = Alignment.Left }).Lines[0].Width);
        for (var measure = widest + 1; measure < 4 * widest; measure += 3)
        {
            Assert.Empty(Fragments(Lines(title, measure, Alignment.Left, 24, LineBreakCosts.Headline)));
        }

        Assert.NotEmpty(Fragments(Lines(title, widest * 0.9, Alignment.Left, 24, LineBreakCosts.Headline)));

        static StyledText Styled(string word) => new([new StyledRun(word, new TextStyle(Fonts.Families[0], 24), "de")]);
    }

    [Theory]
    [InlineData(Alignment.Left)]
    [InlineData(Alignment.Justified)]
    public void A_number_is_seldom_parted_from_the_noun_it_counts(Alignment alignment)
    {
        const string Text = "Im Sommer standen hier 40 Kilometer Zaun, der in 33 Jahren um 58 Meter wuchs und 1200 Euro kostete, wie es in den 9 Akten heißt.";
        var careless = Parted(LineBreakCosts.Text with { PartedNumber = 0 });
        Assert.True(careless > 8, $"{careless}");
        Assert.InRange(Parted(LineBreakCosts.Text), 0, careless / 2);

        int Parted(LineBreakCosts costs) => Enumerable.Range(180, 120).Sum(measure =>
            Lines(Text, measure, alignment, costs: costs).SkipLast(1).Count(line => char.IsAsciiDigit(line.TrimEnd()[^1])));
    }

    [Fact]
    public void Of_two_bad_lines_the_less_torn_is_taken()
    {
        // One word space has to take all that is missing, far beyond what it readily gives; the shorter hole leaves fewer letters.
        const string Text = "Die Verfas\u00ADsungsschmerz\u00ADWWW ist gezahlt.";
        var (narrowest, whole) = (WidthOf("Die Verfassungsschmerz-") + 1, WidthOf("Die VerfassungsschmerzWWW"));
        Assert.True(whole - narrowest > 20);
        // The whole word fits, type and space made narrower, somewhat before its width.
        for (var measure = narrowest; measure < 0.96 * whole; measure++)
        {
            Assert.Equal("Die Verfassungsschmerz\u00AD", Lines(Text, measure)[0]);
        }

        static double WidthOf(string text) => Setter.Set(
            new StyledText([new StyledRun(text, new TextStyle(Fonts.Families[0], 10), "de")]), new ParagraphFrame(1000) { Alignment = Alignment.Left }).Lines[0].Width;
    }

    [Fact]
    public void A_last_line_is_no_mere_rest_of_a_word_where_it_can_be_helped()
    {
        // With no cost for it, some of these end in the rest of a hyphenated word or in a few letters.
        var texts = Paragraphs(120);
        var careless = texts.Count(text => EndsInRunt(text, LineBreakCosts.Text with { Runt = 0, ShortLastLine = 0 }));
        var careful = texts.Count(text => EndsInRunt(text, LineBreakCosts.Text));
        Assert.True(careless > 8, $"{careless}");
        Assert.True(careful * 2 <= careless, $"{careful} of {careless}");

        static bool EndsInRunt(string text, LineBreakCosts costs)
        {
            var lines = Lines(text, 230, costs: costs);
            return lines.Count > 1 && (lines[^1].Length < 5 || (lines[^2].EndsWith('\u00AD') && !lines[^1].Contains(' ')));
        }
    }

    [Theory]
    [InlineData("km/h")]
    [InlineData("24/7")]
    [InlineData("2019–2021")]
    [InlineData("a\u00A0b")]
    [InlineData("a\u202Fb")]
    [InlineData("10\u202F000")]
    [InlineData("www.meer-und-land.de")]
    [InlineData("E-Mail")]
    public void What_is_read_in_one_go_is_not_broken(string word)
    {
        for (var measure = 82.0; measure < 120; measure += 2)
        {
            Assert.Contains(Lines("Das Meer und " + word + " am Strand", measure, size: 6), line => line.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_address_breaks_behind_slashes_alone()
    {
        var lines = Lines("https://beispiel.de/meer-und-land/ebbe-und-flut/gezeiten-kalender", 110, Alignment.Left);
        Assert.True(lines.Count > 1);
        Assert.All(lines.SkipLast(1), line => Assert.EndsWith("/", line));
    }

    [Fact]
    public void A_word_of_very_many_hyphens_breaks_behind_any()
    {
        var lines = Lines(string.Concat(Enumerable.Repeat("ab-", 60_000)) + "ab", 1000, Alignment.Left);
        Assert.All(lines.SkipLast(1), line => Assert.EndsWith("-", line));
    }

    [Theory]
    [InlineData("a\u00A0b c\u00A0d", true)]
    [InlineData("a\u202Fb c\u202Fd", false)]
    public void A_no_break_space_stretches_with_the_line_and_a_narrow_one_does_not(string text, bool stretches)
    {
        var line = Setter.Set(
            new StyledText([new StyledRun(text + " Meeresrauschen", new TextStyle(Fonts.Families[0], 10), "la")]),
            new ParagraphFrame(90)).Lines[0];
        var run = line.Runs[0];
        Assert.True(line.WordSpace > 1.2);
        var glyph = run.Glyphs.Single(glyph => glyph.TextStart == 1);
        var natural = run.Font.AdvanceOf(glyph.Id) * 10.0 / run.Font.UnitsPerEm;
        Assert.Equal(stretches, glyph.Advance > natural * 1.15);
    }
}
