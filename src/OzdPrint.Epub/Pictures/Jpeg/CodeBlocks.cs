using System.Numerics;

namespace OzdPrint.Epub;

/// <summary>What becomes of the symbols of a picture: they are counted first, then written.</summary>
internal interface ISymbols
{
    /// <summary>A symbol of Huffman's code and the bits behind it.</summary>
    /// <param name="table">See <see cref="SymbolTable"/>.</param>
    /// <param name="symbol">A byte.</param>
    /// <param name="bits">The bits, in the lowest places; nothing above them.</param>
    /// <param name="count">How many bits, up to 11.</param>
    void Add(int table, int symbol, int bits, int count);

    /// <summary>Units in which no block differs from the one before of its component.</summary>
    void AddSame(int units);
}

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

/// <summary>Turns a picture at a quality into symbols (ISO/IEC 10918-1, F.1.2).</summary>
internal static class CodeBlocks
{
    private const int Components = 3;
    private const int LongestRun = 15;

    // The means of blocks that are all white or all black.
    private const int White = 127 * CosineTransform.Area;
    private const int Black = -128 * CosineTransform.Area;

    public static void Run<TSymbols>(TransformedPicture picture, Quantization quantization, ref TSymbols symbols)
        where TSymbols : struct, ISymbols
    {
        var numbers = picture.Numbers;
        var blocks = picture.LuminanceBlocks + (picture.Colour == JpegColour.Grey ? 0 : 2);
        Span<int> means = stackalloc int[Components];
        means.Clear();
        for (var at = 0; at < numbers.Length;)
        {
            if (numbers[at] != Coefficients.Detail)
            {
                AddPlain((uint)numbers[at + 1], blocks, picture.LuminanceBlocks, quantization, means, ref symbols);
                if (numbers[at] > 1)
                {
                    symbols.AddSame(numbers[at] - 1);
                }

                at += 2;
                continue;
            }

            at++;
            for (var block = 0; block < blocks; block++)
            {
                var component = Math.Max(0, block - picture.LuminanceBlocks + 1);
                var steps = component == 0 ? quantization.Luminance : quantization.Colours;
                var count = numbers[at] & Coefficients.PlaceMask;
                AddMean(numbers[at] >> Coefficients.PlaceBits, component, steps, means, ref symbols);
                AddDetail(
                    numbers.Slice(at + 1, count), component == 0 ? SymbolTable.LuminanceDetail : SymbolTable.ColourDetail, steps, ref symbols);
                at += 1 + count;
            }
        }
    }

    private static void AddPlain<TSymbols>(
        uint colour, int blocks, int luminanceBlocks, Quantization quantization, Span<int> means, ref TSymbols symbols)
        where TSymbols : struct, ISymbols
    {
        var (luminance, blue, red) = ToLuminance.Of(colour);
        for (var block = 0; block < blocks; block++)
        {
            var component = Math.Max(0, block - luminanceBlocks + 1);
            var steps = component == 0 ? quantization.Luminance : quantization.Colours;
            var level = component == 0 ? luminance : component == 1 ? blue : red;
            AddMean(Coefficients.Mean(level), component, steps, means, ref symbols);
            symbols.Add(component == 0 ? SymbolTable.LuminanceDetail : SymbolTable.ColourDetail, SymbolTable.EndOfBlock, 0, 0);
        }
    }

    private static void AddMean<TSymbols>(int mean, int component, QuantizationSteps steps, Span<int> means, ref TSymbols symbols)
        where TSymbols : struct, ISymbols
    {
        // Paper stays white at any quality: decoders cut off what is beyond white, but cannot know what was lost below.
        var level = component == 0 && mean is White or Black ? steps.CountOutwards(mean) : steps.SignedCount(mean, 0);
        var difference = level - means[component];
        means[component] = level;
        var size = Size(Math.Abs(difference));
        symbols.Add(component == 0 ? SymbolTable.LuminanceMeans : SymbolTable.ColourMeans, size, Bits(difference, size), size);
    }

    private static void AddDetail<TSymbols>(ReadOnlySpan<int> coefficients, int table, QuantizationSteps steps, ref TSymbols symbols)
        where TSymbols : struct, ISymbols
    {
        var last = 0;
        foreach (var coefficient in coefficients)
        {
            var index = coefficient & Coefficients.PlaceMask;
            var value = coefficient >> Coefficients.PlaceBits;
            var sign = value >> 31;
            var count = steps.Count((value ^ sign) - sign, index);
            if (count == 0)
            {
                continue;
            }

            var zeros = index - last - 1;
            last = index;
            for (; zeros > LongestRun; zeros -= LongestRun + 1)
            {
                symbols.Add(table, SymbolTable.SixteenZeros, 0, 0);
            }

            var size = Size(count);
            symbols.Add(table, (zeros << 4) | size, Bits((count ^ sign) - sign, size), size);
        }

        if (last != CosineTransform.Area - 1)
        {
            symbols.Add(table, SymbolTable.EndOfBlock, 0, 0);
        }
    }

    // How many bits a number takes without its sign.
    private static int Size(int number) => 32 - BitOperations.LeadingZeroCount((uint)number);

    // The number itself or, if it is negative, one less, which sets the highest of its bits to nothing.
    private static int Bits(int number, int size) => (number + (number >> 31)) & ((1 << size) - 1);
}
