using OzdPrint.Content;
using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>Pages for a print shop: where they are trimmed, and black that is black.</summary>
public sealed class TrimTests
{
    private static byte[] Print(TrimPlan? plan)
    {
        var builder = new DocumentBuilder();
        var page = builder.AddPage(width: 300, height: 200).Artifact(ArtifactKind.Background, new FillMark(0, 0, 300, 40, new Colour(200, 0, 0)));
        page.Text(builder.Add(StructureType.P), 20, 80, "Schwarz.");
        var link = builder.Add(StructureType.Link);
        page.Text(link, 20, 120, "Adresse").Link(link, 20, 110, 60, 14, new WebTarget(new Uri("https://ozd.example/")), "Adresse");
        builder.Outline = [new OutlineEntry("Schwarz", new PageTarget(0, 70), [])];
        var document = builder.Build();
        return PdfPress.Print(plan is null ? document : MarkTrim.Run(document, plan), new PdfSettings { Producer = "OzdPrint" });
    }

    private static PdfReader Read(TrimPlan? plan)
    {
        var reader = new PdfReader(Print(plan));
        Assert.Empty(Checker.FaultsOf(reader));
        return reader;
    }

    [Fact]
    public void A_page_says_where_it_is_trimmed_and_how_far_it_bleeds()
    {
        // Ten points of bleed and 5 mm for the marks.
        var page = Read(new TrimPlan(10, Marks: true)).Pages[0];
        Assert.Equal([0, 0, 348.346, 248.346], Numbers(page["MediaBox"]));
        Assert.Equal([14.173, 14.173, 334.173, 234.173], Numbers(page["BleedBox"]));
        Assert.Equal([24.173, 24.173, 324.173, 224.173], Numbers(page["TrimBox"]));
    }

    [Fact]
    public void A_page_that_is_not_trimmed_is_the_paper()
    {
        var page = Read(null).Pages[0];
        Assert.Equal((null, null), (page["BleedBox"], page["TrimBox"]));
        Assert.NotNull(page["MediaBox"]);
    }

    [Fact]
    public void Crop_marks_are_artifacts_of_the_page_in_black()
    {
        var content = Read(new TrimPlan(10, Marks: true)).Content(0);
        var marks = content[content.IndexOf("/Artifact<</Type/Page>>BDC", StringComparison.Ordinal)..];
        Assert.Equal(8, marks.Split('\n').Count(line => line.EndsWith(" re", StringComparison.Ordinal)));
        Assert.Equal(1, marks.Split("BDC").Length - 1);
    }

    [Fact]
    public void A_link_and_the_outline_are_moved_with_the_page()
    {
        var reader = Read(new TrimPlan(10, Marks: false));
        var link = reader.Dictionary(reader.Array(reader.Pages[0]["Annots"])[0]);
        Assert.Equal([30, 86, 90, 100], Numbers(link["Rect"]));
        var entry = reader.Objects.Values.OfType<PdfDictionary>().Single(one => one["Title"] is not null && one["Parent"] is not null && one["Dest"] is not null);
        Assert.Equal(140.0, reader.Array(entry["Dest"])[3]);
    }

    [Fact]
    public void Black_is_black_ink_alone_and_nothing_overprints()
    {
        var reader = Read(new TrimPlan(10, Marks: true));
        Assert.DoesNotContain(reader.Objects.Values, value => value is PdfDictionary dictionary && dictionary.Name("Type") == "ExtGState");
        Assert.Null(reader.Dictionary(reader.Pages[0]["Resources"])["ExtGState"]);
        Assert.Contains("0 g", reader.Content(0).Split('\n'));
        Assert.DoesNotContain("0 0 0 rg", reader.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_finds_the_boxes_and_qpdf_nothing_wrong()
    {
        var file = Print(new TrimPlan(10, Marks: true));
        var (_, info, _) = Judge.Run(file, "poppler-utils", "pdfinfo", "-box", "{}");
        Assert.Matches(@"BleedBox: +14\.17 +14\.17 +334\.17 +234\.17\s+TrimBox: +24\.17 +24\.17 +324\.17 +224\.17", info);
        Assert.Equal(0, Judge.Run(file, "qpdf", "qpdf", "--check", "{}").ExitCode);
    }

    private static double[] Numbers(object? box) => [.. ((PdfArray)box!).Select(number => (double)number!)];
}
