using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>The settings of a style.</summary>
internal static class StyleSettings
{
    /// <summary>A line of smaller type cannot be read, and type of no size would never fill a page.</summary>
    private const double SmallestType = 3;

    /// <summary>A letter as high as a page of tabloid.</summary>
    private const double LargestType = 800;

    /// <summary>The settings of a style.</summary>
    public static SettingGroup<ParagraphStyle> Style { get; } = new(new ParagraphStyle(EmbeddedFonts.Serif, 10, 12.5), style => style.Size)
    {
        {
            "like", new Kind<ParagraphStyle>("style", Like, _ => ""), style => style, (_, like) => like,
            "The style to start from; it takes the place of what is inherited for this style", "the inherited style of this name"
        },
        { "font", Kinds.Font, style => style.Font, (style, font) => style with { Font = font }, "The family, or the name that `fonts` gives it" },
        {
            "size", Kinds.Length(SmallestType, LargestType), style => style.Size, Sized,
            "Size of the type; leading, indent and hanging change with it where they are not set beside it"
        },
        { "leading", Kinds.Length(SmallestType, 2 * LargestType), style => style.Leading, (style, value) => style with { Leading = value }, "Distance of the baselines", "1.25em" },
        { "weight", Kinds.Number(1, 1000), style => style.Weight, (style, value) => style with { Weight = value }, "400 is regular, 700 bold; a font has the weights of its files or axes" },
        { "italic", Kinds.Flag, style => style.Italic, (style, value) => style with { Italic = value }, "Italic type" },
        { "tracking", Kinds.Number(-100, 1000), style => style.Tracking, (style, value) => style with { Tracking = value }, "Space between the letters, in thousandths of the size" },
        { "capitals", Kinds.Flag, style => style.Capitals, (style, value) => style with { Capitals = value }, "Set in capitals" },
        { "colour", Kinds.ColourName, style => style.Colour, (style, value) => style with { Colour = value }, "Colour of the type" },
        {
            "align",
            Kinds.Choice(("justify", Alignment.Justified), ("left", Alignment.Left), ("right", Alignment.Right), ("centre", Alignment.Centre)),
            style => style.Align, (style, value) => style with { Align = value }, "How the lines stand in the column"
        },
        { "indent", Kinds.Length(), style => style.Indent, (style, value) => style with { Indent = value }, "Indent of a paragraph's first line, unless it follows a heading" },
        { "hanging", Kinds.Length(), style => style.Hanging, (style, value) => style with { Hanging = value }, "Indent of a list item's lines, behind its label" },
        { "hyphenate", Kinds.Flag, style => style.Hyphenate, (style, value) => style with { Hyphenate = value }, "Whether words may be hyphenated" },
        { "headline", Kinds.Flag, style => style.Headline, (style, value) => style with { Headline = value }, "Broken like a headline: no hyphens if it can be helped, lines of like length" },
        { "before", Kinds.Length(), style => style.Before, (style, value) => style with { Before = value }, "White above, dropped at the head of a column" },
        { "after", Kinds.Length(), style => style.After, (style, value) => style with { After = value }, "White below" },
    };

    /// <summary>Leading, indent and hanging were measured by the size they were written for.</summary>
    private static ParagraphStyle Sized(ParagraphStyle style, double size)
    {
        var scale = size / style.Size;
        return style with { Size = size, Leading = style.Leading * scale, Indent = style.Indent * scale, Hanging = style.Hanging * scale };
    }

    // ReadStyles has found the style, or reported that there is none.
    private static ParagraphStyle Like(YamlMap map, string key, ParagraphStyle inherited, LayoutNames names) =>
        map.Text(key) is null ? inherited : names.Like ?? inherited;
}
