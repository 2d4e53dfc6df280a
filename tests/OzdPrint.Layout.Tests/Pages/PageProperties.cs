using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>What holds for the pages of any article in any shipped layout.</summary>
public sealed class PageProperties
{
    /// <summary>So far may a hyphen or a stop hang out of its column, in pt: protrusion.</summary>
    internal const double Overhang = 6;

    private static readonly Gen<ArticleShape[]> _editions = ArticleShape.Any.Array[1, 4];

    /// <summary>All shipped layouts but answer keys, which set no article.</summary>
    public static TheoryData<string> Layouts => [.. LayoutShelf.Shipped.Where(name => !Composing.Layout(name).IsKey)];

    private static readonly Gen<ArticleShape[]> _everyday = ArticleShape.Everyday.Array[1, 4];

    /// <summary>
    /// Editions are drawn from fixed seeds, so that a landing does not fail for an edition that nobody changed. With this
    /// variable set to a number, so many times as many are drawn from seeds of their own: to look for new ones.
    /// </summary>
    private const string Search = "OZDPRINT_SEARCH";

    // One edition is set once and held to everything, since setting is what takes the time.
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Pages_are_whole_tidy_and_on_the_grid(string name) => Sample(_editions, name, 40, AllHold);

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Everyday_editions_are_tidy(string name) => Sample(_everyday, name, 80, (document, layout, articles, words) =>
    {
        AllHold(document, layout, articles, words);
        var places = new ArticlePlaces(document, layout, articles);
        places.TextsEndLevel();
        places.NoPageIsLeftEmpty();
    });

    private static void Sample(Gen<ArticleShape[]> editions, string name, int times, Action<PrintedDocument, PageLayout, List<Article>, int> hold)
    {
        var layout = Composing.Layout(name);
        if (int.TryParse(Environment.GetEnvironmentVariable(Search), out var factor))
        {
            editions.Sample(shapes => Hold(shapes, layout, hold), iter: times * factor);
            return;
        }

        Parallel.For(0, times, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var seed = new PCG((uint)(i + 1), 1).ToString();
            editions.Sample(shapes => Hold(shapes, layout, hold), iter: 1, threads: 1, seed: seed);
        });
    }

    private static void Hold(ArticleShape[] shapes, PageLayout layout, Action<PrintedDocument, PageLayout, List<Article>, int> hold)
    {
        var hasTasks = layout.Article.Any(band => band.Parts.Contains(ArticlePart.Tasks));
        var next = 0;
        var articles = new List<Article>();
        foreach (var shape in shapes)
        {
            (var article, next) = NumberedArticle.Of(hasTasks ? shape : shape with { Tasks = 0 }, next, $"a{articles.Count}");
            articles.Add(article);
        }

        var department = shapes.Length > 2 ? string.Join(' ', Enumerable.Repeat("Nachrichten aus aller Welt", 8)) : "Alles";
        hold(Composing.Set(layout, new Department(department, [.. articles])), layout, articles, next);
    }

    /// <summary>Holds a document to everything.</summary>
    /// <param name="document">The document.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="articles">Its articles, of words with the numbers from 0.</param>
    /// <param name="words">How many words they have.</param>
    internal static void AllHold(PrintedDocument document, PageLayout layout, List<Article> articles, int words)
    {
        NoWordIsLostOrSetTwiceAndAllAreInOrder(document, words);
        NothingOverlaps(document);
        NothingLeavesTheTypeArea(document, layout.Page);
        LinesOfTheTextStandOnTheGrid(document, layout, articles);
        LinksInsideLeadToPages(document);
        EveryElementIsInTheStructureOnce(document);
        NoLineStandsAlone(document, layout, articles);
        new ArticlePlaces(document, layout, articles).LinesMeetOnAllPages();
    }

    private static void NoWordIsLostOrSetTwiceAndAllAreInOrder(PrintedDocument document, int count)
    {
        // The list on the front page repeats titles and first sentences, so it is read apart.
        var numbers = ReadPages.Numbers(document, element => element.Children.All(child => child.Type is not StructureType.TOC));
        Assert.Equal(Enumerable.Range(0, count), numbers);
    }

    private static void NothingOverlaps(PrintedDocument document)
    {
        foreach (var page in document.Pages)
        {
            var words = ReadPages.Words(page).OrderBy(area => area.Top).ToList();
            for (var i = 0; i < words.Count; i++)
            {
                for (var j = i + 1; j < words.Count && words[j].Top < words[i].Bottom; j++)
                {
                    Assert.False(words[i].Overlaps(words[j]), $"page {page.Label}: {words[i]} overlaps {words[j]}");
                }
            }

            var pictures = ReadPages.Pictures(page).ToList();
            var panels = ReadPages.Panels(page).ToList();
            Assert.All(words, word =>
            {
                Assert.DoesNotContain(pictures, word.Overlaps);
                Assert.All(panels, panel => Assert.True(!panel.Overlaps(word) || panel.Holds(word), $"page {page.Label}: {word} sticks out of {panel}"));
            });
            Assert.All(pictures.Concat(panels), area => Assert.DoesNotContain(
                panels, other => other != area && other.Overlaps(area) && !other.Holds(area) && !area.Holds(other)));
        }
    }

    private static void NothingLeavesTheTypeArea(PrintedDocument document, PageFormat format)
    {
        for (var p = 0; p < document.Pages.Length; p++)
        {
            var page = document.Pages[p];
            var left = format.Facing && p % 2 == 1 ? format.Margins.Right : format.Margins.Left;
            var area = new Area(
                left - Overhang, format.Margins.Top, left + format.TypeWidth + Overhang, format.Height - format.Margins.Bottom, "type area");
            Assert.All(
                ReadPages.Words(page).Concat(ReadPages.Pictures(page)).Concat(ReadPages.Panels(page)),
                what => Assert.True(area.Holds(what), $"page {page.Label}: {what} leaves {area}"));
        }
    }

    private static void LinesOfTheTextStandOnTheGrid(PrintedDocument document, PageLayout layout, List<Article> articles)
    {
        var size = layout.Styles[StyleNames.Text].Size;
        var step = layout.Grid.Baseline;
        var body = ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.Art)
            .SelectMany((art, a) => BodyOf(art, articles[a])).ToHashSet();
        Assert.All(document.Pages, page =>
        {
            var phases = page.Marks.OfType<TextMark>()
                .Where(mark => mark.Element is { } id && body.Contains(id) && mark.Run.Size == size)
                .Select(mark => Math.Round(mark.Y % step, 2) % step).Distinct().ToList();
            Assert.True(phases.Count <= 1, $"page {page.Label}: baselines at {string.Join(" and ", phases)} of the grid");
        });
    }

    private static void LinksInsideLeadToPages(PrintedDocument document) =>
        Assert.All(document.Pages.SelectMany((page, p) => page.Links.Select(link => (link, p))), one =>
        {
            var (link, page) = one;
            var target = Assert.IsType<PageTarget>(link.Target);
            Assert.InRange(target.Page, 0, document.Pages.Length - 1);
            Assert.InRange(target.Y, 0, document.Pages[target.Page].Height);
            // An explainer never stands on a page before its word, nor an article before the list on the front page.
            Assert.True(target.Page >= page, $"a link on page {page + 1} leads back to page {target.Page + 1}");
        });

    private static void NoLineStandsAlone(PrintedDocument document, PageLayout layout, List<Article> articles)
    {
        var lines = document.Pages.SelectMany((page, p) => page.Marks.OfType<TextMark>().Where(mark => mark.Element is not null)
                .Select(mark => (Element: mark.Element!.Value, Page: p, Column: Column(p, mark.X), mark.Y)))
            .Distinct().ToLookup(line => line.Element);
        var arts = ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.Art);
        foreach (var (art, a) in arts.Select((art, a) => (art, a)))
        {
            var blocks = Body(art, articles[a]).ToList();
            for (var b = 0; b < blocks.Count; b++)
            {
                var own = ReadPages.Elements(blocks[b]).SelectMany(element => lines[element.Id]).Select(line => (line.Page, line.Column, line.Y)).Distinct().ToList();
                if (blocks[b].Type is StructureType.P or StructureType.L)
                {
                    Assert.All(own.GroupBy(line => (line.Page, line.Column)), piece => Assert.True(
                        piece.Count() > 1 || own.Count == 1, $"a line stands alone on page {piece.Key.Page + 1}"));
                }
                else if (blocks[b].Type is StructureType.H2 or StructureType.H3 && b + 1 < blocks.Count)
                {
                    var next = ReadPages.Elements(blocks[b + 1]).SelectMany(element => lines[element.Id]).OrderBy(line => (line.Page, line.Column, line.Y)).First();
                    Assert.Equal((own[^1].Page, own[^1].Column), (next.Page, next.Column));
                }
            }
        }

        int Column(int page, double x)
        {
            var left = layout.Page.Facing && page % 2 == 1 ? layout.Page.Margins.Right : layout.Page.Margins.Left;
            return (int)Math.Floor((x - left - layout.Grid.Inset + Overhang) / (layout.Grid.ColumnWidth(layout.Page.TypeWidth) + layout.Grid.Gutter));
        }
    }

    private static void EveryElementIsInTheStructureOnce(PrintedDocument document)
    {
        var ids = ReadPages.Elements(document.Structure).Select(element => element.Id).ToList();
        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.All(document.Pages.SelectMany(page => page.Marks), mark => Assert.True(mark.Element is not { } id || ids.BinarySearch(id) >= 0));
    }

    /// <summary>The elements of an article's body: paragraphs, headings, lists and quotations behind kicker, lead and byline.</summary>
    internal static IEnumerable<StructureElement> Body(StructureElement art, Article article) => art.Children
        .Where(child => child.Type is StructureType.P or StructureType.L or StructureType.BlockQuote or StructureType.H2 or StructureType.H3)
        // The headline of an article in a department is an H2 itself.
        .Where(child => child.Type is not StructureType.H2 || art.Children.First(heading => heading.Type is StructureType.H1 or StructureType.H2) != child)
        .Skip(article.Lead is null ? 2 : 3)
        .Take(article.Body.Blocks.Length);

    private static IEnumerable<long> BodyOf(StructureElement art, Article article) =>
        Body(art, article).SelectMany(ReadPages.Elements).Select(element => element.Id);
}
