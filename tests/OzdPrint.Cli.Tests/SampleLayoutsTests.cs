using System.Text.RegularExpressions;
using OzdPrint.Content;
using OzdPrint.Judges;
using OzdPrint.Layout;
using OzdPrint.Pdf.Tests;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli.Tests;

/// <summary>The sample edition and one of its articles in every shipped layout, judged from outside.</summary>
public sealed partial class SampleLayoutsTests(SampleLayoutsTests.Built sample) : IClassFixture<SampleLayoutsTests.Built>
{
    private const string EditionName = "ozd-2026-01-08";

    private const string Slug = "wie-ein-gesetz-entsteht";

    /// <summary>The sample built once.</summary>
    public sealed class Built : IDisposable
    {
        private readonly string _out = Directory.CreateTempSubdirectory("ozdprint-layouts-").FullName;
        private readonly LayoutShelf _shelf;

        public Built()
        {
            var content = Repository.Find("content") ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
            var root = Path.GetDirectoryName(content)!;
            var source = LocateContent.From([content], root).Sources.Single();
            Edition = ReadEdition.From(source).Value!;
            _shelf = new LayoutShelf([], new FontLibrary(EmbeddedFonts.Load()));
            using var output = new StringWriter();
            using var errors = new StringWriter();
            Exit = CommandLine.Run(
                ["build", content, Path.Combine(source.Folder, Slug + ".yaml"), "-l", string.Join(',', LayoutShelf.Shipped), "-f", "pdf", "-o", _out], output, errors, root);
            Errors = errors.ToString();
        }

        internal int Exit { get; }

        internal string Errors { get; }

        internal Edition Edition { get; }

        internal PageLayout Layout(string name) => _shelf.Read(name).Value!;

        internal byte[] Bytes(string name, string layout) =>
            File.ReadAllBytes(Path.Combine(_out, layout == (name == EditionName ? "daily" : "handout") ? $"{name}.pdf" : $"{name}.{layout}.pdf"));

        public void Dispose() => Directory.Delete(_out, recursive: true);
    }

    /// <summary>The edition and the article in every layout.</summary>
    public static TheoryData<string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var layout in LayoutShelf.Shipped)
            {
                data.Add(EditionName, layout);
                data.Add(Slug, layout);
            }

            return data;
        }
    }

    /// <summary>The same but for answer keys, which do not print the articles.</summary>
    public static TheoryData<string, string> ArticleFiles => [.. Files.Where(file => file.Data.Item2 != "loesungen")];

    [Fact]
    public void The_sample_builds_without_a_complaint() => Assert.Equal((0, ""), (sample.Exit, sample.Errors));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_for_archives_and_for_everyone_is_kept(string name, string layout) =>
        Assert.Equal([], Checker.FaultsOf(new PdfReader(sample.Bytes(name, layout))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Qpdf_finds_nothing_wrong(string name, string layout)
    {
        var verdict = Judge.Run(sample.Bytes(name, layout), "qpdf", "qpdf", "--check", "{}");
        Assert.True(verdict.ExitCode == 0, verdict.Output + verdict.Errors);
    }

    [Theory]
    [MemberData(nameof(ArticleFiles))]
    public void Every_word_is_printed_once_and_in_order(string name, string layout)
    {
        var plan = sample.Layout(layout);
        var pdf = sample.Bytes(name, layout);
        SampleTests.HoldsOnce(
            pdf, Wanted(name), Parts(plan).Contains, plan.Booklet.Always ? SampleBookletTests.Leafed : null,
            woven: plan.Article.Any(band => !band.Below.IsEmpty), teasers: new Inspection(new PdfReader(pdf)).Elements.Any(element => element is { Standard: "P", Parent.Standard: "TOCI" }));
    }

    /// <summary>What a screen reader says: element after element, with nothing added where one follows the other.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_structure_reads_as_the_pages_do(string name, string layout)
    {
        var verdict = Judge.Run(sample.Bytes(name, layout), "poppler-utils", "pdfinfo", "-struct-text", "{}");
        Assert.Equal((0, ""), (verdict.ExitCode, verdict.Errors));
        var read = Squeeze(string.Concat(Said().Matches(verdict.Output).Select(said => said.Groups[1].Value)).Replace("\u00AD", "", StringComparison.Ordinal));
        var parts = Parts(sample.Layout(layout));
        var at = 0;
        foreach (var article in Wanted(name).Articles)
        {
            foreach (var piece in Pieces(article, parts).Select(Squeeze))
            {
                var found = read.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
                Assert.True(found >= 0, $"\"{piece}\" is missing behind \"{read[Math.Max(0, at - 60)..at]}\"");
                at = found + piece.Length;
                Assert.True(at == read.Length || read[at] is ' ' or '\u2002', $"\"{piece}\" runs into what follows: \"{read[at..Math.Min(read.Length, at + 20)]}\"");
            }
        }
    }

    private Edition Wanted(string name) => name == EditionName ? sample.Edition : sample.Edition with
    {
        Departments = [new Department(null, [sample.Edition.Articles.Single(article => article.Slug == Slug)])],
    };

    // In the order in which a reader meets them.
    private static List<ArticlePart> Parts(PageLayout layout) =>
        [.. layout.Article.SelectMany(band => band.Above.Concat(band.Parts).Concat(band.Side).Concat(band.Below))];

    private static IEnumerable<string> Pieces(Article article, List<ArticlePart> parts) =>
        ArticlePieces.Sections(article).Where(section => parts.Contains(section.Part)).OrderBy(section => parts.IndexOf(section.Part)).SelectMany(section => section.Pieces)
            .Concat(parts.Contains(ArticlePart.Answers) && article.HasAnswers
                ? article.Tasks.SelectMany(task => (task.Answer?.Blocks ?? []).SelectMany(block => block.PlainText.Split('\n')).Prepend(task.Task.PlainText))
                : []);

    private static string Squeeze(string text) => string.Join(' ', PrintedWords.Split(text));

    [GeneratedRegex("^ *\"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Said();
}
