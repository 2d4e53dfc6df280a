using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OzdPrint.Archive;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>Compares an edition that was set anew with the bag that it was set from, byte by byte.</summary>
/// <param name="bag">The bag.</param>
/// <param name="record">Its record.</param>
/// <param name="files">Its files.</param>
/// <param name="hint">Whom to suspect where bytes differ.</param>
internal sealed class CompareRebuilt(BagToVerify bag, BagRecord record, FilesOfBag files, string hint)
{
    /// <summary>What differs of the finished files.</summary>
    public ImmutableArray<Diagnostic> Files(ImmutableArray<BuiltFile> built) => [.. record.Files.Select(file => Differing(file.Place, built)).OfType<Diagnostic>()];

    /// <summary>What differs of what the bag says of them.</summary>
    /// <param name="archived">The edition as it would be archived now.</param>
    public ImmutableArray<Diagnostic> Words(ArchivedEdition archived)
    {
        // The finished files are the same as those that were set anew, and the record was held against them before.
        var finished = archived.Files.Select(file => record.Files.FirstOrDefault(one => NameOf(one.Place) == file.Name) ?? new BaggedFile(file.Name, 0, ""));
        return [.. DescribeBag.Run(archived, [.. finished], record.Replaces, record.Inputs).Select(Differing).OfType<Diagnostic>()];
    }

    private static string NameOf(string place) => place[(place.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private Diagnostic? Differing(string place, ImmutableArray<BuiltFile> built)
    {
        if (built.FirstOrDefault(one => one.Name == NameOf(place)) is not { } anew)
        {
            return Differs(place, "it is not among the files of the edition that was set anew");
        }

        if (files.PathOf(place) is not { } path)
        {
            return Differs(place, "it is not in the bag");
        }

        using var stream = File.OpenRead(path);
        using var comparing = new ComparingStream(stream);
        anew.Write(comparing);
        comparing.Finish();
        return comparing.FirstDifference is { } offset
            ? Differs(place, string.Create(CultureInfo.InvariantCulture, $"set anew from the bag, this file has other bytes from offset {offset:N0} on ({comparing.Written:N0} bytes for {stream.Length:N0})"))
            : null;
    }

    private Diagnostic? Differing(TagFile anew)
    {
        if (files.PathOf(anew.Place) is not { } path)
        {
            return Differs(anew.Place, "it is not in the bag");
        }

        var there = File.ReadAllBytes(path);
        if (anew.Bytes.Span.SequenceEqual(there))
        {
            return null;
        }

        var at = anew.Bytes.Span.CommonPrefixLength(there);
        var line = there.AsSpan(0, at).Count((byte)'\n') + 1;
        return Differs(anew.Place, $"written anew from the bag, this line reads: {LineAt(anew.Bytes.Span, at)}") with
        {
            Position = new SourcePosition(line, 1),
            SourceLine = LineAt(there, at),
        };
    }

    /// <summary>The line around a byte. Both files are the same up to that byte, so the line begins at the same place in both.</summary>
    private static string LineAt(ReadOnlySpan<byte> bytes, int at)
    {
        var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var rest = bytes[start..];
        return Encoding.UTF8.GetString(rest.IndexOf((byte)'\n') is >= 0 and var end ? rest[..end] : rest).Trim();
    }

    private Diagnostic Differs(string place, string what) => ArchiveCodes.RebuiltDiffers.About($"{bag.Shown}/{place}", what, hint);
}
