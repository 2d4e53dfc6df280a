using System.Security.Cryptography;
using System.Text;

namespace OzdPrint.Content;

/// <summary>What stands around an edition and makes a difference, beside the files it is made of (<see cref="EditionFiles"/>).</summary>
public static class EditionSurroundings
{
    /// <summary>
    /// A digest of it: which <c>publication.yaml</c> is the nearest, the
    /// names of article files, of which those not listed are warned of, and for a single article the <c>edition.yaml</c> beside
    /// it, which says its day.
    /// </summary>
    /// <returns>32 bytes.</returns>
    public static byte[] Digest(EditionSource source)
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
