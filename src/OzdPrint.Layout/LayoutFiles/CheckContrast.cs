using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Warns of text that stands out too little from its ground to be read by everybody (WCAG 2.2, AA).</summary>
internal static class CheckContrast
{
    /// <summary>More styles than these are not listed: they share a colour, which is what is to be changed.</summary>
    private const int MostListed = 3;

    /// <summary>Two colours of a layout that are too alike.</summary>
    /// <param name="Text">Name of the colour of the letters.</param>
    /// <param name="Ground">Name of the colour behind them; null for the paper.</param>
    /// <param name="Styles">The styles set so.</param>
    /// <param name="Needed">The contrast that the smallest of them needs.</param>
    public sealed record FaintPair(string Text, string? Ground, ImmutableArray<string> Styles, double Needed);

    /// <summary>The pairs of a layout that are too faint.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="colours">Its colours, or those that take their place.</param>
    public static IEnumerable<FaintPair> Pairs(PageLayout layout, ImmutableSortedDictionary<string, Colour> colours) => new TextGrounds(layout).All()
        .Where(text => Luminance.Contrast(colours[text.Colour], On(text.Ground, colours)) < text.Needed)
        .GroupBy(text => (text.Colour, text.Ground))
        .Select(pair => new FaintPair(
            pair.Key.Colour, pair.Key.Ground, [.. pair.Select(text => text.Style).Distinct(StringComparer.Ordinal)], pair.Max(text => text.Needed)));

    /// <summary>Warns of the faint pairs of a layout, each where the file gives cause for it.</summary>
    public static void Layout(YamlMap map, PageLayout layout)
    {
        foreach (var pair in Pairs(layout, layout.Colours))
        {
            map.Diagnostics.Report(LayoutCodes.FaintText, Cause(map, pair), Message(pair, layout.Colours), Hint(pair, layout.Colours));
        }
    }

    /// <summary>The warnings of pairs that are faint because the publication has colours of its own.</summary>
    public static IEnumerable<Diagnostic> Publication(PageLayout layout, Publication publication)
    {
        var colours = new Palette(layout, publication).Colours;
        bool IsOwn(string? name) => name is not null && publication.Colours.ContainsKey(name);
        foreach (var pair in publication.Colours.IsEmpty ? [] : Pairs(layout, colours).Where(pair => IsOwn(pair.Text) || IsOwn(pair.Ground)))
        {
            var message = $"in the layout {layout.Name}, {Message(pair, colours)}";
            var name = IsOwn(pair.Text) ? pair.Text : pair.Ground!;
            var text = publication.Source?.Text ?? "";
            var at = text.IndexOf("colours:", StringComparison.Ordinal) is >= 0 and var from ? KeyIn(text, name, from) : -1;
            yield return publication.Source is { } source && at >= 0
                ? LayoutCodes.FaintText.At(source, source.PositionOf(at), message, Hint(pair, colours), name.Length)
                : LayoutCodes.FaintText.About(publication.Source?.Path, message, Hint(pair, colours));
        }
    }

    /// <summary>Where a key stands as a whole word: ink and not the end of pink; -1 for nowhere.</summary>
    private static int KeyIn(string text, string name, int from)
    {
        var at = text.IndexOf(name + ":", from, StringComparison.Ordinal);
        while (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_'))
        {
            at = text.IndexOf(name + ":", at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private static Colour On(string? ground, ImmutableSortedDictionary<string, Colour> colours) => ground is null ? Colour.White : colours[ground];

    private static string Message(FaintPair pair, ImmutableSortedDictionary<string, Colour> colours)
    {
        // Rounded down, so that 4.49 does not read as enough.
        var contrast = Math.Floor(Luminance.Contrast(colours[pair.Text], On(pair.Ground, colours)) * 100) / 100;
        var more = pair.Styles.Length - MostListed;
        var styles = string.Join(", ", pair.Styles.Take(MostListed)) + (more > 0 ? $" and {more} more" : "");
        var ground = pair.Ground is null ? "paper" : $"\"{pair.Ground}\"";
        return string.Create(
            CultureInfo.InvariantCulture, $"text in the colour \"{pair.Text}\" on {ground} ({styles}) has a contrast of {contrast:0.##} : 1 and needs {pair.Needed} : 1");
    }

    /// <summary>The darker colour is to be darker still; only where not even black is enough, the lighter one lighter.</summary>
    private static string Hint(FaintPair pair, ImmutableSortedDictionary<string, Colour> colours)
    {
        var (text, ground) = (colours[pair.Text], On(pair.Ground, colours));
        var isTextDarker = Luminance.Of(text) <= Luminance.Of(ground);
        var (dark, light) = isTextDarker ? (text, ground) : (ground, text);
        var (darkName, lightName) = isTextDarker ? (pair.Text, pair.Ground!) : (pair.Ground!, pair.Text);
        return Toward(dark, Colour.Black, light, pair.Needed) is { } darker
            ? $"make \"{darkName}\" darker, for example \"{darker}\""
            : $"make \"{lightName}\" lighter, for example \"{Toward(light, Colour.White, dark, pair.Needed)}\"";
    }

    /// <summary>The nearest mixture with black or white that stands out enough; null if none does.</summary>
    private static Colour? Toward(Colour from, Colour to, Colour against, double needed)
    {
        for (var share = 1; share <= byte.MaxValue; share++)
        {
            byte Mix(byte a, byte b) => (byte)(((a * (byte.MaxValue - share)) + (b * share)) / byte.MaxValue);
            var mixed = new Colour(Mix(from.R, to.R), Mix(from.G, to.G), Mix(from.B, to.B));
            if (Luminance.Contrast(mixed, against) >= needed)
            {
                return mixed;
            }
        }

        return null;
    }

    /// <summary>What the file says of the style, the colours or the ground, whichever it says anything of.</summary>
    private static YamlNode Cause(YamlMap map, FaintPair pair) =>
        pair.Styles.Select(style => Value(Value(map.Any("styles"), style), "colour")).FirstOrDefault(node => node is not null)
        ?? Value(map.Any("colours"), pair.Text)
        ?? (pair.Ground is null ? null : Value(map.Any("colours"), pair.Ground))
        ?? (pair.Ground is null ? null : Fills(map, pair.Ground).FirstOrDefault())
        ?? pair.Styles.Select(style => Value(map.Any("styles"), style)).FirstOrDefault(node => node is not null)
        ?? map.Node;

    /// <summary>Where the file gives a ground its colour.</summary>
    private static IEnumerable<YamlNode> Fills(YamlMap map, string ground)
    {
        var boxes = map.Any("boxes") is YamlMapping parts ? parts.Entries.Select(entry => Value(entry.Value, "fill")) : [];
        return boxes.Append(Value(Value(map.Any("contents"), "box"), "fill")).Append(Value(map.Any("department"), "fill"))
            .OfType<YamlText>().Where(fill => fill.Value == ground);
    }

    private static YamlNode? Value(YamlNode? node, string key) =>
        node is YamlMapping mapping ? mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value : null;
}
