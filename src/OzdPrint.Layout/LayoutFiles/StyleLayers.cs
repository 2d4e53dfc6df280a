using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// What a layout and those it extends say about each style, the first of them first. A mapping that says <c>like</c>
/// stands alone: it takes the place of what is inherited.
/// </summary>
internal sealed class StyleLayers
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<YamlMapping>> _layers;

    private StyleLayers(ImmutableSortedDictionary<string, ImmutableArray<YamlMapping>> layers) => _layers = layers;

    /// <summary>No styles.</summary>
    public static StyleLayers None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<YamlMapping>>(StringComparer.Ordinal));

    /// <summary>The names of the styles, sorted.</summary>
    public IEnumerable<string> Names => _layers.Keys;

    /// <summary>The mappings of a style; empty if no file names it.</summary>
    public ImmutableArray<YamlMapping> Of(string name) => _layers.GetValueOrDefault(name, []);

    /// <summary>The same with the styles of a file on top.</summary>
    public StyleLayers With(YamlMap layout) => new(layout.Map("styles", map =>
    {
        var layers = _layers;
        foreach (var (key, value) in map.Entries())
        {
            if (value is YamlMapping mapping)
            {
                layers = layers.SetItem(key.Value, Like(mapping) is null ? Of(key.Value).Add(mapping) : [mapping]);
            }
            else
            {
                map.WrongType(key.Value, "a mapping", value);
            }
        }

        return layers;
    }) ?? _layers);

    /// <summary>What a mapping says after <c>like</c>; null if nothing.</summary>
    public static YamlNode? Like(YamlMapping style) =>
        style.Entries.FirstOrDefault(entry => entry.Key.Value == "like").Value is var like && like is not YamlText { IsNothing: true } ? like : null;

    /// <summary>
    /// Warns of styles that a file defines and nothing uses: most often the name of one that is used, mistyped.
    /// </summary>
    public void CheckUse(YamlMap layout, PageLayout made, StyleLayers inherited)
    {
        if (layout.Any("styles") is not YamlMapping styles)
        {
            return;
        }

        var used = StyleNames.All
            .Concat(inherited.Names)
            .Concat(new[] { made.Masthead, made.RunningHead, made.Foot }
                .SelectMany(furniture => furniture is null ? [] : furniture.Left.Concat(furniture.Centre).Concat(furniture.Right))
                .Select(words => words.Style))
            .Concat(_layers.Values.SelectMany(layers => layers).Select(Like).OfType<YamlText>().Select(like => like.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entry in styles.Entries.Where(entry => !used.Contains(entry.Key.Value)))
        {
            layout.Diagnostics.Report(
                LayoutCodes.UnusedStyle, entry.Key, $"nothing is set in the style \"{entry.Key.Value}\"",
                YamlMap.Suggestion(entry.Key.Value, StyleNames.All) ?? "remove it, or use it in a head, a foot or after like");
        }
    }
}
