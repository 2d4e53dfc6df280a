using System.Net;
using System.Text.RegularExpressions;
using OzdPrint.Content;
using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Cli.Tests;

/// <summary>The sample edition as it is printed, judged from outside.</summary>
public sealed partial class SampleTests(SampleTests.Built sample) : IClassFixture<SampleTests.Built>
{
    /// <summary>The sample built once: the edition, and every article alone as a handout.</summary>
    public sealed class Built : IDisposable
    {
        private readonly string _out = Directory.CreateTempSubdirectory("ozdprint-sample-").FullName;

        public Built()
        {
            var content = Repository.Find("content") ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
            var root = Path.GetDirectoryName(content)!;
            var source = LocateContent.From([content], root).Sources.Single();
            Edition = ReadEdition.From(source).Value!;
            using var output = new StringWriter();
            using var errors = new StringWriter();
            var articles = Edition.Articles.Select(article => Path.Combine(source.Folder, article.Slug + ".yaml"));
            Exit = CommandLine.Run(["build", content, .. articles, "-o", _out], output, errors, root);
            Errors = errors.ToString();
        }

        internal int Exit { get; }

        internal string Errors { get; }

        internal Edition Edition { get; }

        internal byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_out, name));

        public void Dispose() => Directory.Delete(_out, recursive: true);
    }

    private const string EditionName = "ozd-2026-01-08";

    public static TheoryData<string> Names => [EditionName, .. Slugs];

    public static TheoryData<string> Slugs => [.. Directory
        .GetFiles(Repository.Find("content/2026-01-08")!, "*.yaml")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => name != "edition")
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void The_sample_builds_without_a_complaint() => Assert.Equal((0, ""), (sample.Exit, sample.Errors));

    [Theory]
    [InlineData(EditionName)]
    [InlineData("wie-ein-gesetz-entsteht")]
    public void EPUBCheck_has_nothing_to_say(string name) => EpubCheck.Accepts(sample.Bytes(name + ".epub"));

    [Fact]
    public void Ace_finds_no_barrier() =>
        Ace.Accepts([.. new[] { EditionName, "wie-ein-gesetz-entsteht" }.Select(name => (name, sample.Bytes(name + ".epub")))]);

    [Fact]
    public void The_epub_is_below_a_megabyte_and_each_picture_below_what_Kindle_takes()
    {
        var bytes = sample.Bytes(EditionName + ".epub");
        Assert.InRange(bytes.Length, 100_000, 1_000_000);
        var epub = new OpenedEpub(bytes);
        var pictures = epub.Names.Where(name => name.EndsWith(".jpg", StringComparison.Ordinal) || name.EndsWith(".png", StringComparison.Ordinal)).ToArray();
        Assert.Equal(1 + sample.Edition.Articles.Count(article => article.Image is not null), pictures.Length);
        Assert.All(pictures, picture => Assert.InRange(epub.Bytes(picture).Length, 1, 127_999));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Qpdf_finds_nothing_wrong(string name)
    {
        var verdict = Judge.Run(sample.Bytes(name + ".pdf"), "qpdf", "qpdf", "--check", "{}");
        Assert.True(verdict.ExitCode == 0, verdict.Output + verdict.Errors);
    }

    [Fact]
    public void Every_word_of_the_edition_is_printed_once_and_in_order() =>
        HoldsOnce(sample.Bytes(EditionName + ".pdf"), sample.Edition, part => part != ArticlePart.Tasks);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_word_of_a_handout_is_printed_once_and_in_order(string slug) =>
        HoldsOnce(sample.Bytes(slug + ".pdf"), Alone(slug), _ => true);

    [Fact]
    public void Every_word_of_the_edition_is_in_the_epub_once_and_in_order()
    {
        var epub = new OpenedEpub(sample.Bytes(EditionName + ".epub"));
        var files = epub.Spine.Where(path => path.Contains("/articles/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(sample.Edition.Articles.Count(), files.Length);
        foreach (var (article, file) in sample.Edition.Articles.Zip(files))
        {
            ArticlePieces.AssertInOrder(ArticlePieces.InBook(article), epub.Words(file));
            foreach (var piece in ArticlePieces.Of(article).Where(piece => PrintedWords.Split(piece).Length > 5))
            {
                Assert.Equal(1, Count(epub.Words(file), piece));
            }
        }
    }

    [Fact]
    public void Every_link_of_the_epub_leads_somewhere_those_of_the_printed_pages_too()
    {
        var epub = new OpenedEpub(sample.Bytes(EditionName + ".epub"));
        EpubLinks.AssertLeadSomewhere(epub);
        Assert.Contains(EpubLinks.Of(epub), link => link.From == "EPUB/nav.xhtml" && link.Id is { } id && id.StartsWith("page-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_measure_of_these_tests_notices_what_is_lost_swapped_or_doubled()
    {
        static IReadOnlyList<string> Take(string printed, string section) => new PrintedWords(printed).Take(section);
        Assert.Equal(["eins zwei", "drei"], Take("eins zwei Kasten drei", "eins zwei drei"));
        Assert.Equal(["eins a) zwei"], Take("eins a) zwei", "eins zwei"));
        Assert.Equal(["Ge\u00AD", "setz-", "buch"], Take("Ge\u00AD Kasten setz- Kopf buch", "Gesetz-buch"));
        Assert.Equal(["eins", "OZD-Bild"], Take("eins Foto OZD-Bild Kasten OZD- Bild", "eins OZD-Bild"));
        Assert.ThrowsAny<Exception>(() => Take("eins drei", "eins zwei drei"));
        Assert.ThrowsAny<Exception>(() => Take("drei vier eins zwei", "eins zwei drei vier"));
        var doubled = new PrintedWords("eins zwei eins zwei");
        doubled.Take("eins zwei");
        Assert.Equal(["eins", "zwei"], doubled.Left);
    }

    private Edition Alone(string slug) => sample.Edition with
    {
        Departments = [new Department(null, [sample.Edition.Articles.Single(article => article.Slug == slug)])],
    };

    private static int Count(string text, string piece) => text.Split(piece).Length - 1;

    /// <summary>Fails unless every word of an edition's articles is printed once, and those of a section in their order.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="wanted">The parts that the layout sets.</param>
    /// <param name="leaf">Puts the text of the pages in the order in which a reader meets them; null if it is in that order.</param>
    /// <param name="woven">Whether explainers stand below the paragraphs that mention their words.</param>
    /// <param name="teasers">Whether the list of articles has their first sentences.</param>
    internal static void HoldsOnce(
        byte[] pdf, Edition edition, Func<ArticlePart, bool> wanted, Func<string, string>? leaf = null, bool woven = false, bool teasers = true)
    {
        // -raw: as painted, where poppler would else guess an order from the places on the page, not always the right one.
        // -bbox: word by word, as poppler writes no space into a line where a space was set narrow.
        var verdict = Judge.Run(pdf, "poppler-utils", "pdftotext", "-raw", "-bbox", "-enc", "UTF-8", "{}", "-");
        Assert.True(verdict.ExitCode == 0, verdict.Errors);
        var text = string.Join(' ', Word().Matches(leaf?.Invoke(verdict.Output) ?? verdict.Output).Select(word => WebUtility.HtmlDecode(word.Groups[1].Value)));
        var words = new PrintedWords(text);

        // The long ones first: a heading of one word would else take that word out of a text.
        var sections = edition.Articles
            .SelectMany(article => ArticlePieces.Sections(article).Where(section => wanted(section.Part)))
            .Select(section => (section.Part, Text: string.Join(' ', section.Pieces)))
            .OrderByDescending(section => section.Text.Length);
        foreach (var (part, section) in sections)
        {
            var stretches = words.Take(section);

            // Boxes stand between columns and pages; a text cut smaller than that is one whose lines are mixed with
            // those beside it.
            var most = 3 + (PrintedWords.Split(section).Length / 20) + (woven ? 2 * edition.Articles.Max(article => article.Explainers.Length) : 0);
            Assert.True(stretches.Count <= most, $"{part} is torn apart: {string.Join(" | ", stretches)}");
        }

        if (teasers && text.Contains(edition.Publication.Labels.Contents, StringComparison.Ordinal))
        {
            // A list of the other articles stands on the first page, each with its first sentence.
            foreach (var article in edition.Articles.Skip(1))
            {
                words.Take(FirstSentence.Of(article)!);
            }
        }

        var around = Around(edition);
        Assert.Equal([], words.Left.Where(word => !around.Contains(word.TrimEnd(',', ':')) && !PrintedWords.IsMark(word)));
    }

    /// <summary>The words that stand on pages beside the articles: masthead, running heads, folios, labels.</summary>
    private static HashSet<string> Around(Edition edition)
    {
        var publication = edition.Publication;
        var labels = publication.Labels;
        string[] texts =
        [
            publication.Name, publication.Subtitle ?? "", "Donnerstag, 8. Januar 2026", "(AFB I) (AFB II) (AFB III)", $"({labels.Continued})",
            .. publication.Disclaimer?.Blocks.Select(block => block.PlainText) ?? [],
            .. SectionLabels.All.Select(label => label.Get(labels)), .. edition.Articles.Select(article => $"{article.Online}".Replace("https://", "", StringComparison.Ordinal)),
            .. LayoutShelf.Shipped.Select(LayoutsOwnWords), .. edition.Articles.Select(article => article.Title),
            .. edition.Departments.Select(department => department.Title ?? ""),
        ];
        return texts.SelectMany(PrintedWords.Split).Select(word => word.TrimEnd(',', ':')).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string LayoutsOwnWords(string layout) =>
        File.ReadAllText(Repository.Find($"layouts/{layout}.yaml")!).Replace('"', ' ');

    [GeneratedRegex("<word [^>]*>([^<]*)</word>")]
    private static partial Regex Word();
}
