using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The settings of rules and boxes, and the boxes of a file.</summary>
internal static class BoxSettings
{
    /// <summary>Thicker than any rule: a bar.</summary>
    private const double ThickestRule = 72;

    /// <summary>A rule.</summary>
    public static SettingGroup<Rule> Rule { get; } = new(new Rule(0.5, "ink"))
    {
        { "thickness", Kinds.Length(0, ThickestRule), rule => rule.Thickness, (rule, value) => rule with { Thickness = value }, "Its thickness" },
        { "colour", Kinds.ColourName, rule => rule.Colour, (rule, value) => rule with { Colour = value }, "Its colour" },
    };

    /// <summary>A rule that a file can also take away.</summary>
    public static Kind<Rule?> RuleOrNone { get; } = Kinds.GroupOrNone("[rule](#rules)", Rule);

    /// <summary>A box.</summary>
    public static SettingGroup<BoxStyle> Box { get; } = new(new BoxStyle())
    {
        { "fill", Kinds.ColourNameOrNone, box => box.Fill, (box, value) => box with { Fill = value }, "Colour behind the text" },
        { "frame", RuleOrNone, box => box.Frame, (box, value) => box with { Frame = value }, "The line around the box" },
        { "top", RuleOrNone, box => box.Top, (box, value) => box with { Top = value }, "The rule along its upper edge" },
        { "left", RuleOrNone, box => box.Left, (box, value) => box with { Left = value }, "The rule along its left edge" },
        { "padding", Kinds.Length(), box => box.Padding, (box, value) => box with { Padding = value }, "White between the edge and the text" },
    };

    /// <summary>The boxes of all parts.</summary>
    public static Kind<ImmutableSortedDictionary<ArticlePart, BoxStyle>> Boxes { get; } = new(
        $"[box](#boxes) for each [part](#parts), or {Kinds.None}", Read, _ => Kinds.None);

    private static ImmutableSortedDictionary<ArticlePart, BoxStyle> Read(
        YamlMap layout, string key, ImmutableSortedDictionary<ArticlePart, BoxStyle> inherited, LayoutNames names)
    {
        var boxes = inherited;
        layout.Map(key, map =>
        {
            foreach (var entry in map.Entries())
            {
                if (PartNames.Find(map, entry.Key) is not { } part)
                {
                    continue;
                }

                if (entry.Value is YamlText { Value: Kinds.None })
                {
                    boxes = boxes.Remove(part);
                }
                else if (map.Map(entry.Key.Value, own => Box.Read(own, inherited.GetValueOrDefault(part, Box.Start), names)) is { } box)
                {
                    boxes = boxes.SetItem(part, box);
                }
            }

            return true;
        });
        return boxes;
    }
}
