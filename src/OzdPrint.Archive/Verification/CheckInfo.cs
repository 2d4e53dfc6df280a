using System.Globalization;
using System.Text;

namespace OzdPrint.Archive;

/// <summary>Reads bag-info.txt: its form, Payload-Oxum against the payload (RFC 8493, 2.2.2), and who made the bag.</summary>
internal static class CheckInfo
{
    private const string Oxum = "Payload-Oxum";
    private const string Agent = "Bag-Software-Agent";

    /// <summary>So this program names itself, before its version.</summary>
    private const string Ourselves = "OzdPrint ";

    /// <returns>Whether the bag says of itself that this program made it.</returns>
    public static bool Run(BagFolder bag, Encoding encoding, Defects defects)
    {
        if (!bag.Files.TryGetValue(PackBag.Info, out var file) || ReadTagFile.Lines(file, encoding, defects) is not { } lines)
        {
            return false;
        }

        var tags = ReadTags.Run(lines, PackBag.Info, defects);
        CompareSize(bag, [.. tags.Where(tag => tag.Is(Oxum))], defects);
        return tags.Any(tag => tag.Is(Agent) && tag.Value.StartsWith(Ourselves, StringComparison.Ordinal));
    }

    private static void CompareSize(BagFolder bag, List<Tag> stated, Defects defects)
    {
        if (stated.Count == 0)
        {
            return;
        }

        if (stated.Count > 1)
        {
            defects.Add(ArchiveCodes.ListedTwice, PackBag.Info, $"{Oxum} is stated twice; the first counts", line: stated[1].Line);
        }

        var tag = stated[0];
        var numbers = tag.Value.Split('.');
        if (numbers.Length != 2 || !long.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !long.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            defects.Add(ArchiveCodes.BadLine, PackBag.Info, $"\"{tag.Value}\" is no Payload-Oxum, which is a number of bytes, a dot and a number of files", line: tag.Line);
            return;
        }

        var payload = bag.Payload.Select(place => bag.Files[place].Size).ToList();
        if (payload.Count != count || payload.Sum() != size)
        {
            defects.Add(
                ArchiveCodes.OxumDiffers, PackBag.Info,
                string.Create(CultureInfo.InvariantCulture, $"{Oxum} states {size} bytes in {count} files, and the payload has {payload.Sum()} bytes in {payload.Count} files"), line: tag.Line);
        }
    }
}
