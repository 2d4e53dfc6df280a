using System.Text;
using System.Xml.Linq;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>The file says of itself the same in both places, and which standards it meets.</summary>
public sealed class MetadataTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    [Theory]
    [InlineData("Ebbe & Flut <heute> „ja“", "Redaktion", "Warum das Meer steigt")]
    [InlineData("Plain", "A; B", null)]
    [InlineData("Zeile\nund\u0001 mehr \uFFFE", "\uD83D\uDE00", "]]>")]
    public void Both_places_say_the_same(string title, string author, string? subject)
    {
        var reader = Read(new DocumentInfo(title, author, "de", new DateOnly(2026, 1, 8), subject, "urn:ozd:2026-01-08"));
        var info = reader.Dictionary(reader.Trailer["Info"]);
        var xmp = Packet(reader);
        Assert.Equal(info.Text("Title"), Item(xmp, Dc + "title", "Alt"));
        Assert.Equal(info.Text("Author"), Item(xmp, Dc + "creator", "Seq"));
        Assert.Equal(info.Text("Subject"), Item(xmp, Dc + "description", "Alt"));
        Assert.Equal(info.Text("Creator"), Value(xmp, Xmp + "CreatorTool"));
        Assert.Equal(info.Text("Producer"), Value(xmp, Pdf + "Producer"));
        Assert.Equal("D:20260108000000Z", info.Text("CreationDate"));
        Assert.Equal("D:20260108000000Z", info.Text("ModDate"));
        foreach (var date in new[] { "CreateDate", "ModifyDate", "MetadataDate" })
        {
            Assert.Equal("2026-01-08T00:00:00Z", Value(xmp, Xmp + date));
        }

        Assert.Equal("de", Item(xmp, Dc + "language", "Bag"));
        Assert.Equal("urn:ozd:2026-01-08", Value(xmp, Dc + "identifier"));
        Assert.Equal("x-default", xmp.Descendants(Dc + "title").Descendants(Rdf + "li").Single().Attribute(XNamespace.Xml + "lang")?.Value);
    }

    [Theory]
    [InlineData("ä", 16_382, 16_382)]
    [InlineData("ä", 16_383, 16_382)]
    [InlineData("a", 40_000, 16_382)]
    [InlineData("\U0001F600", 10_000, 16_381)]
    public void A_title_too_long_for_a_string_is_cut_short_in_both_places(string sign, int count, int units)
    {
        var reader = Read(new DocumentInfo(string.Concat(Enumerable.Repeat(sign, count)), "OZD", "de", null));
        var title = (PdfString)reader.Dictionary(reader.Trailer["Info"])["Title"]!;
        Assert.InRange(title.Bytes.Length, 1, 32_767);
        Assert.Equal(units, title.Text.Length);
        Assert.Equal(title.Text, Item(Packet(reader), Dc + "title", "Alt"));
    }

    [Fact]
    public void Both_standards_are_claimed_and_the_second_is_described()
    {
        var xmp = Packet(Read(new DocumentInfo("Titel", "OZD", "de", null)));
        Assert.Equal(("3", "A", "1"), (Value(xmp, PdfA + "part"), Value(xmp, PdfA + "conformance"), Value(xmp, PdfUa + "part")));

        // Every property of a schema that PDF/A does not know is described by name.
        var schema = Assert.Single(xmp.Descendants(), element => element.Elements(Schema + "namespaceURI").Any());
        Assert.Equal((PdfUa.NamespaceName, "pdfuaid"), ((string?)schema.Element(Schema + "namespaceURI"), (string?)schema.Element(Schema + "prefix")));
        Assert.Equal(["part"], schema.Descendants(Property + "name").Select(name => name.Value));
        Assert.Equal(["Integer"], schema.Descendants(Property + "valueType").Select(type => type.Value));
        Assert.All(xmp.Descendants(), element => Assert.Contains(
            element.Name.NamespaceName,
            (string[])["adobe:ns:meta/", Rdf.NamespaceName, Dc.NamespaceName, Xmp.NamespaceName, Pdf.NamespaceName, PdfA.NamespaceName, PdfUa.NamespaceName,
                "http://www.aiim.org/pdfa/ns/extension/", Schema.NamespaceName, Property.NamespaceName]));
    }

    [Fact]
    public void The_packet_stands_in_the_file_as_it_reads_and_outside_of_object_streams()
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, "Meer");
        var text = Encoding.Latin1.GetString(builder.Print());
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", text, StringComparison.Ordinal);
        Assert.Matches(@"/Type/Metadata/Subtype/XML>>\nstream\n<\?xpacket begin=""\u00EF\u00BB\u00BF"" id=""W5M0MpCehiHzreSzNTczkc9d""\?>\n", text);
    }

    [Fact]
    public void The_head_of_the_file_tells_that_it_is_not_text()
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, "Meer");
        var bytes = builder.Print();
        Assert.StartsWith("%PDF-1.7\n%", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.All(bytes[10..14], value => Assert.InRange(value, 128, 255));
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    private static PdfReader Read(DocumentInfo info)
    {
        var builder = new DocumentBuilder { Info = info };
        builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, "Meer");
        return builder.Read();
    }

    private static XElement Packet(PdfReader reader) =>
        XDocument.Parse(Encoding.UTF8.GetString(reader.Stream(reader.Catalog["Metadata"]).Decoded).TrimStart('\uFEFF')).Root!;

    private static string? Value(XElement xmp, XName name) => xmp.Descendants(name).SingleOrDefault()?.Value;

    private static string? Item(XElement xmp, XName name, string container) =>
        xmp.Descendants(name).SingleOrDefault()?.Element(Rdf + container)?.Element(Rdf + "li")?.Value;
}
