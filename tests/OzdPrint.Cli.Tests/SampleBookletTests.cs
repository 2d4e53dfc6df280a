using System.Globalization;
using System.Text.RegularExpressions;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>The sample as a booklet, judged from outside: printed, folded, leafed through.</summary>
public sealed partial class SampleBookletTests(SampleBookletTests.Built sample) : IClassFixture<SampleBookletTests.Built>
{
    private const string Slug = "wie-ein-gesetz-entsteht";

    /// <summary>The edition and one of its articles in the layout <c>heft</c>, and the edition in its own on sheets and on pages.</summary>
    public sealed class Built : IDisposable
    {
        private readonly string _out = Directory.CreateTempSubdirectory("ozdprint-booklet-").FullName;

        public Built()
        {
            var content = Repository.Find("content") ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
            var root = Path.GetDirectoryName(content)!;
            var source = LocateContent.From([content], root).Sources.Single();
            Edition = ReadEdition.From(source).Value!;
            using var output = new StringWriter();
            using var errors = new StringWriter();
            string[][] orders =
            [
                ["build", content, Path.Combine(source.Folder, Slug + ".yaml"), "-l", "heft"],
                ["build", content, "-f", "pdf"],
                ["build", content, "-f", "pdf", "--booklet"],
            ];
            Exits = [.. orders.Select(order => CommandLine.Run([.. order, "-o", _out], output, errors, root))];
            Errors = errors.ToString();
        }

        internal int[] Exits { get; }

        internal string Errors { get; }

        internal Edition Edition { get; }

        internal byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_out, name));

        public void Dispose() => Directory.Delete(_out, recursive: true);
    }

    public static TheoryData<string> Names => ["ozd-2026-01-08.heft.pdf", Slug + ".heft.pdf", "ozd-2026-01-08.booklet.pdf"];

    [Fact]
    public void The_sample_builds_without_a_complaint() => Assert.Equal("0 0 0 ", string.Join(' ', sample.Exits) + ' ' + sample.Errors);

    [Theory]
    [MemberData(nameof(Names))]
    public void Qpdf_finds_nothing_wrong(string name)
    {
        var verdict = Judge.Run(sample.Bytes(name), "qpdf", "qpdf", "--check", "{}");
        Assert.True(verdict.ExitCode == 0, verdict.Output + verdict.Errors);
    }

    [Theory]
    [InlineData("ozd-2026-01-08.heft.pdf", "841.89 x 595.276 pts (A4)")]
    [InlineData("ozd-2026-01-08.booklet.pdf", "1190.55 x 841.89 pts (A3)")]
    public void Sheets_are_paper_that_a_printer_has(string name, string size) =>
        Assert.Contains(size, Judge.Run(sample.Bytes(name), "poppler-utils", "pdfinfo", "{}").Output, StringComparison.Ordinal);

    [Fact]
    public void Every_word_of_the_edition_is_in_the_booklet_once_and_in_order() =>
        SampleTests.HoldsOnce(sample.Bytes("ozd-2026-01-08.heft.pdf"), sample.Edition, _ => true, Leafed);

    [Fact]
    public void Every_word_of_an_article_is_in_its_booklet_once_and_in_order() =>
        SampleTests.HoldsOnce(
            sample.Bytes(Slug + ".heft.pdf"),
            sample.Edition with { Departments = [new Department(null, [sample.Edition.Articles.Single(article => article.Slug == Slug)])] },
            _ => true,
            Leafed);

    [Fact]
    public void A_screen_reader_reads_the_sheets_as_it_reads_the_pages()
    {
        var pages = Structure("ozd-2026-01-08.pdf");
        Assert.True(pages.Length > 20_000);
        Assert.Equal(pages, Structure("ozd-2026-01-08.booklet.pdf"));
    }

    [Fact]
    public void The_epub_beside_a_booklet_has_the_numbers_of_its_pages()
    {
        var epub = new OpenedEpub(sample.Bytes("ozd-2026-01-08.epub"));
        var text = string.Concat(epub.Spine.Select(epub.Text));
        var numbers = PageBreak().Matches(text).Select(mark => int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        var sides = Side().Count(Judge.Run(sample.Bytes("ozd-2026-01-08.heft.pdf"), "poppler-utils", "pdftotext", "-bbox", "{}", "-").Output);
        Assert.InRange(numbers.Max(), (2 * sides) - 3, 2 * sides);
    }

    /// <summary>The structure with its words, but for places and numbers of objects.</summary>
    private string Structure(string name) => Place().Replace(
        Judge.Run(sample.Bytes(name), "poppler-utils", "pdfinfo", "-struct-text", "{}").Output, "");

    /// <summary>
    /// The words of the sides of sheets as a reader meets them who has laid the sheets in each other and folded them: the
    /// right halves of the outer sides and the left halves of the inner sides to the middle, then the other halves back.
    /// </summary>
    internal static string Leafed(string sides)
    {
        var halves = Side().Matches(sides).Select(side =>
        {
            var middle = Number(side.Groups[1]) / 2;
            return Word().Matches(side.Groups[2].Value).ToLookup(word => Number(word.Groups[1]) < middle, word => word.Value);
        }).ToList();
        Assert.Equal(0, halves.Count % 2);
        var there = halves.Select((half, index) => half[index % 2 == 1]);
        var back = halves.Select((half, index) => half[index % 2 == 0]).Reverse();
        return string.Join('\n', there.Concat(back).SelectMany(words => words));

        static double Number(Group text) => double.Parse(text.ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<page width=\"([0-9.]+)\"[^>]*>(.*?)</page>", RegexOptions.Singleline)]
    private static partial Regex Side();

    [GeneratedRegex("<word xMin=\"([-0-9.]+)\"[^>]*>[^<]*</word>")]
    private static partial Regex Word();

    [GeneratedRegex("/BBox .*|Object [0-9]+ 0")]
    private static partial Regex Place();

    [GeneratedRegex("doc-pagebreak\" id=\"page-([0-9]+)\"")]
    private static partial Regex PageBreak();
}
