using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OzdPrint.Layout;

/// <summary>
/// Cuts a galley into columns at the least cost, without leaving lone lines or headings at their ends. Not one column
/// after the other: an early column ends a line short where that spares a later one a bad break.
/// </summary>
/// <param name="step">Distance of the lines of the text, in pt: the unit of white at a column's foot.</param>
internal sealed class CutColumns(double step)
{
    /// <summary>The best cut for every line that the last frame can end before, cheapest first.</summary>
    /// <param name="galley">The galley.</param>
    /// <param name="from">Its first line that is not yet placed.</param>
    /// <param name="frames">The frames in the order in which the text runs through them; at least one.</param>
    /// <param name="force">
    /// Whether lines that belong together may be parted where they would not fit into any column.
    /// </param>
    /// <param name="most">How many of the cheapest are wanted.</param>
    public ImmutableArray<ColumnCut> Run(GalleyHeights galley, int from, IReadOnlyList<ColumnFrame> frames, bool force = false, int most = int.MaxValue)
    {
        var ends = Search(galley, from, frames, force);
        var last = ends[^1];
        var order = new int[last.Count];
        for (var e = 0; e < order.Length; e++)
        {
            // Of equal cost the one that takes more.
            var at = e;
            for (; at > 0 && last[order[at - 1]].Cost >= last[e].Cost; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = e;
        }

        var cuts = ImmutableArray.CreateBuilder<ColumnCut>(Math.Min(most, order.Length));
        for (var c = 0; c < cuts.Capacity; c++)
        {
            cuts.Add(Trace(ends, from, order[c]));
        }

        return cuts.MoveToImmutable();
    }

    /// <summary>The best cut that places all the rest; null if there is none.</summary>
    public ColumnCut? All(GalleyHeights galley, int from, IReadOnlyList<ColumnFrame> frames) =>
        galley.Rest(from) > frames.Sum(frame => frame.Height) + GalleyHeights.Tolerance
            ? null
            : AllOf(Search(galley, from, frames, force: false), galley, from);

    /// <summary>
    /// The least height at which all the rest finds room in columns of one height, so that they end level; null if it is
    /// more than <paramref name="most"/>.
    /// </summary>
    /// <param name="galley">The galley.</param>
    /// <param name="from">Its first line that is not yet placed.</param>
    /// <param name="lefts">Left ends of the columns, in pt.</param>
    /// <param name="most">The greatest height, in pt.</param>
    /// <param name="by">By how much heights differ, in pt.</param>
    public double? Balance(GalleyHeights galley, int from, IReadOnlyList<double> lefts, double most, double by)
    {
        var least = galley.Rest(from) / lefts.Count;
        for (var height = Math.Ceiling((least - GalleyHeights.Tolerance) / by) * by; height <= most + GalleyHeights.Tolerance; height += by)
        {
            if (All(galley, from, Columns(lefts, height)) is not null)
            {
                return height;
            }
        }

        return null;
    }

    /// <summary>Columns of one height.</summary>
    public static ColumnFrame[] Columns(IReadOnlyList<double> lefts, double height) => [.. lefts.Select(x => new ColumnFrame(x, 0, height))];

    private static ColumnCut? AllOf(List<End>[] ends, GalleyHeights galley, int from) =>
        ends[^1] is [.., { } last] && last.To == galley.Count ? Trace(ends, from, ends[^1].Count - 1) : null;

    /// <summary>An end of a frame, and the cheapest way to it.</summary>
    /// <param name="To">The line behind the last in the frame.</param>
    /// <param name="Before">Index of the end of the frame before.</param>
    /// <param name="Cost">What it costs up to here.</param>
    private readonly record struct End(int To, int Before, double Cost);

    /// <summary>For each frame its ends in the order of their lines; in front of them the beginning of the first frame.</summary>
    private List<End>[] Search(GalleyHeights galley, int from, IReadOnlyList<ColumnFrame> frames, bool force)
    {
        var ends = new List<End>[frames.Count + 1];
        ends[0] = [new End(from, 0, 0)];
        for (var f = 0; f < frames.Count; f++)
        {
            ends[f + 1] = new List<End>(8);
            for (var b = 0; b < ends[f].Count; b++)
            {
                AddEnds(galley, ends[f][b], b, frames, f, force, ends[f + 1]);
            }
        }

        return ends;
    }

    private static ColumnCut Trace(List<End>[] ends, int from, int end)
    {
        var to = new int[ends.Length - 1];
        var cost = ends[^1][end].Cost;
        for (var f = to.Length; f > 0; f--)
        {
            (to[f - 1], end) = (ends[f][end].To, ends[f][end].Before);
        }

        return new ColumnCut(from, ImmutableCollectionsMarshal.AsImmutableArray(to), cost);
    }

    private void AddEnds(GalleyHeights galley, End before, int index, IReadOnlyList<ColumnFrame> frames, int f, bool force, List<End> ends)
    {
        var start = before.To;
        var height = frames[f].Height;
        var full = galley.Fill(start, height);
        var any = full == galley.Count;
        if (any)
        {
            Add(full);
        }

        // Where all the rest fits, an even share for the columns that follow is an end too.
        var used = any && f + 1 < frames.Count
            ? galley.Of(start, full) * height / Math.Max(1, HeightFrom(frames, f))
            : galley.Of(start, full);
        for (var end = Math.Min(full, galley.Count - 1); end >= start; end--)
        {
            var isNear = galley.Of(start, end) >= used - (ColumnCosts.ShortestLines * step) - GalleyHeights.Tolerance;
            if (!isNear && any)
            {
                return;
            }

            if (end == start || (galley.Lines[end].CanBreakBefore && !IsLoneLine(galley, start, end)))
            {
                // Nothing but lines that belong together, and they are too many for a column: better parted than lost.
                Add(end == start && force ? Math.Max(full, start + (height > 0 ? 1 : 0)) : end);
                any = true;
            }
        }

        void Add(int end)
        {
            var cost = before.Cost + Cost(galley, start, end, frames[f], isLast: f == frames.Count - 1);
            var at = ends.Count;
            while (at > 0 && ends[at - 1].To >= end)
            {
                at--;
            }

            if (at == ends.Count || ends[at].To != end)
            {
                ends.Insert(at, new End(end, index, cost));
            }
            else if (cost <= ends[at].Cost)
            {
                // Of equal cuts the one that fills the earlier columns.
                ends[at] = new End(end, index, cost);
            }
        }
    }

    private static double HeightFrom(IReadOnlyList<ColumnFrame> frames, int first)
    {
        var sum = 0.0;
        for (var f = first; f < frames.Count; f++)
        {
            sum += frames[f].Height;
        }

        return sum;
    }

    /// <summary>A line from the midst of a paragraph or list, with all before and behind it in other columns. Only there breaks cost.</summary>
    private static bool IsLoneLine(GalleyHeights galley, int start, int end) =>
        end == start + 1 && galley.Lines[start].BreakCost > 0 && galley.Lines[end].BreakCost > 0;

    private double Cost(GalleyHeights galley, int start, int end, ColumnFrame frame, bool isLast)
    {
        var white = Math.Max(0, frame.Height - galley.Of(start, end)) / step;
        if (start >= galley.Count)
        {
            // The text has ended before: white paper, but nothing that ends short.
            return ColumnCosts.UnevenFoot * white;
        }

        var cost = ColumnCosts.WhiteLine * white * white;
        if (end >= galley.Count)
        {
            // Lines that do not come out even are best missing where the text ends.
            return white <= 1 ? ColumnCosts.UnevenFoot * white : ColumnCosts.ShortEnd * cost;
        }

        if (end == start)
        {
            return cost + ColumnCosts.EmptyColumn;
        }

        var line = galley.Lines[end];
        return cost + line.BreakCost + (!line.FollowsHyphen ? 0 : isLast ? ColumnCosts.HyphenOverleaf : ColumnCosts.HyphenAtFoot);
    }
}
