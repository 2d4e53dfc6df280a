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
        var (exitCode, output, _) = Judge.Run(Samples.Everything().Print(), "poppler-utils", "pdfinfo", "-struct-text", "{}");
        Assert.Equal(0, exitCode);
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
}
