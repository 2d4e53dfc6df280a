namespace OzdPrint.Layout;

/// <summary>
/// Breaks the text of an article into pages. All of them are weighed together: the way from page to page that costs least
/// is taken, as lines are in a paragraph.
/// </summary>
internal static class BreakText
{
    /// <summary>So many of the cheapest ways are followed from page to page.</summary>
    private const int Beam = 6;

    /// <summary>A last page must have so many lines in every column, or it looks forgotten.</summary>
    private const int FewestLinesOnLastPage = 3;

    private sealed record Way(PageShare Share, Way? Before, double Cost);

    /// <summary>The shares of the pages, from the page that is begun on.</summary>
    /// <param name="fit">Finds what a page can take.</param>
    /// <param name="band">The band.</param>
    /// <param name="step">The grid's step, in pt.</param>
    /// <param name="first">Height that is free on the first page, in pt.</param>
    /// <param name="height">Height of every further page, in pt.</param>
    /// <param name="tail">Height that is wanted below the text on its last page, in pt.</param>
    public static List<PageShare> Run(FitPage fit, TextBand band, double step, double first, double height, double tail)
    {
        var start = new TextState
        {
            Waiting = [.. Enumerable.Range(0, band.Notes.Length).Where(note => band.Notes[note].Line < 0)],
            HasAbove = band.Above.IsEmpty,
        };
        List<Way> ways = [new Way(PageShare.Skip(start), null, 0)];
        Way? withLoneTail = null;
        for (var page = 0; ; page++)
        {
            var free = page == 0 ? first : height;
            Way? best = null;
            var leavesTail = false;
            foreach (var way in ways)
            {
                if ((fit.Last(way.Share.After, free - tail) ?? (tail > 0 ? fit.Last(way.Share.After, free) : null)) is { } last)
                {
                    var remnant = page > 0 && last.Height < FewestLinesOnLastPage * step ? ColumnCosts.Remnant : 0;
                    var isLone = last.Height > free - tail + GalleyHeights.Tolerance;
                    var cost = way.Cost + last.Cost + (last.Height / step) + remnant + (isLone ? ColumnCosts.Remnant : 0);
                    if (best is null || cost < best.Cost)
                    {
                        (best, leavesTail) = (new Way(last, way, cost), isLone);
                    }
                }
            }

            // Where the closing would stand overleaf alone, some of the text had better go with it.
            if (withLoneTail is not null)
            {
                return Path(best is null || best.Cost >= withLoneTail.Cost ? withLoneTail : best);
            }

            if (best is not null && !leavesTail)
            {
                return Path(best);
            }

            withLoneTail = best;
            var next = Cheapest(ways.SelectMany(way => fit.Full(way.Share.After, free).Select(share => new Way(share, way, way.Cost + share.Cost))));
            if (next.Count == 0 && withLoneTail is not null)
            {
                return Path(withLoneTail);
            }

            if (next.Count == 0)
            {
                // Nothing fits. The next page is empty; there it has to.
                next = page == 0 && first < height - GalleyHeights.Tolerance
                    ? [.. ways.Select(way => new Way(PageShare.Skip(way.Share.After), way, way.Cost))]
                    : [.. ways.Take(1).Select(way => new Way(fit.Forced(way.Share.After, free), way, way.Cost))];
            }

            ways = next;
        }
    }

    /// <summary>The cheapest way to each line, and of these the cheapest.</summary>
    private static List<Way> Cheapest(IEnumerable<Way> ways) =>
    [
        .. ways.OrderBy(way => way.Cost)
            .DistinctBy(way => (way.Share.After.Next, way.Share.After.HasAbove, way.Share.After.Boxes, string.Join(',', way.Share.After.Waiting)))
            .Take(Beam),
    ];

    private static List<PageShare> Path(Way last)
    {
        var path = new List<PageShare>();
        for (var way = last; way.Before is not null; way = way.Before)
        {
            path.Add(way.Share);
        }

        path.Reverse();
        return path;
    }
}
