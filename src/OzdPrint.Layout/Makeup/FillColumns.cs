namespace OzdPrint.Layout;

/// <summary>A column to be filled. Lengths in pt.</summary>
/// <param name="X">Left end, from the left end of the type area.</param>
/// <param name="Top">Upper end, from the upper edge of the band.</param>
internal readonly record struct ColumnFrame(double X, double Top);

/// <summary>A galley cut into columns: each column has the lines from one index up to another.</summary>
/// <param name="From">First line of each column.</param>
/// <param name="To">The line behind the last of each column.</param>
internal sealed record ColumnCut(int[] From, int[] To)
{
    /// <summary>The first line that found no room.</summary>
    public int Next => To[^1];
}

/// <summary>Cuts a galley into columns without leaving lone lines or headings at their ends.</summary>
internal static class FillColumns
{
    /// <summary>Sums of heights fit within so much, in pt.</summary>
    private const double Tolerance = 0.01;

    /// <summary>Fills columns that all end at a height, one after the other.</summary>
    /// <param name="lines">The galley.</param>
    /// <param name="from">Its first line that is not yet placed.</param>
    /// <param name="frames">The columns.</param>
    /// <param name="height">Where they end, from the upper edge of the band, in pt.</param>
    /// <param name="force">
    /// Whether lines that belong together may be parted where they would not fit into any column.
    /// </param>
    public static ColumnCut Cut(
        IReadOnlyList<GalleyLine> lines, int from, IReadOnlyList<ColumnFrame> frames, double height, bool force = false)
    {
        var cut = new ColumnCut(new int[frames.Count], new int[frames.Count]);
        var next = from;
        for (var c = 0; c < frames.Count; c++)
        {
            cut.From[c] = next;
            next = Fill(lines, next, height - frames[c].Top, force);
            cut.To[c] = next;
        }

        return cut;
    }

    /// <summary>
    /// The least height at which all the rest finds room, so that the columns end level; null if it is more than
    /// <paramref name="most"/>.
    /// </summary>
    /// <param name="lines">The galley.</param>
    /// <param name="from">Its first line that is not yet placed.</param>
    /// <param name="frames">The columns.</param>
    /// <param name="most">The greatest height, in pt.</param>
    /// <param name="step">By how much heights differ, in pt.</param>
    public static double? Balance(
        IReadOnlyList<GalleyLine> lines, int from, IReadOnlyList<ColumnFrame> frames, double most, double step)
    {
        var total = 0.0;
        for (var i = from; i < lines.Count; i++)
        {
            total += lines[i].Height;
        }

        if (total > frames.Sum(frame => Math.Max(0, most - frame.Top)) + Tolerance)
        {
            return null;
        }

        var least = total / frames.Count;
        for (var height = Math.Ceiling((least - Tolerance) / step) * step; height <= most + Tolerance; height += step)
        {
            if (Cut(lines, from, frames, height).Next == lines.Count)
            {
                return height;
            }
        }

        return null;
    }

    /// <summary>Height of a stretch of a galley in one column, in pt.</summary>
    public static double HeightOf(IReadOnlyList<GalleyLine> lines, int from, int to)
    {
        var height = 0.0;
        for (var i = from; i < to; i++)
        {
            height += lines[i].Height + (i == from ? 0 : lines[i].Before);
        }

        return height;
    }

    private static int Fill(IReadOnlyList<GalleyLine> lines, int from, double height, bool force)
    {
        var used = 0.0;
        var next = from;
        while (next < lines.Count)
        {
            var need = lines[next].Height + (next == from ? 0 : lines[next].Before);
            if (used + need > height + Tolerance)
            {
                break;
            }

            used += need;
            next++;
        }

        if (next == lines.Count)
        {
            return next;
        }

        var end = next;
        while (end > from && !lines[end].CanBreakBefore)
        {
            end--;
        }

        if (end > from || !force)
        {
            return end;
        }

        // Nothing but lines that belong together, and they are too many for a column: better parted than lost.
        return Math.Max(next, from + (height > 0 ? 1 : 0));
    }
}
