namespace OzdPrint.Cli;

/// <summary>Does pieces of work several at a time and hands on their results in order, each as soon as all before it are done.</summary>
internal static class WorkInOrder
{
    /// <param name="work">The pieces.</param>
    /// <param name="jobs">How many are done at the same time.</param>
    /// <param name="run">Does one; any thread may be asked to.</param>
    /// <param name="take">Takes a result; one at a time, in the order of the pieces.</param>
    public static void Run<TWork, TResult>(IReadOnlyList<TWork> work, int jobs, Func<TWork, TResult> run, Action<TResult> take)
        where TResult : class
    {
        var results = new TResult?[work.Count];
        var next = 0;
        var gate = new Lock();
        Parallel.For(0, work.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            var result = run(work[i]);
            lock (gate)
            {
                results[i] = result;
                for (; next < results.Length && results[next] is { } done; next++)
                {
                    take(done);
                    results[next] = null;
                }
            }
        });
    }
}
