using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OzdPrint.Epub;

/// <summary>Finds the coefficients of a block that the finest steps do not round to nothing. Coarser steps keep no others.</summary>
internal sealed class CoefficientSieve
{
    // One less than the size from which a coefficient is kept.
    private readonly int[] _most = new int[CosineTransform.Area];

    public CoefficientSieve(QuantizationSteps finest)
    {
        for (var index = 0; index < _most.Length; index++)
        {
            _most[ScanOrder.Turned[index]] = finest.Divisors[index].Least - 1;
        }

        // The mean is kept anyway, and apart.
        _most[0] = int.MaxValue;
    }

    /// <summary>A bit for each coefficient, by its place in the order of coding: set if it is kept.</summary>
    /// <param name="coefficients">As <see cref="CosineTransform"/> gives them.</param>
    public ulong Kept(ReadOnlySpan<int> coefficients)
    {
        var sizes = MemoryMarshal.Cast<int, Vector128<int>>(coefficients[..CosineTransform.Area]);
        var most = MemoryMarshal.Cast<int, Vector128<int>>(_most);
        var turned = 0UL;
        for (var four = 0; four < most.Length; four++)
        {
            ulong bits = Vector128.GreaterThan(Vector128.Abs(sizes[four]), most[four]).ExtractMostSignificantBits();
            turned |= bits << (4 * four);
        }

        var kept = 0UL;
        foreach (var place in new SetBits(turned))
        {
            kept |= 1UL << ScanOrder.IndexOfTurned[place];
        }

        return kept;
    }
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
