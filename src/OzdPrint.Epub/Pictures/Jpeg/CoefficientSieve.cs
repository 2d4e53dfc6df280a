using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OzdPrint.Epub;

/// <summary>Finds the coefficients of a block that the finest steps do not round to nothing. Coarser steps keep no others.</summary>
internal sealed class CoefficientSieve
{
    // One less than the size from which a coefficient is kept.
    private readonly short[] _most = new short[CosineTransform.Area];

    public CoefficientSieve(QuantizationSteps finest)
    {
        for (var index = 0; index < _most.Length; index++)
        {
            _most[ScanOrder.Turned[index]] = (short)(finest.Divisors[index].Least - 1);
        }

        // The mean is kept anyway, and apart.
        _most[0] = short.MaxValue;
    }

    /// <summary>A bit for each coefficient, by its place in the order of coding: set if it is kept.</summary>
    /// <param name="coefficients">As <see cref="CosineTransform"/> gives them.</param>
    public ulong Kept(ReadOnlySpan<short> coefficients)
    {
        var eights = MemoryMarshal.Cast<short, Vector128<short>>(coefficients[..CosineTransform.Area]);
        var most = MemoryMarshal.Cast<short, Vector128<short>>(_most.AsSpan(0, CosineTransform.Area));
        var turned = 0UL;
        for (var eight = 0; eight < eights.Length; eight += 2)
        {
            var (one, other) = (IsLarger(eights[eight], most[eight]), IsLarger(eights[eight + 1], most[eight + 1]));
            turned |= (ulong)Vector128.NarrowWithSaturation(one, other).ExtractMostSignificantBits() << (8 * eight);
        }

        var indices = ScanOrder.IndexOfTurned;
        var kept = 0UL;
        foreach (var place in new SetBits(turned))
        {
            kept |= 1UL << indices[place];
        }

        return kept;
    }

    private static Vector128<short> IsLarger(Vector128<short> coefficients, Vector128<short> most) =>
        Vector128.GreaterThan(Vector128.Max(coefficients, -coefficients), most);
}

/// <summary>Goes through the set bits of a number, lowest first.</summary>
internal ref struct SetBits(ulong bits)
{
    private ulong _rest = bits;

    public int Current { get; private set; }

    public readonly SetBits GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest == 0)
        {
            return false;
        }

        Current = BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
}
