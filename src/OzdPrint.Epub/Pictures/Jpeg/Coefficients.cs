namespace OzdPrint.Epub;

/// <summary>
/// The coefficients of a picture, unit after unit, in as little memory as may be: plain units are counted, and of the blocks
/// of the others only coefficients are kept that any quality asked for would keep.
/// </summary>
/// <remarks>
/// One row of numbers. A run of plain units is its length, then its colour. A unit with detail is <see cref="Detail"/>, then its
/// blocks: each the coefficient of the mean and, in the lower bits, how many others follow; those have their place in the
/// order of coding in their lower bits.
/// </remarks>
/// <param name="room">So many numbers are expected; there may be more.</param>
internal sealed class Coefficients(int room = Coefficients.SmallPicture)
{
    /// <summary>Stands where the length of a run of plain units would.</summary>
    public const int Detail = 0;

    /// <summary>Bits of a number that hold a place or a count of coefficients.</summary>
    public const int PlaceBits = 6;

    /// <summary>A mask for <see cref="PlaceBits"/>.</summary>
    public const int PlaceMask = (1 << PlaceBits) - 1;

    /// <summary>So many numbers a cover takes at the most (usual are 120,000 to 200,000), but for one of nothing but small print.</summary>
    public const int Cover = 1 << 18;

    private const int SmallPicture = 1 << 14;

    private const int None = -1;

    private int[] _numbers = new int[room];
    private int _count;
    private int _lastRun = None;
    private int _lastMean;

    /// <summary>The numbers so far.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, _count);

    /// <summary>Adds a unit of one colour.</summary>
    public void AddPlain(uint colour)
    {
        if (_lastRun != None && _numbers[_lastRun + 1] == (int)colour)
        {
            _numbers[_lastRun]++;
            return;
        }

        var run = Reserve(2);
        (run[0], run[1]) = (1, (int)colour);
        _lastRun = _count;
        _count += run.Length;
    }

    /// <summary>Begins a unit with detail; as many blocks are added as a unit has.</summary>
    public void BeginDetail()
    {
        Reserve(1)[0] = Detail;
        _count++;
        _lastRun = None;
    }

    /// <summary>Adds a block of one level.</summary>
    /// <param name="level">From -128 to 127.</param>
    public void AddLevel(int level)
    {
        Reserve(1)[0] = _lastMean = Mean(level) << PlaceBits;
        _count++;
    }

    /// <summary>Adds a block that lies outside the picture: the mean of the last one, which takes the fewest bits.</summary>
    public void AddUnseen()
    {
        Reserve(1)[0] = _lastMean;
        _count++;
    }

    /// <summary>Adds a block.</summary>
    /// <param name="coefficients">As <see cref="CosineTransform"/> gives them.</param>
    /// <param name="least">For each of them, from which size on it is kept.</param>
    public void AddBlock(ReadOnlySpan<short> coefficients, CoefficientSieve least)
    {
        var kept = least.Kept(coefficients);
        var turned = ScanOrder.Turned;
        var to = Reserve(CosineTransform.Area);
        var at = 1;
        foreach (var index in new SetBits(kept))
        {
            to[at++] = (coefficients[turned[index]] << PlaceBits) | index;
        }

        _lastMean = coefficients[0] << PlaceBits;
        to[0] = _lastMean | (at - 1);
        _count += at;
    }

    /// <summary>The first coefficient of a block of one level, as <see cref="CosineTransform"/> gives it: the sum.</summary>
    public static int Mean(int level) => level * CosineTransform.Area;

    /// <summary>Makes it empty for the next picture, keeping its room.</summary>
    public void Clear()
    {
        _count = 0;
        _lastRun = None;
    }

    private Span<int> Reserve(int count)
    {
        if (_count + count > _numbers.Length)
        {
            Array.Resize(ref _numbers, 2 * _numbers.Length);
        }

        return _numbers.AsSpan(_count, count);
    }
}
