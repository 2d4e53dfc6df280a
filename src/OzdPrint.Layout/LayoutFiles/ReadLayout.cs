using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads a layout file, with what it extends, into a <see cref="PageLayout"/>.</summary>
internal sealed class ReadLayout(Func<string, DiagnosticList, SourceFile?> find, ImmutableArray<string> families, IReadOnlyCollection<string> names)
{
    private static readonly ImmutableSortedDictionary<string, string> NoFonts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Colours that every layout has from the start.</summary>
    private static readonly ImmutableSortedDictionary<string, Colour> FirstColours =
        ImmutableSortedDictionary.Create<string, Colour>(StringComparer.Ordinal).Add("ink", Colour.Black).Add("paper", Colour.White);

    /// <summary>The layout in a file; null if it has errors, which are then in the diagnostics.</summary>
    public PageLayout? Run(SourceFile file, string name, DiagnosticList diagnostics) => Read(file, name, [name], diagnostics)?.Layout;

    /// <summary>A layout and the font names that a file which extends it may use.</summary>
    private sealed record Inherited(PageLayout Layout, FontNames Fonts);

    private Inherited? Read(SourceFile file, string name, ImmutableArray<string> trail, DiagnosticList diagnostics) =>
        YamlMap.ReadFile(file, diagnostics, map => Layout(map, name, trail));

    private Inherited? Layout(YamlMap map, string name, ImmutableArray<string> trail)
    {
        var parent = Parent(map, trail, out var isOrphan);
        var old = parent?.Layout;
        _ = map.Line("title");
        var fonts = (parent?.Fonts ?? new FontNames(families, NoFonts)).With(map);
        var colours = ReadColours.Run(map, old?.Colours ?? FirstColours);
        var page = ReadPage.Page(map, old?.Page);
        var grid = ReadPage.Grid(map, old?.Grid);
        if (isOrphan)
        {
            // What it extends is missing, so every complaint about what it does not say itself would be noise.
            map.Entries();
            return null;
        }

        var styles = new ReadStyles(fonts).Run(map, old?.Styles ?? ImmutableSortedDictionary.Create<string, ParagraphStyle>(StringComparer.Ordinal), colours);
        if (page is null)
        {
            map.Missing("page", "for example: page: { size: A4, margins: { top: 15mm, right: 15mm, bottom: 15mm, left: 15mm } }");
        }

        if (grid is null)
        {
            map.Missing("grid", "for example: grid: { baseline: 12pt, columns: 3, gutter: 6mm }");
        }

        if (page is not null && grid is not null)
        {
            ReadPage.CheckRoom(map, page, grid);
        }

        var layout = new PageLayout
        {
            Name = name,
            Page = page ?? new PageFormat(595, 842, new Margins(40, 40, 40, 40)),
            Grid = grid ?? new Grid(12, 1, 0),
            Colours = colours,
            Styles = styles,
            Boxes = ReadParts.Boxes(map, old?.Boxes ?? ImmutableSortedDictionary<ArticlePart, BoxStyle>.Empty, colours),
            Masthead = ReadFurniture.Of(map, "masthead", old?.Masthead, styles, colours),
            RunningHead = ReadFurniture.Of(map, "running-head", old?.RunningHead, styles, colours),
            Foot = ReadFurniture.Of(map, "foot", old?.Foot, styles, colours),
            Article = ReadParts.Article(map, old?.Article ?? default, colours),
            ArticleRule = map.Has("article-rule") ? ReadParts.ReadRule(map, "article-rule", colours) : old?.ArticleRule,
            Contents = ReadFront.Contents(map, old?.Contents, colours),
            Department = ReadFront.Department(map, old?.Department, colours),
            StartBelow = map.Number("start-below", 0, 1) ?? old?.StartBelow ?? PageLayout.DefaultStartBelow,
            PictureHeight = map.Number("picture-height", 0.05, 1) ?? old?.PictureHeight ?? 0.32,
        };
        return new Inherited(layout, fonts);
    }

    private Inherited? Parent(YamlMap map, ImmutableArray<string> trail, out bool isOrphan)
    {
        isOrphan = false;
        if (map.Text("extends") is not { } text)
        {
            return null;
        }

        isOrphan = true;
        if (trail.Contains(text.Value))
        {
            map.Diagnostics.Report(
                LayoutCodes.ExtendsItself, text, $"the layout extends itself: {string.Join(" > ", trail.Add(text.Value))}", "remove extends from one of them");
            return null;
        }

        if (find(text.Value, map.Diagnostics) is not { } file)
        {
            map.Diagnostics.Report(
                LayoutCodes.UnknownLayout, text, $"there is no layout \"{text.Value}\"",
                YamlMap.Suggestion(text.Value, names) ?? $"the layouts are: {string.Join(", ", names)}");
            return null;
        }

        var parent = Read(file, text.Value, trail.Add(text.Value), map.Diagnostics);
        isOrphan = parent is null;
        return parent;
    }
}
