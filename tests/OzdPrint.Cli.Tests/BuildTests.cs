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

    [Theory]
    [InlineData("-l", "daily", "-l", "handout", "-l", "daily")]
    [InlineData("-l", "daily,handout")]
    [InlineData("-l", "daily, handout", "content")]
    [InlineData("--layout=daily,handout", "content")]
    public void Several_layouts_are_parted_by_commas_or_have_an_option_each(params string[] words)
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), (shop.Run(["build", "-f", "pdf", .. words]).Exit, shop.Run(["build", "-f", "pdf", .. words]).Errors));
        Assert.Equal(["ozd-2026-01-08.handout.pdf", "ozd-2026-01-08.pdf"], shop.Results);
    }

    [Fact]
    public void A_word_behind_a_layout_is_a_path()
    {
        using var shop = new Workshop();
        Assert.Equal(0, shop.Run("build", "-f", "pdf", "-l", "handout", "content/2026-01-08/gezeiten.yaml").Exit);
        Assert.Equal(["gezeiten.pdf"], shop.Results);
        var (exit, _, errors) = shop.Run("build", "-l", "daily", "handout");
        Assert.Equal(1, exit);
        Assert.Contains("handout: ", errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("daily,")]
    [InlineData("daily,,handout")]
    public void A_layout_without_a_name_is_a_wrong_command_line(string layouts)
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build", "-l", layouts);
        Assert.Equal(2, exit);
        Assert.Contains($"error: \"{layouts}\" has a layout without a name", errors);
        Assert.Equal(2, shop.Run("check", "--pages", "-l", layouts).Exit);
    }

    [Fact]
    public void A_booklet_is_named_where_the_layout_is_not_always_one()
    {
        using var shop = new Workshop();
        Assert.Equal(0, shop.Run("build", "content", "content/2026-01-08/gezeiten.yaml", "-l", "daily", "-l", "heft", "-f", "pdf").Exit);
        Assert.Equal(["gezeiten.daily.pdf", "gezeiten.heft.pdf", "ozd-2026-01-08.heft.pdf", "ozd-2026-01-08.pdf"], shop.Results);
        var heft = File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.heft.pdf"));
        Assert.Equal(0, shop.Run("build", "-l", "daily", "-l", "heft", "-l", "handout", "-f", "pdf", "--booklet").Exit);
        Assert.Equal(
            ["ozd-2026-01-08.booklet.pdf", "ozd-2026-01-08.handout.booklet.pdf", "ozd-2026-01-08.heft.pdf"],
            shop.Results.Except(["gezeiten.daily.pdf", "gezeiten.heft.pdf", "ozd-2026-01-08.pdf"]));
        Assert.Equal(heft, File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.heft.pdf")));
    }

    [Fact]
    public void The_sheets_of_a_booklet_bear_two_pages_on_each_side_and_marks_by_choice()
    {
        using var shop = new Workshop();
        shop.Write("layouts/blank.yaml", "extends: heft\nbooklet: { fold: false, staples: false }\n");
        Assert.Equal(0, shop.Run("build", "-l", "heft", "-l", "blank", "-f", "pdf").Exit);
        using var marked = PdfDocument.Open(shop.PathOf("out/ozd-2026-01-08.heft.pdf"));
        using var blank = PdfDocument.Open(shop.PathOf("out/ozd-2026-01-08.blank.pdf"));
        Assert.Equal((2, 2), (marked.NumberOfPages, blank.NumberOfPages));
        Assert.Equal(marked.GetPage(1).Height * Math.Sqrt(2), marked.GetPage(1).Width, 1.0);
        Assert.Equal(4, marked.GetPage(1).Paths.Count - blank.GetPage(1).Paths.Count);
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
    public void Licences_of_fonts_and_patterns_are_shown()
    {
        using var shop = new Workshop();
        var (exit, output, _) = shop.Run("--licenses");
        Assert.Equal(0, exit);
        Assert.Contains("SIL OPEN FONT LICENSE", output);
        Assert.Contains("hyphenation-patterns", output);
    }
}
