using System.Text;

namespace OzdPrint.Archive;

/// <summary>Reads fetch.txt, which lists payload files to be got from elsewhere (RFC 8493, 2.2.3). Nothing is fetched here.</summary>
internal static class ReadFetch
{
    private const string Name = "fetch.txt";

    /// <summary>The payload files it lists, whether they have been fetched or not.</summary>
    public static IReadOnlySet<string> Run(BagFolder bag, NamesOnDisk names, Encoding encoding, Defects defects)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        if (!bag.Files.TryGetValue(Name, out var file) || ReadTagFile.Lines(file, encoding, defects) is not { } lines)
        {
            return places;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            // Address, length or a hyphen, path; spaces within the path are its own.
            var parts = lines[i].Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 3 || (parts[1] != "-" && !parts[1].All(char.IsAsciiDigit)) || !IsAddress(parts[0]))
            {
                defects.Add(ArchiveCodes.BadLine, Name, "this line is no address, length and path", line: i + 1, words: lines[i]);
                continue;
            }

            var path = names.Find(parts[2].TrimStart(' ', '\t'), out _);
            if (!BagPath.IsInside(path) || !BagFolder.IsPayload(path))
            {
                defects.Add(ArchiveCodes.PathOutside, Name, $"\"{path}\" is no payload file, which all lie in data/", line: i + 1, words: lines[i]);
                continue;
            }

            places.Add(path);
        }

        return places;
    }

    /// <summary>Whether it is an absolute URL. Paths of a machine, with or without a drive, are taken for some elsewhere.</summary>
    private static bool IsAddress(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var colon and > 1 && Uri.CheckSchemeName(text[..colon]) && Uri.TryCreate(text, UriKind.Absolute, out _);
}
