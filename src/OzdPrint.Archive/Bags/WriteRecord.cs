using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>
/// Writes edition.json: what an edition is, in the terms of schema.org and Dublin Core, and how its files were made. It is a
/// tag file and no payload, for it speaks about the payload's files and their digests; the tag manifest guards it.
/// </summary>
internal static class WriteRecord
{
    /// <summary>Name of the file.</summary>
    public const string Name = "edition.json";

    /// <summary>The form of the record. A reader refuses one that is newer than itself.</summary>
    public const int Form = 1;

    /// <param name="archived">The edition.</param>
    /// <param name="finished">The files of <see cref="ArchivedEdition.Files"/> as they stand in the bag.</param>
    /// <param name="replaces">The bag it replaces; null for none.</param>
    /// <param name="inputs">One digest of all that made it what it is.</param>
    public static byte[] Run(ArchivedEdition archived, ImmutableArray<BaggedFile> finished, ReplacedBag? replaces, string inputs)
    {
        var bytes = new MemoryStream();
        // Letters of all languages stay readable; the file is UTF-8 and stands in no page of markup.
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Head(json, archived, replaces);
            Making(json, archived, inputs);
            Files(json, archived, finished);
            Articles(json, archived, finished);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Head(Utf8JsonWriter json, ArchivedEdition archived, ReplacedBag? replaces)
    {
        var (edition, paper) = (archived.Edition, archived.Edition.Publication);
        json.WriteStartObject("@context");
        json.WriteString("@vocab", "https://schema.org/");
        json.WriteString("dcterms", "http://purl.org/dc/terms/");
        json.WriteString("ozd", "urn:ozdprint:terms:");
        json.WriteEndObject();
        json.WriteNumber("ozd:form", Form);
        json.WriteString("@type", "PublicationIssue");
        json.WriteString("@id", EditionIdentifier.Of(edition));
        json.WriteString("dcterms:identifier", EditionIdentifier.Of(edition));
        json.WriteString("name", Title(edition));
        json.WriteString("dcterms:title", Title(edition));
        if (edition.Number is { } number)
        {
            json.WriteNumber("issueNumber", number);
        }

        json.WriteString("datePublished", DateWords.Iso(edition.Date!.Value));
        json.WriteString("dcterms:issued", DateWords.Iso(edition.Date.Value));
        json.WriteString("inLanguage", paper.Language);
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", paper.Publisher);
        json.WriteEndObject();
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Periodical");
        json.WriteString("@id", paper.IdentifierBase);
        json.WriteString("name", paper.Name);
        json.WriteEndObject();
        json.WriteNumber("version", archived.Revision);
        json.WriteString("ozd:bag", Revisions.Name(archived.Stem, archived.Revision));
        if (replaces is not null)
        {
            json.WriteStartObject("dcterms:replaces");
            json.WriteString("@id", replaces.Identifier);
            json.WriteNumber("version", replaces.Revision);
            json.WriteString("ozd:bag", replaces.Bag);
            json.WriteString("ozd:tagManifest", replaces.TagManifest);
            json.WriteEndObject();
        }
    }

    /// <summary>The edition's name as its cover has it.</summary>
    public static string Title(Edition edition) =>
        $"{edition.Publication.Name} {edition.Publication.Subtitle}, {DateWords.WithWeekday(edition.Date!.Value, edition.Publication.Language)}";

    private static void Making(Utf8JsonWriter json, ArchivedEdition archived, string inputs)
    {
        json.WriteString("ozd:tool", archived.Tool);
        json.WriteString("ozd:toolIdentity", archived.ToolIdentity);
        json.WriteString("ozd:source", PackBag.ContentFolder + archived.Place);
        json.WriteString("ozd:inputs", inputs);
        json.WriteStartObject("ozd:options");
        json.WriteStartArray("layouts");
        foreach (var option in archived.Options)
        {
            json.WriteStringValue(option);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("ozd:layouts");
        foreach (var layout in archived.Layouts)
        {
            json.WriteStartObject();
            json.WriteString("name", layout.Name);
            File(json, PackBag.LayoutFolder + layout.Place, layout.Bytes.Length, Digest.Of(layout.Bytes.Span));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ozd:fonts");
        foreach (var font in archived.Fonts)
        {
            json.WriteStartObject();
            json.WriteString("name", font.Name);
            Text(json, "ozd:family", font.Family);
            Text(json, "version", font.Version);
            json.WriteBoolean("ozd:shipped", font.IsShipped);
            json.WriteString("ozd:sha512", font.Sha512);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (archived.LacksSigns)
        {
            json.WriteBoolean("ozd:lacksSigns", true);
        }
    }

    private static void Files(Utf8JsonWriter json, ArchivedEdition archived, ImmutableArray<BaggedFile> finished)
    {
        json.WriteStartArray("encoding");
        foreach (var (file, bagged) in archived.Files.Zip(finished))
        {
            json.WriteStartObject();
            json.WriteString("@type", "MediaObject");
            json.WriteString("encodingFormat", file.MediaType);
            Text(json, "ozd:layout", file.Layout);
            if (file.PageCount is { } pages)
            {
                json.WriteNumber("numberOfPages", pages);
            }

            if (file.Sides is { } sides)
            {
                json.WriteNumber("ozd:sides", sides);
            }

            File(json, bagged.Place, bagged.Size, bagged.Sha512);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ozd:sources");
        Sources(json, archived, null);
        json.WriteEndArray();
    }

    private static void Articles(Utf8JsonWriter json, ArchivedEdition archived, ImmutableArray<BaggedFile> finished)
    {
        json.WriteStartArray("hasPart");
        var index = 0;
        foreach (var department in archived.Edition.Departments)
        {
            foreach (var article in department.Articles)
            {
                json.WriteStartObject();
                json.WriteString("@type", "NewsArticle");
                json.WriteNumber("position", index + 1);
                json.WriteString("identifier", article.Slug);
                json.WriteString("headline", article.Title);
                Text(json, "ozd:kicker", article.Kicker);
                Text(json, "articleSection", department.Title);
                Text(json, "author", article.Byline);
                json.WriteString("inLanguage", article.Language);
                Text(json, "url", article.Online?.AbsoluteUri);
                Text(json, "pageStart", Range(archived.Files[0], index)?.First);
                Text(json, "pageEnd", Range(archived.Files[0], index)?.Last);
                json.WriteStartArray("ozd:pages");
                foreach (var (file, bagged) in archived.Files.Zip(finished))
                {
                    if (Range(file, index) is { } range)
                    {
                        json.WriteStartObject();
                        json.WriteString("contentUrl", bagged.Place);
                        json.WriteString("pageStart", range.First);
                        json.WriteString("pageEnd", range.Last);
                        json.WriteEndObject();
                    }
                }

                json.WriteEndArray();
                json.WriteStartArray("ozd:sources");
                Sources(json, archived, index);
                json.WriteEndArray();
                json.WriteEndObject();
                index++;
            }
        }

        json.WriteEndArray();
    }

    private static PageRange? Range(FinishedFile file, int article) => article < file.Ranges.Length ? file.Ranges[article] : null;

    private static void Sources(Utf8JsonWriter json, ArchivedEdition archived, int? article)
    {
        foreach (var source in archived.Sources.Where(source => source.Article == article))
        {
            json.WriteStartObject();
            json.WriteString("@type", source.IsPicture ? "ImageObject" : "MediaObject");
            File(json, PackBag.ContentFolder + source.Place, source.Bytes.Length, Digest.Of(source.Bytes.Span));
            json.WriteEndObject();
        }
    }

    private static void File(Utf8JsonWriter json, string place, long size, string digest)
    {
        json.WriteString("contentUrl", place);
        json.WriteNumber("ozd:size", size);
        json.WriteString("ozd:sha512", digest);
    }

    private static void Text(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }
}
