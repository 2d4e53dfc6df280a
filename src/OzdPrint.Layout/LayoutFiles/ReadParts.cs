using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads where the parts of an article go: bands and boxes.</summary>
internal static class ReadParts
{
    /// <summary>The names of the parts in layout files.</summary>
    public static ImmutableSortedDictionary<string, ArticlePart> Names { get; } =
        Enum.GetValues<ArticlePart>().ToImmutableSortedDictionary(part => part.ToString().ToLowerInvariant(), part => part, StringComparer.Ordinal);

    /// <summary>The bands of an article; those inherited if the file has none.</summary>
    public static ImmutableArray<BandPlan> Article(YamlMap layout, ImmutableArray<BandPlan> inherited, ImmutableSortedDictionary<string, Colour> colours)
    {
        if (!layout.Has("article"))
        {
            _ = layout.Any("article");
            if (inherited.IsDefaultOrEmpty)
            {
                layout.Missing("article", "list the bands of an article, for example: - { parts: [title, lead] }");
            }

            return inherited.IsDefault ? [] : inherited;
        }

        var seen = new Dictionary<ArticlePart, int>();
        return layout.Maps("article", map => new BandPlan(Parts(map, "parts", seen))
        {
            Columns = Columns(map),
            Side = Parts(map, "side", seen),
            Above = Parts(map, "above", seen),
            RuleAbove = ReadRule(map, "rule-above", colours),
            RuleBelow = ReadRule(map, "rule-below", colours),
            Before = ReadLength.Of(map, "before") ?? 0,
        });
    }

    /// <summary>The boxes of the file on top of those it inherits.</summary>
    public static ImmutableSortedDictionary<ArticlePart, BoxStyle> Boxes(
        YamlMap layout, ImmutableSortedDictionary<ArticlePart, BoxStyle> inherited, ImmutableSortedDictionary<string, Colour> colours)
    {
        var boxes = inherited.ToBuilder();
        layout.Map("boxes", map =>
        {
            foreach (var entry in map.Entries())
            {
                if (Part(map, entry.Key) is not { } part)
                {
                    continue;
                }

                if (entry.Value is YamlText { Value: "none" })
                {
                    boxes.Remove(part);
                }
                else if (map.Map(entry.Key.Value, own => Box(own, colours)) is { } box)
                {
                    boxes[part] = box;
                }
            }

            return true;
        });
        return boxes.ToImmutable();
    }

    /// <summary>A rule; null if absent.</summary>
    public static Rule? ReadRule(YamlMap map, string key, ImmutableSortedDictionary<string, Colour> colours) => map.Map(key, own => new Rule(
        Math.Max(ReadLength.Of(own, "thickness") ?? 0.5, 0),
        ReadColours.NameOf(own, "colour", colours) ?? "ink"));

    /// <summary>The look of a box.</summary>
    public static BoxStyle Box(YamlMap map, ImmutableSortedDictionary<string, Colour> colours) => new()
    {
        Fill = ReadColours.NameOf(map, "fill", colours),
        Frame = ReadRule(map, "frame", colours),
        Top = ReadRule(map, "top", colours),
        Left = ReadRule(map, "left", colours),
        Padding = Math.Max(ReadLength.Of(map, "padding") ?? 0, 0),
    };

    /// <summary>"grid" stands for the columns of the grid.</summary>
    private static int? Columns(YamlMap map) => map.Any("columns") is YamlText { Value: "grid" } ? null : map.WholeNumber("columns", 1, 12) ?? 1;

    private static ImmutableArray<ArticlePart> Parts(YamlMap map, string key, Dictionary<ArticlePart, int> seen)
    {
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        foreach (var text in map.Texts(key))
        {
            if (Part(map, text) is not { } part)
            {
                continue;
            }

            if (seen.TryGetValue(part, out var line))
            {
                map.Diagnostics.Report(
                    LayoutCodes.PartTwice, text, $"the part \"{text.Value}\" stands in line {line} already", "keep one of the two");
                continue;
            }

            seen[part] = text.Position.Line;
            parts.Add(part);
        }

        return parts.ToImmutable();
    }

    private static ArticlePart? Part(YamlMap map, YamlText text)
    {
        if (Names.TryGetValue(text.Value, out var part))
        {
            return part;
        }

        map.Diagnostics.Report(
            LayoutCodes.UnknownPart, text, $"an article has no part \"{text.Value}\"",
            YamlMap.Suggestion(text.Value, Names.Keys) ?? $"the parts are: {string.Join(", ", Names.Keys)}");
        return null;
    }
}
