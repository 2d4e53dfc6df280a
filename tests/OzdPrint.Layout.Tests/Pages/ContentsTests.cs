namespace OzdPrint.Layout.Tests;

/// <summary>Where the list of an edition's articles stands.</summary>
public sealed class ContentsTests
{
    private static readonly ArticleShape _short = new() { Lead = 12, Paragraphs = 1, Words = 30, WordLength = 7 };

    [Theory]
    // At the foot of the front page, with first sentences, with titles alone; first of all on pages of its own.
    [InlineData(6, true)]
    [InlineData(16, true)]
    [InlineData(30, false)]
    public void The_list_is_at_the_foot_of_the_front_page_as_long_as_the_lead_article_has_the_larger_part(int articles, bool atFoot)
    {
        var document = Composing.Set("daily", [.. Enumerable.Range(0, articles).Select(a => NumberedArticle.Of(_short, a * 1000, $"a{a}").Article)]);
        var list = ReadPages.Elements(document.Structure).First(element => element.Type is StructureType.TOC);
        var entries = ReadPages.Elements(list).Select(element => element.Id).ToHashSet();
        var front = document.Pages[0];
        var tops = front.Marks.OfType<TextMark>().Where(mark => mark.Element is { } id && entries.Contains(id)).Select(mark => mark.Y).ToList();
        var text = front.Marks.OfType<TextMark>().Where(mark => mark.Element is { } id && !entries.Contains(id)).Select(mark => mark.Y).ToList();
        if (atFoot)
        {
            Assert.True(text.Min() < tops.Min(), "the article is not above the list");
            Assert.True(tops.Min() > front.Height * 0.55, $"the list begins at {tops.Min()} of {front.Height}");
            Assert.All(document.Pages.Skip(1), page => Assert.DoesNotContain(page.Marks, mark => mark.Element is { } id && entries.Contains(id)));
        }
        else
        {
            Assert.True(tops.Min() < front.Height * 0.3, $"the list begins at {tops.Min()} of {front.Height}");
        }
    }

    [Fact]
    public void The_text_of_an_entry_parts_the_page_number_from_the_title()
    {
        var articles = Enumerable.Range(0, 6).Select(a => NumberedArticle.Of(_short, a * 1000, $"a{a}").Article with { Title = $"Wie viel {a}" }).ToArray();
        var document = Composing.Set("daily", articles);
        var entries = ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.TOCI)
            .Select(entry => ReadPages.Elements(entry).First(element => element.Type is StructureType.Reference).Id).ToList();
        var texts = entries.Select(id => string.Concat(document.Pages[0].Marks.OfType<TextMark>().Where(mark => mark.Element == id).Select(mark => mark.Run.Text)));
        Assert.NotEmpty(entries);
        Assert.All(texts, text => Assert.Matches(@"^Wie viel \d \d+$", text));
    }
}
