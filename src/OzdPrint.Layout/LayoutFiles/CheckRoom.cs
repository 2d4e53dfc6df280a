using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Finds layouts in which text has no room: pages would be turned in vain.</summary>
internal static class CheckRoom
{
    /// <summary>A page of fewer lines than this has no room for a headline with text under it.</summary>
    private const int FewestLines = 10;

    /// <summary>A box that leaves its text fewer pt than this holds a syllable in a line.</summary>
    private const double NarrowestBox = 36;

    /// <summary>Of the largest letters a page holds so many side by side and on top of each other, or it holds no headline.</summary>
    private const int FewestLetters = 4;

    /// <summary>Reports the first of the reasons, for one often brings the others with it.</summary>
    /// <param name="map">The layout's file.</param>
    /// <param name="layout">The layout with all that it extends.</param>
    public static void Run(YamlMap map, PageLayout layout)
    {
        var (page, step) = (layout.Page, layout.Grid.Baseline);
        var whole = page.Height - page.Margins.Top - page.Margins.Bottom;
        var room = whole - ((Math.Max(layout.Masthead?.Lines ?? 0, layout.RunningHead?.Lines ?? 0) + (layout.Foot?.Lines ?? 0)) * step);
        var largest = Math.Min(page.TypeWidth, room) / FewestLetters;
        if (layout.Grid.ColumnWidth(page.TypeWidth) < PageSettings.NarrowestColumn || whole < FewestLines * step)
        {
            Report(["grid", "page"], "margins and gutters leave no room for text in the columns", "make them smaller, or use fewer columns");
        }
        else if (room < FewestLines * step)
        {
            Report(["foot", "masthead", "running-head", "grid", "page"], "heads and feet leave no room for text", "give them fewer lines");
        }
        else if (layout.Boxes.Values.Any(box => box.Padding > room / FewestLetters)
            || MeasureParts.Run(layout).Values.Any(part => Math.Min(part.Title, part.Text) < NarrowestBox))
        {
            Report(["boxes", "article", "grid"], "a box leaves no room for its text", "make its padding smaller, or its columns wider");
        }
        else if (layout.Styles.Values.Any(style => Math.Max(style.Size, style.Leading) > largest))
        {
            Report(["styles", "page", "grid"], "a style has letters or lines too large for the page", FormattableString.Invariant($"sizes and leadings here are {largest:0}pt at the most"));
        }

        void Report(string[] keys, string message, string hint) => map.Diagnostics.Report(
            LayoutCodes.NoRoom, keys.Select(map.Any).FirstOrDefault(node => node is not null) ?? map.Node, message, hint);
    }
}
