using System.Runtime.ExceptionServices;

namespace OzdPrint.Layout;

/// <summary>Runs pieces of work that know nothing of each other on all cores.</summary>
internal static class InParallel
{
    /// <summary>Runs them; of several faults that of the first piece is thrown, as if they had run one after the other.</summary>
    public static void Run(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
            return;
        }

        var faults = new ExceptionDispatchInfo?[count];
        Parallel.For(0, count, i =>
        {
            try
            {
                work(i);
            }
            catch (Exception fault)
            {
                faults[i] = ExceptionDispatchInfo.Capture(fault);
            }
        });
        faults.FirstOrDefault(fault => fault is not null)?.Throw();
    }
}
