namespace OzdPrint.Generator;

/// <summary>
/// Numbers that look drawn by lot and are the same on every machine and in every version of the runtime: SplitMix64, a counter
/// whose bits are mixed.
/// </summary>
public struct Draw
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>A sequence of its own for each three numbers.</summary>
    public static Draw For(int seed, int day, int article)
    {
        var draw = new Draw { _state = (ulong)seed };
        draw._state = draw.Next() ^ (ulong)day;
        draw._state = draw.Next() ^ (ulong)article;
        return draw;
    }

    /// <summary>A number from 0 to below the limit.</summary>
    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    /// <summary>A number in a range, both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of a list.</summary>
    public T Of<T>(T[] list) => list[Below(list.Length)];

    private ulong Next()
    {
        var mixed = _state += Step;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
