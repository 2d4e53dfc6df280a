using CsCheck;

namespace OzdPrint.Epub.Tests;

public sealed class HuffmanCodeTests
{
    // Powers of two give the longest codes; the symbols of a real table are 12 or 162.
    private static readonly Gen<int[]> AnyFrequencies = Gen.OneOf(
        Gen.Int[0, 100_000].Array[1, 256],
        Gen.Int[0, 25].Select(power => 1 << power).Array[1, 256],
        Gen.Frequency((5, Gen.Const(0)), (1, Gen.Int[1, 1_000_000])).Array[1, 256]).Where(frequencies => frequencies.Any(one => one > 0));

    [Fact]
    public void Codes_can_be_told_apart_and_none_is_too_long_or_nothing_but_ones() => AnyFrequencies.Sample(frequencies =>
    {
        var code = Of(frequencies);
        var used = Enumerable.Range(0, frequencies.Length).Where(symbol => frequencies[symbol] > 0).ToArray();
        Assert.Equal(used, code.Ordered.Select(symbol => (int)symbol).Order());
        Assert.Equal(used.Length, code.Counts.ToArray().Sum(count => count));
        var words = used.Select(symbol => Convert.ToString(code.Code(symbol), 2).PadLeft(code.Length(symbol), '0')).ToArray();
        Assert.All(words, word => Assert.True(word.Length is >= 1 and <= 16 && word.Contains('0', StringComparison.Ordinal), word));
        Assert.All(used, symbol => Assert.Equal(code.Length(symbol), words[Array.IndexOf(used, symbol)].Length));
        var sorted = words.Order(StringComparer.Ordinal).ToArray();
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.False(pair.Second.StartsWith(pair.First, StringComparison.Ordinal), $"{pair}"));
    });

    [Fact]
    public void No_code_is_shorter_on_the_whole() => AnyFrequencies.Sample(frequencies =>
    {
        var code = Of(frequencies);
        var bits = frequencies.Select((frequency, symbol) => (long)frequency * code.Length(symbol)).Sum();

        // Each join of the two rarest costs their sum; one symbol more is there for the code of ones.
        var queue = new PriorityQueue<long, long>(frequencies.Where(frequency => frequency > 0).Append(0).Select(frequency => ((long)frequency, (long)frequency)));
        var shortest = 0L;
        while (queue.Count > 1)
        {
            var sum = queue.Dequeue() + queue.Dequeue();
            shortest += sum;
            queue.Enqueue(sum, sum);
        }

        Assert.True(bits >= shortest);
        Assert.True(bits == shortest || code.Counts[^1] > 0, $"{bits} bits instead of {shortest}");
        Assert.True(bits <= shortest * 1.05, $"{bits} bits instead of {shortest}");
    });

    [Fact]
    public void A_lone_symbol_takes_one_bit()
    {
        var code = Of([0, 0, 7]);
        Assert.Equal((1, 0), (code.Length(2), code.Code(2)));
    }

    private static HuffmanCode Of(int[] frequencies)
    {
        var all = new int[HuffmanCode.Symbols];
        frequencies.CopyTo(all, 0);
        return new HuffmanCode(all);
    }
}
