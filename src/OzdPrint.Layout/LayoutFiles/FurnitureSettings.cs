using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The settings of heads and feet.</summary>
internal static class FurnitureSettings
{
    /// <summary>The names that words of heads and feet may hold in braces, and what stands for them on the page.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Values { get; } =
    [
        ("name", "name of the publication"),
        ("subtitle", "its subtitle"),
        ("date", "day of the edition, written out"),
        ("day", "day of the article that the page begins with, or else of the edition, without the weekday"),
        ("revised", "day of its last correction, without the weekday"),
        ("number", "number of the edition"),
        ("article", "headline of the article that the page begins with"),
        ("kicker", "its kicker"),
        ("source", "where it stands online, without https://"),
        ("page", "number of the page"),
        ("pages", "how many pages there are; with `own-pages` of the article"),
        .. SectionLabels.All.Select(label => ($"labels.{label.Name}", $"the label `{label.Name}` of the publication")),
    ];

    /// <summary>Words of a head or foot.</summary>
    public static SettingGroup<FurnitureText> Words { get; } = new(new FurnitureText("", ""))
    {
        { "style", new Kind<string>("style", Style, name => name), words => words.Style, (words, value) => words with { Style = value }, "The style they are set in", "required" },
        { "text", new Kind<string>("text", Text, text => text), words => words.Text, (words, value) => words with { Text = value }, "The words", "required" },
        { "below", Kinds.Length(-ReadLength.Longest), words => words.Below, (words, value) => words with { Below = value }, "How far below the baseline they stand, above it if negative: words of one height are a row" },
        { "blank", Kinds.Length(), words => words.Blank, (words, value) => words with { Blank = value }, "Length of the line behind them to write on" },
    };

    private static Kind<ImmutableArray<FurnitureText>> Side { get; } = new(
        "list of [words](#words)",
        (map, key, inherited, names) => map.Any(key) is YamlText { Value: Kinds.None } ? []
            : map.Any(key) is null ? inherited
            : map.Maps(key, own => Words.Read(own, Words.Start, names) is { Style.Length: > 0 } words ? words : null),
        _ => Kinds.None);

    /// <summary>A head or foot.</summary>
    public static SettingGroup<Furniture> Furniture { get; } = new(new Furniture { Lines = 2, Baseline = 10 })
    {
        { "lines", Kinds.Whole(0, 40), furniture => furniture.Lines, (furniture, value) => furniture with { Lines = value }, "Height in steps of the grid, with the white towards the text" },
        { "baseline", Kinds.Length(), furniture => furniture.Baseline, (furniture, value) => furniture with { Baseline = value }, "Distance of its baseline from its upper edge" },
        { "left", Side, furniture => furniture.Left, (furniture, value) => furniture with { Left = value }, "Words at the left" },
        { "centre", Side, furniture => furniture.Centre, (furniture, value) => furniture with { Centre = value }, "Words in the middle" },
        { "right", Side, furniture => furniture.Right, (furniture, value) => furniture with { Right = value }, "Words at the right" },
        { "rule", BoxSettings.RuleOrNone, furniture => furniture.Rule, (furniture, value) => furniture with { Rule = value }, "A rule from margin to margin" },
        { "rule-at", Kinds.Length(), furniture => furniture.RuleAt, (furniture, value) => furniture with { RuleAt = value }, "Distance of the rule from the upper edge" },
    };

    /// <summary>A head or foot that a file can also take away.</summary>
    public static Kind<Furniture?> FurnitureOrNone { get; } = Kinds.GroupOrNone("[head or foot](#heads-and-feet)", Furniture);

    private static string Style(YamlMap map, string key, string inherited, LayoutNames names)
    {
        if (map.RequiredText(key) is not { } style)
        {
            return inherited;
        }

        if (names.Styles.Contains(style.Value))
        {
            return style.Value;
        }

        map.Diagnostics.Report(
            LayoutCodes.UnknownStyle, style, $"there is no style \"{style.Value}\"", YamlMap.Suggestion(style.Value, names.Styles));
        return inherited;
    }

    private static string Text(YamlMap map, string key, string inherited, LayoutNames names)
    {
        var words = map.RequiredLine(key, "for example: text: \"{name}\"");
        for (var open = words.IndexOf('{', StringComparison.Ordinal); open >= 0; open = words.IndexOf('{', open + 1))
        {
            var end = words.IndexOf('}', open);
            var name = end < 0 ? words[(open + 1)..] : words[(open + 1)..end];
            if (end >= 0 && Values.Any(value => value.Name == name))
            {
                continue;
            }

            var known = Values.Select(value => value.Name);
            map.Diagnostics.Report(
                LayoutCodes.UnknownValue, map.Any(key)!, end < 0 ? "a brace is not closed" : $"\"{{{name}}}\" stands for nothing",
                YamlMap.Suggestion(name, known) ?? $"what may stand in braces: {string.Join(", ", known)}");
            break;
        }

        return words;
    }
}
