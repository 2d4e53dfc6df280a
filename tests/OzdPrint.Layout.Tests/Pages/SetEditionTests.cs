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
    public void Facing_pages_mirror_each_other() =>
        Verify("facing-pages", "daily", drawing => drawing.Spread(1), Department("Politik", Long with { Paragraphs = 22 }));

    [Fact]
    public void Explainers_stand_beside_their_words() => Verify(
        "explainers-by-their-words", "daily", 0, Department(null, Short with { Paragraphs = 12, Words = 55, Explainers = 4, Answer = 20, Apart = 90 }));

    [Fact]
    public void Explainers_without_room_go_overleaf() => Verify(
        "explainers-overleaf", "daily", drawing => $"{drawing.Page(0)}\n\n{drawing.Page(1)}",
        Department(null, Short with { Paragraphs = 16, Words = 60, Explainers = 12, Answer = 40, Apart = 12 }));

    [Fact]
    public void Explainers_of_a_short_text_stand_at_its_end() => Verify(
        "explainers-at-the-end", "daily", drawing => $"{drawing.Page(0)}\n\n{drawing.Page(1)}",
        Department(null, Short with { Explainers = 20, Answer = 30, Apart = 4 }));

    [Fact]
    public void A_picture_without_room_for_text_under_it_goes_overleaf() => Verify(
        "picture-overleaf", "daily", drawing => $"{drawing.Page(0)}\n\n{drawing.Page(1)}",
        Department(null, [Short with { Paragraphs = 14, Lead = 60, Title = 24, Picture = (1600, 1000), Caption = 20 }, .. Enumerable.Repeat(Short, 9)]));

    [Fact]
    public void A_picture_takes_fewer_columns_where_that_saves_its_page() => Verify(
        "picture-narrower", "tabloid", 0,
        Department(null, [Short with { Paragraphs = 14, Lead = 20, Title = 6, Picture = (2400, 1200), Caption = 20 }, .. Enumerable.Repeat(Short, 14)]));

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
            var drawing = new PageDrawing(document, layout, Articles([Department("Politik", Long), Department("Kultur", Short, Long)]));
            return [.. Enumerable.Range(0, document.Pages.Length).Select(drawing.Page)];
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

    // The text begins before its picture: the e-book, where the picture comes first, must not count those paragraphs to the next page.
    [Fact]
    public void A_page_with_a_picture_from_the_page_before_begins_where_its_text_does()
    {
        var shape = Short with { Paragraphs = 14, Lead = 60, Title = 24, Picture = (1600, 1000), Caption = 20 };
        var document = Composing.Set(Composing.Layout("daily"), Department(null, [shape, .. Enumerable.Repeat(Short, 9)]));
        Assert.DoesNotContain(document.Pages[0].Marks, mark => mark is PictureMark);
        Assert.Contains(document.Pages[1].Marks, mark => mark is PictureMark);
        Assert.Equal((0, ArticlePart.Body), (document.PageStarts[1].Article, document.PageStarts[1].At.Part));
        Assert.NotEqual((0, 0), (document.PageStarts[1].At.Block, document.PageStarts[1].At.Offset));
    }

    // In the files of articles the commentary comes first, on paper the background, which runs on from the body.
    [Fact]
    public void A_page_that_ends_the_background_and_begins_the_commentary_begins_with_the_background()
    {
        var shape = Long with { Background = 500, Commentary = 40 };
        var article = NumberedArticle.Of(shape, 0, "a").Article;
        var background = article.Background!.Text.PlainText.Split(' ');
        var document = Composing.Set("daily", article);
        var (start, page) = document.PageStarts.Zip(document.Pages).Last(one => one.First.At.Part == ArticlePart.Background);
        var words = page.Marks.OfType<TextMark>().SelectMany(mark => mark.Run.Text.Split(' ')).ToHashSet();

        Assert.Contains(background[^1], words);
        Assert.Contains(article.Commentary!.Text.PlainText.Split(' ')[0], words);
        Assert.InRange(start.At.Offset, 1, article.Background.Text.PlainText.Length);
    }

    [Fact]
    public void The_document_has_the_identifier_of_the_edition() =>
        Assert.Equal("urn:ozd:2026-01-08", Composing.Set(Composing.Layout("daily"), Department(null, Short)).Info.Identifier);

    [Fact]
    public void The_outline_has_departments_articles_and_sections()
    {
        var outline = Composing.Set(Composing.Layout("daily"), Department("Politik", Long), Department("Kultur", Short)).Outline;
        Assert.Equal(["Politik", "Kultur"], outline.Select(entry => entry.Title));
        var article = Assert.Single(outline[0].Children);
        // Background, explainers, infobox, commentary, analysis, as on paper; a layout without tasks has no entry for them.
        Assert.Equal((5, 1), (article.Children.Length, outline[1].Children[0].Children.Length));
        Assert.Equal(
            ["Erklärungen", "Mini-Infobox zum Lernen", "OZD-Kommentar", "OZD-Analyse"], article.Children[1..].Select(section => section.Title));
        Assert.All(article.Children, section => Assert.True(section.Target.Page >= article.Target.Page));
    }

    [Fact]
    public void Every_article_has_a_place_by_its_slug_where_the_outline_leads()
    {
        var document = Composing.Set(
            Composing.Layout("daily"), new Department("Politik", [Named(Long, 0, "wahl")]), new Department("Kultur", [Named(Short, 1000, "film.2")]));
        Assert.Equal(
            document.Outline.SelectMany(department => department.Children).Zip(["wahl", "film.2"], (article, slug) => new NamedPlace(slug, article.Target)),
            document.Places);
    }

    [Fact]
    public void An_article_that_a_layout_does_not_print_has_no_place()
    {
        var with = Named(Short, 0, "mit") with { Tasks = [new SchoolTask(InlineText.Plain("Nenne etwas."), null, null, new ProseText([new Paragraph(InlineText.Plain("Etwas."))]))] };
        Assert.Equal(["mit"], Composing.Set("loesungen", with, Named(Short, 1000, "ohne")).Places.Select(place => place.Name));
    }

    private static Article Named(ArticleShape shape, int first, string slug) => NumberedArticle.Of(shape, first, slug).Article;

    private static IEnumerable<Article> Articles(IEnumerable<Department> departments) => departments.SelectMany(department => department.Articles);

    private static void Verify(string name, string layoutName, int page, params Department[] departments) =>
        Verify(name, layoutName, drawing => drawing.Page(page), departments);

    private static void Verify(string name, string layoutName, Func<PageDrawing, string> draw, params Department[] departments)
    {
        var layout = Composing.Layout(layoutName);
        var drawing = draw(new PageDrawing(Composing.Set(layout, departments), layout, Articles(departments)));
        var file = Path.Combine(Folder(), "Snapshots", $"{name}.verified.txt");
        if (Environment.GetEnvironmentVariable("OZDPRINT_UPDATE") == "1")
        {
            File.WriteAllText(file, drawing + "\n");
        }

        Assert.Equal(File.ReadAllText(file).TrimEnd('\n'), drawing);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here)!)!;
}
