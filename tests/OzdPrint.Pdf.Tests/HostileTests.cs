using System.Globalization;
using OzdPrint.Content;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>What no layout should hand over, and what it may at its limits.</summary>
public sealed class HostileTests
{
    [Fact]
    public void An_empty_page_is_a_page()
    {
        var builder = new DocumentBuilder();
        builder.AddPage();
        Assert.Equal("", Assert.Single([builder.Read().Content(0)]));
    }

    [Fact]
    public void Two_thousand_pages_keep_their_order_labels_and_links()
    {
        var builder = new DocumentBuilder();
        for (var i = 0; i < 2000; i++)
        {
            var paragraph = builder.Add(StructureType.P);
            var link = builder.Add(StructureType.Link);
            var note = builder.Add(StructureType.Note);
            builder.AddPage()
                .Text(paragraph, 20, 40, string.Create(CultureInfo.InvariantCulture, $"Seite {i}"))
                .Text(link, 20, 60, "weiter")
                .Text(note, 20, 80, "Anmerkung")
                .Link(link, 20, 50, 30, 12, new PageTarget((i + 1) % 2000, 0), "Zur nächsten Seite");
        }

        var reader = builder.Read();

        Assert.Equal(2000, reader.Pages.Count);
        Assert.Equal(Enumerable.Range(0, 2000), reader.Pages.Select(page => page.Int("StructParents")));
        var annotation = reader.Dictionary(reader.Array(reader.Pages[1998]["Annots"])[0]);
        Assert.Same(reader.Pages[1999], reader.Dictionary(reader.Array(annotation["Dest"])[0]));
        Assert.Equal("<</Nums [0 <</S /D /St 1>>]>>", reader.Dictionary(reader.Catalog["PageLabels"]).ToString());
    }

    [Theory]
    [InlineData("i ii iii 1 2 3", "0 (i) 1 (ii) 2 (iii) 3 D1")]
    [InlineData("1 2 4 5 5", "0 D1 2 D4 4 D5")]
    [InlineData("A-1 A-2 B-1 007 008 0", "0 (A-)D1 2 (B-)D1 3 (00)D7 5 (0)")]
    [InlineData("99999999999 Titel", "0 (99999999999) 1 (Titel)")]
    public void Page_labels_become_ranges(string labels, string ranges)
    {
        var builder = new DocumentBuilder();
        foreach (var label in labels.Split(' '))
        {
            builder.AddPage(label);
        }

        var reader = builder.Read();
        var numbers = reader.Array(reader.Dictionary(reader.Catalog["PageLabels"])["Nums"]);
        var shown = numbers.Chunk(2).Select(pair => (PdfDictionary)pair[1]! is var range
            ? $"{pair[0]} {range["P"]}{range.Name("S")}{range["St"]}" : "");
        Assert.Equal(ranges, string.Join(' ', shown));
    }

    [Theory]
    [InlineData("(((")]
    [InlineData(@"\)(\\n")]
    [InlineData("Łódź 字 😀")]
    [InlineData("\t\u0001]]>&<>")]
    public void Titles_of_any_characters_come_back(string title)
    {
        var builder = new DocumentBuilder { Info = new DocumentInfo("Probe", "OZD", "de", null) };
        var paragraph = builder.Add(StructureType.P);
        paragraph.Title = title;
        builder.AddPage().Text(paragraph, 20, 40, "Text");
        builder.Outline = [new OutlineEntry(title, new PageTarget(0, 0), [])];
        var reader = builder.Read();
        var outline = reader.Dictionary(reader.Dictionary(reader.Catalog["Outlines"])["First"]);
        Assert.Equal(title, outline.Text("Title"));
    }

    [Fact]
    public void Metadata_stay_well_formed_whatever_the_title()
    {
        var builder = new DocumentBuilder { Info = new DocumentInfo("a\u0001]]><b>&amp;", "<x>", "de", null, "\uFFFF\uD800", "urn:<") };
        builder.AddPage();
        var reader = builder.Read();
        var xmp = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(reader.Stream(reader.Catalog["Metadata"]).Decoded));
        var title = xmp.Descendants(System.Xml.Linq.XName.Get("title", "http://purl.org/dc/elements/1.1/")).Single().Value;
        Assert.Equal("a ]]><b>&amp;", title);
        Assert.Equal(title, reader.Dictionary(reader.Trailer["Info"]).Text("Title"));
    }

    [Theory]
    [InlineData("https://müller.example/straße?q=(ä)\\", "https://xn--mller-kva.example/stra%C3%9Fe?q=(%C3%A4)/")]
    [InlineData("https://a.example/%C3%A4#x", "https://a.example/%C3%A4#x")]
    [InlineData("mailto:wort@ozd.example", "mailto:wort@ozd.example")]
    [InlineData("unten/ä b", "unten/%C3%A4%20b")]
    public void Addresses_are_plain_ascii(string address, string expected) =>
        Assert.Equal(expected, LinkAnnotations.AddressOf(new Uri(address, UriKind.RelativeOrAbsolute)).Replace("%5C", "/", StringComparison.Ordinal));

    [Fact]
    public void Ink_without_extent_is_not_drawn()
    {
        var builder = new DocumentBuilder();
        builder.AddPage()
            .Artifact(ArtifactKind.Layout, new FillMark(10, 10, 0, 50, Colour.Black))
            .Artifact(ArtifactKind.Layout, new FillMark(10, 10, 50, 0.0001, Colour.Black))
            .Artifact(ArtifactKind.Layout, new FrameMark(10, 10, 50, 50, 0, Colour.Black))
            .Artifact(ArtifactKind.Layout, new FrameMark(10, 10, 50, 0, 1, Colour.Black))
            .Run(builder.Add(StructureType.P), 0, 0, Compositor.Set("a", 10) with { Glyphs = [] });
        Assert.Equal("/Artifact<</Type/Layout>>BDC\nEMC\n/P<</MCID 0>>BDC\nEMC\n", builder.Read().Content(0));
    }

    [Fact]
    public void A_frame_thicker_than_its_rectangle_fills_it()
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Artifact(ArtifactKind.Layout, new FrameMark(10, 10, 50, 4, 3, Colour.Black));
        Assert.Contains("10 186 50 4 re\nf\n", builder.Read().Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_contradicts_itself_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PdfPress.Print(new DocumentBuilder().Build()));
        Refused<ArgumentException>((builder, page) => page.Text(new Element(99, StructureType.P), 0, 0, "a"), "element 99");
        Refused<ArgumentException>((builder, _) => builder.Outline = [new OutlineEntry("x", new PageTarget(7, 0), [])], "page 7");
        Refused<ArgumentException>((builder, _) => builder.Root.Children.Add(new Element(0, StructureType.P)), "id 0");
        Refused<ArgumentOutOfRangeException>((_, page) => page.Artifact(ArtifactKind.Layout, new FillMark(double.NaN, 0, 5, 5, Colour.Black)), "length");
        Refused<ArgumentOutOfRangeException>((_, page) => page.Artifact(ArtifactKind.Layout, new FillMark(1e300, 0, 5, 5, Colour.Black)), "length");

        static void Refused<T>(Action<DocumentBuilder, PageBuilder> spoil, string reason)
            where T : Exception
        {
            var builder = new DocumentBuilder();
            spoil(builder, builder.AddPage());
            Assert.Contains(reason, Assert.Throws<T>(builder.Print).Message, StringComparison.Ordinal);
        }
    }
}
