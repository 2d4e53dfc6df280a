using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>
/// Finds the files that manifests mean, also where a name was written as other programs write it or was coded anew by the
/// disk it passed through.
/// </summary>
internal sealed class NamesOnDisk(BagFolder bag)
{
    private readonly Lazy<Dictionary<string, string>> _composed = new(() =>
    {
        var composed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in bag.Files.Keys)
        {
            composed.TryAdd(ComposeLetters.Run(place), place);
        }

        return composed;
    });

    /// <summary>The place of a file as it is on the disk, else as the standard has it.</summary>
    /// <param name="written">A path as a manifest writes it.</param>
    /// <param name="how">In which loose form it is written; null if in none.</param>
    public string Find(string written, out string? how)
    {
        how = null;
        var path = BagPath.Decode(written);
        if (bag.Files.ContainsKey(path))
        {
            return path;
        }

        foreach (var (other, form) in (ReadOnlySpan<(string, string)>)
        [
            (BagPath.Decode(written, percentToo: false), "a percent sign that is not encoded"),
            (written, "a percent sign that is not encoded"),
            (path.Replace('\\', '/'), "backslashes between folders"),
        ])
        {
            if (bag.Files.ContainsKey(other))
            {
                how = form;
                return other;
            }
        }

        var same = PlaceOf(path);
        how = same == path ? null : "accents coded in another way than on the disk";
        return same;
    }

    /// <summary>The place of a file whose name is known for certain, which a disk may have coded anew; its name where there is none.</summary>
    public string PlaceOf(string name) =>
        bag.Files.ContainsKey(name) ? name : _composed.Value.GetValueOrDefault(ComposeLetters.Run(name), name);

    /// <summary>Pairs of payload files whose names are one on some disks.</summary>
    public IEnumerable<(string One, string Other)> Twins()
    {
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in bag.Payload)
        {
            var key = ComposeLetters.Run(place).ToUpperInvariant();
            if (!folded.TryAdd(key, place))
            {
                yield return (folded[key], place);
            }
        }
    }
}
