using System.Runtime.CompilerServices;

namespace OzdPrint.Epub;

/// <summary>
/// The steps in which coefficients are kept, coarser the lower the quality: the tables of ISO/IEC 10918-1, Annex K.1, scaled
/// in the way of the Independent JPEG Group, so that a quality means what it means in other programs.
/// </summary>
internal sealed class Quantization
{
    // Annex K.1, for luminance and for colours, rows of rising vertical frequency.
    private static readonly byte[] _luminance =
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] _colours =
    [
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <param name="quality">From 1, the coarsest, to 100, the finest.</param>
    public Quantization(int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        var percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        Luminance = new QuantizationSteps(_luminance, percent);
        Colours = new QuantizationSteps(_colours, percent);
    }

    public QuantizationSteps Luminance { get; }

    public QuantizationSteps Colours { get; }
}

/// <summary>The steps of the coefficients of one kind of block.</summary>
internal sealed class QuantizationSteps
{
    private readonly StepDivisor[] _divisors = new StepDivisor[CosineTransform.Area];

    public QuantizationSteps(ReadOnlySpan<byte> table, int percent)
    {
        var steps = new byte[CosineTransform.Area];
        for (var index = 0; index < steps.Length; index++)
        {
            // More than a byte is not for baseline files.
            var step = Math.Clamp(((table[ScanOrder.Place(index)] * percent) + 50) / 100, 1, byte.MaxValue);
            steps[index] = (byte)step;
            _divisors[index] = new StepDivisor(step * CosineTransform.Scale);
        }

        Steps = steps;
    }

    /// <summary>The steps in the order of coding.</summary>
    public ReadOnlyMemory<byte> Steps { get; }

    /// <summary>What coefficients are divided by, in the order of coding.</summary>
    public ReadOnlySpan<StepDivisor> Divisors => _divisors;

    /// <summary>How many steps the first coefficient is, rounded, halves away from nothing.</summary>
    public int CountOfMean(int coefficient) => coefficient < 0 ? -_divisors[0].Count(-coefficient) : _divisors[0].Count(coefficient);

    /// <summary>How many steps the first coefficient is, rounded up in size.</summary>
    public int CountOutwards(int coefficient)
    {
        var step = Steps.Span[0] * CosineTransform.Scale;
        return Math.Sign(coefficient) * ((Math.Abs(coefficient) + step - 1) / step);
    }
}

/// <summary>
/// Divides coefficients of <see cref="CosineTransform"/> by a step: multiplied by the reciprocal, for a division takes ten times
/// as long. The product is exact after the shift, for coefficients have less than 16 bits and divisors less than 12.
/// </summary>
internal readonly struct StepDivisor(int divisor)
{
    private const int ReciprocalBits = 32;

    private readonly uint _reciprocal = (uint)(((1UL << ReciprocalBits) + (uint)divisor - 1) / (uint)divisor);

    /// <summary>From which size on a coefficient is not rounded to nothing.</summary>
    public int Least { get; } = divisor / 2;

    /// <summary>How many steps a coefficient is, rounded, halves away from nothing.</summary>
    /// <param name="size">Its size, without its sign.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count(int size) => (int)(((ulong)(uint)(size + Least) * _reciprocal) >> ReciprocalBits);
}
