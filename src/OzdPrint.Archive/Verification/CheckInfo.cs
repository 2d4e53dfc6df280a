using System.Globalization;

namespace OzdPrint.Archive;

/// <summary>Reads bag-info.txt, or what old bags have in its place: its form, Payload-Oxum against the payload (RFC 8493, 2.2.2), and who made the bag.</summary>
internal static class CheckInfo
{
    /// <summary>The name of bag-info.txt in bags of BagIt 0.93 to 0.95.</summary>
    private const string OldInfo = "package-info.txt";

    private const string Oxum = "Payload-Oxum";
    private const string Agent = "Bag-Software-Agent";

    /// <summary>So this program names itself, before its version.</summary>
    private const string Ourselves = "OzdPrint ";

    /// <returns>Whether the bag says of itself that this program made it.</returns>
    public static bool Run(BagFolder bag, Declaration declaration, Defects defects)
    {
        var isOurs = false;
        foreach (var place in declaration.HasOldNames ? (string[])[OldInfo, PackBag.Info] : [PackBag.Info])
        {
            if (bag.Files.TryGetValue(place, out var file) && ReadTagFile.Lines(file, declaration.Encoding, defects) is { } lines)
            {
                var tags = ReadTags.Run(lines, place, defects);
                CompareSize(bag, place, [.. tags.Where(tag => tag.Is(Oxum))], defects);
                isOurs |= tags.Any(tag => tag.Is(Agent) && tag.Value.StartsWith(Ourselves, StringComparison.Ordinal));
            }
        }

        return isOurs;
    }

    private static void CompareSize(BagFolder bag, string place, List<Tag> stated, Defects defects)
    {
        if (stated.Count == 0)
        {
            return;
        }

        if (stated.Count > 1)
        {
            defects.Add(ArchiveCodes.ListedTwice, place, $"{Oxum} is stated twice; the first counts", line: stated[1].Line);
        }

        var tag = stated[0];
        var numbers = tag.Value.Split('.');
        if (numbers.Length != 2 || !long.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !long.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            defects.Add(ArchiveCodes.BadLine, place, $"\"{tag.Value}\" is no Payload-Oxum, which is a number of bytes, a dot and a number of files", line: tag.Line);
            return;
        }

        var payload = bag.Payload.Select(file => bag.Files[file].Size).ToList();
        if (payload.Count != count || payload.Sum() != size)
        {
            defects.Add(
                ArchiveCodes.OxumDiffers, place,
                string.Create(CultureInfo.InvariantCulture, $"{Oxum} states {size} bytes in {count} files, and the payload has {payload.Sum()} bytes in {payload.Count} files"), line: tag.Line);
        }
    }
}
