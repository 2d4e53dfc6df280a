using System.Runtime.CompilerServices;

namespace OzdPrint.Epub;

/// <summary>Counts the symbols of a picture, for the code is made by how frequent they are.</summary>
internal struct CountSymbols(int luminanceBlocks, int colourBlocks) : ISymbols
{
    private readonly int[] _frequencies = new int[SymbolTable.Count * HuffmanCode.Symbols];

    /// <summary>The bits behind the symbols, all together.</summary>
    public long Bits { get; private set; }

    /// <summary>How frequent the symbols of a table are.</summary>
    public readonly ReadOnlySpan<int> Of(int table) => _frequencies.AsSpan(table * HuffmanCode.Symbols, HuffmanCode.Symbols);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int table, int symbol, int bits, int count)
    {
        _frequencies[(table * HuffmanCode.Symbols) + symbol]++;
        Bits += count;
    }

    public readonly void AddSame(int units)
    {
        Again(SymbolTable.LuminanceMeans, SymbolTable.SameMean, units * luminanceBlocks);
        Again(SymbolTable.LuminanceDetail, SymbolTable.EndOfBlock, units * luminanceBlocks);
        Again(SymbolTable.ColourMeans, SymbolTable.SameMean, units * colourBlocks);
        Again(SymbolTable.ColourDetail, SymbolTable.EndOfBlock, units * colourBlocks);
    }

    private readonly void Again(int table, int symbol, int times) => _frequencies[(table * HuffmanCode.Symbols) + symbol] += times;
}
