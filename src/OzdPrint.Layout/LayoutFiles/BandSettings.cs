using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The settings of an article's bands.</summary>
internal static class BandSettings
{
    /// <summary>The word for the columns of the grid.</summary>
    private const string GridColumns = "grid";

    private static readonly Kind<ImmutableArray<ArticlePart>> _parts = new("list of [parts](#parts)", Parts, _ => Kinds.None);

    /// <summary>A band.</summary>
    public static SettingGroup<BandPlan> Band { get; } = new(new BandPlan([]))
    {
        { "parts", _parts, band => band.Parts, (band, value) => band with { Parts = value }, "The parts, set one after the other" },
        {
            "columns", new Kind<int?>($"whole number from 1 to 12, or {GridColumns}", Columns, count => $"{count}"),
            band => band.Columns, (band, value) => band with { Columns = value },
            "Number of columns of equal width; `grid` for the columns of the grid, which are the place for the text"
        },
        { "side", _parts, band => band.Side, (band, value) => band with { Side = value }, "Parts in the side column, from the top; only beside `columns: grid`" },
        { "above", _parts, band => band.Above, (band, value) => band with { Above = value }, "Parts above the text columns and beside the side column; only beside `columns: grid`" },
        { "below", _parts, band => band.Below, (band, value) => band with { Below = value }, "Explainers that stand below the paragraph that mentions them; only beside `columns: grid`" },
        { "material", Kinds.Flag, band => band.Material, (band, value) => band with { Material = value }, "Whether the band is material to work with: the first such band of an article begins a page" },
        { "before", Kinds.Length(), band => band.Before, (band, value) => band with { Before = value }, "White above, rounded to whole steps of the grid, dropped at the head of a page" },
        { "rule-above", BoxSettings.RuleOrNone, band => band.RuleAbove, (band, value) => band with { RuleAbove = value }, "A rule above the band" },
        { "rule-below", BoxSettings.RuleOrNone, band => band.RuleBelow, (band, value) => band with { RuleBelow = value }, "A rule below the band" },
    };

    /// <summary>The bands of an article; a file's own replace the inherited ones as a whole.</summary>
    public static Kind<ImmutableArray<BandPlan>> Bands { get; } = new(
        "list of [bands](#bands)",
        (map, key, inherited, names) => map.Any(key) is null ? inherited : map.Maps(key, own => Checked(own, Band.Read(own, Band.Start, names))),
        _ => Kinds.None);

    private static BandPlan Checked(YamlMap map, BandPlan band)
    {
        if (band.Columns is not null && (map.Any("side") ?? map.Any("above") ?? map.Any("below")) is { } beside)
        {
            map.Diagnostics.Report(
                LayoutCodes.NoSideColumn, beside, "only the columns of the grid have a place beside or above them", "write columns: grid, or move the parts into a band of their own");
        }

        if (band.Below.Any(part => part is not ArticlePart.Explainers))
        {
            map.Diagnostics.Report(
                LayoutCodes.NoPieces, map.Any("below")!, "only explainers can stand below paragraphs", "move the other parts to parts or side");
        }

        return band;
    }

    private static int? Columns(YamlMap map, string key, int? inherited, LayoutNames names) =>
        map.Any(key) is YamlText { Value: GridColumns } ? null : map.WholeNumber(key, 1, 12) ?? inherited;

    private static ImmutableArray<ArticlePart> Parts(YamlMap map, string key, ImmutableArray<ArticlePart> inherited, LayoutNames names)
    {
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        foreach (var text in map.Texts(key))
        {
            if (PartNames.Find(map, text) is not { } part)
            {
                continue;
            }

            if (names.PlacedParts.TryGetValue(part, out var line))
            {
                map.Diagnostics.Report(
                    LayoutCodes.PartTwice, text, $"the part \"{text.Value}\" stands in line {line} already", "keep one of the two");
                continue;
            }

            names.PlacedParts[part] = text.Position.Line;
            parts.Add(part);
        }

        return parts.ToImmutable();
    }
}
