using System.Runtime.ExceptionServices;

namespace OzdPrint.Cli;

/// <summary>Does any number of pieces of work, several at a time.</summary>
internal static class WorkInOrder
{
    /// <summary>
    /// How many outcomes may wait for a slow one: some hundred kB of words at the most, and minutes of work for the other cores.
    /// </summary>
    internal const int Window = 512;

    /// <summary>
    /// Does the pieces and hands on their outcomes in order, each as soon as all before it are done. What doing or taking one throws is
    /// thrown when the pieces in work are done; no other is begun then.
    /// </summary>
    /// <param name="count">How many there are.</param>
    /// <param name="atOnce">How many are done at the same time.</param>
    /// <param name="work">Does one; any thread may be asked to.</param>
    /// <param name="take">Takes an outcome with its index; one at a time.</param>
    public static void Run<TOutcome>(int count, int atOnce, Func<int, TOutcome> work, Action<int, TOutcome> take)
    {
        var reported = new ReportInOrder<TOutcome>(take, Window);
        Each(count, atOnce, index =>
        {
            TOutcome outcome;
            try
            {
                outcome = work(index);
            }
            catch
            {
                reported.GiveUp();
                throw;
            }

            reported.Add(index, outcome);
        });
    }

    /// <summary>
    /// Does the pieces. The indices are handed out one by one, in order: in ranges the cores would be far apart, and all that the later ones did
    /// would wait for the first. On threads of its own, since the pool's few threads are wanted for pages and pictures. After one has
    /// thrown no other is begun, and when those in work are done the first fault is thrown.
    /// </summary>
    public static void Each(int count, int atOnce, Action<int> work)
    {
        var next = -1;
        Exception? fault = null;
        var others = new Thread[Math.Max(0, Math.Min(atOnce, count) - 1)];
        for (var t = 0; t < others.Length; t++)
        {
            others[t] = new Thread(TakeTurns) { IsBackground = true };
            others[t].Start();
        }

        TakeTurns();
        foreach (var other in others)
        {
            other.Join();
        }

        if (fault is not null)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        void TakeTurns()
        {
            try
            {
                while (Volatile.Read(ref fault) is null && Interlocked.Increment(ref next) is var index && index < count)
                {
                    work(index);
                }
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref fault, thrown, null);
            }
        }
    }
}
