using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads heads and feet.</summary>
internal static class ReadFurniture
{
    /// <summary>A head or foot; the inherited one if the file has none, null if it says "none".</summary>
    public static Furniture? Of(
        YamlMap layout, string key, Furniture? inherited, ImmutableSortedDictionary<string, ParagraphStyle> styles,
        ImmutableSortedDictionary<string, Colour> colours)
    {
        switch (layout.Any(key))
        {
            case null:
                return inherited;
            case YamlText { Value: "none" }:
                return null;
            default:
                return layout.Map(key, map => new Furniture
                {
                    Lines = map.WholeNumber("lines", 0, 40) ?? inherited?.Lines ?? 2,
                    Baseline = ReadLength.Of(map, "baseline") ?? inherited?.Baseline ?? 0,
                    Left = Words(map, "left", styles),
                    Centre = Words(map, "centre", styles),
                    Right = Words(map, "right", styles),
                    Rule = ReadParts.ReadRule(map, "rule", colours),
                    RuleAt = ReadLength.Of(map, "rule-at") ?? inherited?.RuleAt ?? 0,
                });
        }
    }

    private static ImmutableArray<FurnitureText> Words(
        YamlMap map, string key, ImmutableSortedDictionary<string, ParagraphStyle> styles) => map.Maps(key, own =>
    {
        var text = own.RequiredLine("text", "for example: text: \"{name}\"");
        if (own.RequiredText("style") is not { } style)
        {
            return null;
        }

        if (styles.ContainsKey(style.Value))
        {
            return new FurnitureText(style.Value, text);
        }

        own.Diagnostics.Report(
            LayoutCodes.UnknownStyle, style, $"there is no style \"{style.Value}\"", YamlMap.Suggestion(style.Value, styles.Keys));
        return null;
    });
}
