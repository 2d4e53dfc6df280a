namespace OzdPrint.Layout;

/// <summary>Runs pieces of work that know nothing of each other on all cores.</summary>
internal static class InParallel
{
    /// <summary>
    /// Runs them, and hands over what came of each in their order while later ones are still worked on. The first fault, as if
    /// they had run one after the other, is thrown once nothing runs any more.
    /// </summary>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Does one; any number of threads call it.</param>
    /// <param name="take">Takes what came of one; only the caller's thread calls it.</param>
    public static void Run<T>(int count, Func<int, T> work, Action<int, T> take)
    {
        var results = new TaskCompletionSource<T>[count];
        foreach (ref var result in results.AsSpan())
        {
            result = new TaskCompletionSource<T>();
        }

        var begun = 0;
        var tasks = new Task[Math.Max(0, Math.Min(count, Environment.ProcessorCount) - 1)];
        foreach (ref var task in tasks.AsSpan())
        {
            task = Task.Run(() =>
            {
                while (WorkOnNext())
                {
                }
            });
        }

        try
        {
            for (var i = 0; i < count; i++)
            {
                // Rather than wait for another's piece the caller works too.
                while (!results[i].Task.IsCompleted && WorkOnNext())
                {
                }

                take(i, results[i].Task.GetAwaiter().GetResult());
                // What has been taken makes room for others.
                results[i] = null!;
            }
        }
        finally
        {
            Interlocked.Exchange(ref begun, count);
            Task.WaitAll(tasks);
        }

        bool WorkOnNext()
        {
            var i = Interlocked.Increment(ref begun) - 1;
            if (i >= count)
            {
                return false;
            }

            try
            {
                results[i].SetResult(work(i));
            }
            catch (Exception fault)
            {
                results[i].SetException(fault);
            }

            return true;
        }
    }
}
