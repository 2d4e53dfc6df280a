using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OzdPrint.Judges;

/// <summary>An EPUB read back with nothing of ours: the library's ZIP and XML readers.</summary>
internal sealed class OpenedEpub
{
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Ncx = "http://www.daisy.org/z3986/2005/ncx/";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public OpenedEpub(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            _files.Add(entry.FullName, content.ToArray());
            Names.Add(entry.FullName);
        }

        Package = Xml("EPUB/package.opf");
    }

    /// <summary>Entry names in the order of the ZIP.</summary>
    public List<string> Names { get; } = [];

    public XDocument Package { get; }

    /// <summary>Paths of the content documents in reading order, from the root of the container.</summary>
    public IReadOnlyList<string> Spine
    {
        get
        {
            var hrefs = Package.Descendants(Opf + "item").ToDictionary(item => (string)item.Attribute("id")!, item => (string)item.Attribute("href")!);
            return [.. Package.Descendants(Opf + "itemref").Select(item => "EPUB/" + hrefs[(string)item.Attribute("idref")!])];
        }
    }

    public byte[] Bytes(string path) => _files[path];

    public bool Has(string path) => _files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    public XDocument Xml(string path) => Parse(_files[path]);

    public static XDocument Parse(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public XElement Body(string path) => Xml(path).Root!.Element(Xhtml + "body")!;

    /// <summary>Values of a property of the package.</summary>
    public string[] Meta(string property) =>
        [.. Package.Descendants(Opf + "meta").Where(meta => (string?)meta.Attribute("property") == property).Select(meta => meta.Value)];

    /// <summary>The words of a document, line breaks and spaces of any kind as one space.</summary>
    public string Words(string path) => WordsOf(Body(path));

    /// <summary>The words of an element, line breaks and spaces of any kind as one space.</summary>
    public static string WordsOf(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement { Name.LocalName: "br" }:
                    text.Append(' ');
                    break;
            }
        }

        return Squeeze(text.ToString());
    }

    public static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
