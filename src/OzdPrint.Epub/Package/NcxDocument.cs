using System.Collections.Immutable;
using System.Globalization;

namespace OzdPrint.Epub;

/// <summary>
/// Writes the NCX (ANSI/NISO Z39.86-2005, chapter 8): the contents once more, for readers that came before EPUB 3.
/// </summary>
internal static class NcxDocument
{
    public const string Path = "toc.ncx";
    public const string MediaType = "application/x-dtbncx+xml";

    public static byte[] Write(Navigation navigation, PackageMetadata metadata, ImmutableArray<string> spine)
    {
        var order = PlayOrder(navigation, spine);
        var markup = new MarkupWriter();
        using (markup.Block(
            "ncx",
            ("xmlns", "http://www.daisy.org/z3986/2005/ncx/"),
            ("version", "2005-1"),
            ("xml:lang", metadata.Languages[0])))
        {
            WriteHead(markup, navigation, metadata);
            using (markup.Block("docTitle"))
            {
                markup.Line("text", metadata.Title);
            }

            using (markup.Block("navMap"))
            {
                var number = 0;
                WritePoints(markup, navigation.Contents, order, ref number);
            }

            if (!navigation.Pages.IsEmpty)
            {
                WritePages(markup, navigation.Pages, order);
            }
        }

        return markup.ToBytes();
    }

    // Targets in reading order, counted from 1. Two entries that lead to one place share its number (Z39.86, chapter 8).
    private static Dictionary<string, int> PlayOrder(Navigation navigation, ImmutableArray<string> spine)
    {
        var entries = Targets(navigation.Contents).ToHashSet(StringComparer.Ordinal);
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in spine)
        {
            if (entries.Contains(file))
            {
                order[file] = order.Count + 1;
            }

            foreach (var page in navigation.Pages.Where(page => page.File == file))
            {
                order[page.Target] = order.Count + 1;
            }
        }

        return order;
    }

    private static IEnumerable<string> Targets(IEnumerable<ContentsEntry> entries) =>
        entries.SelectMany(entry => Targets(entry.Children).Prepend(entry.Target));

    private static int Depth(ImmutableArray<ContentsEntry> entries) =>
        entries.IsEmpty ? 0 : 1 + entries.Max(entry => Depth(entry.Children));

    private static void WriteHead(MarkupWriter markup, Navigation navigation, PackageMetadata metadata)
    {
        var greatest = navigation.Pages.Select(page => Number(page.Label) ?? 0).DefaultIfEmpty(0).Max();
        using (markup.Block("head"))
        {
            markup.Empty("meta", ("name", "dtb:uid"), ("content", metadata.Identifier));
            markup.Empty("meta", ("name", "dtb:depth"), ("content", Text(Depth(navigation.Contents))));
            markup.Empty("meta", ("name", "dtb:totalPageCount"), ("content", Text(navigation.Pages.Length)));
            markup.Empty("meta", ("name", "dtb:maxPageNumber"), ("content", Text(greatest)));
        }
    }

    private static void WritePoints(
        MarkupWriter markup, ImmutableArray<ContentsEntry> entries, Dictionary<string, int> order, ref int number)
    {
        foreach (var entry in entries)
        {
            number++;
            using (markup.Block("navPoint", ("id", $"point-{Text(number)}"), ("playOrder", Text(order[entry.Target]))))
            {
                WriteLabel(markup, entry.Title);
                markup.Empty("content", ("src", entry.Target));
                WritePoints(markup, entry.Children, order, ref number);
            }
        }
    }

    private static void WritePages(MarkupWriter markup, ImmutableArray<PageTarget> pages, Dictionary<string, int> order)
    {
        using (markup.Block("pageList"))
        {
            for (var index = 0; index < pages.Length; index++)
            {
                var page = pages[index];
                var number = Number(page.Label);
                using (markup.Block(
                    "pageTarget",
                    ("id", $"page-{Text(index + 1)}"),
                    ("type", number is null ? "special" : "normal"),
                    ("value", number is { } value ? Text(value) : null),
                    ("playOrder", Text(order[page.Target]))))
                {
                    WriteLabel(markup, page.Label);
                    markup.Empty("content", ("src", page.Target));
                }
            }
        }
    }

    private static void WriteLabel(MarkupWriter markup, string text)
    {
        using (markup.Block("navLabel"))
        {
            markup.Line("text", text);
        }
    }

    private static int? Number(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
