using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OzdPrint.Content;

/// <summary>A file that an edition was read from.</summary>
/// <param name="Path">Where it stands, from the folder of the source on, with forward slashes.</param>
/// <param name="Bytes">What was read.</param>
public sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Lists what an edition depends on.</summary>
public static class ListFiles
{
    /// <summary>The files an edition was read from, each once: the publication, the edition, articles and pictures.</summary>
    /// <param name="source">The source it was read from.</param>
    /// <param name="edition">The edition as it was read, nothing being left out.</param>
    public static ImmutableArray<ContentFile> Of(EditionSource source, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(edition);
        var texts = new[] { edition.Publication.Source, edition.Source }.Concat(edition.Articles.Select(article => article.Source))
            .OfType<SourceFile>()
            .Select(file => new ContentFile(DisplayName.Of(Path.GetFullPath(file.Path, source.WorkingDirectory), source.Folder), file.Bytes));
        var pictures = edition.Articles.Select(article => article.Image).OfType<Picture>()
            .Select(picture => new ContentFile(picture.File, picture.Original));
        return [.. texts.Concat(pictures).DistinctBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// A digest of what else in the folders around a source makes a difference: which <c>publication.yaml</c> is the nearest, the
    /// names of article files, of which those not listed are warned of, and for a single article the <c>edition.yaml</c> beside
    /// it, which says its day.
    /// </summary>
    /// <returns>32 bytes.</returns>
    public static byte[] Surroundings(EditionSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(ReadPublication.Locate(source.Folder) is { } publication ? DisplayName.Of(publication, source.Folder) : "");
        if (source.IsEdition)
        {
            foreach (var name in ListFolder.FileNames(source.Folder).Where(ListArticles.IsArticle))
            {
                Add(name);
            }
        }
        else
        {
            digest.AppendData(ReadBytes.File(Path.Combine(source.Folder, LocateContent.EditionFile), ReadSource.MaxBytes, out var failure));
            Add(failure.ToString());
        }

        return digest.GetHashAndReset();

        // No name holds a null character.
        void Add(string text) => digest.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
    }
}
