namespace OzdPrint.Epub;

/// <summary>The shortest code for symbols that are so frequent, in the form JPEG asks for (ISO/IEC 10918-1, C and K.2).</summary>
internal sealed class HuffmanCode
{
    /// <summary>No code is longer, in bits.</summary>
    public const int Longest = 16;

    /// <summary>How many symbols there may be.</summary>
    public const int Symbols = 256;

    private readonly byte[] _lengths = new byte[Symbols];
    private readonly ushort[] _codes = new ushort[Symbols];
    private readonly byte[] _counts = new byte[Longest];

    /// <param name="frequencies">Of all bytes; at least one is not nothing.</param>
    public HuffmanCode(ReadOnlySpan<int> frequencies)
    {
        // The rarest first; of equal ones the higher symbols, so that there is but one way.
        Span<long> keys = stackalloc long[Symbols];
        var used = 0;
        for (var symbol = 0; symbol < Symbols; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                keys[used++] = ((long)frequencies[symbol] << 8) | (uint)(Symbols - 1 - symbol);
            }
        }

        keys = keys[..used];
        keys.Sort();

        // One more that never comes takes the code of nothing but ones, which is forbidden.
        Span<int> counts = stackalloc int[Symbols + 2];
        counts.Clear();
        CountLengths(keys, counts);
        Shorten(counts);
        var longest = counts.LastIndexOfAnyExcept(0);
        counts[longest]--;

        // The most frequent have the shortest codes, and codes of a length follow each other.
        Ordered = new byte[used];
        var (code, next) = (0, 0);
        for (var length = 1; length <= Longest; length++, code <<= 1)
        {
            _counts[length - 1] = (byte)counts[length];
            for (var index = 0; index < counts[length]; index++, next++, code++)
            {
                var symbol = (byte)(Symbols - 1 - (keys[used - 1 - next] & 0xFF));
                (Ordered[next], _lengths[symbol], _codes[symbol]) = (symbol, (byte)length, (ushort)code);
            }
        }
    }

    /// <summary>The symbols in the order of their codes.</summary>
    public byte[] Ordered { get; }

    /// <summary>How many codes there are of 1, 2, … 16 bits.</summary>
    public ReadOnlySpan<byte> Counts => _counts;

    /// <summary>Bits of a symbol's code; 0 if it has none.</summary>
    public int Length(int symbol) => _lengths[symbol];

    /// <summary>A symbol's code, in the lowest bits.</summary>
    public int Code(int symbol) => _codes[symbol];

    /// <summary>
    /// Joins the two rarest to a pair until one is left; what is joined stands in a second row, which is in order by itself.
    /// </summary>
    private static void CountLengths(ReadOnlySpan<long> keys, Span<int> counts)
    {
        var leaves = keys.Length + 1;
        Span<long> weights = stackalloc long[2 * (Symbols + 1)];
        Span<short> parents = stackalloc short[2 * (Symbols + 1)];
        weights[0] = 0;
        for (var leaf = 1; leaf < leaves; leaf++)
        {
            weights[leaf] = keys[leaf - 1] >> 8;
        }

        var (single, pair) = (0, leaves);
        var root = (2 * leaves) - 2;
        for (var node = leaves; node <= root; node++)
        {
            var sum = 0L;
            for (var child = 0; child < 2; child++)
            {
                var rarest = single < leaves && (pair >= node || weights[single] <= weights[pair]) ? single++ : pair++;
                parents[rarest] = (short)node;
                sum += weights[rarest];
            }

            weights[node] = sum;
        }

        // From the root downwards, in place of the weights: how deep.
        weights[root] = 0;
        for (var node = root - 1; node >= 0; node--)
        {
            weights[node] = weights[parents[node]] + 1;
            if (node < leaves)
            {
                counts[(int)weights[node]]++;
            }
        }
    }

    /// <summary>
    /// Cuts codes that are too long: two of a pair make room by one taking the place above and the other going below a
    /// shorter one (K.3).
    /// </summary>
    private static void Shorten(Span<int> counts)
    {
        for (var length = counts.Length - 1; length > Longest; length--)
        {
            while (counts[length] > 0)
            {
                var shorter = counts[..(length - 1)].LastIndexOfAnyExcept(0);
                counts[length] -= 2;
                counts[length - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }
    }
}
