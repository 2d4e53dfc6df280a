namespace OzdPrint.Cli;

/// <summary>
/// Reports outcomes in the order of their sources, each as soon as all before it are done. When one takes long, the others
/// get ahead of it only so far: a window of outcomes is held, however many there are in all.
/// </summary>
internal sealed class ReportInOrder<TOutcome>(Action<int, TOutcome> report, int window)
{
    private readonly Dictionary<int, TOutcome> _waiting = [];
    private int _next;
    private bool _isGivenUp;

    /// <summary>
    /// Takes an outcome; any thread may bring one, and waits with it while it is too far ahead. Once nothing is reported any more,
    /// because <see cref="GiveUp"/> was called or a report has thrown, what is brought is dropped.
    /// </summary>
    /// <param name="index">Which source it is of. All indices from 0 on have to come, and the threads take them up in order.</param>
    /// <param name="outcome">What came of it.</param>
    public void Add(int index, TOutcome outcome)
    {
        lock (_waiting)
        {
            while (!_isGivenUp && index - _next >= window)
            {
                Monitor.Wait(_waiting);
            }

            if (_isGivenUp)
            {
                return;
            }

            _waiting.Add(index, outcome);
            // A report that throws must not leave those waiting for ever whose turn never comes.
            _isGivenUp = true;
            try
            {
                for (; _waiting.Remove(_next, out var ready); _next++)
                {
                    report(_next, ready);
                }

                _isGivenUp = false;
            }
            finally
            {
                Monitor.PulseAll(_waiting);
            }
        }
    }

    /// <summary>Lets all go that wait: an index will never come.</summary>
    public void GiveUp()
    {
        lock (_waiting)
        {
            _isGivenUp = true;
            Monitor.PulseAll(_waiting);
        }
    }
}
