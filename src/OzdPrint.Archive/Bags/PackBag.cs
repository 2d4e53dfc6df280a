using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Archive;

/// <summary>A bag that stands in the archive.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Files">How many payload files it has.</param>
/// <param name="Size">How many bytes they have.</param>
public sealed record PackedBag(string Name, int Files, long Size);

/// <summary>A bag of that name stands already: another run has packed the same revision, or something else has its name.</summary>
/// <param name="name">The name of its folder.</param>
public sealed class BagStandsException(string name) : IOException($"{name} stands already")
{
    /// <summary>The name of its folder.</summary>
    public string Bag { get; } = name;
}

/// <summary>The bag that a new one would have to refer to cannot be read.</summary>
/// <param name="name">The name of its folder.</param>
/// <param name="why">What is wrong with it, as in "it has no edition.json of ours".</param>
public sealed class BrokenBagException(string name, string why) : Exception($"{name}: {why}")
{
    /// <summary>The name of its folder.</summary>
    public string Name { get; } = name;

    /// <summary>What is wrong with it.</summary>
    public string Why { get; } = why;
}

/// <summary>
/// Packs an edition into a BagIt 1.0 bag (RFC 8493). It grows in a hidden folder and gets its name by one rename, so that
/// whoever breaks off a run leaves whole bags only. A bag that stands is never touched.
/// </summary>
public static class PackBag
{
    internal const string PayloadFolder = "data/";
    internal const string ContentFolder = "data/content/";
    internal const string LayoutFolder = "data/layouts/";
    internal const string Info = "bag-info.txt";
    internal const string Manifest = $"manifest-{Digest.Algorithm}.txt";
    internal const string TagManifest = $"tagmanifest-{Digest.Algorithm}.txt";

    private const string DeclarationLines = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// <summary>Packs the bag.</summary>
    /// <param name="archive">Absolute path of the archive; made if it is not there.</param>
    /// <param name="archived">The edition.</param>
    /// <param name="settling">Called when all is written and only the disk is waited for; null for nobody.</param>
    /// <exception cref="EditionLockedException">Another run is packing the edition.</exception>
    /// <exception cref="BagStandsException">There is such a bag already.</exception>
    /// <exception cref="BrokenBagException">The bag that it replaces cannot be read.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The archive may not be written to.</exception>
    public static PackedBag Run(string archive, ArchivedEdition archived, Action? settling = null)
    {
        ArgumentNullException.ThrowIfNull(archived);
        var name = Revisions.Name(archived.Stem, archived.Revision);
        Directory.CreateDirectory(archive);
        using var alone = LockEdition.Take(archive, archived.Stem);
        if (Path.Exists(Path.Combine(archive, name)))
        {
            throw new BagStandsException(name);
        }

        var scratch = Scratch(archive, archived.Stem);
        Clear(scratch);
        Directory.CreateDirectory(scratch);
        try
        {
            var replaces = Replaced(archive, archived);
            var finished = archived.Files.Select(file => Write(scratch, PayloadFolder + file.Name, file.Write)).ToImmutableArray();
            ImmutableArray<BaggedFile> payload =
            [
                .. finished,
                .. archived.Sources.Select(file => Write(scratch, ContentFolder + file.Place, file.Bytes)),
                .. archived.Layouts.Select(file => Write(scratch, LayoutFolder + file.Place, file.Bytes)),
            ];
            ImmutableArray<BaggedFile> tags =
            [
                Write(scratch, Revisions.Declaration, DeclarationLines),
                .. DescribeBag.Run(archived, finished, replaces).Select(file => Write(scratch, file.Place, file.Bytes)),
                Write(scratch, Manifest, Lines(payload)),
            ];
            Write(scratch, TagManifest, Lines(tags));
            settling?.Invoke();
            Settle(scratch, [.. payload, .. tags]);
            Directory.Move(scratch, Path.Combine(archive, name));
            return new PackedBag(name, payload.Length, payload.Sum(file => file.Size));
        }
        catch
        {
            Remove(scratch);
            throw;
        }
    }

    /// <summary>Clears what a killed run has left behind of an edition's bag. What a run is writing this very moment is left to it.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void ClearLeftovers(string archive, string stem)
    {
        var scratch = Scratch(archive, stem);
        if (!Directory.Exists(scratch))
        {
            return;
        }

        try
        {
            using var alone = LockEdition.Take(archive, stem);
            Clear(scratch);
        }
        catch (EditionLockedException)
        {
            // It is not left behind, then.
        }
    }

    /// <summary>The record of a bag of this program that stands.</summary>
    /// <param name="archive">Absolute path of the archive.</param>
    /// <param name="bag">The name of its folder.</param>
    /// <exception cref="BrokenBagException">It has none, or one that cannot be read.</exception>
    public static BagRecord RecordOf(string archive, string bag)
    {
        try
        {
            return BagRecord.Read(Path.Combine(archive, bag)) ?? throw new BrokenBagException(bag, $"it has no {WriteRecord.Name} of ours");
        }
        catch (InvalidDataException broken)
        {
            throw new BrokenBagException(bag, broken.Message);
        }
    }

    private static void Clear(string scratch)
    {
        if (Directory.Exists(scratch))
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>The hidden folder that a bag grows in; the next run for the same edition finds it.</summary>
    private static string Scratch(string archive, string stem) => Path.Combine(archive, $".{stem}.part");

    private static ReplacedBag? Replaced(string archive, ArchivedEdition archived)
    {
        if (archived.Newest == 0)
        {
            return null;
        }

        var bag = Revisions.Name(archived.Stem, archived.Newest);
        var old = RecordOf(archive, bag);
        var digest = Digest.OfFile(Path.Combine(archive, bag, TagManifest)) ?? throw new BrokenBagException(bag, $"it has no {TagManifest} that can be read");
        return new ReplacedBag(bag, old.Identifier, archived.Newest, digest);
    }

    private static string Lines(ImmutableArray<BaggedFile> files) =>
        string.Concat(files.OrderBy(file => file.Place, StringComparer.Ordinal).Select(file => $"{file.Sha512}  {BagPath.Encode(file.Place)}\n"));

    private static BaggedFile Write(string scratch, string place, string text) => Write(scratch, place, Encoding.UTF8.GetBytes(text));

    private static BaggedFile Write(string scratch, string place, ReadOnlyMemory<byte> bytes) => Write(scratch, place, target => target.Write(bytes.Span));

    private static BaggedFile Write(string scratch, string place, Action<Stream> write)
    {
        var path = Path.Combine(scratch, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var digested = new DigestedStream(file);
        write(digested);
        digested.Flush();
        return new BaggedFile(place, digested.Written, digested.Sha512());
    }

    /// <summary>
    /// Waits until all is on the disk, for only then does the bag get its name. All at the end: the first file that is waited for
    /// brings most of the others along.
    /// </summary>
    private static void Settle(string scratch, IEnumerable<BaggedFile> files)
    {
        foreach (var place in files.Select(file => file.Place).Append(TagManifest))
        {
            using var file = File.OpenHandle(Path.Combine(scratch, place), FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }
    }

    private static void Remove(string scratch)
    {
        try
        {
            Directory.Delete(scratch, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The complaint about what could not be written is enough; the next run clears the rest.
        }
    }
}
