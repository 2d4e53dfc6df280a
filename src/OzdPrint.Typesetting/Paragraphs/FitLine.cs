using System.Runtime.CompilerServices;

namespace OzdPrint.Typesetting;

/// <summary>What a line has and what it has to fill, in pt.</summary>
/// <param name="Measure">The width to be filled, with what hangs out at both edges.</param>
/// <param name="Width">Its natural width.</param>
/// <param name="Spaces">The part of it that is word space.</param>
/// <param name="Sizes">The sizes of its glyphs but the last together: what a letterspace of one em would add.</param>
internal readonly record struct LineRoom(double Measure, double Width, double Spaces, double Sizes)
{
    /// <summary>What is left; negative for a line too long.</summary>
    public double Room => Measure - Width;

    /// <summary>The part of the width that is type.</summary>
    public double Type => Width - Spaces;
}

/// <summary>How a line is brought to its measure.</summary>
/// <param name="WordSpace">Width of its word spaces, as a part of their natural width.</param>
/// <param name="Scale">Width of its type, as a part of its natural width.</param>
/// <param name="LetterSpace">Space added after every glyph but the last, in ems.</param>
internal readonly record struct LineFit(double WordSpace, double Scale, double LetterSpace)
{
    /// <summary>A line left as it is.</summary>
    public static LineFit Natural { get; } = new(1, 1, 0);
}

/// <summary>
/// Brings a line to its measure: first the word spaces give what they readily give, then the type is widened or narrowed,
/// then letterspace is added or taken, and only then the word spaces grow into holes.
/// </summary>
internal static class FitLine
{
    /// <summary>
    /// A line whose type is widened as far as may be counts as a line stretched so much more than readily: the change is
    /// hardly seen, but a line that needs none is better.
    /// </summary>
    private const double WidenedRatio = 0.25;

    /// <summary>
    /// A line whose type is narrowed as far as may be counts as one shrunk so much more than readily. Dearer than to widen:
    /// letters that move together are seen sooner than letters that move apart.
    /// </summary>
    private const double NarrowedRatio = 1.5;

    /// <summary>
    /// Widths of type and letterspaces go in steps of a thousandth: PDF then needs no correction between glyphs.
    /// </summary>
    private const double Steps = 1000;

    /// <summary>Room for sums of rounded widths: lines that fit by less than a thousandth of a point fit.</summary>
    private const double Slack = 0.001;

    /// <summary>Whether a line can be brought into its measure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(in LineRoom line, LineBreakCosts costs) =>
        -line.Room <= (line.Spaces * costs.SpaceShrink) + Mending(line, costs) + Slack;

    /// <summary>
    /// How far a line is stretched (above 0) or shrunk (below 0): 1 where word spaces give all they readily give.
    /// </summary>
    public static double RatioOf(in LineRoom line, LineBreakCosts costs)
    {
        var room = line.Room;
        var readily = line.Spaces * (room > 0 ? costs.SpaceStretch : costs.SpaceShrink);
        var need = Math.Abs(room);
        if (need <= readily)
        {
            return readily > 0 ? room / readily : 0;
        }

        var mending = Mending(line, costs);
        var mended = room > 0 ? WidenedRatio : NarrowedRatio;
        if (need <= readily + mending)
        {
            return Math.Sign(room) * (1 + (mended * (need - readily) / mending));
        }

        var beyond = need - readily - mending;
        return beyond <= Slack ? Math.Sign(room) * (1 + mended)
            : room > 0 && readily > 0 ? 1 + mended + (beyond / readily)
            : room > 0 ? double.MaxValue
            : double.MinValue;
    }

    /// <summary>How a line is brought to its measure.</summary>
    public static LineFit Fit(in LineRoom line, LineBreakCosts costs)
    {
        var room = line.Room;
        var sign = Math.Sign(room);
        var need = Math.Abs(room);
        var readily = line.Spaces * (room > 0 ? costs.SpaceStretch : costs.SpaceShrink);
        if (line.Spaces <= 0)
        {
            return WithoutSpaces(line, costs);
        }

        double scale = 0, letters = 0;
        if (need > readily + Slack)
        {
            scale = Step(need - readily, line.Type, costs.Expansion);
            var rest = need - readily - (scale * line.Type);
            if (rest > Slack)
            {
                letters = Step(rest, line.Sizes, costs.LetterSpace);
            }
        }

        // What the steps give too much the word spaces take back.
        need -= (scale * line.Type) + (letters * line.Sizes);
        return new LineFit(Math.Max(0, 1 + (sign * need / line.Spaces)), 1 + (sign * scale), sign * letters);
    }

    /// <summary>
    /// A line of one word fills its measure only if its type can do it alone; else changing it would be in vain.
    /// </summary>
    private static LineFit WithoutSpaces(in LineRoom line, LineBreakCosts costs)
    {
        var need = Math.Abs(line.Room);
        if (need > Mending(line, costs) + Slack || line.Type <= 0)
        {
            return LineFit.Natural;
        }

        var scale = Math.Min(costs.Expansion, need / line.Type);
        var rest = need - (scale * line.Type);
        var letters = line.Sizes > 0 ? Math.Min(costs.LetterSpace, rest / line.Sizes) : 0;
        return new LineFit(1, 1 + (Math.Sign(line.Room) * scale), Math.Sign(line.Room) * letters);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Mending(in LineRoom line, LineBreakCosts costs) =>
        (line.Type * costs.Expansion) + (line.Sizes * costs.LetterSpace);

    private static double Step(double need, double whole, double limit) =>
        whole > 0 ? Math.Min(limit, Math.Ceiling(need / whole * Steps) / Steps) : 0;
}
