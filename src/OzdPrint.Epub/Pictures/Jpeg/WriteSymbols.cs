using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OzdPrint.Epub;

/// <summary>Writes the symbols of a picture in their code (ISO/IEC 10918-1, F.1.2.3).</summary>
internal static class WriteSymbols
{
    private const int ValueMask = (1 << Symbols.ValueBits) - 1;

    // A word holds a symbol's code, with room for the bits behind it, and how many bits both are: 16 and 11, which 5 bits count.
    private const int CountBits = 5;
    private const int CountMask = (1 << CountBits) - 1;

    /// <summary>Writes all of them.</summary>
    /// <param name="symbols">The symbols.</param>
    /// <param name="codes">By <see cref="SymbolTable"/>.</param>
    /// <param name="luminanceBlocks">Blocks of luminance in a unit.</param>
    /// <param name="colourBlocks">Blocks of colours in a unit.</param>
    /// <param name="bytes">Takes the bits, and eight bytes more.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Run(Symbols symbols, ReadOnlySpan<HuffmanCode> codes, int luminanceBlocks, int colourBlocks, byte[] bytes)
    {
        Span<uint> words = stackalloc uint[SymbolTable.Count * HuffmanCode.Symbols];
        words.Clear();
        for (var table = 0; table < codes.Length; table++)
        {
            foreach (var symbol in codes[table].Ordered)
            {
                var behind = Symbols.BitsBehind(symbol);
                words[(table * HuffmanCode.Symbols) + symbol] =
                    ((uint)codes[table].Code(symbol) << (behind + CountBits)) | (uint)(codes[table].Length(symbol) + behind);
            }
        }

        Span<uint> same = stackalloc uint[2 * (luminanceBlocks + colourBlocks)];
        for (var block = 0; block < luminanceBlocks + colourBlocks; block++)
        {
            var isLuminance = block < luminanceBlocks;
            same[2 * block] = words[((isLuminance ? SymbolTable.LuminanceMeans : SymbolTable.ColourMeans) * HuffmanCode.Symbols) + SymbolTable.SameMean];
            same[(2 * block) + 1] = words[((isLuminance ? SymbolTable.LuminanceDetail : SymbolTable.ColourDetail) * HuffmanCode.Symbols) + SymbolTable.EndOfBlock];
        }

        var writer = new BitWriter(bytes);
        foreach (var number in symbols.Numbers)
        {
            if (number >= 0)
            {
                var word = words[number >> Symbols.ValueBits];
                writer.Put((word >> CountBits) | (uint)(number & ValueMask), (int)(word & CountMask));
                continue;
            }

            for (var unit = 0; unit < -number; unit++)
            {
                foreach (var word in same)
                {
                    writer.Put(word >> CountBits, (int)(word & CountMask));
                }
            }
        }

        return writer.Finish();
    }

    /// <summary>Puts bits into bytes, the highest first.</summary>
    private struct BitWriter(byte[] bytes)
    {
        private const int Word = 32;

        private ulong _waiting;
        private int _waitingBits;
        private int _written;

        // Up to 32 bits.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(uint bits, int count)
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

        // Fills the last byte with ones.
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
    }
}
