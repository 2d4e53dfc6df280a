using System.Xml.Linq;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed class NavigationTests
{
    private static readonly OpenedEpub Epub = Editions.Open(Editions.Full, Editions.PrintedOptions);

    [Fact]
    public void Articles_stand_under_their_departments()
    {
        var departments = Nav("toc").Element(OpenedEpub.Xhtml + "ol")!.Elements(OpenedEpub.Xhtml + "li")
            .Where(item => item.Element(OpenedEpub.Xhtml + "ol") is not null)
            .Select(item => (
                item.Element(OpenedEpub.Xhtml + "a")!.Value,
                string.Join('|', item.Descendants(OpenedEpub.Xhtml + "li").Select(child => child.Value.Trim()))));
        Assert.Equal(
            [
                ("Politik", "Wie aus einer Idee ein Gesetz wird|Warum das Meer atmet"),
                ("Wissen", "Wie eine Brücke ihr eigenes Gewicht trägt|A letter from the coast"),
            ],
            departments);
    }

    [Fact]
    public void The_contents_follow_the_spine()
    {
        var targets = Links("toc").Select(link => "EPUB/" + (string?)link.Attribute("href")).Distinct().ToArray();
        Assert.Equal(Epub.Spine.Where(targets.Contains), targets);
        Assert.Equal(["EPUB/cover.xhtml"], Epub.Spine.Except(targets));
    }

    [Fact]
    public void The_page_list_names_the_printed_pages_in_order() =>
        Assert.Equal(["1", "2", "3", "4", "5"], Links("page-list").Select(link => link.Value));

    [Fact]
    public void Landmarks_lead_to_cover_contents_and_text() =>
        Assert.Equal(
            [("cover", "cover.xhtml"), ("titlepage", "titlepage.xhtml"), ("toc", "contents.xhtml"), ("bodymatter", "articles/gesetz.xhtml"), ("colophon", "colophon.xhtml")],
            Links("landmarks").Select(link => ((string?)link.Attribute(OpenedEpub.Ops + "type"), (string?)link.Attribute("href"))));

    [Fact]
    public void The_ncx_holds_the_same_entries_and_numbers_each_place_once()
    {
        var ncx = Epub.Xml("EPUB/toc.ncx");
        Assert.Equal(
            Links("toc").Select(link => link.Value),
            ncx.Descendants(OpenedEpub.Ncx + "navPoint").Select(Label));
        Assert.Equal(["1", "2", "3", "4", "5"], ncx.Descendants(OpenedEpub.Ncx + "pageTarget").Select(Label));

        var numbers = ncx.Descendants().Where(element => element.Attribute("playOrder") is not null)
            .Select(element => ((int)element.Attribute("playOrder")!, (string?)element.Element(OpenedEpub.Ncx + "content")!.Attribute("src")))
            .Distinct()
            .ToArray();
        Assert.Equal(numbers.Length, numbers.Select(number => number.Item1).Distinct().Count());
        Assert.Equal(numbers.Length, numbers.Select(number => number.Item2).Distinct().Count());
        Assert.Equal(numbers.Length, numbers.Max(number => number.Item1));
    }

    [Fact]
    public void Articles_lead_to_their_neighbours_and_back_to_the_contents()
    {
        var links = Epub.Body("EPUB/articles/gezeiten.xhtml").Element(OpenedEpub.Xhtml + "nav")!.Descendants(OpenedEpub.Xhtml + "a");
        Assert.Equal(
            [("next", "../articles/ueber-groesse.xhtml"), ("prev", "../articles/gesetz.xhtml"), (null, "../contents.xhtml")],
            links.Select(link => ((string?)link.Attribute("rel"), (string?)link.Attribute("href"))));
    }

    [Fact]
    public void No_two_files_have_the_same_title_even_if_articles_do()
    {
        var edition = Editions.Of(
            Editions.Small("a", "Gleich", null), Editions.Small("A", "Gleich", null), Editions.Small("ä", "Zu dieser Ausgabe – OZD Tagesausgabe, 8. Januar 2026", null));
        var epub = Editions.Open(edition, Editions.Options);
        var titles = epub.Names.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal))
            .Select(name => epub.Xml(name).Descendants(OpenedEpub.Xhtml + "title").Single().Value)
            .ToArray();
        Assert.Equal(8, titles.Length);
        Assert.Equal(titles.Length, titles.Distinct().Count());
    }

    private static XElement Nav(string type) =>
        Epub.Body("EPUB/nav.xhtml").Elements(OpenedEpub.Xhtml + "nav").Single(nav => (string?)nav.Attribute(OpenedEpub.Ops + "type") == type);

    private static IEnumerable<XElement> Links(string type) => Nav(type).Descendants(OpenedEpub.Xhtml + "a");

    private static string Label(XElement entry) => entry.Element(OpenedEpub.Ncx + "navLabel")!.Value.Trim();

    [Fact]
    public void An_article_alone_is_not_called_an_edition()
    {
        var epub = Editions.Open(Editions.Of(Editions.Everything) with { Source = null }, Editions.Options);
        Assert.DoesNotContain("Ausgabe", epub.Words("EPUB/nav.xhtml"), StringComparison.Ordinal);
        Assert.Contains("Zu diesem E-Book", epub.Words("EPUB/colophon.xhtml"), StringComparison.Ordinal);
        Assert.Contains("Zu dieser Ausgabe", Epub.Words("EPUB/colophon.xhtml"), StringComparison.Ordinal);
    }
}
