using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>Levels of headings and languages, as reading software hears of them.</summary>
public sealed class LanguageTests
{
    private static readonly ArticleShape _shape = new()
    {
        Lead = 12,
        Paragraphs = 3,
        Words = 30,
        Subheads = 1,
        Explainers = 1,
        Answer = 8,
        Points = 2,
        Analysis = 1,
        Commentary = 20,
        Background = 20,
        Extras = 6,
        Tasks = 1,
        WordLength = 7,
    };

    [Fact]
    public void The_papers_own_words_keep_their_language_in_an_article_of_another()
    {
        var article = NumberedArticle.Of(_shape).Article with { Language = "en" };
        var document = Composing.Set("handout", article);
        var heard = Heard(document);
        Assert.Equal("en", Assert.Single(heard, one => one.Text.StartsWith(article.Title, StringComparison.Ordinal)).Language);
        foreach (var words in new[] { "Erklärungen", "OZD-Analyse", "Mini-Infobox zum Lernen", "Aufgaben", "OZD-Extras" })
        {
            Assert.All(heard.Where(one => one.Text.Trim().Equals(words, StringComparison.OrdinalIgnoreCase)), one => Assert.Equal("de", one.Language));
            Assert.Contains(heard, one => one.Text.Trim().Equals(words, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_run_is_in_the_language_of_its_element()
    {
        var document = Composing.Set("daily", NumberedArticle.Of(_shape).Article, NumberedArticle.Of(_shape, 5000, "b").Article with { Language = "en-GB" });
        var languages = Languages(document);
        Assert.All(document.Pages.SelectMany(page => page.Marks.OfType<TextMark>()).Where(mark => mark.Element is not null && !mark.Run.Text.All(char.IsAsciiDigit)), mark =>
            Assert.Equal(languages[mark.Element!.Value], mark.Run.Language));
        Assert.Contains("en-GB", languages.Values);
    }

    [Fact]
    public void Words_of_another_language_are_a_span_that_says_so()
    {
        var article = NumberedArticle.Of(_shape).Article with
        {
            Body = new ProseText([new Paragraph(new InlineText([new Content.Span("Das nennt man "), new Content.Span("fair play") { Language = "en" }, new Content.Span(" im Sport.")]))]),
        };
        var document = Composing.Set("daily", article);
        var span = Assert.Single(ReadPages.Elements(document.Structure), element => element.Language is "en");

        Assert.Equal(StructureType.Span, span.Type);
        var runs = document.Pages[0].Marks.OfType<TextMark>().Where(mark => mark.Element == span.Id).Select(mark => mark.Run).ToList();
        Assert.Equal("fair play", string.Concat(runs.Select(run => run.Text)));
        Assert.All(runs, run => Assert.Equal("en", run.Language));
    }

    [Fact]
    public void An_article_in_the_language_of_the_paper_names_none()
    {
        var document = Composing.Set("handout", NumberedArticle.Of(_shape).Article);
        Assert.All(ReadPages.Elements(document.Structure), element => Assert.Null(element.Language));
    }

    [Fact]
    public void Without_headlines_sections_are_the_highest_headings()
    {
        var layout = Composing.Layout("handout");
        var bands = layout.Article.Select(band => band with { Parts = [.. band.Parts.Where(part => part is not ArticlePart.Title)] }).Where(band => !band.Parts.IsEmpty).ToImmutableArray();
        var document = Composing.Set(layout with { Article = bands }, new Department(null, [NumberedArticle.Of(_shape).Article]));
        var headings = ReadPages.Elements(document.Structure).Select(element => element.Type).Where(type => type is >= StructureType.H1 and <= StructureType.H5).ToList();
        Assert.Equal(StructureType.H1, headings[0]);
        Assert.Equal(0, Assert.Single(document.Outline).Target.Page);
        Assert.DoesNotContain(headings.Zip(headings.Skip(1)), pair => pair.Second > pair.First + 1);
    }

    /// <summary>The words of each element with their language.</summary>
    private static List<(string Text, string Language)> Heard(PrintedDocument document)
    {
        var languages = Languages(document);
        return
        [
            .. document.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Element is not null)
                .GroupBy(mark => mark.Element!.Value).Select(marks => (string.Concat(marks.Select(mark => mark.Run.Text)), languages[marks.Key])),
        ];
    }

    private static Dictionary<long, string> Languages(PrintedDocument document)
    {
        var languages = new Dictionary<long, string>();
        Read(document.Structure, document.Info.Language);
        return languages;

        void Read(StructureElement element, string around)
        {
            languages[element.Id] = element.Language ?? around;
            foreach (var child in element.Children)
            {
                Read(child, languages[element.Id]);
            }
        }
    }
}
