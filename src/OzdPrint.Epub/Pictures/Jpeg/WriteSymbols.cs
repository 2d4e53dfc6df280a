namespace OzdPrint.Epub;

/// <summary>Writes the symbols of a picture in their code (ISO/IEC 10918-1, F.1.2.3).</summary>
internal static class WriteSymbols
{
    private const int ValueMask = (1 << Symbols.ValueBits) - 1;

    // A word is a symbol's code, with room for the bits behind it, and below how many bits both are: 27 at the most, which 5 count.
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
        var words = Words(codes);
        var same = SameUnit(codes, luminanceBlocks, colourBlocks);
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
                foreach (var (bits, count) in same)
                {
                    writer.Put(bits, count);
                }
            }
        }

        return writer.Finish();
    }

    private static uint[] Words(ReadOnlySpan<HuffmanCode> codes)
    {
        var words = new uint[SymbolTable.Count * HuffmanCode.Symbols];
        for (var table = 0; table < codes.Length; table++)
        {
            var code = codes[table];
            foreach (var symbol in code.Ordered)
            {
                var behind = Symbols.BitsBehind(symbol);
                words[(table * HuffmanCode.Symbols) + symbol] = ((uint)code.Code(symbol) << (behind + CountBits)) | (uint)(code.Length(symbol) + behind);
            }
        }

        return words;
    }

    // The code of a unit in which no block differs, in as few pieces as may be: mostly it is short enough for one.
    private static (uint Bits, int Count)[] SameUnit(ReadOnlySpan<HuffmanCode> codes, int luminanceBlocks, int colourBlocks)
    {
        var pieces = new List<(uint Bits, int Count)>();
        for (var block = 0; block < luminanceBlocks + colourBlocks; block++)
        {
            var isLuminance = block < luminanceBlocks;
            Append(codes[isLuminance ? SymbolTable.LuminanceMeans : SymbolTable.ColourMeans], SymbolTable.SameMean);
            Append(codes[isLuminance ? SymbolTable.LuminanceDetail : SymbolTable.ColourDetail], SymbolTable.EndOfBlock);
        }

        return [.. pieces];

        void Append(HuffmanCode code, int symbol)
        {
            var (bits, count) = pieces.Count > 0 ? pieces[^1] : default;
            var added = code.Length(symbol);
            if (pieces.Count > 0 && count + added <= BitWriter.Most)
            {
                pieces[^1] = ((bits << added) | (uint)code.Code(symbol), count + added);
            }
            else
            {
                pieces.Add(((uint)code.Code(symbol), added));
            }
        }
    }
}
