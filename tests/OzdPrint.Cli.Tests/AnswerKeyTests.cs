using System.Globalization;
using System.Text;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>Answers are for teachers: on the key, and nowhere in what pupils get.</summary>
public sealed class AnswerKeyTests
{
    /// <summary>Words of the answers that stand nowhere else. Short ones, so that no line's end divides them.</summary>
    private static readonly string[] Secrets = ["Qumoxi", "Zwybal", "Jöxfuq", "Plumfi"];

    private const string Article =
        """
        title: Warum es Gezeiten gibt
        lead: Der Mond zieht am Meer.
        source: https://ozd.example/gezeiten
        body: |
          Das Wasser steigt und fällt zweimal am Tag.

          Die Schwerkraft des Mondes ist der Grund.
        explainers: [{ question: Was ist der Mond?, answer: Ein Himmelskörper. }]
        tasks:
          - { task: Nenne den Grund., answer: "Qumoxi und **Zwybal**." }
          - { task: Beurteile den Text., lines: 4, answer: "- Jöxfuq\n- [Plumfi](https://plumfi.example)" }
          - { task: Erläutere das. }

        """;

    private static Workshop Shop()
    {
        var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", Article);
        return shop;
    }

    [Fact]
    public void A_worksheet_holds_no_word_of_the_answers_and_the_key_holds_all()
    {
        using var shop = Shop();
        var (exit, _, errors) = shop.Run("build", "content/2026-01-08/gezeiten.yaml");
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(["gezeiten.epub", "gezeiten.loesungen.pdf", "gezeiten.pdf"], shop.Results);
        Assert.Equal([], Found(Pdf(shop, "gezeiten.pdf")));
        Assert.Equal([], Found(Epub(shop, "gezeiten.epub")));
        // The same search finds them where they are, so it would find them elsewhere.
        Assert.Equal(Secrets, Found(Pdf(shop, "gezeiten.loesungen.pdf")));
    }

    [Fact]
    public void The_search_looks_into_every_corner_of_a_file()
    {
        using var shop = Shop();
        // Each of the article's words is in another place: title and structure, outline, text, address of a link.
        shop.Write(
            "content/2026-01-08/gezeiten.yaml",
            "title: Qumoxi\nbyline: Zwybal\nbody: |\n  Das [Wort](https://plumfi.example) steht hier: Jöxfuq.\n");
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml").Exit);
        Assert.Equal(Secrets, Found(Pdf(shop, "gezeiten.pdf")));
        Assert.Equal(Secrets, Found(Epub(shop, "gezeiten.epub")));
    }

    [Fact]
    public void The_search_looks_into_attached_files_and_the_books_among_them()
    {
        using var shop = new Workshop();
        // A comment stands nowhere but in the attached text.
        shop.Write("content/2026-01-08/gezeiten.yaml", "# Qumoxi, Zwybal, Jöxfuq, Plumfi\n" + Workshop.Article);
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf").Exit);
        Assert.Equal(Secrets, Found(Pdf(shop, "gezeiten.pdf")));
        shop.Write("content/2026-01-08/gezeiten.yaml", Workshop.Article);
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf", "--attach-epub").Exit);
        var words = Attached(shop, "gezeiten.pdf").Where(text => text.Contains("</html>", StringComparison.Ordinal)).ToList();
        Assert.Contains(words, text => text.Contains("zweimal am Tag", StringComparison.Ordinal));
    }

    [Fact]
    public void Attached_files_hold_the_answers_in_the_key_alone()
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "--attach-epub").Exit);
        Assert.Equal([], Found(Pdf(shop, "gezeiten.pdf")));
        Assert.Equal(Secrets, Found(Attached(shop, "gezeiten.loesungen.pdf")));
        Assert.Equal(Article, Attached(shop, "gezeiten.loesungen.pdf", "gezeiten.yaml"));

        // But for the answers it is the whole text.
        Assert.Equal(
            Article[..Article.IndexOf("tasks:", StringComparison.Ordinal)]
                + "tasks:\n  - { task: Nenne den Grund. }\n  - { task: Beurteile den Text., lines: 4 }\n  - { task: Erläutere das. }\n",
            Attached(shop, "gezeiten.pdf", "gezeiten.yaml"));
    }

    [Fact]
    public void Comments_among_the_tasks_are_not_attached_for_pupils()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", "title: T\nbody: B\ntasks: # Qumoxi\n  - task: Nenne das.\n    # answer: Zwybal\n    # answer: Jöxfuq\n# Plumfi\n");
        Assert.Equal(0, shop.Run("build", "content", "-l", "daily,handout").Exit);
        Assert.Equal([], Found(Pdf(shop, "ozd-2026-01-08.pdf")));
        Assert.Equal([], Found(Pdf(shop, "ozd-2026-01-08.handout.pdf")));
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("tabloid")]
    [InlineData("ereader")]
    [InlineData("handout")]
    public void No_layout_for_pupils_prints_answers(string layout)
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content", "-l", layout).Exit);
        var name = layout == "daily" ? "ozd-2026-01-08.pdf" : $"ozd-2026-01-08.{layout}.pdf";
        Assert.Equal([], Found(Pdf(shop, name)));
        Assert.Equal([], Found(Epub(shop, "ozd-2026-01-08.epub")));
    }

    [Fact]
    public void Several_worksheets_have_one_key()
    {
        using var shop = Shop();
        shop.Write("layouts/gross.yaml", "extends: handout\ntitle: Groß\n");
        var (exit, output, _) = shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-l", "handout,gross,loesungen", "-f", "pdf");
        Assert.Equal(0, exit);
        Assert.Equal(["gezeiten.gross.pdf", "gezeiten.loesungen.pdf", "gezeiten.pdf"], shop.Results);
        Assert.Equal(3, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Without_answers_there_is_no_key()
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), (shop.Run("build", "content/2026-01-08/gezeiten.yaml") is var (exit, _, errors) ? (exit, errors) : default));
        Assert.Equal(["gezeiten.epub", "gezeiten.pdf"], shop.Results);
        var asked = shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-l", "loesungen", "-f", "pdf", "-o", "key");
        Assert.Equal(0, asked.Exit);
        Assert.StartsWith("note OZD7005 content/2026-01-08/gezeiten.yaml", asked.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shop.PathOf("key")));
    }

    [Fact]
    public void The_e_book_beside_a_key_has_no_pages_of_the_key()
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-l", "loesungen,handout").Exit);
        var epub = new OpenedEpub(File.ReadAllBytes(shop.PathOf("out/gezeiten.epub")));
        Assert.All(epub.Names.Where(name => name.EndsWith("xhtml", StringComparison.Ordinal)), name => Assert.DoesNotContain("loesungen", epub.Text(name), StringComparison.Ordinal));
        Assert.Equal([], Found(Epub(shop, "gezeiten.epub")));
    }

    [Fact]
    public void A_source_that_would_be_written_over_a_key_is_refused()
    {
        using var shop = Shop();
        shop.Write("content/2026-01-08/gezeiten.loesungen.yaml", Workshop.Article);
        var (exit, _, errors) = shop.Run("build", "content/2026-01-08/gezeiten.yaml", "content/2026-01-08/gezeiten.loesungen.yaml");
        Assert.Equal(1, exit);
        Assert.Contains("OZD7002", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_would_print_answers_for_pupils_builds_nothing()
    {
        using var shop = Shop();
        shop.Write("layouts/blatt.yaml", "extends: handout\narticle:\n  - parts: [title, body, tasks, answers]\n");
        var (exit, _, errors) = shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-l", "blatt");
        Assert.Equal(1, exit);
        Assert.Contains("OZD4016 layouts/blatt.yaml:3:33", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shop.PathOf("out")));
    }

    /// <summary>The secrets that stand in any form in any of the texts.</summary>
    private static string[] Found(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return [.. Secrets.Where(secret => all.Any(text => Forms(secret).Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase))))];
    }

    /// <summary>A word as itself, and as PDF strings may hold it: hexadecimal UTF-16, or letters of two bytes each.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        yield return Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(word));
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(word));
        yield return Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(word));
        yield return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word));
    }

    /// <summary>A PDF as bytes, with all streams unpacked, as text, as structure, as outline and metadata, and its attachments.</summary>
    private static List<string> Pdf(Workshop shop, string name)
    {
        var bytes = File.ReadAllBytes(shop.PathOf("out/" + name));
        var open = Judge.Run(bytes, "qpdf", "qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", "{}", shop.PathOf(name + ".qdf"));
        Assert.True(open.ExitCode == 0, open.Errors);
        var texts = new List<string>
        {
            Encoding.Latin1.GetString(bytes),
            Encoding.Latin1.GetString(File.ReadAllBytes(shop.PathOf(name + ".qdf"))),
        };
        foreach (var arguments in (string[][])[["pdftotext", "-raw", "-enc", "UTF-8", "{}", "-"], ["pdfinfo", "-struct-text", "{}"], ["pdfinfo", "-meta", "{}"], ["pdfinfo", "{}"], ["pdfinfo", "-url", "{}"]])
        {
            var verdict = Judge.Run(bytes, "poppler-utils", arguments[0], arguments[1..]);
            Assert.True(verdict.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"{arguments[0]}: {verdict.Errors}"));
            texts.Add(verdict.Output);
        }

        var attachments = Judge.Run(bytes, "qpdf", "qpdf", "--json", "--json-key=attachments", "{}");
        Assert.Equal(0, attachments.ExitCode);
        texts.Add(attachments.Output);
        return [.. texts, .. Attached(shop, name)];
    }

    /// <summary>The files attached to a PDF as text, and those inside of attached books.</summary>
    private static List<string> Attached(Workshop shop, string name) =>
    [
        .. Detached(shop, name).SelectMany(file => file.EndsWith(".epub", StringComparison.Ordinal)
            ? Epub(File.ReadAllBytes(file))
            : [File.ReadAllText(file), Encoding.Latin1.GetString(File.ReadAllBytes(file))]),
    ];

    private static string Attached(Workshop shop, string name, string file) => File.ReadAllText(Detached(shop, name).Single(path => Path.GetFileName(path) == file));

    private static string[] Detached(Workshop shop, string name)
    {
        var folder = Directory.CreateDirectory(shop.PathOf("attached-" + name)).FullName;
        var verdict = Judge.Run(File.ReadAllBytes(shop.PathOf("out/" + name)), "poppler-utils", "pdfdetach", "-saveall", "-o", folder, "{}");
        Assert.True(verdict.ExitCode == 0, verdict.Errors);
        return Directory.GetFiles(folder);
    }

    /// <summary>The files of an EPUB, and their names.</summary>
    private static List<string> Epub(Workshop shop, string name) => Epub(File.ReadAllBytes(shop.PathOf("out/" + name)));

    private static List<string> Epub(byte[] bytes)
    {
        var epub = new OpenedEpub(bytes);
        return
        [
            Encoding.Latin1.GetString(bytes), .. epub.Names,
            .. epub.Names.SelectMany(file => (string[])[Encoding.UTF8.GetString(epub.Bytes(file)), Encoding.Latin1.GetString(epub.Bytes(file))]),
        ];
    }
}
