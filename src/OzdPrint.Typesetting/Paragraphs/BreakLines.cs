namespace OzdPrint.Typesetting;

/// <summary>
/// Fifth step: which of the possible breaks are taken. The paragraph is broken as a whole, so that its lines together
/// cost least (D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines, 1981).
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

    /// <summary>Room for sums of rounded widths: lines that fit by less than a thousandth of a point fit.</summary>
    private const double Slack = 0.001;

    /// <summary>Indices into <paramref name="breaks"/> of the breaks taken, in order; the last is the paragraph's end.</summary>
    public static List<int> Run(ShapedText shaped, List<Break> breaks, ParagraphFrame frame)
    {
        var widths = new Widths(shaped);
        return Search(widths, shaped, breaks, frame, FirstTolerance) ?? Search(widths, shaped, breaks, frame, double.PositiveInfinity)!;
    }

    private static List<int>? Search(Widths widths, ShapedText shaped, List<Break> breaks, ParagraphFrame frame, double tolerance)
    {
        // Index into breaks of the line's start; -1 is the start of the paragraph.
        var nodes = new List<Node>(breaks.Count * 2) { new(-1, -1, 0, Fitness.Normal, 0) };
        var active = new List<int> { 0 };
        var best = new Node?[4];
        for (var b = 0; b < breaks.Count; b++)
        {
            Array.Clear(best);
            var isForced = breaks[b].Kind is BreakKind.Forced or BreakKind.End;
            Node? overfull = null;
            var kept = 0;
            for (var a = 0; a < active.Count; a++)
            {
                var from = nodes[active[a]];
                var line = Measure(widths, breaks, from.Break, b, frame);
                var fits = line.Width - line.Shrink <= line.Measure + Slack;
                if (fits)
                {
                    var ratio = RatioOf(line, breaks[b], frame, shaped);
                    if (ratio <= tolerance)
                    {
                        Consider(best, nodes, active[a], ratio, line, b, breaks, frame, shaped);
                    }
                }
                else
                {
                    // Kept for the case that not even one piece fits into the measure.
                    var candidate = new Node(b, active[a], from.Cost + OverfullCost(line), Fitness.Normal, 0);
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
        Node?[] best, List<Node> nodes, int fromIndex, double ratio, LineMeasure line, int b, List<Break> breaks,
        ParagraphFrame frame, ShapedText shaped)
    {
        var from = nodes[fromIndex];
        var costs = frame.Costs;
        var clamped = Math.Min(Math.Abs(ratio), LargestRatio);
        var badness = 100 * clamped * clamped * clamped;
        var penalty = breaks[b].Penalty;
        if (breaks[b].Kind is BreakKind.End or BreakKind.Forced && from.Break >= 0 && IsShort(line, breaks[b], frame, shaped))
        {
            penalty += costs.ShortLastLine;
        }

        var cost = (1 + badness + penalty) * (1 + badness + penalty);
        var fitness = FitnessOf(ratio);
        if (Math.Abs((int)fitness - (int)from.Fitness) > 1)
        {
            cost += costs.UnlikeNeighbours;
        }

        var isHyphen = breaks[b].Kind is BreakKind.Hyphen || (breaks[b].Kind is BreakKind.Written && EndsInHyphen(shaped.Text, breaks[b]));
        var hyphens = isHyphen ? from.Hyphens + 1 : 0;
        if (hyphens > 1)
        {
            cost += hyphens > 2 ? costs.ThreeHyphens : costs.TwoHyphens;
        }

        var total = from.Cost + cost;
        ref var slot = ref best[(int)fitness];
        if (slot is null || total < slot.Value.Cost)
        {
            slot = new Node(b, fromIndex, total, fitness, hyphens);
        }
    }

    private static bool EndsInHyphen(string text, Break at) => text[at.TextNext - 1] is '-' or '\u2010';

    private static bool IsShort(LineMeasure line, Break end, ParagraphFrame frame, ShapedText shaped)
    {
        var size = end.GlyphEnd > 0 ? shaped.Glyphs[end.GlyphEnd - 1].Run.Style.Size : 0;
        return line.Width < Math.Min(frame.Costs.ShortLastLineEms * size, line.Measure / 2);
    }

    private static double RatioOf(LineMeasure line, Break at, ParagraphFrame frame, ShapedText shaped)
    {
        var room = line.Measure - line.Width;
        if (at.Kind is BreakKind.End or BreakKind.Forced && !frame.Costs.LastLineCounts)
        {
            return room >= 0 ? 0 : line.Shrink > 0 ? room / line.Shrink : 0;
        }

        if (frame.Alignment is Alignment.Justified)
        {
            return room >= 0
                ? line.Stretch > 0 ? room / line.Stretch : room > Slack ? double.MaxValue : 0
                : line.Shrink > 0 ? room / line.Shrink : 0;
        }

        var size = at.GlyphEnd > 0 ? shaped.Glyphs[at.GlyphEnd - 1].Run.Style.Size : 1;
        return Math.Max(0, room) / (frame.Costs.RagEms * size);
    }

    private static Fitness FitnessOf(double ratio) => ratio switch
    {
        < -0.5 => Fitness.Tight,
        <= 0.5 => Fitness.Normal,
        <= 1 => Fitness.Loose,
        _ => Fitness.VeryLoose,
    };

    /// <summary>Dearer than any line that fits, and dearer the further it sticks out.</summary>
    private static double OverfullCost(LineMeasure line) => 1e12 * (1 + line.Width - line.Measure);

    private static LineMeasure Measure(Widths widths, List<Break> breaks, int from, int to, ParagraphFrame frame)
    {
        var start = from < 0 ? 0 : breaks[from].GlyphNext;
        var end = Math.Max(start, breaks[to].GlyphEnd);
        var spaces = widths.Spaces[end] - widths.Spaces[start];
        var isJustified = frame.Alignment is Alignment.Justified;
        return new LineMeasure(
            frame.Measure - (from < 0 ? frame.FirstIndent : frame.HangingIndent),
            widths.Advances[end] - widths.Advances[start] + breaks[to].Extra,
            isJustified ? spaces * frame.Costs.SpaceStretch : 0,
            isJustified ? spaces * frame.Costs.SpaceShrink : 0);
    }

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

    private readonly record struct Node(int Break, int Previous, double Cost, Fitness Fitness, int Hyphens);

    private readonly record struct LineMeasure(double Measure, double Width, double Stretch, double Shrink);

    /// <summary>Sums of advances and of word spaces before each glyph.</summary>
    private sealed class Widths
    {
        public Widths(ShapedText shaped)
        {
            Advances = new double[shaped.Glyphs.Count + 1];
            Spaces = new double[shaped.Glyphs.Count + 1];
            for (var g = 0; g < shaped.Glyphs.Count; g++)
            {
                var glyph = shaped.Glyphs[g];
                Advances[g + 1] = Advances[g] + glyph.Advance;
                Spaces[g + 1] = Spaces[g] + (FindBreaks.Stretches(shaped.Text[glyph.Cluster]) ? glyph.Advance : 0);
            }
        }

        public double[] Advances { get; }

        public double[] Spaces { get; }
    }
}
