using System.Globalization;
using System.Text;
using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes what the document says of itself twice, with equal values: in the information dictionary (ISO 32000-1,
/// 14.3.3) and as an XMP packet (14.3.2, ISO 16684-1).
/// </summary>
/// <param name="info">What the document says of itself.</param>
/// <param name="producer">The name and version of the program.</param>
internal sealed class Metadata(DocumentInfo info, string producer)
{
    /// <summary>Writes the information dictionary. A document without a day has no dates.</summary>
    public void WriteInfo(PdfFile file, Ref self)
    {
        using var dictionary = file.Dictionary(self);
        dictionary.Text("Title"u8, Clean(info.Title));
        dictionary.Text("Author"u8, Clean(info.Author));
        dictionary.Text("Subject"u8, info.Subject is { } subject ? Clean(subject) : null);
        dictionary.Text("Creator"u8, producer);
        dictionary.Text("Producer"u8, producer);
        if (info.Date is { } date)
        {
            dictionary.Text("CreationDate"u8, date.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture));
            dictionary.Text("ModDate"u8, Modified(date).ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes the XMP packet, unpacked, so that programs that know no PDF find it.</summary>
    public void WriteXmp(PdfFile file, Ref self)
    {
        using var stream = file.Stream(self, Encoding.UTF8.GetBytes(Xmp()));
        stream.Name("Type"u8, "Metadata"u8);
        stream.Name("Subtype"u8, "XML"u8);
    }

    private string Xmp()
    {
        var xml = new StringBuilder();
        Line(xml, "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
        Line(xml, "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">");
        Line(xml, "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">");
        Conformance(xml);
        Line(xml, "<rdf:Description rdf:about=\"\"");
        Line(xml, "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
        Line(xml, "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
        Line(xml, "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">");
        Line(xml, "  <dc:format>application/pdf</dc:format>");
        if (info.Identifier is { } identifier)
        {
            Line(xml, $"  <dc:identifier>{Escape(identifier)}</dc:identifier>");
        }

        Line(xml, $"  <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(info.Title)}</rdf:li></rdf:Alt></dc:title>");
        Line(xml, $"  <dc:creator><rdf:Seq><rdf:li>{Escape(info.Author)}</rdf:li></rdf:Seq></dc:creator>");
        Line(xml, $"  <dc:language><rdf:Bag><rdf:li>{Escape(info.Language)}</rdf:li></rdf:Bag></dc:language>");
        if (info.Subject is { } subject)
        {
            Line(xml, $"  <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(subject)}</rdf:li></rdf:Alt></dc:description>");
        }

        Line(xml, $"  <xmp:CreatorTool>{Escape(producer)}</xmp:CreatorTool>");
        if (info.Date is { } date)
        {
            var created = date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
            var modified = Modified(date).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            Line(xml, $"  <xmp:CreateDate>{created}</xmp:CreateDate>");
            Line(xml, $"  <xmp:ModifyDate>{modified}</xmp:ModifyDate>");
            Line(xml, $"  <xmp:MetadataDate>{modified}</xmp:MetadataDate>");
        }

        Line(xml, $"  <pdf:Producer>{Escape(producer)}</pdf:Producer>");
        Line(xml, "</rdf:Description>");
        Line(xml, "</rdf:RDF>");
        Line(xml, "</x:xmpmeta>");
        Line(xml, "<?xpacket end=\"r\"?>");
        return xml.ToString();
    }

    private DateTime Modified(DateOnly date) => info.Modified?.UtcDateTime ?? date.ToDateTime(TimeOnly.MinValue);

    /// <summary>
    /// The standards that the file meets: PDF/A-3a (ISO 19005-3, 6.6.4) and PDF/UA-1 (ISO 14289-1, clause 5). PDF/A knows
    /// nothing of the second and has every unknown property described (6.6.2.3).
    /// </summary>
    private static void Conformance(StringBuilder xml)
    {
        Line(xml, "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">");
        Line(xml, "  <pdfaid:part>3</pdfaid:part>");
        Line(xml, "  <pdfaid:conformance>A</pdfaid:conformance>");
        Line(xml, "  <pdfuaid:part>1</pdfuaid:part>");
        Line(xml, "</rdf:Description>");
        Line(xml, "<rdf:Description rdf:about=\"\"");
        Line(xml, "    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"");
        Line(xml, "    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"");
        Line(xml, "    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">");
        Line(xml, "  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">");
        Line(xml, "    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>");
        Line(xml, "    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>");
        Line(xml, "    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>");
        Line(xml, "    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">");
        Line(xml, "      <pdfaProperty:name>part</pdfaProperty:name>");
        Line(xml, "      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>");
        Line(xml, "      <pdfaProperty:category>internal</pdfaProperty:category>");
        Line(xml, "      <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>");
        Line(xml, "    </rdf:li></rdf:Seq></pdfaSchema:property>");
        Line(xml, "  </rdf:li></rdf:Bag></pdfaExtension:schemas>");
        Line(xml, "</rdf:Description>");
    }

    /// <summary>Line ends are the same on every system.</summary>
    private static void Line(StringBuilder xml, string line) => xml.Append(line).Append('\n');

    private static string Escape(string text) =>
        Clean(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>
    /// The text without what XML cannot hold (XML 1.0, 2.2), such as control characters, and no longer than a string of the
    /// information dictionary, for both must be equal.
    /// </summary>
    private static string Clean(string text) => ByteBuffer.Shortened(string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is < ' ' or 0xFFFE or 0xFFFF ? " " : rune.ToString())));
}
