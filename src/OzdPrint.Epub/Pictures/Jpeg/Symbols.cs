namespace OzdPrint.Epub;

/// <summary>The four tables of Huffman's code that a baseline file may have.</summary>
internal static class SymbolTable
{
    public const int LuminanceMeans = 0;
    public const int LuminanceDetail = 1;
    public const int ColourMeans = 2;
    public const int ColourDetail = 3;
    public const int Count = 4;

    /// <summary>The symbol of a mean that does not differ.</summary>
    public const int SameMean = 0;

    /// <summary>The symbol behind the last coefficient of a block that is not nothing.</summary>
    public const int EndOfBlock = 0;

    /// <summary>The symbol of sixteen coefficients that are nothing.</summary>
    public const int SixteenZeros = 0xF0;
}

/// <summary>
/// The symbols of a picture at a quality, in the order in which they will be written. Their code is made by how frequent they
/// are, so all must be known before the first is written; kept, they need not be reckoned twice.
/// </summary>
/// <remarks>
/// One row of numbers. A symbol is its table, itself and the bits behind it, whose count it tells. A number below nothing stands
/// for so many units in which no block differs from the one before of its component.
/// </remarks>
/// <param name="room">So many numbers are expected; there may be more.</param>
internal sealed class Symbols(int room = Symbols.SmallPicture)
{
    /// <summary>The most bits behind a symbol, and bits of a number that hold them.</summary>
    public const int ValueBits = 11;

    /// <summary>Numbers that a block takes at the most: each coefficient one, and one more where it ends before the last.</summary>
    public const int Block = CosineTransform.Area + 1;

    /// <summary>So many numbers a cover takes at the most, but for one of nothing but small print.</summary>
    public const int Cover = 1 << 18;

    private const int SmallPicture = 1 << 14;

    private int[] _numbers = new int[room];
    private int _count;

    /// <summary>The numbers so far.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, _count);

    /// <summary>A symbol as a number.</summary>
    /// <param name="table">See <see cref="SymbolTable"/>.</param>
    /// <param name="symbol">A byte.</param>
    /// <param name="bits">The bits behind it, as many as <see cref="BitsBehind"/>, in the lowest places; nothing above them.</param>
    public static int Number(int table, int symbol, int bits) => (((table * HuffmanCode.Symbols) + symbol) << ValueBits) | bits;

    /// <summary>How many bits stand behind a symbol: the same half byte in all tables.</summary>
    public static int BitsBehind(int symbol) => symbol & 0xF;

    /// <summary>Room for the next numbers; those of it that are used are then added by <see cref="Add"/>.</summary>
    public Span<int> Room(int most)
    {
        if (_count + most > _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(2 * _numbers.Length, _count + most));
        }

        return _numbers.AsSpan(_count, most);
    }

    /// <summary>Adds so many numbers, which were put in <see cref="Room"/>.</summary>
    public void Add(int count) => _count += count;

    /// <summary>Adds units in which no block differs.</summary>
    public void AddSame(int units)
    {
        Room(1)[0] = -units;
        Add(1);
    }

    /// <summary>How frequent the symbols are, table after table.</summary>
    /// <param name="luminanceBlocks">Blocks of luminance in a unit.</param>
    /// <param name="colourBlocks">Blocks of colours in a unit.</param>
    public int[] Frequencies(int luminanceBlocks, int colourBlocks)
    {
        var frequencies = new int[SymbolTable.Count * HuffmanCode.Symbols];
        var same = 0;
        foreach (var number in Numbers)
        {
            if (number < 0)
            {
                same -= number;
            }
            else
            {
                frequencies[number >> ValueBits]++;
            }
        }

        AddTo(SymbolTable.LuminanceMeans, SymbolTable.SameMean, same * luminanceBlocks);
        AddTo(SymbolTable.LuminanceDetail, SymbolTable.EndOfBlock, same * luminanceBlocks);
        AddTo(SymbolTable.ColourMeans, SymbolTable.SameMean, same * colourBlocks);
        AddTo(SymbolTable.ColourDetail, SymbolTable.EndOfBlock, same * colourBlocks);
        return frequencies;

        void AddTo(int table, int symbol, int times) => frequencies[(table * HuffmanCode.Symbols) + symbol] += times;
    }

    /// <summary>Makes it empty for the next quality, keeping its room.</summary>
    public void Clear() => _count = 0;
}
