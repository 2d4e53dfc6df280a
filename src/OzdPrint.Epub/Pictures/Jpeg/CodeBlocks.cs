using System.Numerics;

namespace OzdPrint.Epub;

/// <summary>Turns a picture at a quality into symbols (ISO/IEC 10918-1, F.1.2).</summary>
internal static class CodeBlocks
{
    private const int LongestRun = 15;

    /// <summary>Adds the symbols of a picture to none.</summary>
    public static void Run(TransformedPicture picture, Quantization quantization, Symbols symbols)
    {
        var luminance = new CodedComponent(quantization.Luminance, isLuminance: true);
        var (blue, red) = (new CodedComponent(quantization.Colours, isLuminance: false), new CodedComponent(quantization.Colours, isLuminance: false));
        var levels = Enumerable.Repeat(luminance, picture.LuminanceBlocks);
        CodedComponent[] unit = picture.Colour == JpegColour.Grey ? [.. levels] : [.. levels, blue, red];
        var numbers = picture.Numbers;
        for (var at = 0; at < numbers.Length;)
        {
            if (numbers[at] == Coefficients.Detail)
            {
                at++;
                foreach (var component in unit)
                {
                    var count = numbers[at] & Coefficients.PlaceMask;
                    AddBlock(numbers[at] >> Coefficients.PlaceBits, numbers.Slice(at + 1, count), component, symbols);
                    at += 1 + count;
                }
            }
            else
            {
                var colour = ToLuminance.Of((uint)numbers[at + 1]);
                foreach (var component in unit)
                {
                    var level = component == luminance ? colour.Luminance : component == blue ? colour.Blue : colour.Red;
                    AddBlock(Coefficients.Mean(level), [], component, symbols);
                }

                if (numbers[at] > 1)
                {
                    symbols.AddSame(numbers[at] - 1);
                }

                at += 2;
            }
        }
    }

    private static void AddBlock(int mean, ReadOnlySpan<int> detail, CodedComponent component, Symbols symbols)
    {
        var to = symbols.Room(Symbols.Block);
        var difference = component.NextMean(mean);
        var size = Size(Math.Abs(difference));
        to[0] = Symbols.Number(component.MeansTable, size, Bits(Math.Abs(difference), difference >> 31, size));
        symbols.Add(1 + PutDetail(detail, component, to[1..]));
    }

    /// <returns>How many symbols were put.</returns>
    private static int PutDetail(ReadOnlySpan<int> coefficients, CodedComponent component, Span<int> to)
    {
        var table = component.DetailTable;
        var divisors = component.Steps.Divisors;
        var last = 0;
        var put = 0;
        foreach (var coefficient in coefficients)
        {
            var index = coefficient & Coefficients.PlaceMask;
            var value = coefficient >> Coefficients.PlaceBits;
            var sign = value >> 31;
            var count = divisors[index].Count((value ^ sign) - sign);
            if (count == 0)
            {
                continue;
            }

            var zeros = index - last - 1;
            last = index;
            for (; zeros > LongestRun; zeros -= LongestRun + 1)
            {
                to[put++] = Symbols.Number(table, SymbolTable.SixteenZeros, 0);
            }

            var size = Size(count);
            to[put++] = Symbols.Number(table, (zeros << 4) | size, Bits(count, sign, size));
        }

        if (last != CosineTransform.Area - 1)
        {
            to[put++] = Symbols.Number(table, SymbolTable.EndOfBlock, 0);
        }

        return put;
    }

    // How many bits a number takes without its sign.
    private static int Size(int number) => BitOperations.Log2(((uint)number << 1) | 1);

    // The number itself or, if it is negative, its bits turned over, which sets the highest of them to nothing.
    private static int Bits(int number, int sign, int size) => (number ^ sign) & ((1 << size) - 1);
}
