using CsCheck;
using OzdPrint.Content.Import;

namespace OzdPrint.Content.Tests.Import;

/// <summary>Where the headline comes from.</summary>
public sealed class ImportTitleTests
{
    private const string Paragraph = "An der Nordsee kommt das Wasser zweimal am Tag zurück, wie jeder Kalender zeigt.";

    [Theory]
    [InlineData("Ebbe und Flut")]
    [InlineData("Warum kommt das Meer zurück?")]
    [InlineData("„Das Meer kommt immer wieder“")]
    [InlineData("16 Meter Flut!")]
    public void A_short_first_line_is_the_headline(string headline)
    {
        var read = ReadBack.Of($"{headline}\n{Paragraph}");

        Assert.Empty(read.Codes);
        Assert.Equal(headline, read.Raw("title"));
        Assert.Equal(Paragraph, read.Words("body"));
    }

    [Fact]
    public void Signs_around_a_headline_are_taken_off() =>
        Assert.Equal("Ebbe und Flut", ReadBack.Of($"# **Ebbe und Flut**\n\n{Paragraph}").Raw("title"));

    [Theory]
    [InlineData("Das Meer steigt.")]
    [InlineData("Das Meer steigt,")]
    [InlineData("– Ebbe")]
    [InlineData("das Meer")]
    public void Other_first_lines_stay_in_the_body(string line)
    {
        var read = ReadBack.Of($"{line}\n{Paragraph}");

        Assert.Equal([ImportCodes.TitleDrafted], read.Codes);
        Assert.Equal(ReadBack.BagOfWords(line + "\n" + Paragraph), ReadBack.BagOfWords(string.Join('\n', read.Blocks("body"))));
    }

    [Fact]
    public void A_single_short_line_before_the_sections_is_the_headline()
    {
        var read = ReadBack.Of("Ebbe und Flut\nOZD\nOZD-Extras\nIn Kanada steigt die Flut am höchsten.");

        Assert.Empty(read.Codes);
        Assert.Equal(["title", "extras"], read.Keys);
    }

    [Fact]
    public void A_given_title_wins_and_a_headline_in_the_text_stays_with_a_warning()
    {
        var read = ReadBack.Of($"Ebbe und Flut\n{Paragraph}", "  Das\nMeer: ein \"Kalender\"\t");

        Assert.Equal([ImportCodes.HeadlineInBody], read.Codes);
        Assert.Equal("Das Meer: ein \"Kalender\"", read.Raw("title"));
        Assert.Equal(["Ebbe und Flut", Paragraph], read.Blocks("body"));
    }

    [Fact]
    public void A_given_title_that_the_text_repeats_stands_once()
    {
        var read = ReadBack.Of($"EBBE UND FLUT\n{Paragraph}", "Ebbe und Flut");

        Assert.Empty(read.Codes);
        Assert.Equal("Ebbe und Flut", read.Raw("title"));
        Assert.Equal(Paragraph, read.Words("body"));
    }

    [Theory]
    [InlineData("Das Meer steigt. Dann fällt es.", "Das Meer steigt")]
    [InlineData("Steigt das Meer? Ja, zweimal am Tag.", "Steigt das Meer?")]
    [InlineData("Am 3. Mai und z. B. am 4. Mai kam Dr. Muster ans Meer. Er blieb.", "Am 3. Mai und z. B. am 4. Mai kam Dr. Muster ans Meer")]
    [InlineData("Das Meer ist 1.5 Meter höher, teilte die Behörde mit. Es sinkt.", "Das Meer ist 1.5 Meter höher, teilte die Behörde mit")]
    [InlineData("An der Nordsee kommt das Wasser zweimal am Tag zurück, wie jeder Kalender zeigt.", "An der Nordsee kommt das Wasser zweimal am Tag zurück\u00A0…")]
    [InlineData("An der Nordsee hebt und senkt sich das Wasser nach einem festen Plan und im Takt des Mondes.", "An der Nordsee hebt und senkt sich das Wasser nach einem festen Plan\u00A0…")]
    [InlineData("Die Fischer nennen diesen Ort an der Küste heute noch immer „das Ende der Welt“, und das zu Recht.", "Die Fischer nennen diesen Ort an der Küste heute noch immer\u00A0…")]
    [InlineData("Das Boot geriet in den Sog. Es sank vor der Küste.", "Das Boot geriet in den Sog")]
    [InlineData("Das Boot traf ca. 20 Wellen. Es sank vor der Küste.", "Das Boot traf ca. 20 Wellen")]
    public void A_draft_is_the_first_sentence_shortened_where_it_may_be(string text, string draft)
    {
        var read = ReadBack.Of(text);

        var warning = Assert.Single(read.Imported.Diagnostics);
        Assert.Equal(ImportCodes.TitleDrafted.Code, warning.Code);
        Assert.Equal(draft, read.Raw("title"));
        Assert.Equal(text, read.Words("body"));
    }

    [Fact]
    public void A_draft_never_is_long_and_never_cuts_a_word()
    {
        var word = Gen.Char["abcdefgh„“(),.–-"].Array[1, 20].Select(units => new string(units));
        word.Array[1, 40].Select(words => string.Join(' ', words)).Sample(text =>
        {
            var draft = DraftTitle.From(text);
            Assert.True(draft.Length <= 70, draft);
            var words = ReadBack.BagOfWords(text);
            Assert.All(ReadBack.BagOfWords(draft), one => Assert.Contains(one, words));
        });
    }

    [Fact]
    public void Without_a_body_the_draft_comes_from_the_first_section() =>
        Assert.Equal("Warten ist lästig", ReadBack.Of("OZD-Kommentar – Geduld\nWarten ist lästig. Und gut.").Raw("title"));
}
