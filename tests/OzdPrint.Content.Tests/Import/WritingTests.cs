using CsCheck;
using OzdPrint.Content.Import;
using YamlDotNet.RepresentationModel;

namespace OzdPrint.Content.Tests.Import;

/// <summary>What is written reads back as the same words.</summary>
public sealed class WritingTests
{
    private static readonly Gen<string> _spikyWord = Gen.Char["ab1Ä_*[]()<>&;#`\\!~+-=:.|\"'„“@{}%?"].Array[1, 6].Select(units => new string(units));
    private static readonly Gen<string> _spiky = _spikyWord.Array[1, 30].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("Schüler*innen und Lehrer*innen", @"Schüler\*innen und Lehrer\*innen")]
    [InlineData("Schüler_innen, _so_ nicht", @"Schüler_innen, \_so\_ nicht")]
    [InlineData("5 < 6 & AT&T, &amp; <b>", @"5 < 6 & AT&T, \&amp; \<b>")]
    [InlineData("[Anm. d. Red.] (siehe unten)", @"\[Anm. d. Red.] (siehe unten)")]
    [InlineData("- kein Punkt", @"\- kein Punkt")]
    [InlineData("-5 Grad", "-5 Grad")]
    [InlineData("+ 5 Grad", @"\+ 5 Grad")]
    [InlineData("#1 ist #gut", "#1 ist #gut")]
    [InlineData("## Titel", @"\## Titel")]
    [InlineData("> Pfeil", @"\> Pfeil")]
    [InlineData("1. Mai", @"1\. Mai")]
    [InlineData("2026. Ein Jahr", @"2026\. Ein Jahr")]
    [InlineData("1.5 Meter", "1.5 Meter")]
    [InlineData(@"C:\Meer", @"C:\\Meer")]
    [InlineData("– so ist es", "– so ist es")]
    public void Only_what_Markdown_would_misread_is_escaped(string words, string markdown)
    {
        Assert.Equal(markdown, EscapeMarkdown.Of(words));
        Assert.Equal([words], ReadBack.PlainBlocks(markdown));
    }

    [Fact]
    public void Any_line_of_signs_survives_Markdown_as_a_paragraph() =>
        _spiky.Sample(text => Assert.Equal([text], ReadBack.PlainBlocks(EscapeMarkdown.Of(text))), iter: 10_000);

    [Theory]
    [InlineData("Ebbe und Flut", "Ebbe und Flut")]
    [InlineData("„Flut“ #1", "\"„Flut“ #1\"")]
    [InlineData("Meer: Flut", "\"Meer: Flut\"")]
    [InlineData("Meer:", "\"Meer:\"")]
    [InlineData("nein", "nein")]
    [InlineData("No", "\"No\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("1992", "\"1992\"")]
    [InlineData("2026-01-08", "\"2026-01-08\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("- Meer", "\"- Meer\"")]
    [InlineData("", "\"\"")]
    [InlineData("\"Flut\", sagt er", "'\"Flut\", sagt er'")]
    [InlineData("\"Flut's\" \\", "\"\\\"Flut's\\\" \\\\\"")]
    public void A_value_is_quoted_only_where_it_must_be(string value, string yaml)
    {
        Assert.Equal(yaml, YamlScalar.OnOneLine(value));
        Assert.Equal(value, Load(yaml));
    }

    [Fact]
    public void Any_value_survives_YAML() =>
        _spiky.Sample(value => Assert.Equal(value, Load(YamlScalar.OnOneLine(value))), iter: 10_000);

    [Fact]
    public void Any_text_survives_both_in_every_field()
    {
        Gen.Select(_spiky, _spiky, _spiky).Sample(
            (title, body, item) =>
            {
                // A letter before it keeps the text from being taken for a mark, a heading or a rule.
                var read = ReadBack.Of($"A{body}\nOZD-Analyse\nUrsachen\na) P{item}\n– I{item}\nMini-Infobox\n– B{item}\nOZD-Extras\nE{body}", "T" + title);

                Assert.Equal("T" + title, read.Raw("title"));
                Assert.Equal("A" + body, read.Words("body"));
                Assert.Equal("P" + item, read.Words("analysis/0/points/0/title"));
                Assert.Equal("I" + item, read.Words("analysis/0/points/0/items/0"));
                Assert.Equal("B" + item, read.Words("infobox/points/0"));
                Assert.Equal("E" + body, read.Words("extras"));
            }, iter: 500);
    }

    [Fact]
    public void Lines_of_prose_are_short_and_never_begin_with_a_mark()
    {
        var text = string.Concat(Enumerable.Repeat("Am 1. Mai - so heißt es - kostet + 5 # > 7 = mehr, und der Mond scheint hell. ", 40)).Trim();
        var read = ReadBack.Of(text, "Meer");

        Assert.Equal(text, read.Words("body"));
        Assert.All(read.Imported.Yaml.Split('\n'), line => Assert.InRange(line.Length, 0, 90));
    }

    [Fact]
    public void Two_lists_in_a_row_stay_two()
    {
        var read = ReadBack.Of("Meer.\n1. Eins\n2. Zwei\n1. Drei\n2. Vier\n1. Fünf\n2. Sechs", "Meer");

        Assert.Equal(["Meer.", "1. Eins", "2. Zwei", "1. Drei", "2. Vier", "1. Fünf", "2. Sechs"], read.Blocks("body"));
    }

    [Fact]
    public void Every_code_is_listed_once_in_order_and_in_the_range_of_the_import()
    {
        var codes = ImportCodes.All.Select(entry => entry.Code).ToArray();
        var declared = typeof(ImportCodes).GetProperties().Where(property => property.PropertyType == typeof(DiagnosticCode))
            .Select(property => ((DiagnosticCode)property.GetValue(null)!).Code);

        Assert.Equal(declared.Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches("^OZD6[0-9]{3}$", code));
    }

    private static string? Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader("key: " + yaml + "\n"));
        return ((YamlScalarNode)((YamlMappingNode)stream.Documents[0].RootNode).Children.Single().Value).Value;
    }
}
