using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace OzdPrint.Archive;

/// <summary>
/// Reads what an EPUB says of itself: container.xml, the package document's metadata and the cover (EPUB 3.3, 4.2 and 5).
/// A file that is none or damaged is an <see cref="InvalidDataException"/>, whatever it holds.
/// </summary>
internal static class ReadEpub
{
    /// <summary>No package document is longer than this, in bytes: a bomb is.</summary>
    private const long LongestDocument = 4 << 20;

    /// <summary>No cover is larger than this, in bytes.</summary>
    private const long LargestCover = 32 << 20;

    private static readonly XNamespace _container = "urn:oasis:names:tc:opendocument:xmlns:container";
    private static readonly XNamespace _package = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace _terms = "http://purl.org/dc/elements/1.1/";

    /// <param name="stream">The file.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The entry, and the cover picture as it is in the EPUB; empty if it has none.</returns>
    public static (CatalogueEntry Entry, ReadOnlyMemory<byte> Cover) Run(Stream stream, string name)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return Read(zip, name, stream.Length);
        }
        catch (Exception broken) when (broken is XmlException or ArgumentException or UriFormatException or NotSupportedException or EndOfStreamException)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }

    private static (CatalogueEntry Entry, ReadOnlyMemory<byte> Cover) Read(ZipArchive zip, string name, long size)
    {
        var path = (string?)Xml(zip, "META-INF/container.xml").Descendants(_container + "rootfile").FirstOrDefault()?.Attribute("full-path")
            ?? throw new InvalidDataException("container.xml names no package document");
        var package = Xml(zip, path).Root!;
        var metadata = package.Element(_package + "metadata") ?? throw new InvalidDataException("the package document has no metadata");
        var identifierId = (string?)package.Attribute("unique-identifier");
        var identifier = metadata.Elements(_terms + "identifier").FirstOrDefault(one => (string?)one.Attribute("id") == identifierId)
            ?? throw new InvalidDataException("the package document has no unique identifier");
        var series = Property("belongs-to-collection");
        var entry = new CatalogueEntry
        {
            Epub = name,
            EpubSize = size,
            Identifier = Words(identifier) ?? throw new InvalidDataException("the unique identifier is empty"),
            Title = Term("title") ?? throw new InvalidDataException("the package document has no title"),
            Languages = [.. metadata.Elements(_terms + "language").Select(Words).OfType<string>().DefaultIfEmpty("und")],
            Publisher = Term("publisher") ?? Term("creator"),
            Issued = Term("date"),
            Modified = Words(Property("dcterms:modified")) ?? throw new InvalidDataException("the package document does not say when it was modified"),
            Description = Term("description"),
            Series = Words(series),
            SeriesIdentifier = OfSeries("dcterms:identifier"),
            Position = OfSeries("group-position"),
        };
        return (entry, Cover(zip, path, package));

        string? Term(string term) => Words(metadata.Element(_terms + term));

        string? OfSeries(string property) => (string?)series?.Attribute("id") is { } id
            ? Words(metadata.Elements(_package + "meta").FirstOrDefault(meta => (string?)meta.Attribute("refines") == $"#{id}" && (string?)meta.Attribute("property") == property))
            : null;

        XElement? Property(string property) => metadata.Elements(_package + "meta")
            .FirstOrDefault(meta => (string?)meta.Attribute("property") == property && meta.Attribute("refines") is null);
    }

    /// <summary>The words of an element, white space folded; null if there are none.</summary>
    private static string? Words(XElement? element) =>
        element is null ? null : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : null;

    private static ReadOnlyMemory<byte> Cover(ZipArchive zip, string packagePath, XElement package)
    {
        var item = package.Descendants(_package + "item").FirstOrDefault(one => $" {(string?)one.Attribute("properties")} ".Contains(" cover-image ", StringComparison.Ordinal));
        if ((string?)item?.Attribute("href") is not { } href)
        {
            return default;
        }

        // Paths inside the container only: whatever leads out of it names no entry and so is no cover.
        var inside = new Uri(new Uri("epub:///" + packagePath), href).AbsolutePath.TrimStart('/');
        return zip.GetEntry(Uri.UnescapeDataString(inside)) is { } entry ? Bytes(entry, LargestCover) : default;
    }

    private static XDocument Xml(ZipArchive zip, string path)
    {
        var entry = zip.GetEntry(path) ?? throw new InvalidDataException($"{path} is missing");
        using var reader = XmlReader.Create(
            new MemoryStream(Bytes(entry, LongestDocument)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }

    private static byte[] Bytes(ZipArchiveEntry entry, long most)
    {
        using var unpacked = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        // The size that an archive states may be a lie, so what comes out is counted.
        while ((read = unpacked.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw new InvalidDataException($"{entry.FullName} is larger than {most >> 20} MB");
            }
        }

        return bytes.ToArray();
    }
}
