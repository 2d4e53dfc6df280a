using System.Runtime.CompilerServices;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>Pages against verified drawings. After a wanted change run the tests once with OZDPRINT_UPDATE=1 and read the diff.</summary>
public sealed class SetEditionTests
{
    private static ArticleShape Long { get; } = new()
    {
        Lead = 18,
        Paragraphs = 9,
        Words = 60,
        Subheads = 3,
        ListItems = 4,
        Quote = true,
        Explainers = 3,
        Answer = 24,
        Points = 3,
        Analysis = 3,
        Commentary = 60,
        Background = 50,
        Extras = 12,
        Tasks = 2,
        Picture = (1600, 900),
        Caption = 6,
        WordLength = 7,
    };

    private static ArticleShape Short { get; } = new()
    {
        Lead = 10,
        Paragraphs = 2,
        Words = 40,
        Explainers = 1,
        Answer = 12,
        WordLength = 7,
    };

    private static Department Department(string? title, params ArticleShape[] shapes) =>
        new(title, [.. shapes.Select((shape, s) => NumberedArticle.Of(shape, s * 2000, $"{title}-{s}").Article)]);

    public static TheoryData<string, string, int> Drawings { get; } = new()
    {
        { "front-page", "daily", 0 },
        { "left-hand-page-that-mirrors", "daily", 1 },
        { "articles-that-share-a-page", "daily", 3 },
        { "tabloid-front-page", "tabloid", 0 },
        { "screen-front-page", "ereader", 0 },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void An_edition_looks_like_its_drawing(string name, string layout, int page) =>
        Verify(name, layout, page, Department("Politik", Long), Department("Kultur", Short, Short, Short));

    [Fact]
    public void A_handout_has_explainers_in_the_margin_beside_their_words() =>
        Verify("handout", "handout", 0, Department(null, Long));

    [Fact]
    public void Explainers_without_room_go_below_the_text() =>
        Verify("explainers-below-the-text", "daily", 0, Department(null, Short with { Explainers = 14, Answer = 30 }));

    [Fact]
    public void A_box_that_no_page_holds_goes_on_under_its_title()
    {
        var document = Composing.Set(Composing.Layout("ereader"), Department(null, Short with { Points = 70, Explainers = 0 }));
        Verify("box-that-goes-on", "ereader", 2, Department(null, Short with { Points = 70, Explainers = 0 }));
        Assert.Contains(
            document.Pages[2].Marks.OfType<TextMark>(), mark => mark.Element is null && mark.Run.Text.Contains("(Fortsetzung)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_portrait_takes_one_column_and_a_landscape_two()
    {
        Verify("portrait", "daily", 0, Department(null, Long with { Picture = (900, 1300) }));
        Verify("landscape", "daily", 0, Department(null, Long));
    }

    [Fact]
    public void The_same_edition_gives_the_same_pages()
    {
        var layout = Composing.Layout("daily");
        string[] Draw()
        {
            var document = Composing.Set(layout, Department("Politik", Long), Department("Kultur", Short, Long));
            return [.. Enumerable.Range(0, document.Pages.Length).Select(page => PageDrawing.Of(document, page, layout.Grid.Baseline))];
        }

        Assert.Equal(Draw(), Draw());
    }

    [Fact]
    public void Every_page_says_where_its_text_begins()
    {
        var document = Composing.Set(Composing.Layout("daily"), Department(null, Long));
        Assert.Equal(document.Pages.Select(page => page.Label), document.PageStarts.Select(start => start.Label));
        Assert.Equal(new TextAddress(ArticlePart.Kicker, 0, 0), document.PageStarts[0].At);
        Assert.Equal(ArticlePart.Body, document.PageStarts[1].At.Part);
    }

    [Fact]
    public void The_outline_has_departments_articles_and_sections()
    {
        var outline = Composing.Set(Composing.Layout("daily"), Department("Politik", Long), Department("Kultur", Short)).Outline;
        Assert.Equal(["Politik", "Kultur"], outline.Select(entry => entry.Title));
        var article = Assert.Single(outline[0].Children);
        // Commentary, background, explainers, analysis, infobox; a layout without tasks has no entry for them.
        Assert.Equal((5, 1), (article.Children.Length, outline[1].Children[0].Children.Length));
        Assert.All(article.Children, section => Assert.True(section.Target.Page >= article.Target.Page));
        Assert.Contains("Erklärungen", article.Children.Select(section => section.Title));
        Assert.Contains("OZD-Analyse", article.Children.Select(section => section.Title));
    }

    private static void Verify(string name, string layoutName, int page, params Department[] departments)
    {
        var layout = Composing.Layout(layoutName);
        var drawing = PageDrawing.Of(Composing.Set(layout, departments), page, layout.Grid.Baseline);
        var file = Path.Combine(Folder(), "Snapshots", $"{name}.verified.txt");
        if (Environment.GetEnvironmentVariable("OZDPRINT_UPDATE") == "1")
        {
            File.WriteAllText(file, drawing + "\n");
        }

        Assert.Equal(File.ReadAllText(file).TrimEnd('\n'), drawing);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here)!)!;
}
