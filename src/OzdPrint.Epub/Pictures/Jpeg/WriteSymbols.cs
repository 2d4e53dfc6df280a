using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OzdPrint.Epub;

/// <summary>Writes the symbols of a picture as bits, the highest first.</summary>
/// <param name="codes">By <see cref="SymbolTable"/>.</param>
/// <param name="bytes">Takes the bits, and eight bytes more.</param>
/// <param name="luminanceBlocks">Blocks of luminance in a unit.</param>
/// <param name="colourBlocks">Blocks of colours in a unit.</param>
internal struct WriteSymbols(IReadOnlyList<HuffmanCode> codes, byte[] bytes, int luminanceBlocks, int colourBlocks) : ISymbols
{
    private const int Word = 32;

    // Code, its length; for all symbols of all tables.
    private readonly (ushort Code, byte Length)[] _codes =
        [.. codes.SelectMany(code => Enumerable.Range(0, HuffmanCode.Symbols).Select(symbol => ((ushort)code.Code(symbol), (byte)code.Length(symbol))))];

    private ulong _waiting;
    private int _waitingBits;
    private int _written;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int table, int symbol, int bits, int count)
    {
        var (code, length) = _codes[(table * HuffmanCode.Symbols) + symbol];
        Put(((uint)code << count) | (uint)bits, length + count);
    }

    public void AddSame(int units)
    {
        for (var unit = 0; unit < units; unit++)
        {
            for (var block = 0; block < luminanceBlocks; block++)
            {
                Add(SymbolTable.LuminanceMeans, SymbolTable.SameMean, 0, 0);
                Add(SymbolTable.LuminanceDetail, SymbolTable.EndOfBlock, 0, 0);
            }

            for (var block = 0; block < colourBlocks; block++)
            {
                Add(SymbolTable.ColourMeans, SymbolTable.SameMean, 0, 0);
                Add(SymbolTable.ColourDetail, SymbolTable.EndOfBlock, 0, 0);
            }
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    /// <returns>How many bytes were written.</returns>
    public int Finish()
    {
        var fill = -_waitingBits & 7;
        Put((1u << fill) - 1, fill);
        for (; _waitingBits > 0; _waitingBits -= 8)
        {
            bytes[_written++] = (byte)(_waiting >> (_waitingBits - 8));
        }

        return _written;
    }

    // Up to 27 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint bits, int count)
    {
        _waiting = (_waiting << count) | bits;
        _waitingBits += count;
        if (_waitingBits >= Word)
        {
            _waitingBits -= Word;
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(_written), (uint)(_waiting >> _waitingBits));
            _written += sizeof(uint);
        }
    }
}
