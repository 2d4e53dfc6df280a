using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads the named colours of a layout file.</summary>
internal static class ReadColours
{
    /// <summary>All colours of the file on top of those it inherits.</summary>
    public static ImmutableSortedDictionary<string, Colour> Run(YamlMap layout, ImmutableSortedDictionary<string, Colour> inherited)
    {
        var colours = inherited.ToBuilder();
        layout.Map("colours", map =>
        {
            foreach (var entry in map.Entries())
            {
                if (map.Colour(entry.Key.Value) is { } colour)
                {
                    colours[entry.Key.Value] = colour;
                }
            }

            return true;
        });
        return colours.ToImmutable();
    }

    /// <summary>The colour name under a key; null if absent or unknown, which is then reported.</summary>
    public static string? NameOf(YamlMap map, string key, ImmutableSortedDictionary<string, Colour> colours)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (colours.ContainsKey(text.Value))
        {
            return text.Value;
        }

        map.Diagnostics.Report(
            LayoutCodes.UnknownColour, text, $"the layout names no colour \"{text.Value}\"",
            YamlMap.Suggestion(text.Value, colours.Keys) ?? $"the colours are: {string.Join(", ", colours.Keys)}");
        return null;
    }
}
