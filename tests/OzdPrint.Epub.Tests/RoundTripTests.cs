using System.Xml.Linq;
using CsCheck;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed class RoundTripTests
{
    private static readonly OpenedEpub Full = Editions.Open(Editions.Full, Editions.PrintedOptions);

    // Letters, and whatever has broken an XML file before.
    private static readonly string[] HostileAtoms =
    [
        "a", "ß", "Wort", " ", "\n", "<", ">", "&", "\"", "'", "]]>", "<!--", "&amp;", "\u0001", "\u000B", "\r", "\t", "\uFFFE",
        "\uD800", "\uDC00", "😀", "שלום", "\u202E", "\u00AD", "\u202F", "e\u0301", "\u0085", "\u2028",
    ];

    private static readonly Gen<string> HostileText =
        Gen.Int[0, HostileAtoms.Length - 1].Array[1, 12].Select(atoms => string.Concat(atoms.Select(atom => HostileAtoms[atom])));

    [Fact]
    public void Every_word_of_every_article_is_found_in_order()
    {
        var articles = Editions.Full.Articles.ToArray();
        var files = Full.Spine.Where(path => path.Contains("/articles/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(articles.Length, files.Length);
        foreach (var (article, file) in articles.Zip(files))
        {
            ArticlePieces.AssertInOrder(ArticlePieces.Of(article), Full.Words(file));
        }
    }

    [Fact]
    public void Every_link_leads_to_something()
    {
        var links = 0;
        foreach (var path in Full.Names.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal)))
        {
            foreach (var target in Full.Xml(path).Descendants().SelectMany(Targets).Where(target => !target.Contains("://", StringComparison.Ordinal)))
            {
                var parts = target.Split('#');
                var file = parts[0] is "" ? path : Resolve(path, parts[0]);
                Assert.True(Full.Has(file), $"{path} leads to {target}, which is missing.");
                if (parts.Length > 1)
                {
                    Assert.Contains(Full.Xml(file).Descendants(), element => (string?)element.Attribute("id") == parts[1]);
                }

                links++;
            }
        }

        Assert.True(links > 40, "Too few links were seen to mean anything.");
    }

    [Fact]
    public void External_links_keep_their_address() =>
        Assert.Contains(
            Full.Xml("EPUB/articles/gesetz.xhtml").Descendants(OpenedEpub.Xhtml + "a"),
            link => (string?)link.Attribute("href") == "https://ozd.example/mehr?a=1&b=2" && link.Value == "im Netz");

    [Fact]
    public void No_text_is_lost_and_no_page_mark_whatever_the_text_holds_and_wherever_pages_begin() =>
        Gen.Select(
                HostileText.Array[1, 4],
                HostileText,
                HostileText,
                Gen.Select(Gen.Enum<ArticlePart>(), Gen.Int[0, 4], Gen.Int[0, 30]).Array[0, 6])
            .Sample((body, title, answer, places) =>
            {
                var article = Editions.Small("a", title, "K") with
                {
                    Body = Editions.Prose(body),
                    Commentary = new Section(answer, Editions.Prose(title, answer)),
                    Explainers = [new Explainer("Was?", Editions.Prose(answer), "Wort")],
                    Infobox = new Infobox(answer, [InlineText.Plain(title)]),
                };
                var starts = places
                    .Select((place, index) => new PageStart($"{index + 1}", 0, new TextAddress(place.Item1, place.Item2, place.Item3)))
                    .ToArray();
                var file = ArticleFile.Of([article], [])[0];
                var document = ArticleMarkup.Write(file, new Publication(), null, starts);

                var xml = OpenedEpub.Parse(document.Bytes);
                ArticlePieces.AssertInOrder(ArticlePieces.Of(article), OpenedEpub.WordsOf(xml.Root!.Element(OpenedEpub.Xhtml + "body")!));
                var marks = xml.Descendants().Where(element => (string?)element.Attribute("role") == "doc-pagebreak").ToArray();
                Assert.Equal(starts.Length, marks.Length);
                Assert.Equal(marks.Select(mark => (string?)mark.Attribute("id")), document.Pages.Select(page => page.Id));
                var ids = xml.Descendants().Attributes("id").Select(id => id.Value).ToArray();
                Assert.Equal(ids.Length, ids.Distinct().Count());
            });

    [Fact]
    public void EPUBCheck_accepts_hostile_text_everywhere()
    {
        const string hostile = "]]> <b>&amp;\u0001\uD800 😀 שלום \"'\u202E\r\t-- ";
        var article = Editions.Everything with
        {
            Slug = "../..\\nul<>:\"|?*",
            Title = hostile,
            Kicker = hostile,
            Byline = hostile,
            Lead = Editions.Prose(hostile),
            Body = Editions.Prose(hostile),
            Commentary = new Section(hostile, Editions.Prose(hostile)),
            Image = Editions.Picture(hostile, 3, 2),
        };
        var edition = Editions.Of(article, article with { Language = "he" });
        edition = edition with
        {
            Departments = [new Department(hostile, edition.Departments[0].Articles)],
            Publication = edition.Publication with { Name = hostile, Subtitle = hostile, Publisher = hostile },
        };
        var options = Editions.Options with { PdfName = hostile, PageStarts = [new PageStart(hostile, 0, new TextAddress(ArticlePart.Body, 0, 9))] };
        EpubCheck.Accepts(EpubWriter.Write(edition, options));
    }

    private static IEnumerable<string> Targets(XElement element) =>
        element.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src").Select(attribute => attribute.Value);

    private static string Resolve(string from, string target) =>
        new Uri(new Uri("file:///" + from), target).AbsolutePath[1..];
}
