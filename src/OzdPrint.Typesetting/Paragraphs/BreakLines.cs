using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>
    /// Badness stops growing here. Far beyond what a page should show: where all lines are bad, the worst of them shall still
    /// be told from the others.
    /// </summary>
    private const double LargestRatio = 40;

    /// <summary>Stands for the start of the paragraph where breaks are counted.</summary>
    private const int Start = -1;

    /// <summary>Hyphens in a row are told apart up to here: none, one, two, three, more.</summary>
    private const int HyphenStates = 5;

    /// <summary>
    /// Indices into the stick's breaks of the breaks taken, in order; the last is the paragraph's end. They stand in the stick.
    /// </summary>
    public static List<int> Run(ShapedText shaped, ParagraphFrame frame, ComposingStick stick)
    {
        var lines = new MeasureLines(shaped, CollectionsMarshal.AsSpan(stick.Breaks), frame, stick.Sums);
        // Where short lines count as ragged ones, a headline's first line may be short by far: it is better than a hyphen.
        if (frame.Costs.LastLineCounts || !Search(lines, shaped, frame, stick, FirstTolerance))
        {
            Search(lines, shaped, frame, stick, double.PositiveInfinity);
        }

        Trace(stick);
        return stick.Taken;
    }

    /// <summary>Looks for the best ways to the end; false if there is none within the tolerance.</summary>
    private static bool Search(in MeasureLines lines, ShapedText shaped, ParagraphFrame frame, ComposingStick stick, double tolerance)
    {
        var breaks = CollectionsMarshal.AsSpan(stick.Breaks);
        var nodes = stick.Nodes;
        var active = stick.Active;
        nodes.Clear();
        active.Clear();
        nodes.Add(new BreakNode(Start, -1, 0, LineLook.Normal, 0, double.NaN));
        active.Add(new ActiveBreak(Start, 0, 1));
        Span<BreakNode> best = stackalloc BreakNode[((int)LineLook.VeryLoose + 1) * HyphenStates];
        for (var b = 0; b < breaks.Length; b++)
        {
            ref readonly var at = ref breaks[b];
            var isForced = at.Kind is BreakKind.Forced or BreakKind.End;
            var end = new LineEnding(at, shaped, frame);
            var found = 0u;
            BreakNode? overfull = null;
            var kept = 0;
            var froms = CollectionsMarshal.AsSpan(nodes);
            var begins = CollectionsMarshal.AsSpan(active);
            for (var a = 0; a < begins.Length; a++)
            {
                // Many nodes begin lines at one break; they differ only in what came before.
                var begin = begins[a];
                var line = lines.Between(begin.Break, b);
                if (!lines.Fits(line))
                {
                    // A line too long stays too long. Kept for the case that not even one piece fits into the measure.
                    var excess = OverfullCost(line);
                    for (var n = begin.Node; n < begin.Node + begin.Count; n++)
                    {
                        var cost = froms[n].Cost + excess;
                        overfull = overfull is null || cost < overfull.Value.Cost
                            ? new BreakNode(b, n, cost, LineLook.Normal, 0, 0)
                            : overfull;
                    }

                    continue;
                }

                var ratio = lines.RatioOf(line, b);
                if (ratio <= tolerance)
                {
                    var own = CostOf(line, ratio, begin.Break, breaks, at, frame, shaped);
                    for (var n = begin.Node; n < begin.Node + begin.Count; n++)
                    {
                        Consider(best, ref found, froms[n], n, own, line.Room, b, end, frame.Costs);
                    }
                }

                // Behind a forced break nothing that began before it goes on.
                if (!isForced)
                {
                    begins[kept++] = begin;
                }
            }

            active.RemoveRange(kept, active.Count - kept);
            if (found != 0)
            {
                active.Add(new ActiveBreak(b, nodes.Count, BitOperations.PopCount(found)));
                for (; found != 0; found &= found - 1)
                {
                    nodes.Add(best[BitOperations.TrailingZeroCount(found)]);
                }
            }
            else if (active.Count == 0)
            {
                if (double.IsFinite(tolerance) || overfull is null)
                {
                    return false;
                }

                active.Add(new ActiveBreak(b, nodes.Count, 1));
                nodes.Add(overfull.Value);
            }
        }

        return true;
    }

    /// <summary>What a line costs whatever stands above it.</summary>
    private static LineCost CostOf(
        in LineRoom line, double ratio, int from, ReadOnlySpan<Break> breaks, in Break at, ParagraphFrame frame, ShapedText shaped)
    {
        var clamped = Math.Min(Math.Abs(ratio), LargestRatio);
        var badness = 100 * clamped * clamped * clamped;
        var penalty = at.Penalty;
        if (at.Kind is BreakKind.End or BreakKind.Forced && from >= 0)
        {
            penalty += ShortLineCost(line, breaks[from], at, frame, shaped);
        }

        return new LineCost((1 + badness + penalty) * (1 + badness + penalty), LookOf(ratio));
    }

    /// <summary>Takes a line that begins at a node, if it is the cheapest of its kind to end here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Consider(
        Span<BreakNode> best, ref uint found, in BreakNode from, int fromIndex, LineCost own, double room, int b, in LineEnding end,
        LineBreakCosts costs)
    {
        var cost = own.Cost;
        var unlike = Math.Abs((int)own.Look - (int)from.Look);
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
        var kind = ((int)own.Look * HyphenStates) + hyphens;
        if ((found & (1u << kind)) == 0 || total < best[kind].Cost)
        {
            found |= 1u << kind;
            best[kind] = new BreakNode(b, fromIndex, total, own.Look, hyphens, room);
        }
    }

    private static bool EndsInHyphen(string text, in Break at) => text[at.TextNext - 1] is '-' or '\u2010';

    /// <summary>What a last line costs that is hardly a line.</summary>
    private static double ShortLineCost(in LineRoom line, in Break from, in Break end, ParagraphFrame frame, ShapedText shaped)
    {
        var costs = frame.Costs;
        var characters = shaped.Text.AsSpan(from.TextNext, end.TextNext - from.TextNext).Trim().Length;
        var isRest = from.Kind is BreakKind.Hyphen or BreakKind.Emergency && line.Spaces == 0;
        return isRest ? costs.Runt * Math.Max(0, 1 - (characters * costs.RestLetter))
            : characters < costs.RuntLetters ? costs.Runt
            : line.Width < Math.Min(costs.ShortLastLineEms * SizeAt(end, shaped), line.Measure / 2) ? costs.ShortLastLine
            : 0;
    }

    private static double SizeAt(in Break at, ShapedText shaped) => at.GlyphEnd > 0 ? shaped.All[at.GlyphEnd - 1].Run.Style.Size : 1;

    private static LineLook LookOf(double ratio) => ratio switch
    {
        < -0.5 => LineLook.Tight,
        <= 0.5 => LineLook.Normal,
        <= 1 => LineLook.Loose,
        _ => LineLook.VeryLoose,
    };

    /// <summary>Dearer than any line that fits, and dearer the further it sticks out.</summary>
    private static double OverfullCost(in LineRoom line) => 1e12 * (1 - line.Room);

    /// <summary>Follows the cheapest way from the end to the beginning.</summary>
    private static void Trace(ComposingStick stick)
    {
        var nodes = CollectionsMarshal.AsSpan(stick.Nodes);
        var (ends, taken) = (stick.Active[^1], stick.Taken);
        var last = ends.Node;
        for (var node = ends.Node; node < ends.Node + ends.Count; node++)
        {
            last = nodes[node].Cost < nodes[last].Cost ? node : last;
        }

        taken.Clear();
        for (var node = last; nodes[node].Break != Start; node = nodes[node].Previous)
        {
            taken.Add(nodes[node].Break);
        }

        taken.Reverse();
    }

    /// <summary>What a line costs by itself, and how its spaces look.</summary>
    private readonly record struct LineCost(double Cost, LineLook Look);

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
}

/// <summary>How the spaces of a line look.</summary>
internal enum LineLook
{
    Tight,
    Normal,
    Loose,
    VeryLoose,
}

/// <summary>The best way to a break among those whose last line looks alike.</summary>
/// <param name="Break">Index of the break; -1 is the start of the paragraph.</param>
/// <param name="Previous">Index of the node that the last line begins at.</param>
/// <param name="Cost">What all lines up to it cost.</param>
/// <param name="Look">How the last line looks.</param>
/// <param name="Hyphens">How many lines in a row end in a hyphen here.</param>
/// <param name="Room">What the last line is short of its measure, in pt; no number at the start.</param>
internal readonly record struct BreakNode(int Break, int Previous, double Cost, LineLook Look, int Hyphens, double Room);

/// <summary>A break that a line may still begin at.</summary>
/// <param name="Break">Index of the break; -1 is the start of the paragraph.</param>
/// <param name="Node">The first of its nodes, which stand side by side.</param>
/// <param name="Count">How many nodes it has.</param>
internal readonly record struct ActiveBreak(int Break, int Node, int Count);
