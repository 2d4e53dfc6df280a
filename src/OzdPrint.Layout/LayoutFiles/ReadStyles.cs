using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>Reads the styles of a layout file.</summary>
internal sealed class ReadStyles(FontNames fonts)
{
    /// <summary>The leading of a style that names none, in times its size: what German book printers call "kompress plus 2".</summary>
    private const double DefaultLeading = 1.25;

    /// <summary>All styles of the file on top of those it inherits.</summary>
    public ImmutableSortedDictionary<string, ParagraphStyle> Run(
        YamlMap layout, ImmutableSortedDictionary<string, ParagraphStyle> inherited, ImmutableSortedDictionary<string, Colour> colours)
    {
        var styles = inherited.ToBuilder();
        layout.Map("styles", map =>
        {
            foreach (var entry in map.Entries())
            {
                var name = entry.Key.Value;
                var style = map.Map(name, own => Style(own, name, styles, colours));
                if (style is not null)
                {
                    styles[name] = style;
                }
            }

            return true;
        });
        foreach (var name in StyleNames.All.Where(name => !styles.ContainsKey(name)))
        {
            layout.Diagnostics.Report(
                LayoutCodes.UnknownStyle, layout.Node.File, 0, $"the layout has no style \"{name}\"", "define it under styles, or extend a layout that has it");
            styles[name] = new ParagraphStyle(EmbeddedFonts.Serif, 10, 12);
        }

        return styles.ToImmutable();
    }

    private ParagraphStyle? Style(
        YamlMap map, string name, ImmutableSortedDictionary<string, ParagraphStyle>.Builder styles, ImmutableSortedDictionary<string, Colour> colours)
    {
        var own = styles.GetValueOrDefault(name);
        if (map.Text("like") is { } like)
        {
            if (!styles.TryGetValue(like.Value, out own))
            {
                map.Diagnostics.Report(
                    LayoutCodes.UnknownStyle, like, $"there is no style \"{like.Value}\" above this one",
                    YamlMap.Suggestion(like.Value, styles.Keys));
            }
        }

        var size = ReadLength.Of(map, "size", own?.Size);
        var em = size ?? own?.Size ?? 10;
        var leading = ReadLength.Of(map, "leading", em)
            ?? (size is null || own is null ? own?.Leading ?? em * DefaultLeading : em * own.Leading / own.Size);
        var style = (own ?? new ParagraphStyle(EmbeddedFonts.Serif, em, leading)) with { Size = Positive(em), Leading = Positive(leading) };
        if (own is not null && size is not null)
        {
            // Indents and white were measured by the size they were written for.
            var scale = em / own.Size;
            style = style with { Indent = style.Indent * scale, Hanging = style.Hanging * scale };
        }

        return style with
        {
            Font = fonts.Of(map, "font") ?? style.Font,
            Weight = map.Number("weight", 1, 1000) ?? style.Weight,
            Italic = map.Flag("italic") ?? style.Italic,
            Tracking = map.Number("tracking", -100, 1000) ?? style.Tracking,
            Capitals = map.Flag("capitals") ?? style.Capitals,
            Colour = ReadColours.NameOf(map, "colour", colours) ?? style.Colour,
            Align = map.Choice(
                "align", ("justify", Alignment.Justified), ("left", Alignment.Left), ("right", Alignment.Right), ("centre", Alignment.Centre))
                ?? style.Align,
            Indent = ReadLength.Of(map, "indent", em) ?? style.Indent,
            Hanging = ReadLength.Of(map, "hanging", em) ?? style.Hanging,
            Hyphenate = map.Flag("hyphenate") ?? style.Hyphenate,
            Headline = map.Flag("headline") ?? style.Headline,
            Before = ReadLength.Of(map, "before", em) ?? style.Before,
            After = ReadLength.Of(map, "after", em) ?? style.After,
        };
    }

    /// <summary>Type of no size would never fill a page.</summary>
    private static double Positive(double length) => Math.Max(length, 1);
}
