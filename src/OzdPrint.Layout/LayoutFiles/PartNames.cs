using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The names of an article's parts in layout files.</summary>
internal static class PartNames
{
    /// <summary>All parts with their names, in the order of an article's file.</summary>
    public static ImmutableArray<(string Name, ArticlePart Part)> All { get; } =
        [.. Enum.GetValues<ArticlePart>().Select(part => (part.ToString().ToLowerInvariant(), part))];

    /// <summary>The name of a part.</summary>
    public static string Of(ArticlePart part) => All.First(one => one.Part == part).Name;

    /// <summary>The part of that name; null, reported, if there is none.</summary>
    public static ArticlePart? Find(YamlMap map, YamlText text)
    {
        foreach (var (name, part) in All)
        {
            if (name == text.Value)
            {
                return part;
            }
        }

        var names = All.Select(part => part.Name);
        map.Diagnostics.Report(
            LayoutCodes.UnknownPart, text, $"an article has no part \"{text.Value}\"",
            YamlMap.Suggestion(text.Value, names) ?? $"the parts are: {string.Join(", ", names)}");
        return null;
    }
}
