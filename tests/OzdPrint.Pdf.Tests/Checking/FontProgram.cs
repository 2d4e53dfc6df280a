using System.Buffers.Binary;
using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>What an embedded TrueType program says of its glyphs.</summary>
internal sealed class FontProgram
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _tables = [];

    public FontProgram(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < UInt16(4); i++)
        {
            var record = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(bytes, record, 4)] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(record + 8));
        }
    }

    /// <summary>How many glyphs it has.</summary>
    public int Glyphs => UInt16(_tables["maxp"] + 4);

    /// <summary>A glyph's advance, in thousandths of an em.</summary>
    public double WidthOf(int glyph)
    {
        var last = UInt16(_tables["hhea"] + 34) - 1;
        return UInt16(_tables["hmtx"] + (4 * Math.Min(glyph, last))) * 1000.0 / UInt16(_tables["head"] + 18);
    }

    private int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(offset));
}
