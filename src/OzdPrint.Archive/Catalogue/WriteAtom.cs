using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OzdPrint.Archive;

/// <summary>Writes a page as an acquisition feed of OPDS 1.2 (Atom, RFC 4287).</summary>
internal static class WriteAtom
{
    /// <summary>Stem of the file names.</summary>
    public const string Stem = "opds";

    /// <summary>Its media type.</summary>
    public const string FeedType = "application/atom+xml;profile=opds-catalog;kind=acquisition";

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace _terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace _history = "http://purl.org/syndication/history/1.0";

    public static CatalogueFile Run(CataloguePage page, CatalogueNames names)
    {
        var feed = new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xmlns + "dcterms", _terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "fh", _history.NamespaceName),
            new XAttribute(XNamespace.Xml + "lang", names.Language),
            // One catalogue has one id, whatever page of it is read (RFC 5005, 3).
            new XElement(_atom + "id", names.Identifier),
            new XElement(_atom + "title", names.Title),
            new XElement(_atom + "updated", page.Updated),
            new XElement(_atom + "author", new XElement(_atom + "name", names.Publisher)),
            page.Count == 1 ? new XElement(_history + "complete") : null,
            page.Links().Select(link => Link(link.Relation, FeedType, CataloguePage.NameOf(link.Number, Stem, ".xml"))),
            Link("alternate", "text/html", CataloguePage.NameOf(page.Number, WriteIndexPage.Stem, ".html")),
            Link("alternate", WriteJson.Feed, CataloguePage.NameOf(page.Number, WriteJson.Stem, ".json")),
            page.Entries.Select(Entry));
        return new CatalogueFile(CataloguePage.NameOf(page.Number, Stem, ".xml"), Bytes(feed));
    }

    private static XElement Entry(CatalogueEntry entry) => new(
        _atom + "entry",
        new XElement(_atom + "id", entry.Identifier),
        new XElement(_atom + "title", entry.Title),
        new XElement(_atom + "updated", entry.Modified),
        entry.Publisher is null ? null : new XElement(_atom + "author", new XElement(_atom + "name", entry.Publisher)),
        new XElement(_terms + "identifier", entry.Identifier),
        entry.Languages.Select(language => new XElement(_terms + "language", language)),
        entry.Issued is null ? null : new XElement(_terms + "issued", entry.Issued),
        entry.Publisher is null ? null : new XElement(_terms + "publisher", entry.Publisher),
        entry.Description is null ? null : new XElement(_atom + "summary", new XAttribute("type", "text"), entry.Description),
        entry.Cover is null ? null : Link("http://opds-spec.org/image", "image/jpeg", entry.Cover),
        entry.Cover is null ? null : Link("http://opds-spec.org/image/thumbnail", "image/jpeg", entry.Cover),
        Link("http://opds-spec.org/acquisition/open-access", "application/epub+zip", entry.Epub, entry.EpubSize),
        entry.Pdf is null ? null : Link("http://opds-spec.org/acquisition/open-access", "application/pdf", entry.Pdf, entry.PdfSize));

    private static XElement Link(string relation, string type, string name, long? size = null) => new(
        _atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("type", type),
        new XAttribute("href", Uri.EscapeDataString(name)),
        size is { } bytes ? new XAttribute("length", bytes.ToString(CultureInfo.InvariantCulture)) : null);

    private static byte[] Bytes(XElement feed)
    {
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            new XDocument(feed).Save(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
