using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OzdPrint.Epub;

/// <summary>
/// The discrete cosine transform of blocks (ISO/IEC 10918-1, A.3.3), eight times as large as it stands there, which is what a
/// sum over 64 samples gives by itself. In whole numbers and in a fixed order, so that every processor gives the same.
/// </summary>
internal static class CosineTransform
{
    /// <summary>Rows and columns of a block.</summary>
    public const int Size = 8;

    /// <summary>Numbers of a block.</summary>
    public const int Area = Size * Size;

    /// <summary>How many times larger than the standard's the result is.</summary>
    public const int Scale = 8;

    // Bits behind the point of the cosines; with thirteen no sum leaves 32 bits.
    private const int Fraction = 13;

    // Bits behind the point that the first pass leaves to the second.
    private const int Between = 2;

    // The root of two times the cosine of so many sixteenths of a half turn, times 2^13.
    private const int Cosine1 = 11363;
    private const int Cosine2 = 10703;
    private const int Cosine3 = 9633;
    private const int Cosine5 = 6436;
    private const int Cosine6 = 4433;
    private const int Cosine7 = 2260;

    /// <summary>Transforms a block.</summary>
    /// <param name="samples">64 samples from -128 to 127, row by row.</param>
    /// <param name="coefficients">
    /// Takes 64 coefficients, column by column: the horizontal frequency goes up with every eighth, the vertical with every
    /// one. Turning it back would be work for nothing, for they are read in another order anyway. None leaves 16 bits: a sum over
    /// 64 samples of 8 bits has 14, and a cosine makes it hardly larger.
    /// </param>
    public static void Run(ReadOnlySpan<int> samples, Span<short> coefficients)
    {
        Span<Vector128<int>> left = stackalloc Vector128<int>[Size];
        Span<Vector128<int>> right = stackalloc Vector128<int>[Size];
        var rows = MemoryMarshal.Cast<int, Vector128<int>>(samples[..Area]);
        for (var row = 0; row < Size; row++)
        {
            left[row] = rows[2 * row];
            right[row] = rows[(2 * row) + 1];
        }

        // Four columns at once, then, turned, four rows at once.
        Pass(left, Between, 0);
        Pass(right, Between, 0);
        Turn(left[..4]);
        Turn(left[4..]);
        Turn(right[..4]);
        Turn(right[4..]);
        for (var row = 0; row < 4; row++)
        {
            (left[4 + row], right[row]) = (right[row], left[4 + row]);
        }

        Pass(left, 0, Between);
        Pass(right, 0, Between);
        var columns = MemoryMarshal.Cast<short, Vector128<short>>(coefficients[..Area]);
        for (var column = 0; column < Size; column++)
        {
            columns[column] = Vector128.NarrowWithSaturation(left[column], right[column]);
        }
    }

    /// <summary>
    /// The transform of eight numbers, four times at once: sums and differences from both ends inwards, then the cosines; the
    /// even frequencies are those of the sums.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(Span<Vector128<int>> line, int addBits, int dropBits)
    {
        line = line[..Size];
        var (sum0, sum1, sum2, sum3) = (line[0] + line[7], line[1] + line[6], line[2] + line[5], line[3] + line[4]);
        var (odd0, odd1, odd2, odd3) = (line[0] - line[7], line[1] - line[6], line[2] - line[5], line[3] - line[4]);
        var (even0, even1) = (sum0 + sum3, sum1 + sum2);
        var (even2, even3) = (sum1 - sum2, sum0 - sum3);

        line[0] = Round((even0 + even1) << addBits, dropBits);
        line[4] = Round((even0 - even1) << addBits, dropBits);
        var bits = Fraction - addBits + dropBits;
        line[2] = Round((even3 * Cosine2) + (even2 * Cosine6), bits);
        line[6] = Round((even3 * Cosine6) - (even2 * Cosine2), bits);
        line[1] = Round((odd0 * Cosine1) + (odd1 * Cosine3) + (odd2 * Cosine5) + (odd3 * Cosine7), bits);
        line[3] = Round((odd0 * Cosine3) - (odd1 * Cosine7) - (odd2 * Cosine1) - (odd3 * Cosine5), bits);
        line[5] = Round((odd0 * Cosine5) - (odd1 * Cosine1) + (odd2 * Cosine7) + (odd3 * Cosine3), bits);
        line[7] = Round((odd0 * Cosine7) - (odd1 * Cosine5) + (odd2 * Cosine3) - (odd3 * Cosine1), bits);
    }

    private static Vector128<int> Round(Vector128<int> number, int bits) =>
        bits == 0 ? number : (number + Vector128.Create(1 << (bits - 1))) >> bits;

    // Rows become columns: first numbers of two rows by turns, then pairs of them.
    private static void Turn(Span<Vector128<int>> four)
    {
        four = four[..4];
        var (even01, odd01) = ByTurns(four[0].AsUInt64(), four[1].AsUInt64());
        var (even23, odd23) = ByTurns(four[2].AsUInt64(), four[3].AsUInt64());
        four[0] = Vector128.Create(even01.GetLower(), even23.GetLower()).AsInt32();
        four[1] = Vector128.Create(odd01.GetLower(), odd23.GetLower()).AsInt32();
        four[2] = Vector128.Create(even01.GetUpper(), even23.GetUpper()).AsInt32();
        four[3] = Vector128.Create(odd01.GetUpper(), odd23.GetUpper()).AsInt32();
    }

    // The first of one and the first of the other, the third of both; then the second and the fourth.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<ulong> Even, Vector128<ulong> Odd) ByTurns(Vector128<ulong> one, Vector128<ulong> other)
    {
        var lower = Vector128.Create((ulong)uint.MaxValue);
        return ((one & lower) | (other << 32), (one >>> 32) | (other & ~lower));
    }
}
