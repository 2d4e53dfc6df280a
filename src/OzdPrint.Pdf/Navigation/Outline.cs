using System.Collections.Immutable;
using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>Writes the outline (ISO 32000-1, 12.3.3). Its first two levels stand open.</summary>
/// <param name="file">The file.</param>
/// <param name="destination">Writes the places that entries lead to.</param>
internal sealed class Outline(PdfFile file, Destination destination)
{
    /// <summary>Entries above this depth show the entries under them.</summary>
    private const int OpenDepth = 1;

    /// <summary>Writes the outline.</summary>
    /// <param name="entries">The top level, at least one.</param>
    /// <returns>The number of its root.</returns>
    public Ref Write(ImmutableArray<OutlineEntry> entries)
    {
        var root = file.Allocate();
        var (first, last) = WriteLevel(entries, root, 0);
        using var outline = file.Dictionary(root);
        outline.Name("Type"u8, "Outlines"u8);
        outline.Reference("First"u8, first);
        outline.Reference("Last"u8, last);
        outline.Integer("Count"u8, Visible(entries, 0));
        return root;
    }

    /// <summary>How many entries of a level and below it show when the level does.</summary>
    private static int Visible(ImmutableArray<OutlineEntry> entries, int depth) =>
        entries.Length + (depth < OpenDepth ? entries.Sum(entry => Visible(entry.Children, depth + 1)) : 0);

    private (Ref First, Ref Last) WriteLevel(ImmutableArray<OutlineEntry> entries, Ref parent, int depth)
    {
        var refs = new Ref[entries.Length];
        for (var i = 0; i < refs.Length; i++)
        {
            refs[i] = file.Allocate();
        }

        for (var i = 0; i < refs.Length; i++)
        {
            var children = entries[i].Children;
            var (first, last) = children.IsEmpty ? default : WriteLevel(children, refs[i], depth + 1);
            using var item = file.Dictionary(refs[i]);
            item.Text("Title"u8, entries[i].Title);
            item.Reference("Parent"u8, parent);
            if (i > 0)
            {
                item.Reference("Prev"u8, refs[i - 1]);
            }

            if (i < refs.Length - 1)
            {
                item.Reference("Next"u8, refs[i + 1]);
            }

            if (!children.IsEmpty)
            {
                item.Reference("First"u8, first);
                item.Reference("Last"u8, last);
                var visible = Visible(children, depth + 1);
                item.Integer("Count"u8, depth < OpenDepth ? visible : -visible);
            }

            destination.Write(item, "Dest"u8, entries[i].Target);
        }

        return (refs[0], refs[^1]);
    }
}
