using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads what an edition has beside its articles: the list on the first page, the heads of departments.</summary>
internal static class ReadFront
{
    /// <summary>The list of articles; the inherited one if the file has none, null if it says "none".</summary>
    public static ContentsPlan? Contents(YamlMap layout, ContentsPlan? inherited, ImmutableSortedDictionary<string, Colour> colours) =>
        layout.Any("contents") switch
        {
            null => inherited,
            YamlText { Value: "none" } => null,
            _ => layout.Map("contents", map => new ContentsPlan
            {
                Box = map.Map("box", own => ReadParts.Box(own, colours)) ?? inherited?.Box ?? new BoxStyle(),
                Columns = map.WholeNumber("columns", 1, 12) ?? inherited?.Columns ?? 1,
                Teasers = map.Flag("teasers") ?? inherited?.Teasers ?? true,
            }),
        };

    /// <summary>The heads of departments; the inherited ones if the file has none, null if it says "none".</summary>
    public static DepartmentPlan? Department(YamlMap layout, DepartmentPlan? inherited, ImmutableSortedDictionary<string, Colour> colours) =>
        layout.Any("department") switch
        {
            null => inherited,
            YamlText { Value: "none" } => null,
            _ => layout.Map("department", map => new DepartmentPlan
            {
                Rule = ReadParts.ReadRule(map, "rule", colours) ?? inherited?.Rule,
                Fill = ReadColours.NameOf(map, "fill", colours) ?? inherited?.Fill,
            }),
        };
}
