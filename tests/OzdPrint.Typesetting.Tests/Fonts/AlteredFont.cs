using System.Buffers.Binary;
using System.Text;

namespace OzdPrint.Typesetting.Tests.Fonts;

/// <summary>Makes font files for tests by altering the tables of an embedded one.</summary>
internal sealed class AlteredFont
{
    private readonly SortedDictionary<string, byte[]> _tables = new(StringComparer.Ordinal);

    /// <summary>The embedded sans serif, or the family named, under another family's name.</summary>
    public AlteredFont(string family, bool italic = false, string? embedded = null)
    {
        var bytes = EmbeddedFonts.Load().Single(one => one.Name == (embedded ?? EmbeddedFonts.Sans)).Face(400, italic).File.Bytes.ToArray();
        for (var i = 0; i < U16(bytes, 4); i++)
        {
            var record = bytes.AsSpan(12 + (16 * i), 16);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
            _tables[Encoding.ASCII.GetString(record[..4])] = bytes.AsSpan(offset, length).ToArray();
        }

        Named((1, 3, family));
    }

    /// <summary>A name table of these names: name id, platform, text.</summary>
    public AlteredFont Named(params (int Id, int Platform, string Text)[] names)
    {
        using var records = new MemoryStream();
        using var texts = new MemoryStream();
        foreach (var (id, platform, text) in names)
        {
            var encoded = (platform == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetBytes(text);
            foreach (var number in new[] { platform, platform == 3 ? 1 : 0, platform == 3 ? 0x409 : 0, id, encoded.Length, (int)texts.Length })
            {
                records.WriteByte((byte)(number >> 8));
                records.WriteByte((byte)number);
            }

            texts.Write(encoded);
        }

        var head = new byte[6];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)names.Length);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), (ushort)(6 + records.Length));
        return With("name", [.. head, .. records.ToArray(), .. texts.ToArray()]);
    }

    /// <summary>Without variation axes: the weight of the file alone.</summary>
    public AlteredFont Static(int weight)
    {
        foreach (var table in new[] { "fvar", "gvar", "avar", "HVAR", "MVAR", "STAT" })
        {
            _tables.Remove(table);
        }

        return Number("OS/2", 4, weight);
    }

    /// <summary>With the licence bits of <c>fsType</c>.</summary>
    public AlteredFont Rights(int bits) => Number("OS/2", 8, bits);

    /// <summary>With a number of two bytes at a place in a table.</summary>
    public AlteredFont Number(string table, int at, int number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_tables[table].AsSpan(at), (ushort)number);
        return this;
    }

    /// <summary>With another type of a lookup of GSUB or GPOS.</summary>
    public AlteredFont Lookup(string table, int lookup, int type)
    {
        var list = U16(_tables[table], 8);
        return Number(table, list + U16(_tables[table], list + 2 + (2 * lookup)), type);
    }

    public AlteredFont With(string table, byte[] bytes)
    {
        _tables[table] = bytes;
        return this;
    }

    public AlteredFont Without(string table)
    {
        _tables.Remove(table);
        return this;
    }

    /// <summary>A table with only its first bytes.</summary>
    public AlteredFont Cut(string table, int length) => With(table, _tables[table][..length]);

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var body = new MemoryStream();
        var directory = new byte[12 + (16 * _tables.Count)];
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)_tables.Count);
        var at = 12;
        foreach (var (tag, table) in _tables)
        {
            Encoding.ASCII.GetBytes(tag, directory.AsSpan(at));
            BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(at + 8), directory.Length + (int)body.Length);
            BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(at + 12), table.Length);
            at += 16;
            body.Write(table);
            body.Write(new byte[-table.Length & 3]);
        }

        return [.. directory, .. body.ToArray()];
    }

    private static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
}
