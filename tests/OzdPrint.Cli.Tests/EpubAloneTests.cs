using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>An e-book is the same whether its PDF is printed with it or not.</summary>
public sealed class EpubAloneTests
{
    [Theory]
    [InlineData("ozd-2026-01-08.pdf")]
    [InlineData("ozd-2026-01-08.tabloid.pdf", "-l", "tabloid,daily")]
    [InlineData("ozd-2026-01-08.grey.pdf", "--grey")]
    [InlineData("ozd-2026-01-08.booklet.pdf", "--booklet")]
    [InlineData("ozd-2026-01-08.press.pdf", "--marks", "--bleed", "3mm")]
    public void It_has_the_pages_of_the_pdf_and_names_it(string pdf, params string[] how)
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), Build(shop, "alone", [.. how, "-f", "epub"]));
        Assert.Equal((0, ""), Build(shop, "both", [.. how, "-f", "pdf,epub"]));
        Assert.Equal((0, ""), Build(shop, "turned", [.. how, "-f", "epub,pdf"]));
        var alone = Epub(shop, "alone");
        Assert.Equal(Epub(shop, "both"), alone);
        Assert.Equal(Epub(shop, "turned"), alone);
        Assert.Single(Directory.GetFiles(shop.PathOf("alone")));

        var epub = new OpenedEpub(alone);
        Assert.Equal([pdf], epub.Meta("pageBreakSource"));
        Assert.Contains(pdf, epub.Words("EPUB/colophon.xhtml"), StringComparison.Ordinal);
        Assert.True(File.Exists(shop.PathOf($"both/{pdf}")), "The PDF has another name.");
    }

    [Fact]
    public void It_is_the_one_inside_the_pdf()
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), Build(shop, "alone", ["-f", "epub"]));
        Assert.Equal((0, ""), Build(shop, "twin", ["-f", "pdf", "--attach-epub"]));
        var file = shop.PathOf("twin.epub");
        var verdict = Judge.Run(
            File.ReadAllBytes(shop.PathOf("twin/ozd-2026-01-08.pdf")), "poppler-utils", "pdfdetach", "-savefile", "ozd-2026-01-08.epub", "-o", file, "{}");
        Assert.True(verdict.ExitCode == 0, verdict.Errors);
        Assert.Equal(Epub(shop, "alone"), File.ReadAllBytes(file));
    }

    [Fact]
    public void A_corrected_edition_is_told_from_the_first_in_both_files()
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), Build(shop, "first", []));
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\nnumber: 8\nrevised: 2026-01-09\narticles: [gezeiten]\n");
        Assert.Equal((0, ""), Build(shop, "second", []));

        Assert.Equal(["2026-01-08T00:00:00Z"], new OpenedEpub(Epub(shop, "first")).Meta("dcterms:modified"));
        Assert.Equal(["2026-01-09T00:00:01Z"], new OpenedEpub(Epub(shop, "second")).Meta("dcterms:modified"));
        Assert.Contains("<xmp:ModifyDate>2026-01-08T00:00:00Z<", Pdf(shop, "first"), StringComparison.Ordinal);
        Assert.Contains("<xmp:ModifyDate>2026-01-09T00:00:01Z<", Pdf(shop, "second"), StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-01-08T00:00:00Z<", Pdf(shop, "second"), StringComparison.Ordinal);
        Assert.Contains(":2026-01-08.2</dc:identifier>", Pdf(shop, "second"), StringComparison.Ordinal);
    }

    private static (int Exit, string Errors) Build(Workshop shop, string folder, string[] how)
    {
        var (exit, _, errors) = shop.Run(["build", "content", "-o", folder, .. how]);
        return (exit, errors);
    }

    private static byte[] Epub(Workshop shop, string folder) => File.ReadAllBytes(shop.PathOf($"{folder}/ozd-2026-01-08.epub"));

    private static string Pdf(Workshop shop, string folder) =>
        System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(shop.PathOf($"{folder}/ozd-2026-01-08.pdf")));
}
