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
        Assert.Equal(EditionIdentifier.Of(edition), Dublin(epub, "identifier"));
        Assert.Equal(["2024-05-06T00:08:09Z"], epub.Meta("dcterms:modified"));
        Assert.Empty(epub.Meta("belongs-to-collection"));
        Assert.False(epub.Has("EPUB/contents.xhtml"));
    }

    [Fact]
    public void Editions_of_a_series_sort_by_day()
    {
        Assert.Equal(["OZD Tagesausgabe"], Printed.Meta("belongs-to-collection"));
        Assert.Equal(["260108"], Printed.Meta("group-position"));
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
    public void Nothing_is_claimed_of_accessibility_unless_the_paper_does()
    {
        Assert.Empty(Printed.Meta("dcterms:conformsTo"));
        Assert.Empty(Printed.Meta("a11y:certifiedBy"));
        Assert.DoesNotContain("certifier", Printed.Text("EPUB/package.opf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BITV-Prüfer", null)]
    [InlineData("https://pruefstelle.example/siegel?a=1&b=2", "https://pruefstelle.example/siegel?a=1&b=2")]
    public void A_claim_is_written_to_the_letter_and_refined_by_who_certifies_it(string credential, string? link)
    {
        var bytes = EpubWriter.Write(Claiming(credential), Editions.PrintedOptions);
        EpubCheck.Accepts(bytes);
        var epub = new OpenedEpub(bytes);
        Assert.Equal(["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"], epub.Meta("dcterms:conformsTo"));
        Assert.Equal(["Prüfstelle Lesbar"], epub.Meta("a11y:certifiedBy"));
        var certifier = Element(epub, "a11y:certifiedBy");
        Assert.Equal("#" + (string?)Element(epub, "dcterms:conformsTo").Attribute("id"), (string?)certifier.Attribute("refines"));

        var links = epub.Package.Descendants(OpenedEpub.Opf + "link").ToDictionary(one => (string)one.Attribute("rel")!, one => (string?)one.Attribute("href"));
        Assert.Equal("https://ozd.example/bericht", links["a11y:certifierReport"]);
        Assert.Equal(link, links.GetValueOrDefault("a11y:certifierCredential"));
        Assert.Equal(link is null ? [credential] : [], epub.Meta("a11y:certifierCredential"));
        Assert.All(
            epub.Package.Descendants().Where(one => $"{one.Attribute("rel")}{one.Attribute("property")}".Contains("a11y:certifier", StringComparison.Ordinal) && one != certifier
                && (string?)one.Attribute("property") != "a11y:certifiedBy"),
            one => Assert.Equal("#" + (string?)certifier.Attribute("id"), (string?)one.Attribute("refines")));

        Assert.StartsWith("Fragen an die Redaktion. Der Text passt", epub.Meta("schema:accessibilitySummary").Single(), StringComparison.Ordinal);
        Assert.Contains("Fragen an die Redaktion. Der Text passt", epub.Words("EPUB/colophon.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_edition_has_a_name_and_a_moment_of_its_own_and_says_what_it_replaces()
    {
        var releases = new List<(string, string)>();
        foreach (var revision in new[] { 1, 2, 3 })
        {
            var epub = Editions.Open(
                Editions.Full with { Revision = revision, Revised = revision == 1 ? null : Editions.Full.Date }, Editions.PrintedOptions);
            Assert.Equal(revision == 1 ? [] : [releases[^1].Item1], epub.Meta("dcterms:replaces"));
            releases.Add((Dublin(epub, "identifier"), epub.Meta("dcterms:modified").Single()));
            Assert.Equal("2026-01-08", Dublin(epub, "date"));
            Assert.Equal(revision > 1, epub.Words("EPUB/titlepage.xhtml").Contains("Korrigiert am 8. Januar 2026", StringComparison.Ordinal));
        }

        Assert.Equal(
            [
                ("https://ozd.example/ausgaben/2026-01-08", "2026-01-08T00:00:00Z"),
                ("https://ozd.example/ausgaben/2026-01-08.2", "2026-01-08T00:00:01Z"),
                ("https://ozd.example/ausgaben/2026-01-08.3", "2026-01-08T00:00:02Z"),
            ],
            releases);
    }

    [Fact]
    public void Who_wrote_articles_contributes_to_an_edition_and_creates_an_article_alone()
    {
        Assert.Equal("Redaktion OZD", Dublin(Printed, "creator"));
        var author = Printed.Package.Descendants(OpenedEpub.Dc + "contributor").Single();
        Assert.Equal("Mara Beispiel", author.Value);
        var role = Element(Printed, "role");
        Assert.Equal(("aut", "marc:relators", "#" + (string?)author.Attribute("id")), (role.Value, (string?)role.Attribute("scheme"), (string?)role.Attribute("refines")));

        var alone = Editions.Open(Editions.Of(Editions.Everything) with { Source = null }, Editions.Options);
        Assert.Equal(("Mara Beispiel", "Redaktion OZD"), (Dublin(alone, "creator"), Dublin(alone, "publisher")));
        Assert.Empty(alone.Package.Descendants(OpenedEpub.Dc + "contributor"));
        Assert.Equal("https://ozd.example/artikel/gesetz?teil=1&lang=de", Dublin(alone, "source"));
    }

    [Theory]
    [InlineData("Von Mara Beispiel", "Mara Beispiel")]
    [InlineData("By Jo Doe", "Jo Doe")]
    [InlineData("Vonnegut", "Vonnegut")]
    [InlineData("Von ", "Von")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_byline_gives_its_name(string? byline, string? name) =>
        Assert.Equal(name is null ? [] : [name], Bylines.Of(Editions.Small("a", "A", null) with { Byline = byline }));

    [Theory]
    [InlineData("Von Mara Beispiel, Jan Muster und Eva Test", "Mara Beispiel|Jan Muster|Eva Test")]
    [InlineData("Von Jean-Luc O’Hara und Änne J. Muster", "Jean-Luc O’Hara|Änne J. Muster")]
    [InlineData("Von Mara Beispiel/Jan Muster", "Mara Beispiel|Jan Muster")]
    [InlineData("By Jo Doe and Ann Roe", "Jo Doe|Ann Roe")]
    [InlineData("Von Mara Beispiel, Bad Muster", "Mara Beispiel, Bad Muster")]
    [InlineData("Von Mara Beispiel und dpa", "Mara Beispiel und dpa")]
    [InlineData("Von Redaktion OZD und Jan Muster", "Redaktion OZD und Jan Muster")]
    [InlineData("Von Mara und Jan Muster", "Mara und Jan Muster")]
    [InlineData("Mara Beispiel und Jan Muster", "Mara Beispiel und Jan Muster")]
    [InlineData("Von Haus und Hof und Feld und Flur", "Haus und Hof und Feld und Flur")]
    public void A_byline_gives_several_names_only_where_it_lists_them_for_certain(string byline, string names) =>
        Assert.Equal(names.Split('|'), Bylines.Of(Editions.Small("a", "A", null) with { Byline = byline }));

    [Fact]
    public void Each_author_of_an_article_alone_is_a_creator()
    {
        var article = Editions.Everything with { Byline = "Von Mara Beispiel und Jan Muster" };
        var alone = Editions.Open(Editions.Of(article) with { Source = null }, Editions.Options);
        Assert.Equal(["Mara Beispiel", "Jan Muster"], alone.Package.Descendants(OpenedEpub.Dc + "creator").Select(element => element.Value));
        Assert.Empty(alone.Package.Descendants(OpenedEpub.Dc + "contributor"));

        var edition = Editions.Open(Editions.Of(article), Editions.Options);
        Assert.Equal("Redaktion OZD", Dublin(edition, "creator"));
        Assert.Equal(["Mara Beispiel", "Jan Muster"], edition.Package.Descendants(OpenedEpub.Dc + "contributor").Select(element => element.Value));
    }

    [Fact]
    public void Places_in_the_series_grow_from_day_to_day_and_are_exact_as_floats()
    {
        int[] places =
        [
            .. new[] { (2000, 12, 31), (2026, 1, 8), (2026, 1, 9), (2099, 12, 31), (2100, 1, 1), (2999, 12, 31) }.Select(day => int.Parse(
                Editions.Open(Editions.Full with { Date = new DateOnly(day.Item1, day.Item2, day.Item3) }, Editions.Options).Meta("group-position").SingleOrDefault() ?? "0",
                System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(places.Distinct().Order(), places);
        Assert.All(places, place => Assert.Equal(place, (int)(float)place));
        Assert.Empty(Editions.Open(Editions.Full with { Date = new DateOnly(1999, 1, 8) }, Editions.Options).Meta("group-position"));
    }

    [Fact]
    public void The_titles_of_the_files_of_an_article_alone_need_no_numbers()
    {
        var alone = Editions.Open(Editions.Of(Editions.Everything) with { Source = null }, Editions.Options);
        var titles = alone.Spine.ToDictionary(path => path, path => alone.Xml(path).Descendants(OpenedEpub.Xhtml + "title").Single().Value);
        Assert.Equal("Titelseite – Wie aus einer Idee ein Gesetz wird", titles["EPUB/titlepage.xhtml"]);
        Assert.Equal("Wie aus einer Idee ein Gesetz wird", titles["EPUB/articles/gesetz.xhtml"]);
    }

    [Theory]
    [InlineData(1, "OZD Tagesausgabe, 8. Januar 2026", "OZD Tagesausgabe 2026-01-08")]
    [InlineData(2, "OZD Tagesausgabe, 8. Januar 2026 (korrigiert)", "OZD Tagesausgabe 2026-01-08.2")]
    [InlineData(3, "OZD Tagesausgabe, 8. Januar 2026 (korrigiert, Fassung\u00A03)", "OZD Tagesausgabe 2026-01-08.3")]
    public void A_shelf_tells_a_corrected_edition_from_the_first(int revision, string title, string sorted)
    {
        var epub = Editions.Open(Editions.Full with { Revision = revision, Revised = revision == 1 ? null : Editions.Full.Date }, Editions.Options);
        Assert.Equal(title, Dublin(epub, "title"));
        Assert.Equal([sorted], epub.Meta("file-as"));
    }

    [Fact]
    public void Rights_are_told_where_the_paper_states_them()
    {
        Assert.Empty(Printed.Package.Descendants(OpenedEpub.Dc + "rights"));
        Assert.Equal("CC BY-SA 4.0", Dublin(Editions.Open(Claiming("x"), Editions.Options), "rights"));
    }

    [Fact]
    public void Shelves_sort_titles_by_day()
    {
        Assert.Equal(["OZD Tagesausgabe 2026-01-08"], Printed.Meta("file-as"));
        Assert.Equal(
            ["OZD Tagesausgabe", "260108"],
            new[] { "calibre:series", "calibre:series_index" }.Select(name =>
                (string?)Printed.Package.Descendants(OpenedEpub.Opf + "meta").Single(meta => (string?)meta.Attribute("name") == name).Attribute("content")));
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

    // A corrected edition, too, so that the judge sees what it replaces.
    private static Edition Claiming(string credential) => Editions.Full with
    {
        Revision = 2,
        Revised = Editions.Full.Date,
        Publication = Editions.Full.Publication with
        {
            Rights = "CC BY-SA 4.0",
            Accessibility = new AccessibilityClaim
            {
                Conformance = new WcagLevel("2.2", "AA"),
                CertifiedBy = "Prüfstelle Lesbar",
                CertifierCredential = credential,
                CertifierReport = new Uri("https://ozd.example/bericht"),
                Summary = "Fragen an die Redaktion.",
            },
        },
    };

    private static System.Xml.Linq.XElement Element(OpenedEpub epub, string property) =>
        epub.Package.Descendants(OpenedEpub.Opf + "meta").Single(meta => (string?)meta.Attribute("property") == property);

    private static string Dublin(OpenedEpub epub, string name) =>
        epub.Package.Descendants(OpenedEpub.Dc + name).Single().Value;
}
