using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>Puts editions in the order of a catalogue, the newest first, and finds those that claim to be one.</summary>
internal static class SortEditions
{
    /// <summary>The editions, the newest first.</summary>
    public static ImmutableArray<CatalogueEntry> Run(IEnumerable<CatalogueEntry> entries) =>
    [
        .. entries.OrderByDescending(entry => entry.Issued ?? "", StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Modified, StringComparer.Ordinal).ThenBy(entry => entry.Epub, StringComparer.Ordinal),
    ];

    /// <summary>A warning for each e-book whose identifier another has.</summary>
    public static IEnumerable<Diagnostic> Doubles(ImmutableArray<CatalogueEntry> entries, string shown) =>
        entries.GroupBy(entry => entry.Identifier, StringComparer.Ordinal).SelectMany(same => same.Skip(1).Select(other => ArchiveCodes.SameIdentifier.About(
            $"{shown}/{other.Epub}", $"this e-book has the identifier of {same.First().Epub}: {same.Key}", "keep one of them in the folder")));
}
