using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>A file that an edition was read from.</summary>
/// <param name="Place">Its path below the content folder, with forward slashes.</param>
/// <param name="Bytes">Its bytes as they were read.</param>
/// <param name="Article">Index of the article it belongs to, from 0; null for those of the edition and the publication.</param>
/// <param name="IsPicture">Whether it is a picture.</param>
public sealed record EditionFile(string Place, ReadOnlyMemory<byte> Bytes, int? Article, bool IsPicture)
{
    /// <summary>Its path from the folder of the source on, with forward slashes.</summary>
    public string Path { get; init; } = Place;
}

/// <summary>Lists the files that an edition is made of, so that they can be kept and the edition be read from the copies.</summary>
public static class EditionFiles
{
    /// <summary>
    /// Absolute path of the folder that all files of an edition lie in: that of its <c>publication.yaml</c>, else the one above
    /// the edition's.
    /// </summary>
    public static string Root(EditionSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ReadEdition.Root(source, ReadPublication.Locate(source.Folder));
    }

    /// <summary>The path of a file below the content folder, with forward slashes.</summary>
    public static string Place(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The files of an edition that has been read, each once, sorted by place. A picture that several articles show counts to the first.</summary>
    public static ImmutableArray<EditionFile> Of(EditionSource source, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(edition);
        var root = Root(source);
        var files = new SortedDictionary<string, EditionFile>(StringComparer.Ordinal);
        if (edition.Publication.Source is { } publication)
        {
            Add(Path.Combine(root, LocateContent.PublicationFile), publication.Bytes, null);
        }

        if (edition.Source is { } whole)
        {
            Add(source.File, whole.Bytes, null);
        }

        foreach (var (article, index) in edition.Articles.Select((article, index) => (article, index)))
        {
            // Articles of an edition stand in its folder.
            Add(Path.Combine(source.Folder, article.Source.Path[(article.Source.Path.LastIndexOf('/') + 1)..]), article.Source.Bytes, index);
            if (article.Image is { } picture)
            {
                Add(Path.GetFullPath(picture.File, source.Folder), picture.Original, index, isPicture: true);
            }
        }

        return [.. files.Values];

        void Add(string path, ReadOnlyMemory<byte> bytes, int? article, bool isPicture = false)
        {
            var place = Place(root, path);
            files.TryAdd(place, new EditionFile(place, bytes, article, isPicture) { Path = DisplayName.Of(path, source.Folder) });
        }
    }
}
