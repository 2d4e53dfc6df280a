using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>What nobody should write and somebody will.</summary>
public sealed class ExtremeTests
{
    private static readonly ArticleShape _plain = new()
    {
        Lead = 12,
        Paragraphs = 4,
        Words = 50,
        Explainers = 2,
        Answer = 15,
        Commentary = 40,
        Analysis = 2,
        Points = 3,
        WordLength = 7,
    };

    public static TheoryData<string> Layouts => PageProperties.Layouts;

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_caption_of_300_words(string layout) => Holds(layout, _plain with { Picture = (1600, 900), Caption = 300 });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_headline_of_60_words(string layout) => Holds(layout, _plain with { Title = 60 });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_kicker_and_a_byline_of_40_words(string layout) => Holds(layout, _plain with { Line = 40 });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_department_of_30_words(string layout)
    {
        var name = string.Join(' ', Enumerable.Repeat("Nachrichten aus aller Welt", 8));
        var (first, next) = NumberedArticle.Of(_plain);
        var (second, end) = NumberedArticle.Of(_plain, next, "b");
        Holds(layout, end, new Department(name, [first]), new Department(name, [second]));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Sixty_articles(string layout)
    {
        var next = 0;
        var articles = new List<Article>();
        for (var a = 0; a < 60; a++)
        {
            (var article, next) = NumberedArticle.Of(_plain with { Paragraphs = 1 + (a % 5), Explainers = a % 3, Analysis = a % 2 }, next, $"a{a}");
            articles.Add(article);
        }

        Holds(layout, next, new Department("Politik", [.. articles.Take(20)]), new Department("Kultur", [.. articles.Skip(20)]));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_title_of_a_section_higher_than_a_page(string layout)
    {
        var (article, next) = NumberedArticle.Of(_plain with { Commentary = 0, Analysis = 0, Points = 0 });
        var words = string.Join(' ', Enumerable.Repeat("Kommentartitel", 600));
        Holds(layout, next, new Department(null, [article with { Commentary = new Section(words, new ProseText([new Paragraph(InlineText.Plain("Text."))])) }]));
    }

    // Three lines and a heading under the picture kept the article from a page of which two thirds were free.
    [Fact]
    public void A_short_column_under_a_picture_does_not_keep_an_article_overleaf()
    {
        ArticleShape[] shapes =
        [
            new() { Lead = 13, Paragraphs = 10, Words = 51, Subheads = 1, Explainers = 5, Answer = 7, Apart = 33, Points = 2, Picture = (900, 1200), Caption = 8, WordLength = 8 },
            new() { Lead = 18, Paragraphs = 13, Words = 8, Subheads = 4, ListItems = 6, Quote = true, Picture = (900, 1200), Caption = 8, WordLength = 5 },
        ];
        var next = 0;
        var articles = new List<Article>();
        foreach (var shape in shapes)
        {
            (var article, next) = NumberedArticle.Of(shape, next, $"a{articles.Count}");
            articles.Add(article);
        }

        Holds("daily", next, new Department(string.Join(' ', Enumerable.Repeat("Nachrichten aus aller Welt", 8)), [.. articles]));
    }

    private static void Holds(string layout, ArticleShape shape)
    {
        var (article, next) = NumberedArticle.Of(shape);
        Holds(layout, next, new Department(null, [article]));
    }

    private static void Holds(string name, int words, params Department[] departments)
    {
        var layout = Composing.Layout(name);
        PageProperties.AllHold(Composing.Set(layout, departments), layout, [.. departments.SelectMany(department => department.Articles)], words);
    }
}
