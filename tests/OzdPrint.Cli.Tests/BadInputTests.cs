using System.Text;

namespace OzdPrint.Cli.Tests;

/// <summary>Bad input gets a diagnostic and exit code 1, and earlier results stay as they were.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Earlier = ["ozd-2026-01-08.epub", "ozd-2026-01-08.pdf"];

    public static TheoryData<string, byte[], string, string> BrokenArticles => new()
    {
        { "invalid UTF-8", [.. "title: "u8, 0xC3, 0x28], "OZD1003", ":1:8" },
        { "UTF-16", Encoding.Unicode.GetBytes("\uFEFFtitle: A\n"), "OZD1003", "UTF-16" },
        { "broken YAML", "title: [a\n"u8.ToArray(), "OZD1006", "gezeiten.yaml:" },
        { "an unknown key", "title: A\ncomentary: b\n"u8.ToArray(), "OZD1004", "did you mean \"commentary\"?" },
        { "a date that is none", "title: A\ndate: 2026-02-30\n"u8.ToArray(), "OZD1018", "2026-02-30" },
        { "a missing picture", "title: A\nimage: { file: fehlt.png, alt: x }\n"u8.ToArray(), "OZD3001", "fehlt.png" },
        { "no picture at all", "title: A\nimage: { file: edition.yaml, alt: x }\n"u8.ToArray(), "OZD3004", "edition.yaml" },
        { "a picture cut off", "title: A\nimage: { file: halb.png, alt: x }\n"u8.ToArray(), "OZD3005", "halb.png" },
        { "a picture outside", "title: A\nimage: { file: ../../aussen/bild.png, alt: x }\n"u8.ToArray(), "OZD3002", "bild.png" },
        { "a picture behind a link", "title: A\nimage: { file: link.png, alt: x }\n"u8.ToArray(), "OZD3002", "link.png" },
        { "a picture behind a linked folder", "title: A\nimage: { file: ordner/bild.png, alt: x }\n"u8.ToArray(), "OZD3002", "bild.png" },
        { "an absolute path", "title: A\nimage: { file: /etc/hostname, alt: x }\n"u8.ToArray(), "OZD3003", "/etc/hostname" },
    };

    [Theory]
    [MemberData(nameof(BrokenArticles))]
    public void A_broken_article_leaves_earlier_results_as_they_were(string what, byte[] article, string code, string place)
    {
        using var shop = WithPictures();
        var before = Built(shop);
        shop.Write("content/2026-01-08/gezeiten.yaml", article);
        var (exit, output, errors) = shop.Run("build");
        Assert.True(exit == 1, what);
        Assert.Equal("", output);
        Assert.Contains($"error {code} content/2026-01-08/gezeiten.yaml", errors);
        Assert.Contains(place, errors);
        Unchanged(shop, before);
    }

    // So that the refusals above are for the place and the damage, not for the picture.
    [Fact]
    public void The_picture_of_these_tests_is_a_good_one()
    {
        using var shop = WithPictures();
        shop.Write("content/2026-01-08/gezeiten.yaml", "title: A\nimage: { file: ../bild.png, alt: x }\n");
        shop.Write("content/bild.png", Workshop.Picture);
        Assert.Equal((0, ""), (shop.Run("build").Exit, shop.Run("check").Errors));
    }

    [Fact]
    public void An_article_behind_a_link_out_of_the_content_is_refused()
    {
        using var shop = new Workshop();
        var before = Built(shop);
        shop.Write("aussen/geheim.yaml", "title: Geheim\n");
        File.Delete(shop.PathOf("content/2026-01-08/gezeiten.yaml"));
        File.CreateSymbolicLink(shop.PathOf("content/2026-01-08/gezeiten.yaml"), shop.PathOf("aussen/geheim.yaml"));
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("lies outside the content folder", errors);
        Unchanged(shop, before);
    }

    [Theory]
    [InlineData("date: 2026-13-01\narticles: [gezeiten]\n", "OZD1018")]
    [InlineData("articles: [gezeiten]\n", "date")]
    [InlineData("date: 2026-01-08\narticles: [fehlt]\n", "fehlt")]
    public void A_broken_edition_leaves_earlier_results_as_they_were(string edition, string expected)
    {
        using var shop = new Workshop();
        var before = Built(shop);
        shop.Write("content/2026-01-08/edition.yaml", edition);
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains(expected, errors);
        Unchanged(shop, before);
    }

    [Fact]
    public void The_whole_editions_are_built_beside_a_broken_one()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-09/edition.yaml", "date: 2026-01-09\narticles: [kaputt]\n");
        shop.Write("content/2026-01-09/kaputt.yaml", "titel: A\n");
        Assert.Equal(1, shop.Run("build").Exit);
        Assert.Equal(Earlier, shop.Results);
    }

    [Fact]
    public void A_path_that_does_not_exist_gives_exit_code_1()
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build", "contend");
        Assert.Equal(1, exit);
        Assert.Contains("did you mean \"content\"?", errors);
    }

    private static Workshop WithPictures()
    {
        var shop = new Workshop();
        shop.Write("aussen/bild.png", Workshop.Picture);
        shop.Write("content/2026-01-08/halb.png", Workshop.Picture[..(Workshop.Picture.Length / 2)]);
        File.CreateSymbolicLink(shop.PathOf("content/2026-01-08/link.png"), shop.PathOf("aussen/bild.png"));
        Directory.CreateSymbolicLink(shop.PathOf("content/2026-01-08/ordner"), shop.PathOf("aussen"));
        return shop;
    }

    private static byte[][] Built(Workshop shop)
    {
        Assert.Equal((0, ""), (shop.Run("build").Exit, shop.Run("check").Errors));
        return [.. Earlier.Select(name => File.ReadAllBytes(shop.PathOf("out/" + name)))];
    }

    private static void Unchanged(Workshop shop, byte[][] before)
    {
        Assert.Equal(Earlier, shop.Results);
        Assert.Equal(before, Earlier.Select(name => File.ReadAllBytes(shop.PathOf("out/" + name))));
    }

    [Theory]
    [InlineData("\"--bokklet\" is no option of build: did you mean \"--booklet\"?", "build", "--bokklet", "content")]
    [InlineData("\"--rebuil\" is no option of verify: did you mean \"--rebuild\"?", "verify", "--rebuil")]
    [InlineData("\"-x\" is no option of check", "check", "content", "-x")]
    [InlineData("\"--shart\" is no option of archive: did you mean \"--shard\"?", "archive", "--shart", "1/2")]
    [InlineData("\"--qq\" is no option of import; a file of that name is written ./--qq", "import", "--qq")]
    [InlineData("\"--qq\" is no option of catalog", "catalog", "--qq")]
    [InlineData("--jobs takes a number from 1 to 1024", "build", "--jobs", "x")]
    [InlineData("--jobs takes a number from 1 to 1024", "archive", "--jobs", "1.5")]
    [InlineData("--jobs takes a number from 1 to 1024", "verify", "--jobs", "99999999999")]
    [InlineData("--jobs takes a number from 1 to 1024", "build", "--jobs", "")]
    [InlineData("--jobs takes a number from 1 to 1024", "build", "--jobs", "0")]
    [InlineData("-f epub asks for no PDF", "build", "-f", "epub", "--attach-epub")]
    public void A_command_line_that_is_wrong_is_told_and_nothing_written(string expected, params string[] words)
    {
        using var shop = new Workshop();
        var (exit, output, errors) = shop.Run(words);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"error: {expected}", errors.Replace("error: --attach-epub attaches the EPUB to the PDF, and ", "error: ", StringComparison.Ordinal));
        Assert.Equal(["content"], Directory.GetFileSystemEntries(shop.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_whose_name_looks_like_an_option_is_written_with_its_folder()
    {
        using var shop = new Workshop();
        shop.Write("--seltsam.yaml", "title: Seltsam\n");
        Assert.Equal(0, shop.Run("check", "./--seltsam.yaml").Exit);
    }

    [Fact]
    public void A_layout_that_check_is_asked_for_must_be_there()
    {
        using var shop = new Workshop();
        Assert.Equal((1, 0), (shop.Run("check", "-l", "nix").Exit, shop.Run("check", "-l", "tabloid").Exit));
    }

    [Theory]
    [InlineData("build", "gestern")]
    [InlineData("archive", "-1")]
    [InlineData("build", "99999999999999")]
    public void A_moment_that_is_none_is_refused(string command, string moment)
    {
        using var shop = new Workshop();
        var (exit, output, errors) = Command.Run(shop.Folder, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = moment }, command);
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith($"error: SOURCE_DATE_EPOCH is \"{moment}\", and no number of seconds", errors, StringComparison.Ordinal);
    }
}
