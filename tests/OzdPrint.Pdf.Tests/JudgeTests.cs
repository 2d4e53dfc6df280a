using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>Programs of others read the files too.</summary>
public sealed class JudgeTests
{
    [Fact]
    public void Qpdf_finds_nothing_wrong()
    {
        var (exitCode, output, errors) = Judge.Run(Samples.Everything().Print(), "qpdf", "qpdf", "--check", "{}");
        Assert.True(exitCode == 0, output + errors);
    }

    [Fact]
    public void Poppler_reads_the_structure_in_reading_order()
    {
        var (exitCode, output, errors) = Judge.Run(Samples.Everything().Print(), "poppler-utils", "pdfinfo", "-struct-text", "{}");
        Assert.Equal((0, ""), (exitCode, errors));
        Snapshot.Match(output.ReplaceLineEndings("\n"), "StructureText");
    }

    [Fact]
    public void Poppler_joins_a_word_over_pages_and_keeps_the_authors_hyphens()
    {
        var (exitCode, output, _) = Judge.Run(Samples.Everything().Print(), "poppler-utils", "pdftotext", "-enc", "UTF-8", "{}", "-");
        Assert.Equal(0, exitCode);
        Assert.Contains("und zwei\u00AD", output, StringComparison.Ordinal);
        Assert.Contains("mal fällt es, auf-und-ab", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_reads_long_documents()
    {
        var builder = new DocumentBuilder();
        for (var i = 0; i < 300; i++)
        {
            builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, $"Blatt {i + 1}.");
        }

        var bytes = builder.Print();
        var (_, info, _) = Judge.Run(bytes, "poppler-utils", "pdfinfo", "{}");
        var (_, text, _) = Judge.Run(bytes, "poppler-utils", "pdftotext", "{}", "-");
        Assert.Matches(@"Tagged: +yes[\s\S]*Pages: +300", info);
        Assert.Contains("Blatt 300.", text, StringComparison.Ordinal);
        Assert.Equal(0, Judge.Run(bytes, "qpdf", "qpdf", "--check", "{}").ExitCode);
    }

    [Fact]
    public void Poppler_finds_pictures_of_300_dots_per_inch_and_finer_ones_only_where_hardly_finer()
    {
        var builder = new DocumentBuilder();
        foreach (var (picture, size) in new[]
        {
            (Pictures.Jpeg(Pictures.Quarters(600)), 72.0),
            (Pictures.Png(Pictures.Quarters(600)), 72.0),
            (Pictures.Jpeg(Pictures.Quarters(640)), 144.0),
            (Pictures.Png(Pictures.Quarters(300)), 144.0),
        })
        {
            builder.AddPage().Artifact(ArtifactKind.Layout, new PictureMark(10, 20, size, size, picture));
        }

        var bytes = builder.Print();
        Assert.Equal(0, Judge.Run(bytes, "qpdf", "qpdf", "--check", "{}").ExitCode);
        var (_, list, _) = Judge.Run(bytes, "poppler-utils", "pdfimages", "-list", "{}");
        var found = list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(columns => $"{columns[3]} x {columns[4]} {columns[5]} {columns[8]} at {columns[12]}");
        Assert.Equal(["300 x 300 rgb jpeg at 300", "300 x 300 rgb image at 300", "640 x 640 rgb jpeg at 320", "300 x 300 rgb image at 150"], found);
    }
}
