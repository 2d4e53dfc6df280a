using System.Globalization;

namespace OzdPrint.Archive;

/// <summary>A line of a manifest.</summary>
/// <param name="Place">The file it means, as far as that can be told.</param>
/// <param name="Digest">The digest it states, lower-case hexadecimal.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record ManifestLine(string Place, string Digest, int Line);

/// <summary>A manifest.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Algorithm">The algorithm of its digests, such as <c>sha512</c>.</param>
/// <param name="IsOfTags">Whether it lists the bag's own files and not the payload.</param>
/// <param name="Lines">Its lines by place.</param>
internal sealed record Manifest(string Name, string Algorithm, bool IsOfTags, IReadOnlyDictionary<string, ManifestLine> Lines);

/// <summary>Reads a manifest (RFC 8493, 2.1.3 and 2.2.1), mildly where other programs write it in ways of their own.</summary>
internal sealed class ReadManifest(BagFolder bag, NamesOnDisk names, Declaration declaration, Defects defects)
{
    private const string Prefix = "manifest-";
    private const string TagPrefix = "tag" + Prefix;
    private const string Suffix = ".txt";

    /// <summary>The manifests of the bag, those that can be read.</summary>
    public IReadOnlyList<Manifest> Run() =>
        [.. bag.Files.Values.Where(file => AlgorithmOf(file.Place) is not null).Select(Read).OfType<Manifest>()];

    private static string? AlgorithmOf(string name)
    {
        var start = name.StartsWith(TagPrefix, StringComparison.Ordinal) ? TagPrefix.Length : name.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix.Length : 0;
        return start > 0 && name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > start + Suffix.Length && !name.Contains('/', StringComparison.Ordinal)
            // Hyphens are no part of an algorithm's name here (RFC 8493, 2.4).
            ? name[start..^Suffix.Length].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()
            : null;
    }

    private Manifest? Read(FileInBag file)
    {
        if (ReadTagFile.Lines(file, declaration.Encoding, defects) is not { } lines)
        {
            return null;
        }

        var isOfTags = file.Place.StartsWith(TagPrefix, StringComparison.Ordinal);
        var read = new Dictionary<string, ManifestLine>(StringComparer.Ordinal);
        var loose = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (LineOf(lines[i], i + 1, file.Place, isOfTags, ReckonDigests.LengthOf(AlgorithmOf(file.Place)!), loose) is not { } line)
            {
                continue;
            }

            if (!read.TryAdd(line.Place, line))
            {
                var first = read[line.Place];
                // Drafts before RFC 8493 do not say how often a payload file may be listed, nor does it of the bag's own files.
                defects.Add(
                    first.Digest != line.Digest ? ArchiveCodes.ListedWithOther
                        : declaration.IsFinal && !isOfTags ? ArchiveCodes.ListedAgain : ArchiveCodes.ListedTwice, file.Place,
                    $"\"{line.Place}\" stands in line {first.Line} already{(first.Digest == line.Digest ? "" : ", with another digest")}", line: line.Line);
            }
        }

        foreach (var (what, count) in loose)
        {
            defects.Add(ArchiveCodes.LooseForm, file.Place, $"{count} {(count == 1 ? "line has" : "lines have")} {what}");
        }

        return new Manifest(file.Place, AlgorithmOf(file.Place)!, isOfTags, read);
    }

    private ManifestLine? LineOf(string line, int number, string place, bool isOfTags, int? length, Dictionary<string, int> loose)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var end = line.AsSpan().IndexOfAny(' ', '\t');
        var digest = end < 0 ? "" : line[..end];
        var written = end < 0 ? "" : line[end..].TrimStart(' ', '\t');
        if (digest.Length == 0 || digest.Length % 2 != 0 || !digest.All(char.IsAsciiHexDigit) || written.Length == 0)
        {
            defects.Add(ArchiveCodes.BadLine, place, "this line is no digest followed by a path", line: number, words: line);
            return null;
        }

        if (digest.Length != (length ?? digest.Length))
        {
            defects.Add(
                ArchiveCodes.BadLine, place, string.Create(CultureInfo.InvariantCulture, $"this digest has {digest.Length} digits, and those of this kind have {length}"),
                line: number, words: line);
            return null;
        }

        if (written[0] == '*')
        {
            // So md5sum and its kin mark binary files.
            Count(loose, "an asterisk before the path");
            written = written[1..];
        }

        if (written.StartsWith("./", StringComparison.Ordinal))
        {
            Count(loose, "\"./\" before the path");
            written = written[2..];
        }

        var path = names.Find(written, out var how);
        if (how is not null)
        {
            Count(loose, how);
        }

        if (!BagPath.IsInside(path) || (!isOfTags && !BagFolder.IsPayload(path)))
        {
            defects.Add(
                ArchiveCodes.PathOutside, place,
                BagPath.IsInside(path) ? $"\"{path}\" is no payload file, which all lie in data/" : $"\"{path}\" leads out of the bag", line: number, words: line);
            return null;
        }

        return new ManifestLine(path, digest.ToLowerInvariant(), number);
    }

    private static void Count(Dictionary<string, int> loose, string what) => loose[what] = loose.GetValueOrDefault(what) + 1;
}
