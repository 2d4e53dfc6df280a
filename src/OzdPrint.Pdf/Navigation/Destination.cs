using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>Places in the document that links and the outline lead to (ISO 32000-1, 12.3.2.2).</summary>
/// <param name="document">The document.</param>
/// <param name="pages">The pages' numbers.</param>
internal sealed class Destination(PrintedDocument document, IReadOnlyList<Ref> pages)
{
    /// <summary>Writes a destination: the place on the page comes to the window's upper left corner, the zoom stays.</summary>
    /// <exception cref="ArgumentException">The document has no such page.</exception>
    public void Write(DictionaryWriter dictionary, ReadOnlySpan<byte> key, PageTarget target)
    {
        using var array = dictionary.Array(key);
        WriteItems(array, target);
    }

    /// <summary>Writes a destination as an item of an array.</summary>
    /// <exception cref="ArgumentException">The document has no such page.</exception>
    public void Write(ArrayWriter items, PageTarget target)
    {
        using var array = items.Array();
        WriteItems(array, target);
    }

    private void WriteItems(ArrayWriter array, PageTarget target)
    {
        if (target.Page < 0 || target.Page >= pages.Count)
        {
            throw new ArgumentException($"A target names the page {target.Page}, and the document has {pages.Count}.");
        }

        array.Reference(pages[target.Page]);
        array.Name("XYZ"u8);
        array.Number(target.X);
        array.Number(document.Pages[target.Page].Height - target.Y);
        array.Null();
    }
}
