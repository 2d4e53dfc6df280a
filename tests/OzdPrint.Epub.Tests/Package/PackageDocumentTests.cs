using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed class PackageDocumentTests
{
    private static readonly OpenedEpub Printed = Editions.Open(Editions.Full, Editions.PrintedOptions);
    private static readonly OpenedEpub Plain =
        Editions.Open(Editions.Of(Editions.Small("a", "Eins", null), Editions.Small("b", "Zwei", null)), Editions.Options);

    [Fact]
    public void An_edition_is_named_by_paper_and_day()
    {
        Assert.Equal("OZD Tagesausgabe, 8. Januar 2026", Dublin(Printed, "title"));
        Assert.Equal("https://ozd.example/ausgaben/2026-01-08", Dublin(Printed, "identifier"));
        Assert.Equal("2026-01-08", Dublin(Printed, "date"));
        Assert.Equal(["2026-01-08T00:00:00Z"], Printed.Meta("dcterms:modified"));
    }

    [Fact]
    public void An_English_paper_gets_English_dates_and_words()
    {
        var edition = Editions.Of(Editions.English) with
        {
            Publication = new Publication { Language = "en-GB", Name = "OZD", Subtitle = "Daily" },
            Date = new DateOnly(2026, 3, 2),
        };
        var epub = Editions.Open(edition, Editions.Options);
        Assert.Equal("OZD Daily, 2 March 2026", Dublin(epub, "title"));
        Assert.Contains("About this edition", epub.Words("EPUB/colophon.xhtml"), StringComparison.Ordinal);
        Assert.Contains("Monday, 2 March 2026", epub.Words("EPUB/titlepage.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_alone_goes_by_its_title_and_is_in_no_series()
    {
        var edition = Editions.Of(Editions.Everything) with { Source = null, Date = null, Publication = new Publication() };
        var epub = Editions.Open(edition, Editions.Options with { UndatedModified = new DateTimeOffset(2024, 5, 6, 2, 8, 9, TimeSpan.FromHours(2)) });
        Assert.Equal("Wie aus einer Idee ein Gesetz wird", Dublin(epub, "title"));
        Assert.Equal("urn:ozd:gesetz", Dublin(epub, "identifier"));
        Assert.Equal(["2024-05-06T00:08:09Z"], epub.Meta("dcterms:modified"));
        Assert.Empty(epub.Meta("belongs-to-collection"));
        Assert.False(epub.Has("EPUB/contents.xhtml"));
    }

    [Fact]
    public void Editions_of_a_series_sort_by_day()
    {
        Assert.Equal(["OZD Tagesausgabe"], Printed.Meta("belongs-to-collection"));
        Assert.Equal(["20260108"], Printed.Meta("group-position"));
    }

    [Fact]
    public void Every_language_of_the_text_is_named_the_papers_first() =>
        Assert.Equal(["de", "en"], Printed.Package.Descendants(OpenedEpub.Dc + "language").Select(element => element.Value));

    [Fact]
    public void Pictures_and_pages_are_promised_only_where_they_are()
    {
        Assert.Equal(["textual", "visual"], Printed.Meta("schema:accessMode"));
        Assert.Contains("alternativeText", Printed.Meta("schema:accessibilityFeature"));
        Assert.Contains("pageNavigation", Printed.Meta("schema:accessibilityFeature"));
        Assert.Equal(["ozd-2026-01-08.pdf"], Printed.Meta("pageBreakSource"));

        Assert.Equal(["textual"], Plain.Meta("schema:accessMode"));
        Assert.Equal(["textual"], Plain.Meta("schema:accessModeSufficient"));
        Assert.DoesNotContain("alternativeText", Plain.Meta("schema:accessibilityFeature"));
        Assert.DoesNotContain("pageNavigation", Plain.Meta("schema:accessibilityFeature"));
        Assert.Empty(Plain.Meta("pageBreakSource"));
        Assert.DoesNotContain("Bilder", Plain.Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Old_readers_find_the_cover()
    {
        var id = Printed.Package.Descendants(OpenedEpub.Opf + "meta").Single(meta => (string?)meta.Attribute("name") == "cover").Attribute("content")!.Value;
        var item = Printed.Package.Descendants(OpenedEpub.Opf + "item").Single(item => (string?)item.Attribute("id") == id);
        Assert.Equal("cover-image", (string?)item.Attribute("properties"));
    }

    [Fact]
    public void A_page_in_an_article_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => EpubWriter.Write(
            Editions.Full, Editions.Options with { PageStarts = [new PageStart("1", 4, new TextAddress(ArticlePart.Title, 0, 0))] }));

    private static string Dublin(OpenedEpub epub, string name) =>
        epub.Package.Descendants(OpenedEpub.Dc + name).Single().Value;
}
