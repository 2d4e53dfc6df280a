using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Writes the package document (EPUB 3.3, chapter 5). Of all terms there are it has those that a shelf, a shop or an archive
/// makes use of and that are true: no type of title where there is one title, no dc:type (its register knows no newspaper),
/// no sorted names of authors (a byline may be a person or an office), no number of pages (a PDF may have more than the text).
/// </summary>
internal static class PackageDocument
{
    public const string Path = "package.opf";

    private const string IdentifierId = "edition";
    private const string SeriesId = "series";
    private const string TitleId = "title";

    // The register of roles that EPUB readers know.
    private const string Roles = "marc:relators";

    public static byte[] Write(EpubPackage package)
    {
        var markup = new MarkupWriter();
        using (markup.Block(
            "package",
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", IdentifierId),
            ("xml:lang", package.Metadata.Languages[0])))
        {
            WriteMetadata(markup, package);
            WriteManifest(markup, package);
            WriteSpine(markup, package);
            WriteGuide(markup, package);
        }

        return markup.ToBytes();
    }

    private static void WriteMetadata(MarkupWriter markup, EpubPackage package)
    {
        var metadata = package.Metadata;
        using (markup.Block("metadata", ("xmlns:dc", "http://purl.org/dc/elements/1.1/")))
        {
            markup.Line("dc:identifier", metadata.Identifier, ("id", IdentifierId));
            WriteTitle(markup, metadata);
            foreach (var language in metadata.Languages)
            {
                markup.Line("dc:language", language);
            }

            WritePeople(markup, metadata);
            if (metadata.Date is { } date)
            {
                markup.Line("dc:date", DateWords.Iso(date));
            }

            if (metadata.Description is { } description)
            {
                markup.Line("dc:description", description);
            }

            foreach (var subject in metadata.Subjects)
            {
                markup.Line("dc:subject", subject);
            }

            if (metadata.Source is { } source)
            {
                markup.Line("dc:source", source.AbsoluteUri);
            }

            if (metadata.Rights is { } rights)
            {
                markup.Line("dc:rights", rights);
            }

            Property(
                markup,
                "dcterms:modified",
                metadata.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            if (metadata.Replaces is { } corrected)
            {
                Property(markup, "dcterms:replaces", corrected);
            }

            WriteSeries(markup, metadata.Series);
            AccessibilityMetadata.Write(markup, metadata, hasPages: !package.Navigation.Pages.IsEmpty);

            // Kindle and older readers look for the cover here, as EPUB 2 had it.
            var cover = package.Resources.Single(resource => resource.Path == metadata.CoverPicture);
            markup.Empty("meta", ("name", "cover"), ("content", cover.Id));
        }
    }

    private static void WriteTitle(MarkupWriter markup, PackageMetadata metadata)
    {
        if (metadata.SortTitle is not { } sorted)
        {
            markup.Line("dc:title", metadata.Title);
            return;
        }

        // Letter by letter, 10. Januar would stand before 8. Januar.
        markup.Line("dc:title", metadata.Title, ("id", TitleId));
        Property(markup, "file-as", sorted, ("refines", "#" + TitleId));
    }

    private static void WritePeople(MarkupWriter markup, PackageMetadata metadata)
    {
        // Shelves show the creator; a paper's is the one who answers for it.
        foreach (var creator in metadata.Creators)
        {
            markup.Line("dc:creator", creator);
        }

        for (var index = 0; index < metadata.Authors.Length; index++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"author-{index + 1}");
            markup.Line("dc:contributor", metadata.Authors[index], ("id", id));
            markup.Line("meta", "aut", ("property", "role"), ("refines", "#" + id), ("scheme", Roles));
        }

        markup.Line("dc:publisher", metadata.Publisher);
    }

    private static void WriteSeries(MarkupWriter markup, Series? series)
    {
        if (series is null)
        {
            return;
        }

        Property(markup, "belongs-to-collection", series.Name, ("id", SeriesId));
        Property(markup, "collection-type", "series", ("refines", "#" + SeriesId));
        Property(markup, "dcterms:identifier", series.Identifier, ("refines", "#" + SeriesId));
        if (series.Position is { } position)
        {
            Property(
                markup, "group-position", position.ToString(CultureInfo.InvariantCulture), ("refines", "#" + SeriesId));
        }

        // PocketBook, and readers made before collections were, know a series by what calibre writes.
        markup.Empty("meta", ("name", "calibre:series"), ("content", series.Name));
        if (series.Position is { } index)
        {
            markup.Empty("meta", ("name", "calibre:series_index"), ("content", index.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static void Property(MarkupWriter markup, string name, string value, (string Name, string? Value) attribute = default)
    {
        if (attribute.Name is null)
        {
            markup.Line("meta", value, ("property", name));
        }
        else
        {
            markup.Line("meta", value, ("property", name), attribute);
        }
    }

    private static void WriteManifest(MarkupWriter markup, EpubPackage package)
    {
        using (markup.Block("manifest"))
        {
            foreach (var resource in package.Resources)
            {
                markup.Empty(
                    "item",
                    ("id", resource.Id),
                    ("href", resource.Path),
                    ("media-type", resource.MediaType),
                    ("properties", resource.Properties));
            }
        }
    }

    private static void WriteSpine(MarkupWriter markup, EpubPackage package)
    {
        var ids = package.Resources.ToDictionary(resource => resource.Path, resource => resource.Id, StringComparer.Ordinal);
        using (markup.Block("spine", ("toc", ids[NcxDocument.Path])))
        {
            foreach (var path in package.Spine)
            {
                markup.Empty("itemref", ("idref", ids[path]));
            }
        }
    }

    // The guide of EPUB 2: what landmarks are to readers that do not know them.
    private static void WriteGuide(MarkupWriter markup, EpubPackage package)
    {
        using (markup.Block("guide"))
        {
            foreach (var landmark in package.Navigation.Landmarks)
            {
                var type = landmark.Type switch
                {
                    "bodymatter" => "text",
                    "titlepage" => "title-page",
                    var same => same,
                };
                markup.Empty("reference", ("type", type), ("title", landmark.Title), ("href", landmark.Target));
            }
        }
    }
}
