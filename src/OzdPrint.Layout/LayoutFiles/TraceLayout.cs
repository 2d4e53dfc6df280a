using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>A file that a layout is made of.</summary>
/// <param name="Name">The name of the layout that it gives.</param>
/// <param name="Depth">How many files of the same name hide it: 0 for the one that is found first.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record LayoutFile(string Name, int Depth, ReadOnlyMemory<byte> Bytes);

/// <summary>Finds the files that layouts are made of: theirs, and those of all that they extend.</summary>
public static class TraceLayout
{
    /// <summary>The files, each once, sorted by name and depth.</summary>
    /// <param name="shelf">Where layouts are.</param>
    /// <param name="names">Names of layouts that were read without errors.</param>
    public static ImmutableArray<LayoutFile> Run(LayoutShelf shelf, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(names);
        var files = new Dictionary<(string, int), LayoutFile>();
        foreach (var name in names)
        {
            Follow(shelf, name, files);
        }

        return [.. files.Values.OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Depth)];
    }

    private static void Follow(LayoutShelf shelf, string name, Dictionary<(string, int), LayoutFile> files)
    {
        // What is wrong with the files has been said when they were read.
        var aside = new DiagnosticList();
        var trail = new List<string>();
        for (var next = name; next is not null;)
        {
            var depth = trail.Count(earlier => earlier == next);
            if (depth >= shelf.Count(next) || shelf.Open(next, depth, aside) is not { } file)
            {
                return;
            }

            files.TryAdd((next, depth), new LayoutFile(next, depth, file.Bytes));
            trail.Add(next);
            next = YamlMap.ReadFile(file, aside, Extends);
        }
    }

    private static string? Extends(YamlMap map)
    {
        var name = map.Text(LayoutSettings.Extends)?.Value;
        _ = map.Entries();
        return name;
    }
}
