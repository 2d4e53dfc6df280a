using System.Collections.Immutable;
using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the places that links from outside lead to by name, as in <c>file.pdf#slug</c> (ISO 32000-1, 12.3.2.3). Links
/// inside the document name their page themselves and need none.
/// </summary>
internal static class NamedPlaces
{
    /// <summary>Writes the tree of names.</summary>
    /// <param name="file">The file.</param>
    /// <param name="destination">Writes a place.</param>
    /// <param name="places">The places, at least one.</param>
    /// <returns>The number of its root.</returns>
    /// <exception cref="ArgumentException">Two places have one name.</exception>
    public static Ref Write(PdfFile file, Destination destination, ImmutableArray<NamedPlace> places)
    {
        var sorted = places.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
            {
                throw new ArgumentException($"Two places of the document have the name {sorted[i].Name}.");
            }
        }

        var root = file.Allocate();
        NumberTree.Write(file, root, [.. sorted.Select(place => place.Name)], (array, i) => destination.Write(array, sorted[i].Target));
        return root;
    }
}
