using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OzdPrint.Archive;

/// <summary>Writes a page as a feed of OPDS 2.0.</summary>
internal static class WriteJson
{
    /// <summary>Stem of the file names.</summary>
    public const string Stem = "opds";

    /// <summary>Its media type.</summary>
    public const string Feed = "application/opds+json";

    public static CatalogueFile Run(CataloguePage page, CatalogueNames names)
    {
        var bytes = new MemoryStream();
        // Letters of all languages stay readable; the file is UTF-8 and stands in no page of markup.
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("metadata");
            json.WriteString("title", names.Title);
            json.WriteString("identifier", names.Identifier);
            json.WriteString("modified", page.Updated);
            json.WriteNumber("numberOfItems", page.Total);
            json.WriteNumber("itemsPerPage", CataloguePage.Size);
            json.WriteNumber("currentPage", page.Number);
            json.WriteEndObject();
            json.WriteStartArray("links");
            foreach (var (relation, number) in page.Links())
            {
                Link(json, relation, Feed, CataloguePage.NameOf(number, Stem, ".json"));
            }

            Link(json, "alternate", "text/html", CataloguePage.NameOf(page.Number, WriteIndexPage.Stem, ".html"));
            json.WriteEndArray();
            json.WriteStartArray("publications");
            foreach (var entry in page.Entries)
            {
                Publication(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return new CatalogueFile(CataloguePage.NameOf(page.Number, Stem, ".json"), bytes.ToArray());
    }

    private static void Publication(Utf8JsonWriter json, CatalogueEntry entry)
    {
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteString("@type", "http://schema.org/PublicationIssue");
        json.WriteString("identifier", entry.Identifier);
        json.WriteString("title", entry.Title);
        json.WriteString("modified", entry.Modified);
        json.WriteStartArray("language");
        foreach (var language in entry.Languages)
        {
            json.WriteStringValue(language);
        }

        json.WriteEndArray();
        Text(json, "published", entry.Issued);
        Text(json, "publisher", entry.Publisher);
        Text(json, "author", entry.Publisher);
        Text(json, "description", entry.Description);
        if (entry.Series is { } series)
        {
            json.WriteStartObject("belongsTo");
            json.WriteStartObject("series");
            json.WriteString("name", series);
            if (decimal.TryParse(entry.Position, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var position))
            {
                json.WriteNumber("position", position);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("links");
        Link(json, "http://opds-spec.org/acquisition/open-access", "application/epub+zip", entry.Epub, entry.EpubSize);
        if (entry.Pdf is { } pdf)
        {
            Link(json, "http://opds-spec.org/acquisition/open-access", "application/pdf", pdf, entry.PdfSize);
        }

        json.WriteEndArray();
        json.WriteStartArray("images");
        if (entry.Cover is { } cover)
        {
            Link(json, null, "image/jpeg", cover);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    private static void Link(Utf8JsonWriter json, string? relation, string type, string name, long? size = null)
    {
        json.WriteStartObject();
        Text(json, "rel", relation);
        json.WriteString("type", type);
        json.WriteString("href", Uri.EscapeDataString(name));
        if (size is { } bytes)
        {
            json.WriteNumber("size", bytes);
        }

        json.WriteEndObject();
    }
}
