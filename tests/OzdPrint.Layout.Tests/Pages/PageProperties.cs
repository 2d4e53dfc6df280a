using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>What holds for the pages of any article in any shipped layout.</summary>
public sealed class PageProperties
{
    /// <summary>So far may a hyphen or a stop hang out of its column, in pt: protrusion.</summary>
    private const double Overhang = 6;

    public static TheoryData<string> Layouts => [.. LayoutShelf.Shipped];

    private static readonly Gen<ArticleShape[]> Editions = ArticleShape.Any.Array[1, 4];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void No_word_is_lost_or_set_twice_and_all_are_in_order(string layout) => Check(layout, (document, _, count) =>
        Assert.Equal(Enumerable.Range(0, count), ReadPages.Numbers(document)));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_overlaps(string layout) => Check(layout, (document, _, _) =>
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
    });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_leaves_the_type_area(string layout) => Check(layout, (document, _, _) =>
    {
        var format = Composing.Layout(layout).Page;
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
    });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_lines_of_the_text_stand_on_the_grid(string layout) => Check(layout, (document, articles, _) =>
    {
        var plan = Composing.Layout(layout);
        var size = plan.Styles[StyleNames.Text].Size;
        var body = document.Structure.Children.Where(child => child.Type is StructureType.Art)
            .SelectMany((art, a) => BodyOf(art, articles[a])).ToHashSet();
        Assert.All(document.Pages, page =>
        {
            var phases = page.Marks.OfType<TextMark>()
                .Where(mark => mark.Element is { } id && body.Contains(id) && mark.Run.Size == size)
                .Select(mark => Math.Round(mark.Y % plan.Grid.Baseline, 2) % plan.Grid.Baseline).Distinct().ToList();
            Assert.True(phases.Count <= 1, $"page {page.Label}: baselines at {string.Join(" and ", phases)} of the grid");
        });
    });

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_link_inside_leads_to_a_page(string layout) => Check(layout, (document, _, _) =>
        Assert.All(document.Pages.SelectMany(page => page.Links), link =>
        {
            var target = Assert.IsType<PageTarget>(link.Target);
            Assert.InRange(target.Page, 0, document.Pages.Length - 1);
            Assert.InRange(target.Y, 0, document.Pages[target.Page].Height);
        }));

    /// <summary>The elements of an article's body: paragraphs, lists and quotations behind kicker, lead and byline.</summary>
    private static IEnumerable<int> BodyOf(StructureElement art, Article article) => art.Children
        .Where(child => child.Type is StructureType.P or StructureType.L or StructureType.BlockQuote)
        .Skip(article.Lead is null ? 2 : 3)
        .Take(article.Body.Blocks.Count(block => block is not Subhead))
        .SelectMany(WithChildren);

    private static IEnumerable<int> WithChildren(StructureElement element) =>
        element.Children.SelectMany(WithChildren).Prepend(element.Id);

    private static void Check(string layout, Action<PrintedDocument, List<Article>, int> assert) => Editions.Sample(
        shapes =>
        {
            var next = 0;
            var articles = new List<Article>();
            foreach (var shape in shapes)
            {
                (var article, next) = NumberedArticle.Of(shape, next, $"a{articles.Count}");
                articles.Add(article);
            }

            assert(Composing.Set(layout, [.. articles]), articles, next);
        },
        iter: 40);
}
