using System.Buffers.Binary;

namespace OzdPrint.Pdf;

/// <summary>The few values of a TrueType file that a font descriptor asks for (ISO/IEC 14496-22).</summary>
internal static class SfntTables
{
    /// <summary>The number of a four-letter tag.</summary>
    public static uint Tag(string letters) =>
        ((uint)letters[0] << 24) | ((uint)letters[1] << 16) | ((uint)letters[2] << 8) | letters[3];

    /// <summary>The bytes of a table; empty if the file has none of that tag.</summary>
    public static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, string tag)
    {
        var wanted = Tag(tag);
        var count = file.Length < 12 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(file[4..]);
        for (var i = 0; i < count && 12 + (16 * (i + 1)) <= file.Length; i++)
        {
            var record = file[(12 + (16 * i))..];
            if (BinaryPrimitives.ReadUInt32BigEndian(record) == wanted)
            {
                var offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
                var length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
                return offset + (long)length <= file.Length ? file.Slice((int)offset, (int)length) : [];
            }
        }

        return [];
    }

    /// <summary>The box around all glyphs (<c>head</c>), in font units: left, bottom, right, top.</summary>
    public static (int Left, int Bottom, int Right, int Top) Bounds(ReadOnlySpan<byte> file)
    {
        var head = Table(file, "head");
        return head.Length < 44 ? default : (Signed(head, 36), Signed(head, 38), Signed(head, 40), Signed(head, 42));
    }

    /// <summary>The slope of the letters (<c>post</c>), in degrees counterclockwise from upright.</summary>
    public static double ItalicAngle(ReadOnlySpan<byte> file)
    {
        var post = Table(file, "post");
        return post.Length < 8 ? 0 : BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0;
    }

    /// <summary>Whether the letters have serifs: classes 1 to 5 and 7 of <c>OS/2</c>, or PANOSE's serif styles 2 to 10.</summary>
    public static bool HasSerifs(ReadOnlySpan<byte> file)
    {
        var os2 = Table(file, "OS/2");
        if (os2.Length < 42)
        {
            return false;
        }

        var familyClass = os2[30];
        return familyClass == 0 ? os2[32] == 2 && os2[33] is >= 2 and <= 10 : familyClass is (>= 1 and <= 5) or 7;
    }

    /// <summary>The width of each glyph (<c>hmtx</c>), in font units.</summary>
    public static int[] Widths(ReadOnlySpan<byte> file)
    {
        var hhea = Table(file, "hhea");
        var hmtx = Table(file, "hmtx");
        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(Table(file, "maxp")[4..]);
        var metrics = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        var widths = new int[glyphs];
        for (var i = 0; i < glyphs; i++)
        {
            widths[i] = BinaryPrimitives.ReadUInt16BigEndian(hmtx[(4 * Math.Min(i, metrics - 1))..]);
        }

        return widths;
    }

    private static int Signed(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);
}
