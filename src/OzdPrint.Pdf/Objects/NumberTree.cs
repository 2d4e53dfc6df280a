namespace OzdPrint.Pdf;

/// <summary>
/// Number trees (ISO 32000-1, 7.9.7) and name trees (7.9.6): one level of leaves under the root, so that a viewer
/// reads no more than it asks for.
/// </summary>
internal static class NumberTree
{
    private const int EntriesPerLeaf = 128;

    /// <summary>Writes one entry's value into the array of a leaf.</summary>
    public delegate void WriteEntry(ArrayWriter array, int index);

    /// <summary>Writes a number tree.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The root's number.</param>
    /// <param name="keys">Keys in ascending order.</param>
    /// <param name="value">Writes the value of the key at an index.</param>
    public static void Write(PdfFile file, Ref root, IReadOnlyList<int> keys, WriteEntry value) =>
        Write(file, root, keys.Count, names: false, (array, i) => array.Integer(keys[i]), value);

    /// <summary>Writes a name tree.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The root's number.</param>
    /// <param name="keys">Keys in ascending order of the bytes they are written as.</param>
    /// <param name="value">Writes the value of the key at an index.</param>
    public static void Write(PdfFile file, Ref root, IReadOnlyList<string> keys, WriteEntry value) =>
        Write(file, root, keys.Count, names: true, (array, i) => array.Text(keys[i]), value);

    private static void Write(PdfFile file, Ref root, int count, bool names, WriteEntry key, WriteEntry value)
    {
        if (count <= EntriesPerLeaf)
        {
            using var only = file.Dictionary(root);
            WriteLeaf(only, 0, count, names, key, value);
            return;
        }

        var leaves = new List<Ref>();
        for (var start = 0; start < count; start += EntriesPerLeaf)
        {
            var self = file.Allocate();
            leaves.Add(self);
            var end = Math.Min(start + EntriesPerLeaf, count);
            using var leaf = file.Dictionary(self);
            using (var limits = leaf.Array("Limits"u8))
            {
                key(limits, start);
                key(limits, end - 1);
            }

            WriteLeaf(leaf, start, end, names, key, value);
        }

        using var dictionary = file.Dictionary(root);
        using var kids = dictionary.Array("Kids"u8);
        foreach (var leaf in leaves)
        {
            kids.Reference(leaf);
        }
    }

    private static void WriteLeaf(DictionaryWriter leaf, int start, int end, bool names, WriteEntry key, WriteEntry value)
    {
        using var array = leaf.Array(names ? "Names"u8 : "Nums"u8);
        for (var i = start; i < end; i++)
        {
            key(array, i);
            value(array, i);
        }
    }
}
