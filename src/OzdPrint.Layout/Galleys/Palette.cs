using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The colours of a layout, as far as the publication does not have its own by the same names.</summary>
internal sealed class Palette(PageLayout layout, Publication publication)
{
    /// <summary>The colours by name.</summary>
    public ImmutableSortedDictionary<string, Colour> Colours { get; } = layout.Colours.SetItems(
        publication.Colours.Where(own => layout.Colours.ContainsKey(own.Key)));

    /// <summary>The colour of that name. Reading the layout made sure that it is there.</summary>
    public Colour this[string name] => Colours[name];

    /// <summary>The colour of a link in text of a colour: the layout's <c>link</c>, if it has one.</summary>
    public Colour Link(Colour text) => Colours.TryGetValue("link", out var colour) ? colour : text;
}
