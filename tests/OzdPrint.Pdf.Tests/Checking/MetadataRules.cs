using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for what the file says of itself (ISO 19005-3, 6.6; ISO 14289-1, clause 5 and 7.1).</summary>
internal static class MetadataRules
{
    private static readonly XNamespace _rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace _dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace _xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace _pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace _pdfa = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace _pdfua = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace _extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace _schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace _property = "http://www.aiim.org/pdfa/ns/property#";

    /// <summary>The schemas that need no description (XMP Specification 2005, and ISO 19005-3 itself).</summary>
    private static readonly XNamespace[] _known =
    [
        _rdf, _dc, _xmp, _pdf, _pdfa, _extension, "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/rights/", XNamespace.Xml, XNamespace.Xmlns,
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("metadata-stream", file => FileRules.If(
            file.File.Resolve(file.Catalog["Metadata"]) is not PdfStream stream || stream.Dictionary["Filter"] is not null
                || stream.Dictionary.Name("Type") != "Metadata" || stream.Dictionary.Name("Subtype") != "XML",
            "it is absent or packed")),
        new("metadata-packet", Packet),
        new("identifies-as-pdf-a", file => FileRules.If(Value(file, _pdfa + "part") != "3" || Value(file, _pdfa + "conformance") != "A", "it does not say part 3, level A")),
        new("identifies-as-pdf-ua", file => FileRules.If(Value(file, _pdfua + "part") != "1", "it does not say part 1")),
        new("extension-schemas", ExtensionSchemas),
        new("metadata-in-step", InStep),
        new("document-title", file => FileRules.If(
            string.IsNullOrEmpty(Value(file, _dc + "title")) || (file.File.Resolve(file.Catalog["ViewerPreferences"]) as PdfDictionary)?["DisplayDocTitle"] is not true,
            "there is none, or the window shows the file's name")),
    ];

    private static string Xmp(Inspection file) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.File.Stream(file.Catalog["Metadata"]).Decoded);

    private static List<XElement> Descriptions(Inspection file) => [.. XDocument.Parse(Xmp(file)).Descendants(_rdf + "Description")];

    /// <summary>The value of a property, the first of a list or of languages.</summary>
    private static string? Value(Inspection file, XName property)
    {
        foreach (var description in Descriptions(file))
        {
            if (description.Attribute(property) is { } attribute)
            {
                return attribute.Value;
            }

            if (description.Element(property) is { } element)
            {
                return (element.Descendants(_rdf + "li").FirstOrDefault() ?? element).Value;
            }
        }

        return null;
    }

    private static IEnumerable<string> Packet(Inspection file)
    {
        var fault = "";
        try
        {
            var text = Xmp(file);
            var head = text[..text.IndexOf("?>", StringComparison.Ordinal)];
            if (!head.StartsWith("<?xpacket begin=", StringComparison.Ordinal) || head.Contains(" bytes=", StringComparison.Ordinal) || head.Contains(" encoding=", StringComparison.Ordinal)
                || !text.TrimEnd().EndsWith("?>", StringComparison.Ordinal) || !text.Contains("<?xpacket end=", StringComparison.Ordinal))
            {
                fault = "its frame is not that of a packet";
            }

            XDocument.Parse(text);
        }
        catch (Exception wrong) when (wrong is XmlException or DecoderFallbackException or ArgumentException)
        {
            fault = "it is no XML in UTF-8";
        }

        return FileRules.If(fault != "", fault);
    }

    /// <summary>Every property is of a known schema or described (6.6.2.3).</summary>
    private static IEnumerable<string> ExtensionSchemas(Inspection file)
    {
        var descriptions = Descriptions(file);
        var described = descriptions.Descendants(_extension + "schemas").Descendants(_rdf + "li").Where(schema => schema.Element(_schema + "namespaceURI") is not null)
            .SelectMany(schema => schema.Descendants(_property + "name").Select(name => (schema.Element(_schema + "namespaceURI")!.Value, name.Value)))
            .ToHashSet();
        var used = descriptions.Where(description => description.Parent!.Name == _rdf + "RDF")
            .SelectMany(description => description.Elements().Select(element => element.Name)
                .Concat(description.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name)));
        return used.Where(name => !_known.Contains(name.Namespace) && !described.Contains((name.NamespaceName, name.LocalName)))
            .Select(name => $"{name} is not described");
    }

    private static IEnumerable<string> InStep(Inspection file)
    {
        var info = file.File.Dictionary(file.File.Trailer["Info"]);
        var pairs = new (string Key, XName Property)[]
        {
            ("Title", _dc + "title"), ("Author", _dc + "creator"), ("Subject", _dc + "description"), ("Keywords", _pdf + "Keywords"),
            ("Creator", _xmp + "CreatorTool"), ("Producer", _pdf + "Producer"), ("CreationDate", _xmp + "CreateDate"), ("ModDate", _xmp + "ModifyDate"),
        };
        foreach (var (key, property) in pairs)
        {
            var (one, other) = (info.Text(key), Value(file, property));
            if (key.EndsWith("Date", StringComparison.Ordinal))
            {
                (one, other) = (Digits(one), Digits(other));
            }

            if (one != other)
            {
                yield return $"{key} is \"{one}\" here and \"{other}\" there";
            }
        }
    }

    private static string? Digits(string? date) => date is null ? null : string.Concat(date.Where(char.IsAsciiDigit));
}
