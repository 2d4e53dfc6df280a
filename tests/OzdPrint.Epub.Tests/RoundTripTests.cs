using System.Xml.Linq;
using CsCheck;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

/// <summary>What is read back from the e-book is what was put in: every word, in order and once, and every link.</summary>
public sealed class RoundTripTests
{
    private const int RandomArticles = 400;

    // Fewer links would mean that they are looked for in the wrong places.
    private const int Enough = 80;

    private static readonly OpenedEpub Full = Editions.Open(Editions.Full, Editions.PrintedOptions);

    private static readonly Edition Sample = ReadSample();

    private static readonly OpenedEpub SampleEpub = Editions.Open(Sample, Editions.Options);

    // Where pages begin: anywhere, also beyond the end of a text and in parts that the article does not have.
    private static readonly Gen<PageStart[]> PageStarts = Gen
        .Select(Gen.Enum<ArticlePart>(), Gen.Int[0, 6], Gen.Int[0, 30])
        .Array[0, 6]
        .Select(places => places
            .Select((place, index) => new PageStart($"{index + 1}", 0, new TextAddress(place.Item1, place.Item2, place.Item3)))
            .ToArray());

    [Fact]
    public void Every_word_of_every_article_is_read_once_and_in_order() => HoldsEveryWord(Editions.Full, Full);

    [Fact]
    public void Every_word_of_the_sample_is_read_once_and_in_order() => HoldsEveryWord(Sample, SampleEpub);

    [Fact]
    public void Every_word_of_any_article_is_read_once_and_in_order_wherever_pages_begin() =>
        ForAny((article, starts) =>
        {
            var (xml, document) = Write(article, starts);
            Assert.Equal(ReadingCopy.Words(article, Editions.Full.Publication), OpenedEpub.WordsOf(xml));
            var marks = xml.Descendants().Where(element => (string?)element.Attribute("role") == "doc-pagebreak").Select(Id).ToArray();
            Assert.Equal(starts.Length, marks.Length);
            Assert.Equal(marks, document.Pages.Select(page => page.Id));
        });

    [Fact]
    public void Every_link_within_the_book_leads_to_something()
    {
        Assert.InRange(EpubLinks.AssertLeadSomewhere(Full), Enough, int.MaxValue);
        Assert.InRange(EpubLinks.AssertLeadSomewhere(SampleEpub), Enough, int.MaxValue);
    }

    [Fact]
    public void Every_link_out_of_the_book_keeps_its_address()
    {
        HoldsEveryAddress(Editions.Full, Full);
        HoldsEveryAddress(Sample, SampleEpub);
        ForAny((article, starts) => Assert.Equal(Runs(ReadingCopy.Addresses(article, Editions.Full.Publication)), Runs(External(Write(article, starts).Article))));
    }

    [Fact]
    public void Every_article_leads_to_the_next_the_one_before_and_the_contents()
    {
        foreach (var epub in (OpenedEpub[])[Full, SampleEpub])
        {
            var files = Articles(epub);
            for (var index = 0; index < files.Length; index++)
            {
                string?[] wanted = [files.ElementAtOrDefault(index + 1), index > 0 ? files[index - 1] : null, "EPUB/contents.xhtml"];
                var links = EpubLinks.Of(epub).Where(link => link.From == files[index] && link.Element.Ancestors(OpenedEpub.Xhtml + "nav").Any());
                Assert.Equal(wanted.OfType<string>(), links.Select(link => link.File));
            }
        }
    }

    // Kobo opens a note only if it stands behind what refers to it, Apple Books only if the link holds nothing but text.
    [Fact]
    public void Every_note_is_referred_to_once_before_it_stands_and_leads_back() =>
        ForAny((article, starts) =>
        {
            var (xml, _) = Write(article, starts);
            var elements = xml.Descendants().ToList();
            var references = elements.Where(element => (string?)element.Attribute("role") == "doc-noteref").ToArray();
            var mentions = new Mentions(article);
            Assert.Equal(Enumerable.Range(0, article.Explainers.Length).Count(index => mentions.Of(index) is not null), references.Length);
            foreach (var reference in references)
            {
                Assert.DoesNotContain(reference.Nodes(), node => node is XElement);
                var note = elements.Single(element => "#" + Id(element) == (string?)reference.Attribute("href"));
                Assert.Equal("doc-footnote", (string?)note.Attribute("role"));
                Assert.True(elements.IndexOf(note) > elements.IndexOf(reference), "The note stands before its reference.");
                var back = note.Descendants().Single(element => (string?)element.Attribute("role") == "doc-backlink");
                Assert.Equal("#" + Id(reference), (string?)back.Attribute("href"));
            }

            var ids = elements.Select(Id).OfType<string>().ToArray();
            Assert.Equal(ids.Distinct(), ids);
        });

    [Fact]
    public void The_measure_of_these_tests_knows_every_part()
    {
        var copy = ReadingCopy.Words(Editions.Everything, Editions.Full.Publication);
        ArticlePieces.AssertInOrder(ArticlePieces.InBook(Editions.Everything), copy);
        Assert.All(
            ["OZD-Kommentar", "Mini-Infobox zum Lernen", "↩", "b)", "Alle Angaben ohne Gewähr."],
            words => Assert.Contains(words, copy, StringComparison.Ordinal));
    }

    [Fact]
    public void EPUBCheck_accepts_hostile_text_everywhere()
    {
        const string hostile = "]]> <b>&amp;\u0001\uD800 😀 שלום \"'\u202E\r\t-- \u2060";
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

    private static void HoldsEveryWord(Edition edition, OpenedEpub epub)
    {
        var files = Articles(epub);
        Assert.Equal(edition.Articles.Count(), files.Length);
        foreach (var (article, file) in edition.Articles.Zip(files))
        {
            Assert.Equal(ReadingCopy.Words(article, edition.Publication), OpenedEpub.WordsOf(epub.Body(file).Element(OpenedEpub.Xhtml + "article")!));
        }
    }

    private static void HoldsEveryAddress(Edition edition, OpenedEpub epub)
    {
        var found = 0;
        foreach (var (article, file) in edition.Articles.Zip(Articles(epub)))
        {
            var addresses = External(epub.Body(file)).ToArray();
            Assert.Equal(ReadingCopy.Addresses(article, edition.Publication), addresses);
            found += addresses.Length;
        }

        Assert.True(found > 1, "Too few links were seen to mean anything.");
        Assert.Equal(found, EpubLinks.Of(epub).Count(link => link.IsExternal));
    }

    // Fixed seeds: what fails once fails every time.
    private static void ForAny(Action<Article, PageStart[]> hold)
    {
        for (var number = 1u; number <= RandomArticles; number++)
        {
            Gen.Select(AnyArticle.All, PageStarts).Sample(hold, iter: 1, threads: 1, seed: new PCG(number, 1).ToString());
        }
    }

    private static (XElement Article, ArticleDocument Document) Write(Article article, PageStart[] starts)
    {
        var document = ArticleMarkup.Write(ArticleFile.Of([article], [])[0], Editions.Full.Publication, null, starts);
        return (OpenedEpub.Parse(document.Bytes).Descendants(OpenedEpub.Xhtml + "article").Single(), document);
    }

    private static string[] Articles(OpenedEpub epub) =>
        [.. epub.Spine.Where(path => path.Contains("/articles/", StringComparison.Ordinal))];

    private static IEnumerable<string> External(XElement element) => element.Descendants(OpenedEpub.Xhtml + "a")
        .Select(link => (string)link.Attribute("href")!)
        .Where(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile);

    // A link over several spans may be written as one.
    private static IEnumerable<string> Runs(IEnumerable<string> addresses)
    {
        string? last = null;
        foreach (var address in addresses)
        {
            if (address != last)
            {
                yield return address;
            }

            last = address;
        }
    }

    private static string? Id(XElement element) => (string?)element.Attribute("id");

    private static Edition ReadSample()
    {
        var content = Repository.Find("content") ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
        var source = LocateContent.From([content], Path.GetDirectoryName(content)!).Sources.Single();
        return ReadEdition.From(source).Value!;
    }
}
