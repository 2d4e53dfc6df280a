using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>A PDF carries the files it was made from, and what is left out of it is not in them.</summary>
public sealed class AttachedFilesTests
{
    private const string Article =
        "# Ein Wort zuvor\r\ntitle: Warum es Gezeiten gibt\r\nlead: Der Mond zieht.\r\n# Qumoxi\r\ncommentary: { title: Qumoxi, text: Qumoxi }\r\nbody: Das Meer.\r\nbackground:\r\n  text: Früher.\r\n";

    [Fact]
    public void An_edition_carries_its_files_letter_by_letter()
    {
        using var shop = Shop();
        Assert.Equal((0, ""), (shop.Run("build", "content", "-f", "pdf") is var (exit, _, errors) ? (exit, errors) : default));
        Assert.Equal(["edition.yaml", "gezeiten.yaml", "publication.yaml"], Names(shop, "ozd-2026-01-08.pdf"));
        Assert.Equal(Article, Attached(shop, "ozd-2026-01-08.pdf", "gezeiten.yaml"));
        Assert.Equal("name: OZD\n", Attached(shop, "ozd-2026-01-08.pdf", "publication.yaml"));
    }

    [Fact]
    public void An_article_carries_its_own_file_and_that_of_the_publication()
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf").Exit);
        Assert.Equal(["gezeiten.yaml", "publication.yaml"], Names(shop, "gezeiten.pdf"));
    }

    [Fact]
    public void An_article_without_a_publication_and_a_day_carries_its_file()
    {
        using var shop = new Workshop();
        shop.Write("allein/meer.yaml", "title: Meer\n");
        Assert.Equal(0, shop.Run("build", "allein/meer.yaml", "-f", "pdf").Exit);
        Assert.Equal(["meer.yaml"], Names(shop, "meer.pdf"));
        Assert.Contains("D:20000101000000Z", Objects(shop, "meer.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_of_the_pages_is_left_out_of_the_attached_text()
    {
        using var shop = Shop();
        const string Left = "# Ein Wort zuvor\r\ntitle: Warum es Gezeiten gibt\r\nlead: Der Mond zieht.\r\nbody: Das Meer.\r\nbackground:\r\n  text: Früher.\r\n";
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf", "--without", "commentary").Exit);
        Assert.Equal(Left, Attached(shop, "gezeiten.pdf", "gezeiten.yaml"));

        shop.Write("layouts/knapp.yaml", "extends: handout\nwithout: [commentary]\n");
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf", "-l", "knapp", "--attach-epub").Exit);
        Assert.Equal(Left, Attached(shop, "gezeiten.knapp.pdf", "gezeiten.yaml"));
        var book = new OpenedEpub(Bytes(shop, "gezeiten.knapp.pdf", "gezeiten.epub"));
        Assert.All(book.Names.Where(name => name.EndsWith("xhtml", StringComparison.Ordinal)), name => Assert.DoesNotContain("Qumoxi", book.Text(name), StringComparison.Ordinal));
    }

    [Fact]
    public void The_attached_book_is_the_one_beside_the_pdf()
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content", "--attach-epub").Exit);
        Assert.Equal(["edition.yaml", "gezeiten.yaml", "ozd-2026-01-08.epub", "publication.yaml"], Names(shop, "ozd-2026-01-08.pdf"));
        Assert.Equal(File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.epub")), Bytes(shop, "ozd-2026-01-08.pdf", "ozd-2026-01-08.epub"));
        Assert.Matches("/AFRelationship /Alternative", Objects(shop, "ozd-2026-01-08.pdf"));

        // The book is written into the PDF alone if it was not asked for itself.
        Assert.Equal(0, shop.Run("build", "content", "--attach-epub", "-f", "pdf", "-o", "nur").Exit);
        Assert.Equal(["ozd-2026-01-08.pdf"], Directory.GetFiles(shop.PathOf("nur")).Select(file => Path.GetFileName(file)));
        Assert.Equal(File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.pdf")), File.ReadAllBytes(shop.PathOf("nur/ozd-2026-01-08.pdf")));
    }

    [Fact]
    public void The_book_in_a_pdf_that_leaves_something_out_has_the_pages_of_that_pdf()
    {
        using var shop = Shop();
        shop.Write("content/2026-01-08/gezeiten.yaml", Article.Replace("Das Meer.", string.Join(' ', Enumerable.Repeat("Das Meer steigt und fällt.", 900)), StringComparison.Ordinal));
        shop.Write("layouts/knapp.yaml", "extends: handout\nwithout: [commentary]\n");
        Assert.Equal(0, shop.Run("build", "content", "-f", "pdf", "-l", "daily,knapp", "--attach-epub").Exit);
        Assert.Equal(0, shop.Run("build", "content", "-f", "pdf", "-l", "knapp", "--attach-epub", "-o", "allein").Exit);
        var book = Bytes(shop, "ozd-2026-01-08.knapp.pdf", "ozd-2026-01-08.epub");
        Assert.Contains("ozd-2026-01-08.knapp.pdf", new OpenedEpub(book).Text("EPUB/package.opf"), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(shop.PathOf("allein/ozd-2026-01-08.knapp.pdf")), File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.knapp.pdf")));
    }

    [Fact]
    public void A_text_that_cannot_be_cut_with_certainty_is_not_attached()
    {
        using var shop = Shop();
        shop.Write("content/2026-01-08/gezeiten.yaml", "title: T\n? lead\n: Qumoxi\n");
        var (exit, _, errors) = shop.Run("build", "content", "-f", "pdf", "--without", "lead", "-l", "daily,handout");
        Assert.Equal(0, exit);
        Assert.Single(errors.Split('\n'), line => line.StartsWith("note OZD7006 content/2026-01-08/gezeiten.yaml", StringComparison.Ordinal));
        Assert.Equal(["edition.yaml", "publication.yaml"], Names(shop, "ozd-2026-01-08.pdf"));
    }

    private static Workshop Shop()
    {
        var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", Article);
        return shop;
    }

    private static string[] Names(Workshop shop, string name) => [.. Detached(shop, name).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Attached(Workshop shop, string name, string file) => System.Text.Encoding.UTF8.GetString(Bytes(shop, name, file));

    private static byte[] Bytes(Workshop shop, string name, string file) => File.ReadAllBytes(Detached(shop, name).Single(path => Path.GetFileName(path) == file));

    private static string Objects(Workshop shop, string name)
    {
        var target = shop.PathOf(name + ".qdf");
        Assert.Equal(0, Judge.Run(File.ReadAllBytes(shop.PathOf("out/" + name)), "qpdf", "qpdf", "--qdf", "--object-streams=disable", "{}", target).ExitCode);
        return System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(target));
    }

    private static string[] Detached(Workshop shop, string name)
    {
        var folder = shop.PathOf("attached-" + name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var verdict = Judge.Run(File.ReadAllBytes(shop.PathOf("out/" + name)), "poppler-utils", "pdfdetach", "-saveall", "-o", folder, "{}");
        Assert.True(verdict.ExitCode == 0, verdict.Errors);
        return Directory.GetFiles(folder);
    }
}
