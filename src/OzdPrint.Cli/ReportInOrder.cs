using System.Globalization;

namespace OzdPrint.Cli;

/// <summary>Reports results in the order of their sources, each as soon as all before it are done.</summary>
internal sealed class ReportInOrder(Desk desk, string folder, int count)
{
    private readonly Lock _lock = new();
    private readonly BuiltEdition?[] _results = new BuiltEdition?[count];
    private int _reported;
    private bool _failed;

    /// <summary>Takes a result; any thread may bring one.</summary>
    /// <param name="index">Which source it is of.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="atOnce">Whether to report now; a terminal with a moving bar waits for <see cref="Finish"/>.</param>
    public void Add(int index, BuiltEdition result, bool atOnce)
    {
        lock (_lock)
        {
            _results[index] = result;
            if (atOnce)
            {
                Report();
            }
        }
    }

    /// <summary>Reports what is left; true if anything failed.</summary>
    public bool Finish()
    {
        lock (_lock)
        {
            Report();
            return _failed;
        }
    }

    private void Report()
    {
        for (; _reported < count && _results[_reported] is { } result; _reported++)
        {
            _failed |= desk.Report(result.Diagnostics);
            foreach (var file in result.Files)
            {
                var size = file.Size.ToString("N0", CultureInfo.InvariantCulture);
                var pages = file.Pages is { } number ? $", {number} {(number == 1 ? "page" : "pages")}" : "";
                desk.Output.WriteLine($"{Path.Combine(folder, file.Name)}  {size} bytes{pages}");
            }

            _results[_reported] = null;
        }
    }
}
