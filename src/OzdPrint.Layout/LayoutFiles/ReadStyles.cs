using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Puts the styles together from what all files say about them.</summary>
internal sealed class ReadStyles(StyleLayers layers, LayoutNames names, DiagnosticList diagnostics)
{
    private readonly SortedDictionary<string, ParagraphStyle> _styles = new(StringComparer.Ordinal);

    /// <summary>All styles; those that a layout needs and does not have are reported.</summary>
    public ImmutableSortedDictionary<string, ParagraphStyle> Run(YamlMap layout)
    {
        foreach (var name in layers.Names)
        {
            Style(name, []);
        }

        var missing = StyleNames.All.Where(name => !_styles.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            layout.Diagnostics.Report(
                LayoutCodes.MissingStyles, layout.Any("styles") ?? layout.Node,
                $"the layout has no {(missing.Count == 1 ? "style" : "styles")} {string.Join(", ", missing)}",
                "begin the layout with extends: daily, or define them all under styles");
        }

        return _styles.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private ParagraphStyle Style(string name, ImmutableArray<string> trail)
    {
        if (_styles.TryGetValue(name, out var done))
        {
            return done;
        }

        var style = StyleSettings.Style.Start;
        foreach (var mapping in layers.Of(name))
        {
            var map = new YamlMap(mapping, diagnostics);
            style = StyleSettings.Style.Read(map, style, names with { Like = Like(map, trail.Add(name)) });
            map.Finish();
        }

        return _styles[name] = style;
    }

    private ParagraphStyle? Like(YamlMap map, ImmutableArray<string> trail)
    {
        if (StyleLayers.Like(map.Node) is not YamlText like)
        {
            return null;
        }

        if (layers.Of(like.Value).IsEmpty)
        {
            map.Diagnostics.Report(LayoutCodes.UnknownStyle, like, $"there is no style \"{like.Value}\"", YamlMap.Suggestion(like.Value, layers.Names));
            return null;
        }

        if (trail.Contains(like.Value))
        {
            map.Diagnostics.Report(
                LayoutCodes.LikeItself, like, $"the style is like itself: {string.Join(" > ", trail.Add(like.Value))}", "remove like from one of them");
            return null;
        }

        return Style(like.Value, trail);
    }
}
