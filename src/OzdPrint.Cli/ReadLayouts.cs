using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>The layouts that some content is set in.</summary>
/// <param name="Layouts">The layouts by name, answer keys among them.</param>
/// <param name="Digests">The digest of the files that each was read from.</param>
/// <param name="Files">The files that all of them were read from, each once, by name and depth.</param>
internal sealed record LayoutsRead(
    ImmutableSortedDictionary<string, PageLayout> Layouts, ImmutableSortedDictionary<string, string> Digests, ImmutableArray<LayoutFile> Files);

/// <summary>Reads the layouts that some content is to be set in.</summary>
internal static class ReadLayouts
{
    /// <summary>The layouts, or null if one has errors, which are then reported.</summary>
    public static LayoutsRead? For(
        Desk desk, BuildOrder order, ImmutableArray<EditionSource> sources, IEnumerable<LayoutFolder> folders, FontLibrary fonts)
    {
        var names = order.Layouts.Length > 0
            ? order.Layouts.Distinct(StringComparer.Ordinal)
            : sources.Select(BuildEdition.DefaultLayout).Distinct(StringComparer.Ordinal);
        var layouts = ImmutableSortedDictionary.CreateBuilder<string, PageLayout>(StringComparer.Ordinal);
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var opened = new List<LayoutFile>();
        var files = new List<LayoutFile>();
        var shelf = new LayoutShelf(folders, fonts, opened.Add);
        var failed = false;
        // The answer keys of layouts are layouts too, and are read behind them.
        var wanted = new Queue<string>(names);
        while (wanted.TryDequeue(out var name))
        {
            if (layouts.ContainsKey(name))
            {
                continue;
            }

            opened.Clear();
            var reading = shelf.Read(name);
            failed |= desk.Report(reading.Diagnostics);
            if (reading.Value is { } layout)
            {
                layouts[name] = ForSheets(layout, order);
                digests[name] = Fingerprint.Layout(opened);
                files.AddRange(opened);
                if (layout is { IsKey: false, AnswerKey: { } key })
                {
                    wanted.Enqueue(key);
                }
            }
        }

        return failed ? null : new LayoutsRead(
            layouts.ToImmutable(), digests.ToImmutable(),
            [.. files.DistinctBy(file => (file.Name, file.Depth)).OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Depth)]);
    }

    // A folded booklet has its margin at the spine, like any book. Neither its articles nor answers are handed out one by one.
    private static PageLayout ForSheets(PageLayout layout, BuildOrder order)
    {
        var isFolded = order.Booklet || layout.Booklet.Always;
        return order.Duplex || order.Booklet
            ? layout with { Page = layout.Page with { Facing = true, OnBothSides = order.Duplex && !isFolded && !layout.IsKey } }
            : layout;
    }
}
