namespace OzdPrint.Cli;

/// <summary>
/// Reports outcomes in the order of their sources, each as soon as all before it are done. When one takes long, the others
/// get ahead of it only so far: a window of outcomes is held, however many there are in all.
/// </summary>
internal sealed class ReportInOrder<TOutcome>(Action<int, TOutcome> report, int window)
{
    private readonly Dictionary<int, TOutcome> _waiting = [];
    private int _next;

    /// <summary>Takes an outcome; any thread may bring one, and waits with it while it is too far ahead.</summary>
    /// <param name="index">Which source it is of. All indices from 0 on have to come, and the threads take them up in order.</param>
    /// <param name="outcome">What came of it.</param>
    public void Add(int index, TOutcome outcome)
    {
        lock (_waiting)
        {
            while (index - _next >= window)
            {
                Monitor.Wait(_waiting);
            }

            _waiting.Add(index, outcome);
            for (; _waiting.Remove(_next, out var ready); _next++)
            {
                report(_next, ready);
            }

            Monitor.PulseAll(_waiting);
        }
    }
}
