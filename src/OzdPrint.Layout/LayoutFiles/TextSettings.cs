using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The settings of what makes a text one to work with: numbers of lines, parts that are left out.</summary>
internal static class TextSettings
{
    /// <summary>More lines than this between two numbers, and nobody finds a line by them.</summary>
    private const int MostLines = 100;

    /// <summary>Line numbers.</summary>
    public static SettingGroup<LineNumbersPlan> LineNumbers { get; } = new(new LineNumbersPlan())
    {
        { "every", Kinds.Whole(1, MostLines), plan => plan.Every, (plan, value) => plan with { Every = value }, "Every how many lines a number stands" },
        { "distance", Kinds.Length(), plan => plan.Distance, (plan, value) => plan with { Distance = value }, "White between number and text; the numbers stand left of their column" },
    };

    /// <summary>Line numbers that a file can also take away.</summary>
    public static Kind<LineNumbersPlan?> LineNumbersOrNone { get; } = Kinds.GroupOrNone("[line numbers](#line-numbers)", LineNumbers);

    /// <summary>Parts that are left out.</summary>
    public static Kind<ImmutableArray<ArticlePart>> Without { get; } = new(
        "list of [parts](#parts)",
        (map, key, inherited, _) => map.Any(key) is null ? inherited : [.. map.Texts(key).Select(text => Part(map, text)).OfType<ArticlePart>()],
        _ => Kinds.None);

    private static ArticlePart? Part(YamlMap map, YamlText text)
    {
        var part = PartNames.Find(map, text);
        if (part is null || LeaveOut.Parts.Contains(part.Value))
        {
            return part;
        }

        map.Diagnostics.Report(LayoutCodes.NeverWithout, text, $"an article cannot be set without its {text.Value}", "remove it from the list");
        return null;
    }
}
