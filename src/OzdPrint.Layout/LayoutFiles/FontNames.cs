using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The fonts a layout may name: the families at hand, and names of the layout's own for them.</summary>
/// <param name="Families">Names of the families.</param>
/// <param name="Own">The layout's names for families: <c>text</c>, <c>label</c>.</param>
internal sealed record FontNames(ImmutableArray<string> Families, ImmutableSortedDictionary<string, string> Own)
{
    /// <summary>The same with the names of a file's <c>fonts</c> added.</summary>
    public FontNames With(YamlMap layout)
    {
        var own = Own.ToBuilder();
        layout.Map("fonts", map =>
        {
            foreach (var entry in map.Entries())
            {
                if (Family(map, entry.Key.Value) is { } family)
                {
                    own[entry.Key.Value] = family;
                }
            }

            return true;
        });
        return this with { Own = own.ToImmutable() };
    }

    /// <summary>The family that a key names; null if it is absent or not at hand, which is then reported.</summary>
    public string? Of(YamlMap map, string key) => Family(map, key);

    private string? Family(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (Own.TryGetValue(text.Value, out var family))
        {
            return family;
        }

        family = Families.FirstOrDefault(name => string.Equals(name, text.Value, StringComparison.OrdinalIgnoreCase));
        if (family is null)
        {
            map.Diagnostics.Report(
                LayoutCodes.UnknownFont, text, $"the font \"{text.Value}\" is not at hand",
                YamlMap.Suggestion(text.Value, Families.Concat(Own.Keys)) ?? $"the fonts are: {string.Join(", ", Families)}");
        }

        return family;
    }
}
