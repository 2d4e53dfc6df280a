namespace OzdPrint.Typesetting;

/// <summary>
/// Which of the possible breaks are taken. The paragraph is broken as a whole, so that its lines together cost least
/// (D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines, 1981).
/// </summary>
internal static class BreakLines
{
    /// <summary>
    /// First a line may be stretched at most so many times what its spaces readily give; only a paragraph that cannot be
    /// set so is tried again without a limit. It keeps the number of lines to be compared small.
    /// </summary>
    private const double FirstTolerance = 4;

    /// <summary>Badness stops growing here: a line this loose is as bad as a line can be.</summary>
    private const double LargestRatio = 12;

    /// <summary>Hyphens in a row are told apart up to here: none, one, two, three, more.</summary>
    private const int HyphenStates = 5;

    /// <summary>Indices into <paramref name="breaks"/> of the breaks taken, in order; the last is the paragraph's end.</summary>
    public static List<int> Run(ShapedText shaped, List<Break> breaks, ParagraphFrame frame)
    {
        var lines = new MeasureLines(shaped, breaks, frame);
        return Search(lines, shaped, breaks, frame, FirstTolerance) ?? Search(lines, shaped, breaks, frame, double.PositiveInfinity)!;
    }

    private static List<int>? Search(MeasureLines lines, ShapedText shaped, List<Break> breaks, ParagraphFrame frame, double tolerance)
    {
        // Index into breaks of the line's start; -1 is the start of the paragraph.
        var nodes = new List<Node>(breaks.Count * 2) { new(-1, -1, 0, Fitness.Normal, 0, double.NaN) };
        var active = new List<int> { 0 };
        var best = new Node?[((int)Fitness.VeryLoose + 1) * HyphenStates];
        for (var b = 0; b < breaks.Count; b++)
        {
            Array.Clear(best);
            var isForced = breaks[b].Kind is BreakKind.Forced or BreakKind.End;
            Node? overfull = null;
            var kept = 0;
            var measured = int.MinValue;
            LineRoom line = default;
            bool fits = false;
            double ratio = 0;
            for (var a = 0; a < active.Count; a++)
            {
                var from = nodes[active[a]];
                if (from.Break != measured)
                {
                    measured = from.Break;
                    line = lines.Between(from.Break, b);
                    fits = lines.Fits(line);
                    ratio = fits ? lines.RatioOf(line, b) : 0;
                }

                if (fits)
                {
                    if (ratio <= tolerance)
                    {
                        Consider(best, nodes, active[a], ratio, line, b, breaks, frame, shaped);
                    }
                }
                else
                {
                    // Kept for the case that not even one piece fits into the measure.
                    var candidate = new Node(b, active[a], from.Cost + OverfullCost(line), Fitness.Normal, 0, 0);
                    overfull = overfull is null || candidate.Cost < overfull.Value.Cost ? candidate : overfull;
                }

                // A line too long stays too long; behind a forced break nothing that began before it goes on.
                if (fits && !isForced)
                {
                    active[kept++] = active[a];
                }
            }

            active.RemoveRange(kept, active.Count - kept);
            var any = false;
            foreach (var node in best)
            {
                if (node is { } chosen)
                {
                    active.Add(nodes.Count);
                    nodes.Add(chosen);
                    any = true;
                }
            }

            if (!any && active.Count == 0)
            {
                if (double.IsFinite(tolerance) || overfull is null)
                {
                    return null;
                }

                active.Add(nodes.Count);
                nodes.Add(overfull.Value);
            }
        }

        return Path(nodes, active);
    }

    private static void Consider(
        Node?[] best, List<Node> nodes, int fromIndex, double ratio, in LineRoom line, int b, List<Break> breaks,
        ParagraphFrame frame, ShapedText shaped)
    {
        var from = nodes[fromIndex];
        var costs = frame.Costs;
        var at = breaks[b];
        var isLast = at.Kind is BreakKind.End or BreakKind.Forced;
        var clamped = Math.Min(Math.Abs(ratio), LargestRatio);
        var badness = 100 * clamped * clamped * clamped;
        var penalty = at.Penalty;
        if (isLast && from.Break >= 0)
        {
            penalty += ShortLineCost(line, breaks[from.Break], at, frame, shaped);
        }

        var cost = (1 + badness + penalty) * (1 + badness + penalty);
        var fitness = FitnessOf(ratio);
        var unlike = Math.Abs((int)fitness - (int)from.Fitness);
        if (unlike > 1)
        {
            cost += costs.UnlikeNeighbours * (unlike - 1);
        }

        if (frame.Alignment is not Alignment.Justified && !isLast && !double.IsNaN(from.Room))
        {
            var step = Math.Max(0, (Math.Abs(line.Room - from.Room) / SizeAt(at, shaped)) - costs.EvenRagEms);
            cost += costs.RagStep * step * step;
        }

        var isHyphen = at.Kind is BreakKind.Hyphen || (at.Kind is BreakKind.Written && EndsInHyphen(shaped.Text, at));
        var hyphens = isHyphen ? Math.Min(from.Hyphens + 1, HyphenStates - 1) : 0;
        if (hyphens > 1)
        {
            cost += hyphens > 2 ? costs.ThreeHyphens * (hyphens - 2) : costs.TwoHyphens;
        }

        var total = from.Cost + cost;
        ref var slot = ref best[((int)fitness * HyphenStates) + hyphens];
        if (slot is null || total < slot.Value.Cost)
        {
            slot = new Node(b, fromIndex, total, fitness, hyphens, line.Room);
        }
    }

    private static bool EndsInHyphen(string text, Break at) => text[at.TextNext - 1] is '-' or '\u2010';

    /// <summary>What a last line costs that is hardly a line.</summary>
    private static double ShortLineCost(in LineRoom line, Break from, Break end, ParagraphFrame frame, ShapedText shaped)
    {
        var costs = frame.Costs;
        var characters = shaped.Text.AsSpan(from.TextNext, end.TextNext - from.TextNext).Trim().Length;
        var isRest = from.Kind is BreakKind.Hyphen or BreakKind.Emergency && line.Spaces == 0;
        return isRest ? costs.Runt * Math.Max(0, 1 - (characters * costs.RestLetter))
            : characters < costs.RuntLetters ? costs.Runt
            : line.Width < Math.Min(costs.ShortLastLineEms * SizeAt(end, shaped), line.Measure / 2) ? costs.ShortLastLine
            : 0;
    }

    private static double SizeAt(Break at, ShapedText shaped) => at.GlyphEnd > 0 ? shaped.Glyphs[at.GlyphEnd - 1].Run.Style.Size : 1;

    private static Fitness FitnessOf(double ratio) => ratio switch
    {
        < -0.5 => Fitness.Tight,
        <= 0.5 => Fitness.Normal,
        <= 1 => Fitness.Loose,
        _ => Fitness.VeryLoose,
    };

    /// <summary>Dearer than any line that fits, and dearer the further it sticks out.</summary>
    private static double OverfullCost(in LineRoom line) => 1e12 * (1 - line.Room);

    private static List<int> Path(List<Node> nodes, List<int> active)
    {
        var last = active[0];
        foreach (var candidate in active)
        {
            last = nodes[candidate].Cost < nodes[last].Cost ? candidate : last;
        }

        var path = new List<int>();
        for (var node = last; nodes[node].Break >= 0; node = nodes[node].Previous)
        {
            path.Add(nodes[node].Break);
        }

        path.Reverse();
        return path;
    }

    private enum Fitness
    {
        Tight,
        Normal,
        Loose,
        VeryLoose,
    }

    private readonly record struct Node(int Break, int Previous, double Cost, Fitness Fitness, int Hyphens, double Room);
}
