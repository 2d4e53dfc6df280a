using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The settings of the sheet and its grid.</summary>
internal static class PageSettings
{
    /// <summary>A column that holds fewer pt than this holds no German word.</summary>
    public const double NarrowestColumn = 60;

    /// <summary>A visiting card; smaller sheets are slips of the pen.</summary>
    private const double SmallestSheet = 140;

    /// <summary>Lines closer than this are no lines to read.</summary>
    private const double SmallestBaseline = 4;

    private static readonly double _usualMargin = ReadLength.Millimetres(15);

    private static readonly (string Name, double Width, double Height)[] _papers =
    [
        ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("B5", 176, 250),
    ];

    /// <summary>The margins.</summary>
    public static SettingGroup<Margins> Margins { get; } = new(new Margins(_usualMargin, _usualMargin, _usualMargin, _usualMargin))
    {
        { "top", Kinds.Length(), margins => margins.Top, (margins, value) => margins with { Top = value }, "White above the head", "15mm" },
        { "right", Kinds.Length(), margins => margins.Right, (margins, value) => margins with { Right = value }, "White on the right", "15mm" },
        { "bottom", Kinds.Length(), margins => margins.Bottom, (margins, value) => margins with { Bottom = value }, "White below the foot", "15mm" },
        { "left", Kinds.Length(), margins => margins.Left, (margins, value) => margins with { Left = value }, "White on the left", "15mm" },
    };

    /// <summary>The sheet.</summary>
    public static SettingGroup<PageFormat> Page { get; } = new(new PageFormat(ReadLength.Millimetres(210), ReadLength.Millimetres(297), Margins.Start))
    {
        {
            "size", new Kind<(double Width, double Height)>("A3, A4, A5, B5 or `[width, height]`", Size, _ => ""),
            page => (page.Width, page.Height), (page, size) => page with { Width = size.Width, Height = size.Height }, "The sheet", "A4"
        },
        {
            "margins", Kinds.Group("[margins](#margins)", Margins), page => page.Margins, (page, margins) => page with { Margins = margins },
            "White at the edges; heads and feet lie inside them"
        },
        {
            "facing", Kinds.Flag, page => page.Facing, (page, value) => page with { Facing = value },
            "Whether pages face each other in a binding: on left-hand pages the margins and the words of heads and feet change sides"
        },
        {
            "punch-mark", BoxSettings.RuleOrNone, page => page.PunchMark, (page, value) => page with { PunchMark = value },
            "A mark at the outer edge at half height, to fold the sheet by when it is punched"
        },
    };

    /// <summary>Columns and baselines.</summary>
    public static SettingGroup<Grid> Grid { get; } = new(new Grid(12, 1, ReadLength.Millimetres(6)))
    {
        { "baseline", Kinds.Length(SmallestBaseline), grid => grid.Baseline, (grid, value) => grid with { Baseline = value }, "Distance of the baselines that the text stands on" },
        { "columns", Kinds.Whole(1, 12), grid => grid.Columns, (grid, value) => grid with { Columns = value }, "Number of text columns" },
        { "inset", Kinds.Length(), grid => grid.Inset, (grid, value) => grid with { Inset = value }, "White left of the first text column: the place of line numbers" },
        { "gutter", Kinds.Length(), grid => grid.Gutter, (grid, value) => grid with { Gutter = value }, "White between columns", "6mm" },
        {
            "side", Kinds.LengthOrNone(NarrowestColumn), grid => grid.Side, (grid, value) => grid with { Side = value },
            "Width of a side column of its own on the right; with none, the last text column is the side column"
        },
    };

    private static (double Width, double Height) Size(YamlMap map, string key, (double Width, double Height) inherited, LayoutNames names)
    {
        switch (map.Any(key))
        {
            case null:
                return inherited;
            case YamlText text when _papers.FirstOrDefault(paper => string.Equals(paper.Name, text.Value, StringComparison.OrdinalIgnoreCase)) is { Name: not null } paper:
                return (ReadLength.Millimetres(paper.Width), ReadLength.Millimetres(paper.Height));
            case YamlList { Items: [YamlText width, YamlText height] }:
                return (
                    ReadLength.Of(map, width, SmallestSheet, ReadLength.Longest) ?? inherited.Width,
                    ReadLength.Of(map, height, SmallestSheet, ReadLength.Longest) ?? inherited.Height);
            case var other:
                map.Diagnostics.Report(
                    LayoutCodes.UnknownPaper, other, "this is no paper size",
                    $"write one of {string.Join(", ", _papers.Select(paper => paper.Name))}, or a width and a height: [210mm, 297mm]");
                return inherited;
        }
    }
}
