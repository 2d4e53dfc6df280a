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
            var end = new LineEnding(breaks[b], shaped, frame);
            var measured = int.MinValue;
            LineRoom line = default;
            bool fits = false, isWithin = false;
            LineCost own = default;
            for (var a = 0; a < active.Count; a++)
            {
                var from = nodes[active[a]];
                if (from.Break != measured)
                {
                    // Many nodes begin lines at one break; they differ only in what came before.
                    measured = from.Break;
                    line = lines.Between(from.Break, b);
                    fits = lines.Fits(line);
                    var ratio = fits ? lines.RatioOf(line, b) : 0;
                    isWithin = ratio <= tolerance;
                    own = fits && isWithin ? CostOf(line, ratio, from.Break, breaks, breaks[b], frame, shaped) : default;
                }

                if (fits)
                {
                    if (isWithin)
                    {
                        Consider(best, from, active[a], own, line.Room, b, end, frame.Costs);
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

    /// <summary>What a line costs whatever stands above it.</summary>
    private static LineCost CostOf(
        in LineRoom line, double ratio, int from, List<Break> breaks, Break at, ParagraphFrame frame, ShapedText shaped)
    {
        var clamped = Math.Min(Math.Abs(ratio), LargestRatio);
        var badness = 100 * clamped * clamped * clamped;
        var penalty = at.Penalty;
        if (at.Kind is BreakKind.End or BreakKind.Forced && from >= 0)
        {
            penalty += ShortLineCost(line, breaks[from], at, frame, shaped);
        }

        return new LineCost((1 + badness + penalty) * (1 + badness + penalty), FitnessOf(ratio));
    }

    /// <summary>Takes a line that begins at a node, if it is the cheapest of its kind to end here.</summary>
    private static void Consider(
        Node?[] best, in Node from, int fromIndex, LineCost own, double room, int b, in LineEnding end, LineBreakCosts costs)
    {
        var cost = own.Cost;
        var unlike = Math.Abs((int)own.Fitness - (int)from.Fitness);
        if (unlike > 1)
        {
            cost += costs.UnlikeNeighbours * (unlike - 1);
        }

        if (end.IsRagged && !double.IsNaN(from.Room))
        {
            var step = Math.Max(0, (Math.Abs(room - from.Room) / end.Size) - costs.EvenRagEms);
            cost += costs.RagStep * step * step;
        }

        var hyphens = end.IsHyphen ? Math.Min(from.Hyphens + 1, HyphenStates - 1) : 0;
        if (hyphens > 1)
        {
            cost += hyphens > 2 ? costs.ThreeHyphens * (hyphens - 2) : costs.TwoHyphens;
        }

        var total = from.Cost + cost;
        ref var slot = ref best[((int)own.Fitness * HyphenStates) + hyphens];
        if (slot is null || total < slot.Value.Cost)
        {
            slot = new Node(b, fromIndex, total, own.Fitness, hyphens, room);
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

    /// <summary>What a line costs by itself, and how its spaces look.</summary>
    private readonly record struct LineCost(double Cost, Fitness Fitness);

    /// <summary>What counts at a line's end for every line that may end there.</summary>
    private readonly struct LineEnding(Break at, ShapedText shaped, ParagraphFrame frame)
    {
        /// <summary>The size of the text there, in pt.</summary>
        public double Size { get; } = SizeAt(at, shaped);

        /// <summary>Whether a hyphen stands there, put in or the author's.</summary>
        public bool IsHyphen { get; } =
            at.Kind is BreakKind.Hyphen || (at.Kind is BreakKind.Written && EndsInHyphen(shaped.Text, at));

        /// <summary>Whether the line's end is seen beside that of the line above.</summary>
        public bool IsRagged { get; } =
            frame.Alignment is not Alignment.Justified && at.Kind is not (BreakKind.End or BreakKind.Forced);
    }

    private readonly record struct Node(int Break, int Previous, double Cost, Fitness Fitness, int Hyphens, double Room);
}
