using System.Collections.Immutable;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>
/// The records in a folder of results, by which editions that are unchanged are known: one file for each edition and order, so
/// that runs that share the folder never write the same one for different editions.
/// </summary>
/// <param name="results">Absolute path of the folder of results.</param>
/// <param name="orderWords">What is asked for, in words.</param>
/// <param name="madeWith">The digest of all that a source is made with besides its own files.</param>
internal sealed class EditionRecords(string results, string orderWords, Func<EditionSource, string> madeWith)
{
    /// <summary>The name of the folder, in that of the results, for records and for files that are not whole yet.</summary>
    public const string Folder = ".ozdprint";

    /// <summary>Whether a folder of results has records at all.</summary>
    public static bool AreIn(string results) => Directory.Exists(Path.Combine(results, Folder));

    /// <summary>
    /// The record of a source, if building it again would give the same: everything it depends on is as it was, and so is every
    /// result on the disk, whoever may have written it. Null otherwise.
    /// </summary>
    public EditionRecord? Unchanged(EditionSource source) =>
        Find(source) is { } record
        && record.MadeWith == madeWith(source)
        && record.Sources.All(file => DigestFile.Matches(Path.Combine(source.Folder, file.Name), file))
        && record.Around == Around(source)
        && record.Results.All(file => DigestFile.Matches(Path.Combine(results, file.Name), file))
            ? record
            : null;

    /// <summary>The record of a source as it was kept; null if there is none that is whole.</summary>
    public EditionRecord? Find(EditionSource source)
    {
        try
        {
            var path = PathOf(source);
            return File.Exists(path) ? EditionRecord.From(File.ReadAllBytes(path)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The digest of the names around a source, to be taken before it is read.</summary>
    public static string Around(EditionSource source) => Convert.ToHexStringLower(EditionSurroundings.Digest(source));

    /// <summary>Keeps the record of an edition whose results stand in their places.</summary>
    /// <param name="source">The source.</param>
    /// <param name="around">What <see cref="Around"/> gave before the source was read.</param>
    /// <param name="edition">The edition as it was read, nothing being left out.</param>
    /// <param name="written">The results.</param>
    /// <param name="notes">What was said of it.</param>
    public void Keep(EditionSource source, string around, Edition edition, ImmutableArray<WrittenFile> written, ImmutableArray<string> notes)
    {
        var record = new EditionRecord
        {
            MadeWith = madeWith(source),
            Around = around,
            Stem = ReadEdition.Stem(source, edition),
            Sources = [.. EditionFiles.Of(source, edition).Select(file => new RecordedFile(file.Path, file.Bytes.Length, DigestFile.Of(file.Bytes.Span)))],
            Results = [.. written.Select(file => new RecordedFile(file.Name, file.Size, file.Digest))],
            Notes = notes,
        };
        var (path, bytes) = (PathOf(source), record.ToBytes());
        try
        {
            using (var part = new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
            {
                part.Write(bytes);
            }

            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The results are whole. Without a record they are only built again next time.
        }
    }

    /// <summary>
    /// Two sources differ in their paths, two orders in their words. The path is that from the working directory on, since notes
    /// name files so.
    /// </summary>
    private string PathOf(EditionSource source) => Path.Combine(
        results, Folder, DigestFile.Of(Encoding.UTF8.GetBytes($"{source.DisplayPath}\0{orderWords}"))[..32] + ".record");
}
