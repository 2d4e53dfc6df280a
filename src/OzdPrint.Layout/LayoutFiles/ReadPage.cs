using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads the sheet, its margins and the grid.</summary>
internal static class ReadPage
{
    /// <summary>A column that holds fewer pt than this holds no German word.</summary>
    private const double NarrowestColumn = 60;

    private static readonly (string Name, double Width, double Height)[] Papers =
    [
        ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("B5", 176, 250),
    ];

    public static PageFormat? Page(YamlMap layout, PageFormat? inherited) => layout.Map("page", map =>
    {
        var size = Size(map) ?? (inherited is { } old ? (old.Width, old.Height) : null);
        var margins = map.Map("margins", own => new Margins(
            ReadLength.Of(own, "top") ?? inherited?.Margins.Top ?? 0,
            ReadLength.Of(own, "right") ?? inherited?.Margins.Right ?? 0,
            ReadLength.Of(own, "bottom") ?? inherited?.Margins.Bottom ?? 0,
            ReadLength.Of(own, "left") ?? inherited?.Margins.Left ?? 0)) ?? inherited?.Margins;
        if (margins is null)
        {
            map.Missing("margins", "for example: margins: { top: 15mm, right: 15mm, bottom: 15mm, left: 15mm }");
        }

        return size is { } sheet && margins is not null ? new PageFormat(sheet.Width, sheet.Height, margins)
        {
            Facing = map.Flag("facing") ?? inherited?.Facing ?? false,
        } : null;
    }) ?? inherited;

    public static Grid? Grid(YamlMap layout, Grid? inherited) => layout.Map("grid", map =>
    {
        var baseline = ReadLength.Of(map, "baseline") ?? inherited?.Baseline;
        if (baseline is null)
        {
            map.Missing("baseline", "for example: baseline: 12pt");
        }

        return new Grid(
            Math.Max(baseline ?? 12, 4),
            map.WholeNumber("columns", 1, 12) ?? inherited?.Columns ?? 1,
            Math.Max(ReadLength.Of(map, "gutter") ?? inherited?.Gutter ?? 0, 0),
            map.Has("side") ? ReadLength.Of(map, "side") : inherited?.Side);
    }) ?? inherited;

    /// <summary>Reports a page whose columns have no room.</summary>
    public static void CheckRoom(YamlMap layout, PageFormat page, Grid grid)
    {
        var height = page.Height - page.Margins.Top - page.Margins.Bottom;
        if (grid.ColumnWidth(page.TypeWidth) < NarrowestColumn || grid.Side is < NarrowestColumn || height < 10 * grid.Baseline)
        {
            layout.Diagnostics.Report(
                LayoutCodes.NoRoom, layout.Node.File, 0, "margins and gutters leave no room for text in the columns",
                "make them smaller, or use fewer columns");
        }
    }

    private static (double Width, double Height)? Size(YamlMap map)
    {
        switch (map.Any("size"))
        {
            case null:
                return null;
            case YamlText text when Papers.FirstOrDefault(paper => string.Equals(paper.Name, text.Value, StringComparison.OrdinalIgnoreCase)) is { Name: not null } paper:
                return (Millimetres(paper.Width), Millimetres(paper.Height));
            case YamlList { Items: [YamlText width, YamlText height] }:
                return (ReadLength.Of(map, width), ReadLength.Of(map, height)) is ({ } w, { } h) ? (w, h) : null;
            case var other:
                map.Diagnostics.Report(
                    LayoutCodes.UnknownPaper, other, "this is no paper size",
                    $"write one of {string.Join(", ", Papers.Select(paper => paper.Name))}, or a width and a height: [210mm, 297mm]");
                return null;
        }
    }

    private static double Millimetres(double length) => length * 72 / 25.4;
}
