using System.Collections.Immutable;

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
    public ImmutableArray<ColumnCut> Run(GalleyHeights galley, int from, IReadOnlyList<ColumnFrame> frames, bool force = false)
    {
        var best = new SortedDictionary<int, ColumnCut> { [from] = new ColumnCut(from, [], 0) };
        for (var f = 0; f < frames.Count; f++)
        {
            var next = new SortedDictionary<int, ColumnCut>();
            foreach (var (start, cut) in best)
            {
                foreach (var end in Ends(galley, start, frames, f, force))
                {
                    var cost = cut.Cost + Cost(galley, start, end, frames[f], isLast: f == frames.Count - 1);
                    // Of equal cuts the one that fills the earlier columns.
                    if (!next.TryGetValue(end, out var other) || cost <= other.Cost)
                    {
                        next[end] = cut with { To = cut.To.Add(end), Cost = cost };
                    }
                }
            }

            best = next;
        }

        return [.. best.Values.OrderBy(cut => cut.Cost).ThenByDescending(cut => cut.Next)];
    }

    /// <summary>The best cut that places all the rest; null if there is none.</summary>
    public ColumnCut? All(GalleyHeights galley, int from, IReadOnlyList<ColumnFrame> frames) =>
        galley.Rest(from) > frames.Sum(frame => frame.Height) + GalleyHeights.Tolerance
            ? null
            : Run(galley, from, frames).FirstOrDefault(cut => cut.Next == galley.Count);

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

    private IEnumerable<int> Ends(GalleyHeights galley, int start, IReadOnlyList<ColumnFrame> frames, int f, bool force)
    {
        var height = frames[f].Height;
        var full = galley.Fill(start, height);
        if (full == galley.Count)
        {
            yield return full;
        }

        // Where all the rest fits, an even share for the columns that follow is an end too.
        var used = full == galley.Count && f + 1 < frames.Count
            ? galley.Of(start, full) * height / Math.Max(1, frames.Skip(f).Sum(frame => frame.Height))
            : galley.Of(start, full);
        var any = full == galley.Count;
        for (var end = Math.Min(full, galley.Count - 1); end >= start; end--)
        {
            var isNear = galley.Of(start, end) >= used - (ColumnCosts.ShortestLines * step) - GalleyHeights.Tolerance;
            if (!isNear && any)
            {
                yield break;
            }

            if (end == start || (galley.Lines[end].CanBreakBefore && !IsLoneLine(galley, start, end)))
            {
                // Nothing but lines that belong together, and they are too many for a column: better parted than lost.
                yield return end == start && force ? Math.Max(full, start + (height > 0 ? 1 : 0)) : end;
                any = true;
            }
        }
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
            return white <= 1 ? ColumnCosts.UnevenFoot * white : cost;
        }

        if (end == start)
        {
            return cost + ColumnCosts.EmptyColumn;
        }

        var line = galley.Lines[end];
        return cost + line.BreakCost + (!line.FollowsHyphen ? 0 : isLast ? ColumnCosts.HyphenOverleaf : ColumnCosts.HyphenAtFoot);
    }
}
