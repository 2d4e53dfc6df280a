using System.Diagnostics;
using System.Globalization;

namespace OzdPrint.Cli;

/// <summary>
/// One moving line on a terminal: a bar, how much is done, how fast, and how long it will take. It stands below what is reported,
/// and hides no cursor, so that whoever breaks off finds the terminal as it was. Nothing is drawn where errors go to a file.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;

    // What a terminal has since the days of punched cards.
    private const int UsualColumns = 80;

    // Fast enough to look alive, and slow enough to cost nothing.
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(100);

    private readonly Desk _desk;
    private readonly string _what;
    private readonly int _count;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private int _done;
    private int _skipped;
    private long _pages;
    private bool _drawn;
    private bool _closed;

    /// <param name="desk">Where to draw.</param>
    /// <param name="what">What is being done, as in "setting".</param>
    /// <param name="count">How many pieces of work there are.</param>
    public ProgressLine(Desk desk, string what, int count)
    {
        (_desk, _what, _count) = (desk, what, count);
        if (ReferenceEquals(desk.Errors, Console.Error) && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb")
        {
            _timer = new Timer(_ => Draw(), null, _interval, _interval);
        }
    }

    /// <summary>How many pieces are done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>A piece is done.</summary>
    /// <param name="pages">How many pages it gave.</param>
    /// <param name="skipped">Whether there was nothing to do, so that it says nothing about how fast the others go.</param>
    public void Add(int pages = 0, bool skipped = false)
    {
        Interlocked.Add(ref _pages, pages);
        if (skipped)
        {
            Interlocked.Increment(ref _skipped);
        }

        Interlocked.Increment(ref _done);
    }

    /// <summary>Writes lines, the moving one being out of the way.</summary>
    public void Write(Action<Desk> write)
    {
        lock (_lock)
        {
            Erase();
            write(_desk);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            Erase();
            _closed = true;
        }
    }

    /// <summary>The line.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="done">How many pieces are done.</param>
    /// <param name="skipped">How many of them had nothing to do.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="pages">How many pages were made.</param>
    /// <param name="elapsed">The time since the start.</param>
    public static string Words(string what, int done, int skipped, int count, long pages, TimeSpan elapsed)
    {
        var filled = count == 0 ? BarWidth : (int)((long)done * BarWidth / count);
        var words = string.Create(
            CultureInfo.InvariantCulture, $"{what} [{new string('=', filled)}{new string(' ', BarWidth - filled)}] {done:N0} of {count:N0}");
        var worked = done - skipped;
        if (worked == 0 || elapsed <= TimeSpan.Zero)
        {
            return words;
        }

        var rate = worked / elapsed.TotalSeconds;
        words += string.Create(CultureInfo.InvariantCulture, $", {rate:N1}/s");
        if (pages > 0)
        {
            words += string.Create(CultureInfo.InvariantCulture, $", {pages / elapsed.TotalSeconds:N0} pages/s");
        }

        var left = TimeSpan.FromSeconds(Math.Min((count - done) / rate, TimeSpan.FromDays(99).TotalSeconds));
        return words + (left.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $", {(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left")
            : string.Create(CultureInfo.InvariantCulture, $", {left.Minutes}:{left.Seconds:00} left"));
    }

    /// <summary>As much of the line as a terminal can show: one that reached the edge would break, and its first half could not be erased.</summary>
    /// <param name="words">The line.</param>
    /// <param name="columns">The width of the terminal; 0 where it does not tell, as over some serial lines.</param>
    public static string Fitted(string words, int columns)
    {
        var width = (columns > 0 ? columns : UsualColumns) - 1;
        return words.Length > width ? words[..width] : words;
    }

    /// <summary>Draws the line as it stands now.</summary>
    internal void Draw()
    {
        lock (_lock)
        {
            // A timer that was disposed of may call once more.
            if (_closed)
            {
                return;
            }

            var words = Words(_what, Done, Volatile.Read(ref _skipped), _count, Interlocked.Read(ref _pages), Stopwatch.GetElapsedTime(_start));
            Erase();
            _desk.Errors.Write(Fitted(words, Columns()));
            _drawn = true;
        }
    }

    private static int Columns() => Console.IsErrorRedirected ? 0 : Console.WindowWidth;

    private void Erase()
    {
        if (_drawn)
        {
            _desk.Errors.Write("\r\u001b[K");
            _drawn = false;
        }
    }
}
