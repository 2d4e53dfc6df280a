using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads a layout file, with what it extends, into a <see cref="PageLayout"/>.</summary>
internal sealed class ReadLayout(LayoutShelf shelf, bool isKey)
{
    /// <summary>More layouts than this on top of each other are a mistake, and each takes a piece of the stack.</summary>
    private const int MostLayers = 32;

    private const string BandExample = "list the bands of an article, for example: - { parts: [title, lead] }";

    /// <summary>The layout in a file; null if it has errors, which are then in the diagnostics.</summary>
    public PageLayout? Run(SourceFile file, string name, DiagnosticList diagnostics) => Read(file, name, [name], diagnostics)?.Layout;

    /// <summary>A layout as another may extend it: its styles are not yet put together.</summary>
    private sealed record Inherited(PageLayout Layout, FontNames Fonts, StyleLayers Styles);

    private Inherited? Read(SourceFile file, string name, ImmutableArray<string> trail, DiagnosticList diagnostics) =>
        YamlMap.ReadFile(file, diagnostics, map => Layout(map, name, trail));

    private Inherited? Layout(YamlMap map, string name, ImmutableArray<string> trail)
    {
        _ = map.Line("title");
        var parent = Parent(map, trail, out var isOrphan);
        var old = parent?.Layout ?? LayoutSettings.Blank;
        var fonts = (parent?.Fonts ?? new FontNames(shelf.Families, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))).With(map);
        var layers = (parent?.Styles ?? StyleLayers.None).With(map);
        var scope = new LayoutNames(fonts, ReadColours.Run(map, old.Colours), layers.Names);
        var layout = LayoutSettings.Sheet.Read(map, old with { Name = name, Colours = scope.Colours }, scope);
        if (isOrphan)
        {
            // What it extends is missing, so complaints about names that it does not give itself would be noise.
            map.Entries();
            return null;
        }

        layout = LayoutSettings.Rest.Read(map, layout, scope);
        if (map.Any("article") is YamlList { Items.IsEmpty: true } empty)
        {
            map.Diagnostics.Report(DiagnosticCodes.EmptyValue, empty, "\"article\" lists no bands", BandExample);
        }
        else if (layout.Article.IsEmpty && !map.Diagnostics.HasErrors)
        {
            map.Missing("article", BandExample);
        }

        if (trail.Length == 1)
        {
            // A style may be like one that the last file changes, and its font a name that the last file gives: so styles
            // are put together when all files are read.
            layout = layout with { Styles = new ReadStyles(layers, scope, map.Diagnostics).Run(map) };
            layers.CheckUse(map, layout, parent?.Styles ?? StyleLayers.None);
            CheckAnswers.Parts(map, layout);
            CheckRoom.Run(map, layout);
            if (!map.Diagnostics.HasErrors)
            {
                CheckContrast.Layout(map, layout);
            }

            if (!isKey)
            {
                CheckAnswers.Key(map, layout, shelf);
            }
        }

        return new Inherited(layout, fonts, layers);
    }

    private Inherited? Parent(YamlMap map, ImmutableArray<string> trail, out bool isOrphan)
    {
        isOrphan = false;
        if (map.Text(LayoutSettings.Extends) is not { } text)
        {
            return null;
        }

        isOrphan = true;
        var (count, index) = (shelf.Count(text.Value), trail.Count(name => name == text.Value));
        if (count == 0)
        {
            map.Diagnostics.Report(
                LayoutCodes.UnknownLayout, text, $"there is no layout \"{text.Value}\"",
                YamlMap.Suggestion(text.Value, shelf.Names) ?? $"the layouts are: {string.Join(", ", shelf.Names)}");
            return null;
        }

        if (index == count)
        {
            map.Diagnostics.Report(
                LayoutCodes.ExtendsItself, text, $"the layout extends itself: {string.Join(" > ", trail.Add(text.Value))}", "remove extends from one of them");
            return null;
        }

        if (trail.Length == MostLayers)
        {
            map.Diagnostics.Report(LayoutCodes.ExtendsItself, text, $"{MostLayers} layouts extend each other before this one", "let one of them say what several say now");
            return null;
        }

        if (shelf.Open(text.Value, index, map.Diagnostics) is not { } file)
        {
            return null;
        }

        var parent = Read(file, text.Value, trail.Add(text.Value), map.Diagnostics);
        isOrphan = parent is null;
        return parent;
    }
}
