using System.Text;
using CsCheck;

namespace OzdPrint.Content.Tests.Prose;

public sealed class ReadProseTests
{
    [Fact]
    public void Words_of_another_language_say_so()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(ReadProse.Blocks("Das nennt man *[fair **play**](lang:en-GB)* im Sport.").Blocks));
        Assert.Equal(
            [
                new Span("Das nennt man "), new Span("fair ", Emphasis: true) { Language = "en-GB" },
                new Span("play", Emphasis: true, Strong: true) { Language = "en-GB" }, new Span(" im Sport."),
            ],
            paragraph.Text.Spans);
    }

    [Fact]
    public void A_language_may_be_written_in_any_case() =>
        Assert.Equal("en-GB", Assert.Single(((Paragraph)ReadProse.Blocks("[fair play](LANG:EN-gb)").Blocks[0]).Text.Spans).Language);

    [Theory]
    [InlineData("Ein Absatz\nüber zwei Zeilen.\n\nNoch einer.", "Ein Absatz über zwei Zeilen. | Noch einer.")]
    [InlineData("## Die Flut\nText", "## Die Flut | Text")]
    [InlineData("## Die Flut ##", "## Die Flut")]
    [InlineData("## Programmieren in C#", "## Programmieren in C#")]
    [InlineData("## Programmieren in C #", "## Programmieren in C #")]
    [InlineData("Dazu:\n- eins\n- zwei\n  geht weiter\n- drei", "Dazu: | - eins / zwei geht weiter / drei")]
    [InlineData("- eins\n\n- zwei\n\nText", "- eins / zwei | Text")]
    [InlineData("1. eins\n2. zwei\n3. drei", "1. eins / zwei / drei")]
    [InlineData("1) eins\n1) zwei", "1. eins / zwei")]
    [InlineData("1. eins\n2. zwei\n\n1990. Ein Jahr", "1. eins / zwei | 1990. Ein Jahr")]
    [InlineData("> Satz eins\n> geht weiter\n>\n> Satz zwei", "> Satz eins geht weiter / Satz zwei")]
    [InlineData("> eins\n\n> zwei", "> eins | > zwei")]
    [InlineData("Zeile  \nZeile\\\nZeile", "Zeile⏎Zeile⏎Zeile")]
    public void Blocks_are_told_apart(string markup, string expected) => Assert.Equal(expected, Shown.Of(ReadProse.Blocks(markup)));

    [Theory]
    [InlineData("1989. Das Jahr der Wende", "1989. Das Jahr der Wende")]
    [InlineData("1. Mai ist ein Feiertag.\nJedes Jahr.", "1. Mai ist ein Feiertag. Jedes Jahr.")]
    [InlineData("Das war am\n1. Mai und am\n3. Oktober", "Das war am 1. Mai und am 3. Oktober")]
    [InlineData("3. Liga\n4. Liga", "3. Liga 4. Liga")]
    [InlineData("a) erstens\nb) zweitens", "a) erstens b) zweitens")]
    [InlineData("    eingerückt", "eingerückt")]
    [InlineData("\teingerückt", "eingerückt")]
    [InlineData("#Hashtag", "#Hashtag")]
    [InlineData("-5 Grad", "-5 Grad")]
    [InlineData("– Gedankenstrich", "– Gedankenstrich")]
    [InlineData("________", "________")]
    [InlineData("Titel\n===", "Titel ===")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b | |---|---| | 1 | 2 |")]
    [InlineData("<b>kein HTML</b> <br> <!-- x -->", "<b>kein HTML</b> <br> <!-- x -->")]
    [InlineData("[1]: Quelle der Zahl", "[1]: Quelle der Zahl")]
    [InlineData("[Anmerkung] und [Name][1] `Code`", "[Anmerkung] und [Name][1] `Code`")]
    [InlineData("Schüler*innen und Lehrer*innen", "Schüler*innen und Lehrer*innen")]
    [InlineData("Schüler_innen und Lehrer_innen", "Schüler_innen und Lehrer_innen")]
    [InlineData("2 * 3 * 4 = 24", "2 * 3 * 4 = 24")]
    [InlineData("www.example.org und https://example.org", "www.example.org und https://example.org")]
    public void German_text_stays_text(string markup, string expected)
    {
        var prose = ReadProse.Blocks(markup);
        Assert.Equal(expected, Shown.Of(prose));
        Assert.IsType<Paragraph>(Assert.Single(prose.Blocks));
    }

    [Theory]
    [InlineData("*kursiv* und **fett** und ***beides***", "<kursiv> und {fett} und {<beides>}")]
    [InlineData("„*Titel*“, (*so*), **wichtig**: ja", "„<Titel>“, (<so>), {wichtig}: ja")]
    [InlineData("**fett mit *kursiv* darin**", "{fett mit }{<kursiv>}{ darin}")]
    [InlineData("ein [Wort *mit* Link](https://example.org/a?b=c)", "ein [Wort ](https://example.org/a?b=c)[<mit>](https://example.org/a?b=c)[ Link](https://example.org/a?b=c)")]
    [InlineData("[Post](mailto:a@example.org) <https://example.org/>", "[Post](mailto:a@example.org) [https://example.org/](https://example.org/)")]
    [InlineData("\\*Sternchen\\* &amp; A&B &bogus;", "*Sternchen* & A&B &bogus;")]
    [InlineData("zu   viele\t Leerzeichen * ", "zu viele Leerzeichen *")]
    [InlineData("*offen", "*offen")]
    [InlineData("**halb*", "*<halb>")]
    public void Inline_markup_is_read(string markup, string expected) => Assert.Equal(expected, Shown.Of(ReadProse.Line(markup)));

    [Fact]
    public void A_single_line_has_no_blocks() => Assert.Equal("- kein Punkt ## kein Titel", Shown.Of(ReadProse.Line("- kein Punkt\n\n  ## kein Titel\n")));

    [Theory]
    [InlineData("> > tief", "OZD3022", 1, 1, "> tief")]
    [InlineData("> - Punkt", "OZD3022", 1, 3, "> - Punkt")]
    [InlineData("- eins\n  - innen", "OZD3022", 2, 3, "- eins / innen")]
    [InlineData("1. eins\n2. zwei\n   - innen", "OZD3022", 3, 4, "1. eins / zwei⏎- innen")]
    [InlineData("- eins\n\n  noch ein Absatz", "OZD3022", 3, 3, "- eins⏎noch ein Absatz")]
    [InlineData("Text\n\n---\n\nText", "OZD3023", 3, 1, "Text | Text")]
    [InlineData("Text\n***", "OZD3023", 2, 1, "Text")]
    [InlineData("# Zu groß", "OZD3021", 1, 1, "## Zu groß")]
    [InlineData("### Zu klein", "OZD3021", 1, 1, "## Zu klein")]
    [InlineData("```c\ncode", "OZD3024", 1, 1, "```c code")]
    [InlineData("vor ![ein *Bild*](b.png) nach", "OZD3025", 1, 5, "vor ein <Bild> nach")]
    [InlineData("* Name geändert", "OZD3027", 1, 1, "* Name geändert")]
    [InlineData("Text\nund [mehr](https://a.example \"Titel\")", "OZD3028", 2, 5, "Text und [mehr](https://a.example/)")]
    [InlineData("Text\n\nund [mehr](seite.html) dazu", "OZD3020", 3, 5, "Text | und mehr dazu")]
    [InlineData("[böse](javascript:alert(1))", "OZD3020", 1, 1, "böse")]
    [InlineData("[leer]()", "OZD3020", 1, 1, "leer")]
    [InlineData("ein &#7; Ton", "OZD1005", 1, 5, "ein Ton")]
    public void What_the_model_cannot_hold_is_reported_and_its_words_are_kept(string markup, string code, int line, int column, string expected)
    {
        var found = new DiagnosticList();
        var file = new SourceFile("a.yaml", "body: |\n  " + markup.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n", default);
        var prose = YamlMap.ReadFile(file, found, map => ReadProse.Blocks(map.Text("body")!, found));
        var diagnostic = Assert.Single(found.ToImmutable());
        Assert.Equal((code, new SourcePosition(line + 1, column + 2)), (diagnostic.Code, diagnostic.Position));
        Assert.Equal(expected, Shown.Of(prose!));
    }

    [Theory]
    [InlineData("body: >\n  Erste Zeile\n  geht weiter.\n\n  Zweiter [x](y) Absatz.\n", 5, 11)]
    [InlineData("body: Erste Zeile\n  geht weiter.\n\n  Zweiter [x](y) Absatz.\n", 4, 11)]
    [InlineData("body: 'Erste Zeile ''so''\n  geht weiter.\n\n  Zweiter [x](y) Absatz.'\n", 4, 11)]
    public void Paragraphs_and_places_hold_in_every_style_of_text(string yaml, int line, int column)
    {
        var found = new DiagnosticList();
        var prose = YamlMap.ReadFile(new SourceFile("a.yaml", yaml, default), found, map => ReadProse.Blocks(map.Text("body")!, found));
        Assert.Equal(2, prose!.Blocks.Length);
        Assert.Equal(new SourcePosition(line, column), Assert.Single(found.ToImmutable()).Position);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("a* ")]
    [InlineData("[")]
    [InlineData("[a](b")]
    [InlineData("![a](b")]
    [InlineData("![")]
    [InlineData("<a:")]
    [InlineData("&a")]
    [InlineData("\\")]
    [InlineData("_a *b ")]
    [InlineData("#")]
    [InlineData("1. a\n")]
    [InlineData("1. a\nb\n\n")]
    [InlineData("- a\n")]
    [InlineData("* a\n")]
    [InlineData("> a\n")]
    [InlineData("> > a\n\n")]
    [InlineData("  - a\n")]
    public void Endless_nesting_ends(string piece)
    {
        var prose = ReadProse.Blocks(new StringBuilder().Insert(0, piece, 100_000).ToString());
        Assert.Equal(piece.Contains('a', StringComparison.Ordinal), prose.PlainText.Contains('a', StringComparison.Ordinal));
    }

    [Fact]
    public void A_forest_of_nested_emphasis_below_the_limit_is_read()
    {
        var depth = (ReadInlinesLimit / 2) - 1;
        var text = new StringBuilder().Insert(0, "*a ", depth) + "x" + new StringBuilder().Insert(0, " b*", depth);
        Assert.Equal("a a a", ReadProse.Line(text).PlainText[..5]);
        Assert.Contains(ReadProse.Line(text).Spans, span => span.Emphasis);
    }

    [Fact]
    public void No_word_is_lost()
    {
        var words = OneOf("Haus", "Möwe", "über", "1.", "2.", "1989.", "a)", "C#", "5", "x");
        var signs = OneOf(
            " ", "\n", "\n\n", "  \n", "\n- ", "\n1. ", "\n2. ", "\n> ", "\n## ", "*", "**", "_", "[", "]", "](https://a.example)", "\n  - ", "\n\n    ",
            "\\", "`", "<", ">", "&", "\n---\n", "\n```\n", "!", "(", ")", "\n* ", "\t", "|", ":", "\n>> ", "](x)");
        var generator = Gen.Select(words, signs, (word, sign) => word + sign).Array[0, 30].Select(string.Concat);
        generator.Sample(markup =>
        {
            var letters = string.Concat(markup.Replace("https://a.example", "", StringComparison.Ordinal).Replace("](x)", "", StringComparison.Ordinal).Where(char.IsLetter));
            var plain = ReadProse.Blocks(markup).PlainText.Replace("https://a.example", "", StringComparison.Ordinal).Replace("](x)", "", StringComparison.Ordinal);
            return string.Concat(plain.Where(char.IsLetter)) == letters;
        });
    }

    [Fact]
    public void Spans_are_joined_and_never_empty()
    {
        var generator = Gen.String[Gen.Char["ab *_[]()\n\\h:/<>-#1.&;"], 0, 60];
        generator.Sample(markup =>
        {
            foreach (var block in ReadProse.Blocks(markup).Blocks)
            {
                var texts = block switch
                {
                    Paragraph paragraph => [paragraph.Text],
                    Subhead subhead => [subhead.Text],
                    ListBlock list => list.Items,
                    Quotation quotation => quotation.Paragraphs,
                    _ => throw new InvalidOperationException(),
                };
                Assert.NotEmpty(texts);
                foreach (var text in texts)
                {
                    Assert.NotEmpty(text.Spans);
                    Assert.DoesNotContain(text.Spans, span => span.Text.Length == 0);
                    Assert.DoesNotContain(text.Spans.Zip(text.Spans.Skip(1)), pair => pair.First with { Text = "" } == pair.Second with { Text = "" });
                    Assert.Equal(text.PlainText, text.PlainText.Trim(' ', '\n'));
                    Assert.DoesNotContain("  ", text.PlainText, StringComparison.Ordinal);
                }
            }
        });
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private const int ReadInlinesLimit = ReadInlines.MaxMarks;
}
