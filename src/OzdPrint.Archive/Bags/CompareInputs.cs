using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>Tells whether an edition is still what a bag was made from, without reading or setting it.</summary>
public static class CompareInputs
{
    /// <summary>
    /// True if all files that the bag was made from stand in the content folder with the same bytes, and layouts, fonts and
    /// options are the same. That is enough: which files belong to an edition is said in these very files.
    /// </summary>
    /// <param name="record">The bag's record.</param>
    /// <param name="source">The edition as it is now.</param>
    /// <param name="layouts">The layout files that it would be set with, by place.</param>
    /// <param name="fonts">The fonts on hand that did not come with the program, in the order they are looked through.</param>
    /// <param name="options">The layouts as they are asked for.</param>
    public static bool AreSame(
        BagRecord record, EditionSource source, ImmutableSortedDictionary<string, string> layouts, ImmutableArray<OwnFont> fonts,
        ImmutableArray<string> options)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(source);
        var root = EditionFiles.Root(source);
        var places = record.MadeFrom.Select(file => file.Place).Where(place => place.StartsWith(PackBag.ContentFolder, StringComparison.Ordinal))
            .Select(place => place[PackBag.ContentFolder.Length..]).ToList();
        if (PackBag.ContentFolder + EditionFiles.Place(root, source.File) != record.Source
            || File.Exists(Path.Combine(root, LocateContent.PublicationFile)) != places.Contains(LocateContent.PublicationFile))
        {
            return false;
        }

        var sources = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (!BagPath.IsInside(place) || Digest.OfFile(Path.Combine(root, place)) is not { } digest)
            {
                return false;
            }

            sources[place] = digest;
        }

        var withASay = EditionInputs.FontsWithASay(fonts, record.Fonts, record.LacksSigns);
        return new EditionInputs(sources.ToImmutable(), layouts, withASay, record.LacksSigns, options).Sha512 == record.Inputs;
    }
}
