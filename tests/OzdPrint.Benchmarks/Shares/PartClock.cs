namespace OzdPrint.Benchmarks;

/// <summary>Adds up what parts spend of the processors' time. Time on the wall would count a neighbour's work, and two cores as one.</summary>
internal sealed class PartClock
{
    /// <summary>What each part has spent.</summary>
    public Dictionary<string, TimeSpan> Spent { get; } = [];

    /// <summary>Does a piece of work of a part.</summary>
    public T Time<T>(string part, Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        Spent[part] = Spent.GetValueOrDefault(part) + (Environment.CpuUsage.TotalTime - before);
        return result;
    }
}
