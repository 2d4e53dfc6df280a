using System.Collections.Immutable;
using System.Globalization;

namespace OzdPrint.Archive;

/// <summary>One page of a catalogue: readers load at most so many entries at once.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
/// <param name="Total">How many entries there are on all pages.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record CataloguePage(int Number, int Count, int Total, ImmutableArray<CatalogueEntry> Entries)
{
    /// <summary>So many entries are on a page.</summary>
    public const int Size = 100;

    /// <summary>Cuts the entries into pages.</summary>
    public static IEnumerable<CataloguePage> Cut(ImmutableArray<CatalogueEntry> entries)
    {
        var count = Math.Max(1, (entries.Length + Size - 1) / Size);
        for (var number = 1; number <= count; number++)
        {
            yield return new CataloguePage(number, count, entries.Length, [.. entries.Skip((number - 1) * Size).Take(Size)]);
        }
    }

    /// <summary>When the newest change of its entries was; a fixed day for an empty page.</summary>
    public string Updated => Entries.Select(entry => entry.Modified).Append("2000-01-01T00:00:00Z").Max(StringComparer.Ordinal)!;

    /// <summary>The name of a page's file: the first bears the plain name.</summary>
    /// <param name="number">The number of the page.</param>
    /// <param name="stem">The name without its ending.</param>
    /// <param name="ending">The ending with its dot.</param>
    public static string NameOf(int number, string stem, string ending) =>
        number == 1 ? stem + ending : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{ending}");

    /// <summary>The links between pages: their relations and the numbers of the pages.</summary>
    public IEnumerable<(string Relation, int Number)> Links()
    {
        yield return ("self", Number);
        yield return ("start", 1);
        if (Count == 1)
        {
            yield break;
        }

        yield return ("first", 1);
        if (Number > 1)
        {
            yield return ("previous", Number - 1);
        }

        if (Number < Count)
        {
            yield return ("next", Number + 1);
        }

        yield return ("last", Count);
    }
}
