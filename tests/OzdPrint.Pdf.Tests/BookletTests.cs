using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>A booklet's sheets bear the pages in another order than they are read: the structure keeps that of the reader.</summary>
public sealed class BookletTests
{
    /// <summary>Page by page the words of one paragraph, with nothing between that would part its marks, and a link over two pages.</summary>
    private static PrintedDocument Pages(int pages)
    {
        var builder = new DocumentBuilder();
        var article = builder.Add(StructureType.Art);
        var running = builder.Add(StructureType.P, article);
        var mixed = builder.Add(StructureType.P, article);
        var address = builder.Add(StructureType.Link, mixed);
        for (var page = 1; page <= pages; page++)
        {
            builder.AddPage(width: 100, height: 80).Text(running, 10, 30, $"Blatt {page}, ");
        }

        // Pages 5 and 6: the later one stands on an earlier side.
        for (var page = 5; page <= 6; page++)
        {
            builder.Pages[page - 1].Text(address, 10, 50, $"ozd.example/{page}")
                .Link(address, 10, 40, 60, 12, new WebTarget(new Uri($"https://ozd.example/{page}")), $"Adresse auf Blatt {page}");
        }

        builder.Outline = [new OutlineEntry("Blatt 6", new PageTarget(5, 20), [])];
        return builder.Build();
    }

    private static byte[] Print(int pages) => PdfPress.Print(
        ImposeBooklet.Run(Pages(pages), new BookletPlan()), new PdfSettings { Producer = "OzdPrint" });

    [Fact]
    public void The_parts_of_an_element_are_read_in_the_order_of_pages_not_of_sides()
    {
        var reader = new PdfReader(Print(8));
        Assert.Empty(Checker.FaultsOf(reader));
        var (_, output, _) = Judge.Run(Print(8), "poppler-utils", "pdfinfo", "-struct-text", "{}");
        var words = output.Split('"').Where((_, index) => index % 2 == 1).ToList();
        Assert.Equal(
            ["Blatt 1, ", "Blatt 2, ", "Blatt 3, ", "Blatt 4, ", "Blatt 5, ", "Blatt 6, ", "Blatt 7, ", "Blatt 8, ", "ozd.example/5", "ozd.example/6"], words);
    }

    [Fact]
    public void The_annotations_of_a_link_are_in_the_order_of_pages_too()
    {
        var reader = new PdfReader(Print(8));
        var link = reader.Objects.Values.OfType<PdfDictionary>().Single(element => element.Name("S") == "Link");
        var annotations = reader.Array(link["K"]).OfType<PdfDictionary>().Where(kid => kid.Name("Type") == "OBJR")
            .Select(kid => reader.Dictionary(kid["Obj"]).Text("Contents"));
        Assert.Equal(["Adresse auf Blatt 5", "Adresse auf Blatt 6"], annotations);
    }

    [Fact]
    public void Marks_of_one_element_on_two_pages_of_a_side_are_read_apart()
    {
        // Pages 8 and 1 share a side, and pages 2 to 7 are read between them.
        var content = new PdfReader(Print(8)).Content(0);
        Assert.Equal(2, content.Split("/MCID").Length - 1);
    }

    [Fact]
    public void The_printer_is_told_to_turn_the_sheets_about_their_short_edge()
    {
        static string? Duplex(byte[] file) => ((PdfDictionary)new PdfReader(file).Catalog["ViewerPreferences"]!).Name("Duplex");
        Assert.Equal("DuplexFlipShortEdge", Duplex(Print(8)));
        Assert.Null(Duplex(Samples.Everything().Print()));
    }

    [Fact]
    public void A_booklet_of_six_pages() => Snapshot.Match(new PdfReader(Print(6)).Dump(), "Booklet");

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(33)]
    public void Qpdf_finds_nothing_wrong(int pages)
    {
        var (exitCode, output, errors) = Judge.Run(Print(pages), "qpdf", "qpdf", "--check", "{}");
        Assert.True(exitCode == 0, output + errors);
    }
}
