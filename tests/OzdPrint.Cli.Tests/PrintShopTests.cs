using OzdPrint.Judges;
using UglyToad.PdfPig;

namespace OzdPrint.Cli.Tests;

/// <summary>PDFs without colours, and those that a print shop trims.</summary>
public sealed class PrintShopTests
{
    /// <summary>A picture that is too coarse for print: 40 pixels across.</summary>
    private static readonly byte[] _coarse = SkiaPicture(40, 20);

    private static Workshop Pictured(byte[] picture)
    {
        var shop = new Workshop();
        shop.Write("content/2026-01-08/bild.png", picture);
        shop.Write("content/2026-01-08/gezeiten.yaml", Workshop.Article + "image: { file: bild.png, alt: Ein Bild, credit: OZD }\n");
        return shop;
    }

    [Theory]
    [InlineData("daily", "ozd-2026-01-08.grey.pdf")]
    [InlineData("tabloid", "ozd-2026-01-08.tabloid.grey.pdf")]
    public void A_grey_pdf_has_no_colour_and_a_name_of_its_own(string layout, string name)
    {
        using var shop = Pictured(Workshop.Picture);
        Assert.Equal((0, ""), ExitAndErrors(shop.Run("build", "-f", "pdf", "-l", layout, "--grey")));
        Assert.Equal([name], shop.Results);
        Assert.Equal((0, 0, 1), Colours(shop, name));
        Assert.Equal((0, ""), ExitAndErrors(shop.Run("build", "-f", "pdf", "-l", layout)));
        var (operators, pictures, greys) = Colours(shop, name.Replace(".grey", "", StringComparison.Ordinal));
        Assert.True(operators > 0);
        Assert.Equal((1, 0), (pictures, greys));
    }

    [Theory]
    [InlineData("handout")]
    [InlineData("grossdruck")]
    [InlineData("leicht")]
    [InlineData("heft")]
    public void Worksheets_for_the_copier_are_grey_unasked(string layout)
    {
        using var shop = Pictured(Workshop.Picture);
        Assert.Equal((0, ""), ExitAndErrors(shop.Run("build", "-f", "pdf", "-l", layout)));
        Assert.Equal((0, 0, 1), Colours(shop, $"ozd-2026-01-08.{layout}.pdf"));
        Assert.Equal(0, shop.Run("build", "-f", "pdf", "-l", layout, "--grey").Exit);
        Assert.Equal([$"ozd-2026-01-08.{layout}.pdf"], shop.Results);
    }

    [Fact]
    public void Bleed_and_marks_make_a_pdf_of_their_own()
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), ExitAndErrors(shop.Run("build", "-f", "pdf", "--bleed", "3mm", "--marks", "--booklet", "--grey")));
        Assert.Equal(["ozd-2026-01-08.booklet.grey.press.pdf"], shop.Results);
        var (_, info, _) = Judge.Run(File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.booklet.grey.press.pdf")), "poppler-utils", "pdfinfo", "-box", "{}");
        // A sheet of A3 with 8 mm around it.
        Assert.Matches(@"MediaBox: +0\.00 +0\.00 +1235\.91 +887\.24", info);
        Assert.Matches(@"BleedBox: +14\.17 +14\.17 +1221\.73 +873\.07", info);
        Assert.Matches(@"TrimBox: +22\.68 +22\.68 +1213\.23 +864\.57", info);
    }

    [Fact]
    public void A_coarse_picture_is_noted_where_pages_go_to_a_print_shop()
    {
        using var shop = Pictured(_coarse);
        Assert.Equal((0, ""), ExitAndErrors(shop.Run("build", "-f", "pdf")));
        var (exit, _, errors) = shop.Run("build", "-f", "pdf", "--marks");
        Assert.Equal(0, exit);
        Assert.StartsWith("note OZD5011 content/2026-01-08/gezeiten.yaml:", errors, StringComparison.Ordinal);
        Assert.Contains("page 1: the picture bild.png has ", errors, StringComparison.Ordinal);
        Assert.Equal("", shop.Run("build", "-f", "epub", "--marks").Errors);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("30mm")]
    [InlineData("viel")]
    public void A_bleed_that_is_none_is_refused(string bleed)
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build", "--bleed", bleed);
        Assert.Equal(2, exit);
        Assert.Contains($"\"{bleed}\" is no bleed: write a length from 0mm to 20mm, for example 3mm", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_whose_colour_is_too_pale_is_warned_and_built()
    {
        using var shop = new Workshop();
        shop.Write("content/publication.yaml", "name: OZD\ncolours:\n  accent: \"#ffd800\"\n");
        var (exit, _, errors) = shop.Run("build", "-f", "pdf");
        Assert.Equal(0, exit);
        Assert.Contains("warning OZD4030 content/publication.yaml:3:3: in the layout daily, text in the colour \"accent\" on paper", errors, StringComparison.Ordinal);
    }

    private static (int, string) ExitAndErrors((int Exit, string Output, string Errors) run) => (run.Exit, run.Errors);

    /// <summary>How many operators set a colour that is no grey, and how many pictures are in colours and in grey.</summary>
    private static (int Operators, int Pictures, int Greys) Colours(Workshop shop, string name)
    {
        using var pdf = PdfDocument.Open(shop.PathOf($"out/{name}"));
        var operators = pdf.GetPages().SelectMany(page => page.Operations).Count(operation => operation.Operator is "rg" or "RG" or "k" or "K" or "sc" or "scn" or "SC" or "SCN" or "cs" or "CS");
        var spaces = pdf.GetPages().SelectMany(page => page.GetImages()).Select(image => image.ColorSpaceDetails!.Type.ToString()).ToList();
        return (operators, spaces.Count(space => space != "DeviceGray"), spaces.Count(space => space == "DeviceGray"));
    }

    private static byte[] SkiaPicture(int width, int height)
    {
        using var bitmap = new SkiaSharp.SKBitmap(width, height);
        bitmap.Erase(SkiaSharp.SKColors.Crimson);
        using var data = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
