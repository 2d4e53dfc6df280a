using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>What an edition has beside its articles: the list on the front page, heads and feet, departments.</summary>
public sealed class EditionTests
{
    private static readonly ArticleShape _short = new() { Lead = 12, Paragraphs = 1, Words = 30, WordLength = 7 };

    private static PrintedDocument Set(int articles, ArticleShape? shape = null, string layout = "daily") => Composing.Set(
        layout, [.. Enumerable.Range(0, articles).Select(a => NumberedArticle.Of(shape ?? _short, a * 1000, $"a{a}").Article)]);

    private static IEnumerable<StructureElement> Of(PrintedDocument document, StructureType type) =>
        ReadPages.Elements(document.Structure).Where(element => element.Type == type);

    private static List<string> Words(PrintedDocument document, int page, ArtifactKind kind) =>
    [
        .. document.Pages[page].Marks.OfType<TextMark>().Where(mark => mark.Element is null && mark.Artifact == kind).Select(mark => mark.Run.Text),
    ];

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(6, 5, 5)]
    [InlineData(30, 29, 0)]
    [InlineData(90, 89, 0)]
    public void The_front_page_lists_all_articles_but_the_lead(int articles, int entries, int teasers)
    {
        var document = Set(articles);
        var listed = Of(document, StructureType.TOCI).ToList();
        Assert.Equal(entries, listed.Count);
        // Where first sentences would take too much of the page, the titles stand alone.
        Assert.Equal(teasers, listed.Count(entry => entry.Children.Length == 2));
        Assert.Equal(
            Enumerable.Range(0, articles * 1000).Where(number => number % 1000 < 51),
            ReadPages.Numbers(document, element => element.Children.All(child => child.Type is not StructureType.TOC)));
    }

    [Fact]
    public void Numbers_in_the_list_are_those_of_the_pages_that_the_articles_begin_on()
    {
        var document = Set(8);
        var starts = document.PageStarts;
        foreach (var link in document.Pages[0].Links.Where(link => link.Target is PageTarget))
        {
            var page = ((PageTarget)link.Target).Page;
            Assert.Contains(
                document.Pages[0].Marks.OfType<TextMark>().Where(mark => mark.Element == link.Element), mark => mark.Run.Text == document.Pages[page].Label);
        }

        Assert.Equal(document.Pages.Length, starts.Length);
    }

    [Fact]
    public void Left_hand_pages_mirror_margins_and_folios()
    {
        var document = Set(4, _short with { Paragraphs = 12 });
        var margins = Composing.Layout("daily").Page.Margins;
        Assert.NotEqual(margins.Left, margins.Right);
        foreach (var (page, left) in new[] { (0, margins.Left), (1, margins.Right), (2, margins.Left) })
        {
            var text = document.Pages[page].Marks.OfType<TextMark>().Where(mark => mark.Element is not null);
            Assert.Equal(left, text.Min(mark => mark.X), 3.0);
            var folio = document.Pages[page].Marks.OfType<TextMark>().Single(mark => mark.Artifact == ArtifactKind.Footer && mark.Run.Text == document.Pages[page].Label);
            Assert.Equal(page == 1, folio.X < document.Pages[page].Width / 2);
        }
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("tabloid")]
    [InlineData("ereader")]
    [InlineData("heft")]
    [InlineData("handout")]
    [InlineData("grossdruck")]
    [InlineData("leicht")]
    public void The_first_page_of_a_corrected_edition_tells_the_day_of_its_correction(string layout)
    {
        var first = Composing.Edition(new Department(null, [NumberedArticle.Of(_short with { Paragraphs = 20, Words = 60 }).Article]));
        Assert.DoesNotContain(Heads(first).SelectMany(head => head), words => words.Contains("Korrigiert", StringComparison.Ordinal));

        var heads = Heads(first with { Revision = 2, Revised = new DateOnly(2026, 12, 29) });
        Assert.Contains(heads[0], words => words.Replace('\u00A0', ' ').EndsWith("Korrigiert am 29. Dezember 2026", StringComparison.Ordinal));
        Assert.DoesNotContain(heads[1..].SelectMany(head => head), words => words.Contains("Korrigiert", StringComparison.Ordinal));

        List<List<string>> Heads(Edition edition)
        {
            var document = Composing.Set(Composing.Layout(layout), edition);
            return [.. document.Pages.Select((_, page) => Words(document, page, ArtifactKind.Header))];
        }
    }

    [Fact]
    public void A_running_title_too_long_for_its_head_ends_in_an_ellipsis()
    {
        var document = Set(1, _short with { Title = 40, Paragraphs = 20, Words = 60 });
        Assert.Contains(Words(document, 1, ArtifactKind.Header), words => words.TrimEnd().EndsWith('…'));
    }

    [Fact]
    public void A_department_has_a_heading_above_its_articles()
    {
        var layout = Composing.Layout("daily");
        var document = Composing.Set(
            layout,
            new Department("Politik", [NumberedArticle.Of(_short).Article, NumberedArticle.Of(_short, 900, "c").Article]),
            new Department("Kultur", [NumberedArticle.Of(_short, 500, "b").Article]));
        var parts = Of(document, StructureType.Part).ToList();
        Assert.Equal(["Politik", "Kultur"], parts.Select(part => part.Title));
        Assert.Equal([StructureType.H1, StructureType.Art, StructureType.Art], parts[0].Children.Select(child => child.Type));
        Assert.Equal([StructureType.H1, StructureType.Art], parts[1].Children.Select(child => child.Type));
        Assert.All(Of(document, StructureType.Art), art => Assert.Single(art.Children, child => child.Type is StructureType.H1 or StructureType.H2));
        Assert.All(Of(document, StructureType.Art), art => Assert.Contains(art.Children, child => child.Type is StructureType.H2));
    }

    [Fact]
    public void A_page_is_not_left_two_thirds_empty_while_an_article_follows()
    {
        var document = Set(12, _short with { Paragraphs = 3, Words = 45 });
        foreach (var page in document.Pages.SkipLast(1))
        {
            var lowest = page.Marks.OfType<TextMark>().Where(mark => mark.Element is not null).Max(mark => mark.Y);
            Assert.True(lowest > page.Height / 3, $"page {page.Label} ends at {lowest}");
        }
    }
}
