using System.Text;

namespace OzdPrint.Typesetting.Tests.Hyphenation;

public sealed class HyphenatorTests
{
    private static readonly HyphenationPatterns s_patterns = new();

    internal static string Hyphenate(Hyphenator hyphenator, string word, int before = 0, int after = 0)
    {
        var text = new StringBuilder(word);
        foreach (var offset in hyphenator.FindBreaks(word, before, after).Reverse())
        {
            text.Insert(offset, '|');
        }

        return text.ToString();
    }

    private static string German(string word, int before = 0, int after = 0) =>
        Hyphenate(s_patterns.Find("de"), word, before, after);

    private static Hyphenator Read(string text) => Hyphenator.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void German_words_break_where_the_rules_permit()
    {
        var wrong = GermanWords.All
            .Select(expected => (expected, actual: German(expected.Replace("-", "")).Replace('|', '-')))
            .Where(pair => pair.expected != pair.actual)
            .Select(pair => $"{pair.actual} for {pair.expected}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("en", "hy|phen|ation")]
    [InlineData("en", "uni|ver|sity")]
    [InlineData("en", "gov|ern|ment")]
    [InlineData("en", "as|so|ciate")]
    [InlineData("en", "dec|li|na|tion")]
    [InlineData("en", "project")]
    [InlineData("en", "chil|dren's")]
    [InlineData("fr", "ré|pu|blique")]
    [InlineData("fr", "l’As|sem|blée")]
    [InlineData("es", "de|mo|cra|cia")]
    [InlineData("it", "re|pub|bli|ca")]
    [InlineData("nl", "ver|kie|zin|gen")]
    [InlineData("pl", "rzecz|po|spo|li|ta")]
    [InlineData("pt", "li|ber|dade")]
    [InlineData("la", "sa|pien|tia")]
    [InlineData("tr", "cum|hu|ri|yet")]
    [InlineData("da", "fol|ke|ting")]
    public void Words_of_other_languages_break_by_their_own_patterns(string language, string expected) =>
        Assert.Equal(expected, Hyphenate(s_patterns.Find(language), expected.Replace("|", "")));

    [Theory]
    [InlineData(3, 3, "Elek|tri|zi|tät")]
    [InlineData(5, 3, "Elektri|zi|tät")]
    [InlineData(2, 5, "Elek|tri|zität")]
    [InlineData(0, 0, "Elek|tri|zi|tät")]
    [InlineData(int.MaxValue, int.MaxValue, "Elektrizität")]
    public void The_caller_may_ask_for_more_letters_at_the_ends(int before, int after, string expected) =>
        Assert.Equal(expected, German("Elektrizität", before, after));

    [Fact]
    public void The_language_s_own_least_numbers_of_letters_hold_whatever_the_caller_asks()
    {
        var hyphenator = Read("2 3\n\n1a\n\n\n");
        Assert.Equal("aa|a|aaa", Hyphenate(hyphenator, "aaaaaa", 1, 1));
    }

    [Theory]
    [InlineData("CO2-Aus|stoß-Grenz|wert")]
    [InlineData("E-Mail-Adres|se")]
    [InlineData("20-jäh|ri|ge")]
    [InlineData("Leh|rer/Leh|re|rin|nen")]
    [InlineData("Schü|ler:in|nen")]
    [InlineData("UNESCO-Welt|erbe")]
    [InlineData("Mi|nis|te|rium-Abend")]
    public void The_parts_of_a_compound_break_each_by_itself_and_not_beside_the_hyphen(string expected) =>
        Assert.Equal(expected, German(expected.Replace("|", "")));

    [Theory]
    [InlineData("„Bun|des|kanz|ler!“")]
    [InlineData("(Ab|rüs|tung),")]
    [InlineData("STRA|ẞEN|VER|KEHR")]
    [InlineData("AUS|STOSS|MEN|GE")]
    [InlineData("Ge|bir|ge\u0301")]
    public void Punctuation_and_capitals_do_not_hide_a_word(string expected) =>
        Assert.Equal(expected, German(expected.Replace("|", "")));

    [Theory]
    [InlineData("GmbH")]
    [InlineData("UNESCO")]
    [InlineData("YouTuberinnen")]
    [InlineData("Covid19virus")]
    [InlineData("www.beispielschule.de/schulanfang")]
    [InlineData("redaktion@beispielschule")]
    [InlineData("https://beispielschule/anfang")]
    [InlineData("Grimm’sche")]
    [InlineData("Abend")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("\u00AD")]
    public void What_is_no_common_word_stays_whole(string word) => Assert.Equal(word, German(word));

    [Fact]
    public void A_decomposed_umlaut_is_one_letter_that_no_break_divides() =>
        Assert.Equal("U\u0308ber|ra|schung Mi|nis|ter|pra\u0308|si|dent", German("U\u0308berraschung Ministerpra\u0308sident"));

    [Fact]
    public void A_letter_beyond_the_basic_plane_is_one_letter()
    {
        // Bold mathematical letters: no pattern knows them, and the parts of a pair stay together.
        var hyphenator = Read("1 1\n\n1b\n\n\n");
        Assert.Equal("a\U0001D400|b\U0001D401", Hyphenate(hyphenator, "a\U0001D400b\U0001D401"));
    }

    [Fact]
    public void Soft_hyphens_of_the_author_alone_count_in_their_part()
    {
        Assert.Equal("Staub\u00AD|ecken", German("Staub\u00ADecken"));
        Assert.Equal("A\u00AD|bend", German("A\u00ADbend", 3, 3));
        Assert.Equal("Bundes\u00AD|kanzler-Minis|te|rin", German("Bundes\u00ADkanzler-Ministerin"));
        Assert.Equal("\u00ADBun|des|kanz|ler\u00AD", German("\u00ADBundeskanzler\u00AD"));
    }

    [Fact]
    public void Exceptions_override_the_patterns_for_that_word_alone()
    {
        var hyphenator = s_patterns.Find("de").With(["Staub-ecken", "Bundeskanzler", "You-Tube"]);
        Assert.Equal("Staub|ecken", Hyphenate(hyphenator, "Staubecken"));
        Assert.Equal("STAUB|ECKEN", Hyphenate(hyphenator, "STAUBECKEN"));
        Assert.Equal("Bundeskanzler", Hyphenate(hyphenator, "Bundeskanzler"));
        Assert.Equal("Bun|des|kanz|le|rin", Hyphenate(hyphenator, "Bundeskanzlerin"));
        Assert.Equal("You|Tube", Hyphenate(hyphenator, "YouTube"));
        Assert.Equal("Bun|des|kanz|ler", German("Bundeskanzler"));
    }

    [Fact]
    public void Exceptions_add_to_those_given_before()
    {
        var hyphenator = Hyphenator.WithoutPatterns.With(["Stau-becken"]).With(["Wach-stube"]).With(["Staub-ecken"]);
        Assert.Equal("Staub|ecken", Hyphenate(hyphenator, "Staubecken"));
        Assert.Equal("Wach|stube", Hyphenate(hyphenator, "Wachstube"));
    }

    [Fact]
    public void An_exception_matches_however_its_umlauts_are_written()
    {
        var hyphenator = Hyphenator.WithoutPatterns.With(["Mu\u0308l-leimer"]);
        Assert.Equal("Mül|leimer", Hyphenate(hyphenator, "Mülleimer"));
        Assert.Equal("Mu\u0308l|leimer", Hyphenate(hyphenator, "Mu\u0308lleimer"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zwei Wör-ter")]
    [InlineData("---")]
    public void An_exception_that_is_no_word_is_never_met(string exception) =>
        Assert.Equal("Wör|ter", Hyphenate(s_patterns.Find("de").With([exception]), "Wörter"));

    [Fact]
    public void A_word_of_ten_thousand_letters_breaks_all_along()
    {
        var word = string.Concat(Enumerable.Repeat("donaudampfschiff", 625));
        var breaks = s_patterns.Find("de").FindBreaks(word);
        var inside = breaks.Where(offset => offset is > 1600 and <= 3200).Select(offset => offset + 1600);
        Assert.Equal(inside, breaks.Where(offset => offset is > 3200 and <= 4800));
        Assert.NotEmpty(inside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2 2\n\na1b\n")]
    [InlineData("2\n\na1b\n\n\n")]
    [InlineData("0 2\n\na1b\n\n\n")]
    [InlineData("2 2\n\nb1a\na1b\n\n\n")]
    [InlineData("2 2\n\na1b\nab1\n\n\n")]
    [InlineData("2 2\n\nx1ab\nx2a\n\n\n")]
    public void A_malformed_pattern_text_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => Read(text));
}
