using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OzdPrint.Epub;

/// <summary>
/// Turns red, green and blue into luminance and two differences of colour (JFIF 1.02, that is ITU-R BT.601 with the full
/// range), all from -128 to 127. In whole numbers with sixteen bits of fraction, so that every processor gives the same.
/// </summary>
internal static class ToLuminance
{
    private const int Fraction = 16;
    private const int Half = 1 << (Fraction - 1);

    // The weights of red, green and blue sum up to one in the luminance and to nothing in the colours, so grey stays grey.
    private const int RedInY = 19595;
    private const int GreenInY = 38470;
    private const int BlueInY = 7471;
    private const int RedInCb = -11059;
    private const int GreenInCb = -21709;
    private const int GreenInCr = -27439;
    private const int BlueInCr = -5329;

    // Just less than a half is added, or pure blue and pure red would be rounded up to 128.
    private const int AlmostHalf = Half - 1;

    private const int Middle = 128 << Fraction;
    private const int Row = CosineTransform.Size;

    /// <summary>The luminance of 8 × 8 samples.</summary>
    /// <param name="samples">The rows.</param>
    /// <param name="at">The first sample.</param>
    /// <param name="stride">Samples from row to row.</param>
    /// <param name="block">Takes 64 numbers.</param>
    public static void Luminance(ReadOnlySpan<uint> samples, int at, int stride, Span<int> block)
    {
        for (var row = 0; row < Row; row++, at += stride)
        {
            var from = samples.Slice(at, Row);
            var to = block.Slice(row * Row, Row);
            LuminanceOf(Four(from, 0)).CopyTo(to);
            LuminanceOf(Four(from, 4)).CopyTo(to[4..]);
        }
    }

    /// <summary>The luminance of 8 × 8 samples without colour: that of grey is what red, green and blue are. Parameters as above.</summary>
    public static void LuminanceOfGrey(ReadOnlySpan<uint> samples, int at, int stride, Span<int> block)
    {
        for (var row = 0; row < Row; row++, at += stride)
        {
            var from = samples.Slice(at, Row);
            var to = block.Slice(row * Row, Row);
            LuminanceOfGrey(Four(from, 0)).CopyTo(to);
            LuminanceOfGrey(Four(from, 4)).CopyTo(to[4..]);
        }
    }

    /// <summary>The colours of 8 × 8 samples.</summary>
    /// <param name="samples">The rows.</param>
    /// <param name="at">The first sample.</param>
    /// <param name="stride">Samples from row to row.</param>
    /// <param name="blue">Takes 64 numbers.</param>
    /// <param name="red">Takes 64 numbers.</param>
    public static void Colours(ReadOnlySpan<uint> samples, int at, int stride, Span<int> blue, Span<int> red)
    {
        for (var row = 0; row < Row; row++, at += stride)
        {
            var from = samples.Slice(at, Row);
            ColoursOf(RedAndBlue(Four(from, 0)), Green(Four(from, 0)), 0, blue[(row * Row)..], red[(row * Row)..]);
            ColoursOf(RedAndBlue(Four(from, 4)), Green(Four(from, 4)), 0, blue[((row * Row) + 4)..], red[((row * Row) + 4)..]);
        }
    }

    /// <summary>The colours of 16 × 16 samples, one for a square of four. Parameters as above.</summary>
    public static void SharedColours(ReadOnlySpan<uint> samples, int at, int stride, Span<int> blue, Span<int> red)
    {
        for (var row = 0; row < Row; row++, at += 2 * stride)
        {
            var above = samples.Slice(at, 2 * Row);
            var below = samples.Slice(at + stride, 2 * Row);
            for (var x = 0; x < Row; x += 4)
            {
                // Sums of four have ten bits: red and blue still have sixteen each.
                var (left, right) = (Four(above, 2 * x), Four(above, (2 * x) + 4));
                var (leftBelow, rightBelow) = (Four(below, 2 * x), Four(below, (2 * x) + 4));
                var redAndBlue = SumOfPairs(RedAndBlue(left) + RedAndBlue(leftBelow), RedAndBlue(right) + RedAndBlue(rightBelow));
                var green = SumOfPairs(Green(left) + Green(leftBelow), Green(right) + Green(rightBelow));
                ColoursOf(redAndBlue, green, 2, blue[((row * Row) + x)..], red[((row * Row) + x)..]);
            }
        }
    }

    /// <summary>Luminance and colours of a single sample.</summary>
    public static (int Luminance, int Blue, int Red) Of(uint sample)
    {
        Span<int> blue = stackalloc int[4];
        Span<int> red = stackalloc int[4];
        var four = Vector128.Create(sample);
        ColoursOf(RedAndBlue(four), Green(four), 0, blue, red);
        return (LuminanceOf(four).ToScalar(), blue[0], red[0]);
    }

    private static Vector128<uint> Four(ReadOnlySpan<uint> samples, int at) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(samples.Slice(at, 4)));

    private static Vector128<uint> RedAndBlue(Vector128<uint> four) => four & Vector128.Create(0xFF00FFu);

    private static Vector128<uint> Green(Vector128<uint> four) => (four >>> 8) & Vector128.Create(0xFFu);

    // The sums of the first and second, third and fourth of two times four.
    private static Vector128<uint> SumOfPairs(Vector128<uint> left, Vector128<uint> right) => Vector128.Narrow(
        left.AsUInt64() + (left.AsUInt64() >>> 32), right.AsUInt64() + (right.AsUInt64() >>> 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> LuminanceOf(Vector128<uint> four)
    {
        var redAndBlue = RedAndBlue(four);
        var (red, green, blue) = ((redAndBlue & Vector128.Create(0xFFFFu)).AsInt32(), Green(four).AsInt32(), (redAndBlue >>> 16).AsInt32());
        return ((red * RedInY) + (green * GreenInY) + (blue * BlueInY) + Vector128.Create(Half - Middle)) >> Fraction;
    }

    private static Vector128<int> LuminanceOfGrey(Vector128<uint> four) =>
        (four & Vector128.Create(0xFFu)).AsInt32() - Vector128.Create(Middle >> Fraction);

    /// <param name="redAndBlue">Sums of red in the lower and of blue in the upper sixteen bits.</param>
    /// <param name="green">Sums of green.</param>
    /// <param name="bits">How many samples were added: 1 shifted so far.</param>
    /// <param name="toBlue">Takes four numbers.</param>
    /// <param name="toRed">Takes four numbers.</param>
    private static void ColoursOf(Vector128<uint> redAndBlue, Vector128<uint> green, int bits, Span<int> toBlue, Span<int> toRed)
    {
        var (red, blue) = ((redAndBlue & Vector128.Create(0xFFFFu)).AsInt32(), (redAndBlue >>> 16).AsInt32());
        var almostHalf = Vector128.Create(((AlmostHalf + 1) << bits) - 1);
        (((blue * Half) + (red * RedInCb) + (green.AsInt32() * GreenInCb) + almostHalf) >> (Fraction + bits)).CopyTo(toBlue);
        (((red * Half) + (green.AsInt32() * GreenInCr) + (blue * BlueInCr) + almostHalf) >> (Fraction + bits)).CopyTo(toRed);
    }
}
