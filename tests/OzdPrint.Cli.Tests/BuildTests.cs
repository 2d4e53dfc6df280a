using System.Text;
using UglyToad.PdfPig;

namespace OzdPrint.Cli.Tests;

public sealed class BuildTests
{
    private const string Pdf = "out/ozd-2026-01-08.pdf";
    private const string Epub = "out/ozd-2026-01-08.epub";

    [Fact]
    public void Build_writes_a_pdf_and_an_epub_of_an_edition()
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal((0, ""), (exit, errors));
        Assert.True(File.Exists(shop.PathOf(Pdf)));
        Assert.True(File.Exists(shop.PathOf(Epub)));
    }

    [Fact]
    public void The_pdf_holds_the_words_of_the_article()
    {
        using var shop = new Workshop();
        shop.Run("build");
        using var pdf = PdfDocument.Open(shop.PathOf(Pdf));
        var text = string.Concat(pdf.GetPages().Select(page => page.Text)).Replace("\u00AD", "", StringComparison.Ordinal);
        Assert.Contains("Das Wasser steigt und fällt zweimal am Tag.", text);
        Assert.Contains("Die Schwerkraft des Mondes ist der Grund.", text);
    }

    [Fact]
    public void Two_builds_with_different_jobs_and_folders_give_the_same_bytes()
    {
        using var one = new Workshop();
        using var two = new Workshop();
        one.Run("build", "--jobs", "1");
        two.Run("build", "--jobs", "4");
        Assert.Equal(File.ReadAllBytes(one.PathOf(Pdf)), File.ReadAllBytes(two.PathOf(Pdf)));
        Assert.Equal(File.ReadAllBytes(one.PathOf(Epub)), File.ReadAllBytes(two.PathOf(Epub)));
    }

    [Fact]
    public void A_single_article_is_set_as_a_handout_under_its_own_name()
    {
        using var shop = new Workshop();
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf").Exit);
        Assert.True(File.Exists(shop.PathOf("out/gezeiten.pdf")));
        Assert.False(File.Exists(shop.PathOf("out/gezeiten.epub")));
    }

    [Fact]
    public void Another_layout_adds_its_name()
    {
        using var shop = new Workshop();
        Assert.Equal(0, shop.Run("build", "-l", "handout", "-f", "pdf").Exit);
        Assert.True(File.Exists(shop.PathOf("out/ozd-2026-01-08.handout.pdf")));
    }

    [Fact]
    public void A_layout_of_ones_own_is_found_in_the_working_directory()
    {
        using var shop = new Workshop();
        shop.Write("layouts/schmal.yaml", "extends: daily\ngrid: { columns: 2 }\n");
        Assert.Equal((0, ""), (shop.Run("build", "-l", "schmal", "-f", "pdf").Exit, shop.Run("build", "-l", "schmal").Errors));
    }

    [Fact]
    public void An_unknown_layout_is_named_with_the_nearest_one()
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build", "-l", "dayly");
        Assert.Equal(1, exit);
        Assert.Contains("did you mean \"daily\"?", errors);
    }

    public static TheoryData<string, byte[], string> BrokenArticles => new()
    {
        { "invalid UTF-8", [.. Encoding.UTF8.GetBytes("title: "), 0xC3, 0x28], "OZD1003" },
        { "broken YAML", Encoding.UTF8.GetBytes("title: [a\n"), "OZD1006" },
        { "an unknown key", Encoding.UTF8.GetBytes("title: A\ncomentary: b\n"), "commentary" },
        { "a date that is none", Encoding.UTF8.GetBytes("title: A\ndate: 2026-02-30\n"), "2026-02-30" },
        { "a missing picture", Encoding.UTF8.GetBytes("title: A\nimage: { file: fehlt.png, alt: x }\n"), "fehlt.png" },
        { "a corrupt picture", Encoding.UTF8.GetBytes("title: A\nimage: { file: edition.yaml, alt: x }\n"), "edition.yaml" },
        { "a picture outside", Encoding.UTF8.GetBytes("title: A\nimage: { file: ../../../etc/x.png, alt: x }\n"), "x.png" },
    };

    [Theory]
    [MemberData(nameof(BrokenArticles))]
    public void Bad_input_gets_a_diagnostic_and_leaves_earlier_output_as_it_was(string what, byte[] article, string expected)
    {
        using var shop = new Workshop();
        shop.Write(Pdf, "older");
        shop.Write("content/2026-01-08/gezeiten.yaml", article);
        var (exit, _, errors) = shop.Run("build");
        Assert.True(exit == 1, what);
        Assert.Contains(expected, errors);
        Assert.Equal("older", File.ReadAllText(shop.PathOf(Pdf)));
        Assert.Single(Directory.GetFiles(shop.PathOf("out")));
    }

    [Fact]
    public void A_picture_behind_a_link_out_of_the_content_is_refused()
    {
        using var shop = new Workshop();
        shop.Write("outside/bild.png", "x");
        File.CreateSymbolicLink(shop.PathOf("content/2026-01-08/bild.png"), shop.PathOf("outside/bild.png"));
        shop.Write("content/2026-01-08/gezeiten.yaml", "title: A\nimage: { file: bild.png, alt: x }\n");
        Assert.Equal(1, shop.Run("build").Exit);
    }

    [Fact]
    public void A_full_disk_is_reported_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full (Linux)");
        using var shop = new Workshop();
        Directory.CreateDirectory(shop.PathOf("out"));
        File.CreateSymbolicLink(shop.PathOf("out/.ozd-2026-01-08.pdf.part"), "/dev/full");
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("OZD7001", errors);
        Assert.False(File.Exists(shop.PathOf(Pdf)));
    }

    [Fact]
    public void A_wrong_command_line_gives_exit_code_2()
    {
        using var shop = new Workshop();
        Assert.Equal(2, shop.Run("build", "--jobs", "0").Exit);
        Assert.Equal(2, shop.Run("bild").Exit);
        Assert.Equal(2, shop.Run().Exit);
    }

    [Fact]
    public void Check_gives_json_that_names_the_place()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", "title: A\nlaed: b\n");
        var (exit, output, _) = shop.Run("check", "--format", "json");
        Assert.Equal(1, exit);
        using var json = System.Text.Json.JsonDocument.Parse(output);
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(("OZD1004", 2), (first.GetProperty("code").GetString(), first.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void An_imported_text_checks_and_builds_without_a_touch()
    {
        using var shop = new Workshop();
        shop.Write("text.txt", "Der Mond zieht das Wasser der Meere an und lässt es steigen.\nDarum gibt es zweimal am Tag Flut.\nOZD\nErklärungen\nWas ist Ebbe?\nDas Sinken des Wassers.\n");
        Assert.Equal(0, shop.Run("import", "text.txt", "-o", "artikel.yaml", "--title", "Ebbe und Flut").Exit);
        Assert.Equal(0, shop.Run("check", "artikel.yaml").Exit);
        Assert.Equal(0, shop.Run("build", "artikel.yaml").Exit);
        Assert.True(File.Exists(shop.PathOf("out/artikel.pdf")));
    }

    [Fact]
    public void Licences_of_fonts_and_patterns_are_shown()
    {
        using var shop = new Workshop();
        var (exit, output, _) = shop.Run("--licenses");
        Assert.Equal(0, exit);
        Assert.Contains("SIL OPEN FONT LICENSE", output);
        Assert.Contains("hyphenation-patterns", output);
    }
}
