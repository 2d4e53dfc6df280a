using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>A task as the sharing of writing lines sees it.</summary>
/// <param name="Text">Height of its words, in pt.</param>
/// <param name="Usual">How many lines it has where room is no matter.</param>
/// <param name="Least">The fewest; the usual number if the article states it.</param>
/// <param name="Most">The most; likewise.</param>
internal readonly record struct TaskRoom(double Text, int Usual, int Least, int Most);

/// <summary>A stretch of a task on a page.</summary>
/// <param name="Task">Index of the task.</param>
/// <param name="HasText">Whether it begins here, with its words.</param>
/// <param name="Lines">How many lines to write on stand here.</param>
internal readonly record struct TaskPiece(int Task, bool HasText, int Lines);

/// <summary>
/// Shares the room of pages among tasks. A task stands on one page if it can; a page's lines are as many as fill it, as far
/// as tasks leave it open how many they want.
/// </summary>
/// <param name="line">Distance of the writing lines, in pt.</param>
/// <param name="gap">White between two tasks, in pt.</param>
/// <param name="fresh">Height of a page that begins with tasks, in pt.</param>
internal sealed class ShareLines(double line, double gap, double fresh)
{
    /// <summary>White of more than this part of a page at its foot is worth parting a task's lines.</summary>
    private const double WorthParting = 1.0 / 3;

    /// <summary>The tasks page by page; the first page is empty if nothing fits there.</summary>
    /// <param name="tasks">The tasks, each small enough to begin on a fresh page.</param>
    /// <param name="title">Height of the words above the first task, in pt.</param>
    /// <param name="free">Height that is free on the first page, in pt.</param>
    /// <param name="tail">Height that is wanted below the tasks on their last page, in pt.</param>
    /// <param name="following">Height of all that follows the tasks, in pt; infinite if it fills pages of its own anyway.</param>
    public ImmutableArray<ImmutableArray<TaskPiece>> Run(ImmutableArray<TaskRoom> tasks, double title, double free, double tail, double following)
    {
        var usual = Flow(tasks, [.. tasks.Select(task => task.Usual)], title, free, tail);
        var fewest = Flow(tasks, [.. tasks.Select(task => task.Least)], title, free, tail);
        // Fewer lines only where that spares a page: one of tasks, or the one that what follows would begin.
        var isShort = fewest.Count < usual.Count || (usual[^1].Free < following && fewest[^1].Free >= following && tail <= 0);
        var pages = isShort ? fewest : usual;
        for (var p = 0; p < pages.Count; p++)
        {
            var reserve = p < pages.Count - 1 ? 0 : Reserve(pages[p].Free, tail, following);
            Fill(pages[p], tasks, p + 1 < pages.Count ? pages[p + 1] : null, reserve);
        }

        // A page that was only wanted for what stands below the tasks is begun by that.
        return [.. pages.Where((page, p) => p == 0 || page.Pieces.Count > 0).Select(page => page.Pieces.ToImmutableArray())];
    }

    /// <summary>What stays free on the last page: room for what follows, if that spares a page or is short.</summary>
    private double Reserve(double left, double tail, double following)
    {
        if (tail > 0 || following <= left)
        {
            return tail > 0 ? tail : following;
        }

        var isSpared = double.IsFinite(following) && Math.Ceiling((following - left) / fresh) < Math.Ceiling(following / fresh);
        return isSpared ? left : 0;
    }

    private sealed class PageOfTasks(double free)
    {
        public List<TaskPiece> Pieces { get; } = [];

        public double Free { get; set; } = free;
    }

    private List<PageOfTasks> Flow(ImmutableArray<TaskRoom> tasks, ImmutableArray<int> lines, double title, double free, double tail)
    {
        var pages = new List<PageOfTasks> { new(free - title) };
        for (var t = 0; t < tasks.Length; t++)
        {
            var page = pages[^1];
            var before = page.Pieces.Count > 0 ? gap : 0;
            var whole = tasks[t].Text + (lines[t] * line);
            if (before + whole <= page.Free + GalleyHeights.Tolerance)
            {
                Add(page, new TaskPiece(t, true, lines[t]), before + whole);
                continue;
            }

            // The title goes with the first task.
            var next = t == 0 ? fresh - title : fresh;
            if (page.Free - Growth(page, tasks) <= WorthParting * fresh && whole <= next)
            {
                pages.Add(new PageOfTasks(next - whole) { Pieces = { new TaskPiece(t, true, lines[t]) } });
                continue;
            }

            Part(pages, tasks[t], t, lines[t], before, next);
        }

        if (pages[^1].Free < tail && pages[^1].Pieces.Count > 0)
        {
            pages.Add(new PageOfTasks(fresh));
        }

        return pages;
    }

    /// <summary>Lets a task begin on a page and go on overleaf, or begin overleaf where too few of its lines fit.</summary>
    private void Part(List<PageOfTasks> pages, TaskRoom task, int index, int lines, double before, double next)
    {
        var room = pages[^1].Free - before - task.Text;
        var here = Fitting(room, lines);
        if (here < Math.Min(lines, ComposedTask.FirstLines) || room < 0)
        {
            pages.Add(new PageOfTasks(next));
            before = 0;
            here = Fitting(next - task.Text, lines);
        }

        Add(pages[^1], new TaskPiece(index, true, here), before + task.Text + (here * line));
        for (var left = lines - here; left > 0;)
        {
            pages.Add(new PageOfTasks(fresh));
            var more = Fitting(fresh, left);
            Add(pages[^1], new TaskPiece(index, false, more), more * line);
            left -= more;
        }
    }

    /// <summary>How many of some lines fit, so that none goes overleaf alone.</summary>
    private int Fitting(double room, int lines)
    {
        var fit = Math.Clamp((int)Math.Floor((room / line) + GalleyHeights.Tolerance), 0, lines);
        return lines - fit is > 0 and < ComposedTask.LastLines ? Math.Max(0, lines - ComposedTask.LastLines) : fit;
    }

    private static void Add(PageOfTasks page, TaskPiece piece, double height)
    {
        page.Pieces.Add(piece);
        page.Free -= height;
    }

    /// <summary>By how much the tasks of a page could grow, in pt.</summary>
    private double Growth(PageOfTasks page, ImmutableArray<TaskRoom> tasks) =>
        page.Pieces.Sum(piece => Math.Max(0, tasks[piece.Task].Most - piece.Lines)) * line;

    /// <summary>Gives the tasks that end on a page one line after the other, the one that has the smallest part of its usual number first.</summary>
    private void Fill(PageOfTasks page, ImmutableArray<TaskRoom> tasks, PageOfTasks? next, double reserve)
    {
        var goesOn = next is { Pieces: [{ HasText: false } first, ..] } ? first.Task : -1;
        while (page.Free - reserve >= line - GalleyHeights.Tolerance)
        {
            var best = -1;
            var least = double.MaxValue;
            for (var i = 0; i < page.Pieces.Count; i++)
            {
                var (task, _, lines) = page.Pieces[i];
                // A task that came over from the page before has lines there too: it needs no more.
                var share = (double)lines / Math.Max(1, tasks[task].Usual);
                if (task != goesOn && page.Pieces[i].HasText && lines < tasks[task].Most && share < least)
                {
                    (best, least) = (i, share);
                }
            }

            if (best < 0)
            {
                return;
            }

            page.Pieces[best] = page.Pieces[best] with { Lines = page.Pieces[best].Lines + 1 };
            page.Free -= line;
        }
    }
}
