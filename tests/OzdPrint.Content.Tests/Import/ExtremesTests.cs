using System.Text;
using CsCheck;
using OzdPrint.Content.Import;

namespace OzdPrint.Content.Tests.Import;

/// <summary>Texts that nobody writes and somebody sends. Quadratic work would show here as a test that does not end.</summary>
public sealed class ExtremesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n \t\r\n\u00A0\n")]
    [InlineData("OZD\nOZD-Kommentar\nErklärungen\nOZD-Analyse\nMini-Infobox zum Lernen\nOZD-Extras")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("-----\n–\n***")]
    public void A_text_without_words_is_an_error(string text)
    {
        var read = ReadBack.Of(text);

        var error = Assert.Single(read.Imported.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(ImportCodes.NoText.Code, error.Code);
        Assert.Equal("Ohne Titel", read.Raw("title"));
    }

    [Theory]
    [InlineData("OZD-Analyse\n:\na) Punkt")]
    [InlineData("Mini-Infobox zum Lernen\n:\n– Punkt")]
    public void A_line_of_a_colon_alone_is_no_title(string text)
    {
        var read = ReadBack.Of(text);

        Assert.Equal(":", read.Words("body"));
        Assert.Contains("Punkt", read.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_characters_at_all_give_YAML_that_reads_back() =>
        Gen.OneOf(Gen.Char, Gen.Char['\0', '\u00FF'], Gen.Char["\n\n\r\t :-–#*OZD?.a)"]).Array[0, 200].Select(units => new string(units))
            .Sample(text => Assert.NotEmpty(ReadBack.Of(text).Root.Children), iter: 3_000);

    // What stands where a sign is looked for at a line's start or end, and what looks like nothing and is something.
    private static readonly Gen<string> _scrap = Gen.OneOf(
        ":", "a)", "(b)", "(", ")", "–", "-", "- ", "•", "\uF0B7", "1.", "1)", "\"", "„", "“", "...", "?", "#", "*", "|", "'", ",", "", " ",
        "\t", "\u00A0", "\u200B", "\u200D", "\u00AD", "\uFEFF", "\u2028", "\u0085", "\v", "\f", "a", "Wort", "und", "Was", "Was ist das?",
        "OZD", "OZD-Kommentar", "OZD-Analyse", "OZD-Quiz", "OZD-Extras", "Erklärungen", "Mini-Infobox zum Lernen", "Der historische Hintergrund",
        "Alle Angaben ohne Gewähr.", "Titelbild", "Foto:");

    [Fact]
    public void Any_order_of_odd_scraps_gives_an_article_that_can_be_read() =>
        Gen.Select(_scrap.Array[0, 4], Gen.OneOf("\n", "\n\n", "\r\n", "\r")).Array[0, 12]
            .Select(lines => string.Concat(lines.Select(line => string.Concat(line.Item1) + line.Item2)))
            .Sample(
                text =>
                {
                    Assert.NotEmpty(ReadBack.Of(text).Root.Children);

                    var found = new DiagnosticList();
                    var yaml = ImportText.Read(new SourceFile("text.txt", text, ReadOnlyMemory<byte>.Empty), new ImportOptions()).Yaml;
                    ReadArticle.From(new SourceFile("text.yaml", yaml, ReadOnlyMemory<byte>.Empty), "/nowhere", "/nowhere", "de", null, found);
                    Assert.DoesNotContain(found.ToImmutable(), diagnostic => diagnostic.Severity == Severity.Error);
                }, iter: 2_000);

    public static TheoryData<string, string> Repeated => new()
    {
        { "a line of words", "wort " },
        { "a line without a space", "wort" },
        { "open lines", "und noch ein Wort, das weitergeht und nicht enden will, weil es\n" },
        { "hyphens", "Wort-\n" },
        { "dashes between prose", "und – so\n– und so weiter und so fort ohne ein Ende\nweiter\n" },
        { "counting that starts again", "1. eins,\n1. eins,\n" },
        { "questions", "Erklärungen\nWas ist das?\n" },
        { "questions without an end", "Wer ist das Meer und \n" },
        { "headings", "OZD-Kommentar – Titel\n" },
        { "points", "OZD-Analyse\na) Punkt\n– und\nund\n" },
        { "unknown sections", "OZD-Quiz\nFrage\n" },
        { "credits", "Titelbild AFP.\n" },
        { "disclaimers", "Alle Angaben ohne Gewähr.\nText\n" },
        { "opening quotes", "„" },
        { "ampersands", "&" },
        { "brackets", "(" },
        { "backslashes", "\\" },
        { "stars", "*a" },
        { "question marks", "a? b" },
        { "control characters", "\u0001\u0002a" },
        { "lone surrogates", "\uD800\n" },
        { "blank lines", "\n" },
        { "number signs", "# " },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_megabyte_of_one_thing_is_read(string what, string piece)
    {
        var text = new StringBuilder("Das Meer.\nOZD-Extras\n").Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var imported = ImportText.Read(new SourceFile("text.txt", text, ReadOnlyMemory<byte>.Empty), new ImportOptions());

        Assert.True(imported.Yaml.StartsWith("title: ", StringComparison.Ordinal), what);
        Assert.InRange(imported.Diagnostics.Length, 0, 200);
    }

    [Fact]
    public void Ten_megabytes_of_articles_are_read()
    {
        const string Article = "Ebbe und Flut\nDas Meer steigt und fällt.\nOZD\nOZD-Kommentar – Warten\nWarten ist lästig.\nErklärungen\nWas ist das Watt?\n"
            + "Meeresboden, der bei Ebbe trocken\nliegt.\nOZD-Analyse\nUrsachen\na) Mond\n– nah\nMini-Infobox zum Lernen\n– Zweimal am Tag\nOZD-Extras\nUnd so fort.\n";
        var text = new StringBuilder().Insert(0, Article, 10_000_000 / Article.Length).ToString();
        var imported = ImportText.Read(new SourceFile("text.txt", text, ReadOnlyMemory<byte>.Empty), new ImportOptions());

        Assert.InRange(imported.Yaml.Length, text.Length / 2, text.Length * 4);
        Assert.InRange(imported.Diagnostics.Length, 1, 200);
    }

    [Fact]
    public void A_line_of_a_million_characters_reads_back_from_every_field()
    {
        var line = string.Concat(Enumerable.Repeat("Wasser ", 150_000)).Trim();
        var read = ReadBack.Of($"{line}.\nOZD-Analyse\nUrsachen\na) {line}\n– {line}\nMini-Infobox zum Lernen\n– {line}", line);

        Assert.Equal(line, read.Raw("title"));
        Assert.Equal(line, read.Raw("analysis/0/points/0/title"));
        Assert.Equal(line, read.Raw("analysis/0/points/0/items/0"));
        Assert.Equal(line, read.Raw("infobox/points/0"));
        Assert.Equal(line + ".", read.Words("body"));
    }

    [Fact]
    public void Many_places_of_one_kind_are_counted_instead_of_listed()
    {
        var text = "Das Meer.\n" + string.Concat(Enumerable.Repeat("OZD-Kommentar\nText.\n", 40));
        var read = ReadBack.Of(text, "Meer");

        Assert.Equal(13, read.Imported.Diagnostics.Length);
        Assert.Equal("the same holds for 27 more places of this text", read.Imported.Diagnostics[^1].Message);
    }

    [Fact]
    public void The_same_text_gives_the_same_result()
    {
        var text = "Ein Meer-\nwasser\u0002\u0001 steigt.\nOZD\nMehr.\nOZD-Quiz\nFrage\nErklärungen\nWas?\n";
        var (first, second) = (ReadBack.Of(text).Imported, ReadBack.Of(text).Imported);

        Assert.Equal(first.Yaml, second.Yaml);
        Assert.Equal(first.Diagnostics, second.Diagnostics);
    }
}
