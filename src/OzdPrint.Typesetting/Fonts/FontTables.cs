using System.Buffers.Binary;
using System.Text;

namespace OzdPrint.Typesetting;

/// <summary>
/// The tables of a TrueType file (ISO/IEC 14496-22), read with a distrust that HarfBuzz cannot have: a glyph that it
/// finds broken it leaves out in silence, but a reader of the PDF would see a hole.
/// </summary>
internal sealed class FontTables
{
    private const ushort TypographicFamily = 16;
    private const ushort LegacyFamily = 1;
    private const ushort VersionWords = 5;
    private const ushort EnglishUnitedStates = 0x409;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, Range> _tables;

    private FontTables(ReadOnlyMemory<byte> file, Dictionary<string, Range> tables) => (_file, _tables) = (file, tables);

    /// <summary>Opens a file by its directory; null if that is broken or points out of the file.</summary>
    public static FontTables? Open(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.Length < 12)
        {
            return null;
        }

        var tables = new Dictionary<string, Range>(StringComparer.Ordinal);
        for (var i = 0; i < U16(bytes, 4); i++)
        {
            var at = 12 + (16 * i);
            if (at + 16 > bytes.Length)
            {
                return null;
            }

            var (offset, length) = (U32(bytes, at + 8), U32(bytes, at + 12));
            if (offset + (long)length > bytes.Length || !tables.TryAdd(Encoding.Latin1.GetString(bytes.Slice(at, 4)), (int)offset..(int)(offset + length)))
            {
                return null;
            }
        }

        return new FontTables(file, tables);
    }

    /// <summary>True if there is a table of that tag.</summary>
    public bool Has(string tag) => _tables.ContainsKey(tag);

    /// <summary>A table; empty where there is none.</summary>
    public ReadOnlySpan<byte> Of(string tag) => _tables.TryGetValue(tag, out var range) ? _file.Span[range] : [];

    /// <summary>The table that the file lacks or that does not hold together; null if all is well.</summary>
    public string? Broken()
    {
        var head = Of("head");
        var hhea = Of("hhea");
        var maxp = Of("maxp");
        if (head.Length < 54 || U16(head, 18) is < 16 or > 16384)
        {
            return "head";
        }

        if (maxp.Length < 6 || U16(maxp, 4) == 0)
        {
            return "maxp";
        }

        var glyphs = U16(maxp, 4);
        if (hhea.Length < 36 || U16(hhea, 34) is var metrics && (metrics == 0 || metrics > glyphs))
        {
            return "hhea";
        }

        if (Of("hmtx").Length < (4 * metrics) + (2 * (glyphs - metrics)))
        {
            return "hmtx";
        }

        if (Of("cmap").Length < 4)
        {
            return "cmap";
        }

        return HasGlyphs(Of("loca"), Of("glyf").Length, glyphs, isLong: U16(head, 50) != 0) ? null : "loca";
    }

    /// <summary>The family by the name table, the typographic one before the legacy one; null if there is none.</summary>
    public string? Family() => Name(TypographicFamily) ?? Name(LegacyFamily);

    /// <summary>The version by the name table, such as "Version 4.005"; null if there is none.</summary>
    public string? Version() => Name(VersionWords);

    /// <summary>Licence bits for embedding (<c>fsType</c>); 0, which allows everything, where the file has none.</summary>
    public int EmbeddingRights() => Of("OS/2") is { Length: >= 10 } table ? U16(table, 8) : 0;

    /// <summary>The weight of a face without axes, 1 to 1000.</summary>
    public int Weight() => Of("OS/2") is { Length: >= 6 } table && U16(table, 4) is > 0 and var weight
        // Fonts of the nineties count from 1 to 9.
        ? Math.Min(weight < 10 ? weight * 100 : weight, 1000)
        : 400;

    /// <summary>Width class, 1 to 9; 5 is normal.</summary>
    public int Width() => Of("OS/2") is { Length: >= 8 } table && U16(table, 6) is >= 1 and <= 9 and var width ? width : 5;

    /// <summary>Whether the face is italic or oblique.</summary>
    public bool IsItalic()
    {
        var os2 = Of("OS/2");
        var head = Of("head");
        const int Italic = 1, Oblique = 1 << 9;
        return os2.Length >= 64 ? (U16(os2, 62) & (Italic | Oblique)) != 0 : head.Length >= 46 && (U16(head, 44) & 2) != 0;
    }

    private string? Name(ushort id)
    {
        var table = Of("name");
        if (table.Length < 6)
        {
            return null;
        }

        var (best, bestRank) = ((string?)null, 0);
        for (var i = 0; i < U16(table, 2) && 6 + (12 * (i + 1)) <= table.Length; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            var (platform, language) = (U16(record, 0), U16(record, 4));
            var start = U16(table, 4) + U16(record, 10);
            var length = U16(record, 8);
            if (U16(record, 6) != id || start + length > table.Length)
            {
                continue;
            }

            // English for Windows, Windows, Unicode, Macintosh.
            var rank = platform switch { 3 when language == EnglishUnitedStates => 4, 3 => 3, 0 => 2, 1 => 1, _ => 0 };
            var text = (platform == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(table.Slice(start, length)).Trim();
            if (rank > bestRank && IsName(text))
            {
                (best, bestRank) = (text, rank);
            }
        }

        return best;
    }

    /// <summary>A name that people can write in a layout and messages can show.</summary>
    private static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && !Rune.IsControl(rune));

    private static bool HasGlyphs(ReadOnlySpan<byte> loca, int glyfLength, int glyphs, bool isLong)
    {
        if (loca.Length < (glyphs + 1) * (isLong ? 4 : 2))
        {
            return false;
        }

        var last = 0u;
        for (var i = 0; i <= glyphs; i++)
        {
            var offset = isLong ? U32(loca, 4 * i) : 2u * U16(loca, 2 * i);
            if (offset < last || offset > glyfLength)
            {
                return false;
            }

            last = offset;
        }

        return true;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
