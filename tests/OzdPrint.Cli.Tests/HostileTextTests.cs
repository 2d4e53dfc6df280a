using System.Text;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>Plain texts as they come: imported, checked and built without a touch, and not a word is lost.</summary>
public sealed class HostileTextTests
{
    private const string Head = """
        Zweimal am Tag zieht sich das Meer zurück, und zweimal kommt es wieder.
        Schuld daran ist der Mond, sagte die Forscherin am Montag in Husum.

        Seine Schwerkraft zieht das Wasser an. Auch die Sonne hilft ein wenig mit – aber weniger als die Hälfte so stark.
        OZD
        """;

    private const string Commentary = """
        OZD-Kommentar – Geduld lohnt sich
        Wer am Watt steht und wartet, lernt etwas. Das Meer fragt niemanden.
        """;

    private const string Background = """
        Der historische Hintergrund
        Schon vor zweitausend Jahren sahen Seeleute, dass Mond und Flut zusammengehören.
        """;

    private const string Explainers = """
        Erklärungen
        Was ist eine Springflut?
        Eine besonders hohe Flut. Sie entsteht, wenn Sonne, Mond und Erde
        in einer Linie stehen.
        Wer war Isaac Newton?
        Ein englischer Naturforscher, der die Schwerkraft beschrieb.
        """;

    private const string Analysis = """
        OZD-Analyse
        Die Kräfte
        a) Anziehung durch den Mond
        – Flutberg auf der zugewandten Seite
        – Flutberg auf der abgewandten Seite
        b) Drehung der Erde
        – Wechsel alle sechs Stunden
        Die Folgen
        a) Häfen richten sich nach der Tide
        – Schiffe warten
        """;

    private const string Infobox = """
        Mini-Infobox zum Lernen
        – Der Mond zieht stärker als die Sonne
        – Ebbe und Flut wechseln alle sechs Stunden
        """;

    private const string End = """
        OZD-Extras
        In der kanadischen Bucht Fundy steigt das Wasser um mehr als fünfzehn Meter.
        Alle Angaben ohne Gewähr. Titelbild OZD.
        """;

    private static readonly string Text = Of(Head, Commentary, Background, Explainers, Analysis, Infobox, End);

    /// <summary>Words that mark the shape and need not be read again, in any spelling.</summary>
    private static readonly HashSet<string> Shape = new(
        PrintedWords.Split("OZD OZD-Kommentar Kommentar OZD-Analyse OZD-Extras Mini-Infobox zum Lernen Der historische Hintergrund Erklärungen Erkla\u0308rungen a) b) A. B. (a) (b) 1. 2. - – — • * _ ** > ## |"),
        StringComparer.OrdinalIgnoreCase);

    private static string Of(params string[] sections) => string.Join('\n', sections) + "\n";

    private static string EachLine(Func<string, string> change) => string.Join('\n', Text.Split('\n').Select(change));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static TheoryData<string, byte[]> Variants => new()
    {
        { "as it should be", Utf8(Text) },
        { "Windows line ends", Utf8(Text.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "old Mac line ends", Utf8(Text.Replace('\n', '\r')) },
        { "a byte order mark and Windows line ends", [0xEF, 0xBB, 0xBF, .. Utf8(Text.Replace("\n", "\r\n", StringComparison.Ordinal))] },
        { "no line end at the end", Utf8(Text.TrimEnd()) },
        { "blank lines everywhere", Utf8(Text.Replace("\n", "\n\n\n", StringComparison.Ordinal)) },
        { "lines of spaces, tabs and no-break spaces", Utf8(Text.Replace("\n", "\n \t\u00A0\n", StringComparison.Ordinal)) },
        { "spaces at line ends", Utf8(EachLine(line => line + " \t ")) },
        { "lines set in", Utf8(EachLine(line => "\t  " + line)) },
        { "no-break spaces for spaces", Utf8(Text.Replace(' ', '\u00A0')) },
        { "tabs for spaces", Utf8(Text.Replace(' ', '\t')) },
        { "zero-width spaces and soft hyphens", Utf8(Text.Replace("Schwerkraft", "Schwer\u00ADkraft", StringComparison.Ordinal).Replace("\n", "\u200B\n", StringComparison.Ordinal)) },
        { "hyphens for dashes", Utf8(Text.Replace('–', '-')) },
        { "em dashes", Utf8(Text.Replace('–', '—')) },
        { "bullets", Utf8(EachLine(line => line.StartsWith('–') ? "•" + line[1..] : line)) },
        { "dashes without a space", Utf8(EachLine(line => line.StartsWith('–') ? "–" + line[2..] : line)) },
        { "headings with colons", Utf8(EachLine(line => line is "Erklärungen" or "OZD-Analyse" or "OZD-Extras" or "Der historische Hintergrund" or "Mini-Infobox zum Lernen" ? line + ":" : line)) },
        { "headings in capitals", Utf8(EachLine(line => line is "Erklärungen" or "OZD-Analyse" or "OZD-Extras" or "Der historische Hintergrund" or "Mini-Infobox zum Lernen" ? line.ToUpperInvariant() : line)) },
        { "sections the other way round", Utf8(Of(Head, Infobox, Analysis, Explainers, Background, Commentary, End)) },
        { "the end first", Utf8(Of(End, Head, Analysis)) },
        { "only a body", Utf8("Zweimal am Tag zieht sich das Meer zurück.\n") },
        { "only points", Utf8(Analysis) },
        { "two commentaries", Utf8(Of(Head, Commentary, Commentary.Replace("Watt", "Strand", StringComparison.Ordinal), End)) },
        { "no end mark", Utf8(Of(Head.Replace("\nOZD", "", StringComparison.Ordinal), Commentary)) },
        { "letters in brackets", Utf8(EachLine(line => line is ['a' or 'b', ')', ..] ? "(" + line : line)) },
        { "signs of Markdown and YAML", Utf8(Of(Head, "Er sagte: *nie*! # Wirklich & wahrhaftig: [ja] {nein} <b>fett</b> `x` 100 % @wir \\n ---", End)) },
        { "decomposed letters", Utf8(Text.Replace("ä", "a\u0308", StringComparison.Ordinal).Replace("ü", "u\u0308", StringComparison.Ordinal)) },
        { "one endless line", Utf8(string.Join(' ', Enumerable.Repeat("Das Meer kommt und geht.", 400))) },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_hostile_text_becomes_an_article_and_a_book_without_loss(string what, byte[] text)
    {
        using var shop = new Workshop();
        shop.Write("text.txt", text);
        var import = shop.Run("import", "text.txt", "-o", "artikel.yaml", "--title", "Ebbe");
        Assert.True(import.Exit == 0, $"{what}: {import.Errors}");
        var check = shop.Run("check", "artikel.yaml");
        Assert.True((check.Exit, check.Errors) == (0, ""), $"{what}: {check.Errors}");
        var build = shop.Run("build", "artikel.yaml");
        Assert.True(build.Exit == 0, $"{what}: {build.Errors}");

        var book = new OpenedEpub(File.ReadAllBytes(shop.PathOf("out/artikel.epub")));
        var read = Counts(string.Join(' ', book.Spine.Where(path => path.Contains("/articles/", StringComparison.Ordinal)).Select(book.Words)));
        var lost = Counts(Encoding.UTF8.GetString(text)).Where(word => read.GetValueOrDefault(word.Key) < word.Value).Select(word => word.Key);
        Assert.Equal([], lost);
    }

    /// <summary>How often each word stands in a text, without the signs a section may put before or behind it.</summary>
    private static Dictionary<string, int> Counts(string text) => PrintedWords
        .Split(text.Replace("\u200B", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal))
        .Select(word => word.TrimStart('–', '—', '•', '-').TrimEnd(':'))
        .Where(word => word.Length > 0 && !Shape.Contains(word))
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
