using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli.Tests;

/// <summary>Sources that get in each other's way, or bring the program down.</summary>
public sealed class ClashTests
{
    private static Workshop WithTwoRoots()
    {
        var shop = new Workshop();
        shop.Write("zweite/2026-01-08/edition.yaml", "date: 2026-01-08\narticles: [mond]\n");
        shop.Write("zweite/2026-01-08/mond.yaml", "title: Mond\n");
        shop.Write("zweite/2026-01-09/edition.yaml", "date: 2026-01-09\narticles: [mond]\n");
        shop.Write("zweite/2026-01-09/mond.yaml", "title: Mond\n");
        return shop;
    }

    [Fact]
    public void Two_editions_of_one_day_are_both_refused_and_the_others_built()
    {
        using var shop = WithTwoRoots();
        var (exit, _, errors) = shop.Run("build", "content", "zweite");
        Assert.Equal(1, exit);
        Assert.Contains("error OZD7002 content/2026-01-08: this and \"zweite/2026-01-08\" would both be written to \"ozd-2026-01-08.pdf\"", errors);
        Assert.Single(errors.Split("OZD7002")[1..]);
        Assert.Equal(["ozd-2026-01-09.epub", "ozd-2026-01-09.pdf"], shop.Results);
        Assert.Contains("error OZD7002 content/2026-01-08: this and \"zweite/2026-01-08\" would both be written to \"ozd-2026-01-08.epub\"", shop.Run("check", "content", "zweite").Errors);
    }

    [Fact]
    public void Publications_with_ids_of_their_own_do_not_clash()
    {
        using var shop = WithTwoRoots();
        shop.Write("zweite/publication.yaml", "id: zweite\nname: Zweite\n");
        Assert.Equal((0, ""), (shop.Run("build", "content", "zweite", "-f", "pdf").Exit, shop.Run("check", "content", "zweite").Errors));
        Assert.Equal(["ozd-2026-01-08.pdf", "zweite-2026-01-08.pdf", "zweite-2026-01-09.pdf"], shop.Results);
    }

    [Theory]
    [InlineData("a/mond.yaml", "b/mond.yaml")]
    [InlineData("a/mond.yaml", "b/Mond.yaml")]
    public void Two_articles_of_one_name_are_both_refused(string one, string two)
    {
        using var shop = new Workshop();
        shop.Write(one, "title: Eins\n");
        shop.Write(two, "title: Zwei\n");
        var (exit, _, errors) = shop.Run("build", two, one, one);
        Assert.Equal(1, exit);
        Assert.Contains($"error OZD7002 {one}: this and \"{two}\" would both be written to", errors);
        Assert.False(Directory.Exists(shop.PathOf("out")));
    }

    [Fact]
    public void An_article_that_bears_an_editions_name_clashes_only_where_the_same_file_would_be_written()
    {
        using var shop = new Workshop();
        shop.Write("ozd-2026-01-08.yaml", "title: Eins\n");
        Assert.Equal(1, shop.Run("build", "content", "ozd-2026-01-08.yaml").Exit);
        Assert.Equal(1, shop.Run("build", "content", "ozd-2026-01-08.yaml", "-l", "daily", "-f", "pdf,epub").Exit);
        Assert.Equal(0, shop.Run("build", "content", "ozd-2026-01-08.yaml", "-l", "daily", "-f", "pdf").Exit);
        Assert.Equal(["ozd-2026-01-08.daily.pdf", "ozd-2026-01-08.pdf"], shop.Results);
    }

    // Where letters and capitals are one in the names of files, there is but one such layout.
    [Fact]
    public void Layouts_whose_names_differ_in_capitals_only_are_refused_with_a_word()
    {
        using var shop = new Workshop();
        shop.Write("layouts/mine.yaml", "extends: daily\n");
        shop.Write("layouts/Mine.yaml", "extends: daily\n");
        Assert.SkipWhen(Directory.GetFiles(shop.PathOf("layouts")).Length == 1, "needs a disk that tells capitals from small letters");
        var (exit, _, errors) = shop.Run("build", "-l", "Mine,mine");
        Assert.Equal(1, exit);
        Assert.Contains("error OZD7002 content/2026-01-08: two of its layouts would be written to \"ozd-2026-01-08.mine.pdf\"", errors);
        Assert.False(Directory.Exists(shop.PathOf("out")));
    }

    [Fact]
    public void A_booklet_clashes_with_what_bears_its_name()
    {
        using var shop = new Workshop();
        shop.Write("ozd-2026-01-08.heft.yaml", "title: Eins\n");
        shop.Write("ozd-2026-01-08.booklet.yaml", "title: Zwei\n");
        Assert.Equal(1, shop.Run("build", "content", "ozd-2026-01-08.heft.yaml", "-l", "heft", "-l", "handout", "-f", "pdf").Exit);
        Assert.Equal(0, shop.Run("build", "content", "ozd-2026-01-08.booklet.yaml", "-f", "pdf", "--booklet").Exit);
        Assert.Equal(["ozd-2026-01-08.booklet.booklet.pdf", "ozd-2026-01-08.booklet.pdf"], shop.Results);
    }

    [Fact]
    public void A_job_that_throws_gets_a_diagnostic_and_takes_nothing_else_down()
    {
        using var shop = new Workshop();
        var families = EmbeddedFonts.Load();
        var fonts = new FontLibrary(families);
        var cover = new CoverFonts(families[0].Face(400, italic: false).File.Bytes, families[0].Face(400, italic: true).File.Bytes, families[1].Face(400, italic: false).File.Bytes);
        var whole = new LayoutShelf([], fonts).Read("handout").Value! with { AnswerKey = null };
        var layouts = ImmutableSortedDictionary<string, PageLayout>.Empty
            .Add("daily", whole with { Styles = whole.Styles.Clear() })
            .Add("handout", whole);
        var order = new BuildOrder([], "out", [], new Formats(Pdf: true, Epub: false), 1);
        var build = new BuildEdition(new SetEdition(fonts, new HyphenationPatterns()), cover, layouts, order, shop.PathOf("out"), null);
        var sources = LocateContent.From(["content", "content/2026-01-08/gezeiten.yaml"], shop.Folder).Sources;

        var edition = build.Run(sources.Single(source => source.IsEdition));
        Assert.Empty(edition.Files);
        var fault = Assert.Single(edition.Diagnostics);
        Assert.Equal(("OZD7003", "content/2026-01-08"), (fault.Code, fault.File));
        Assert.StartsWith("could not be set: ", fault.Message);
        Assert.Contains("KeyNotFoundException, at ", fault.Hint);
        Assert.DoesNotContain("\n", fault.Hint);

        Assert.Equal("gezeiten.pdf", Assert.Single(build.Run(sources.Single(source => !source.IsEdition)).Files).Name);
        Assert.Equal(["gezeiten.pdf"], shop.Results);
    }
}
