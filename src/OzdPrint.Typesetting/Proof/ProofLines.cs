using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>Reads set lines as a proofreader does and marks what a compositor should look at again.</summary>
public static class ProofLines
{
    /// <summary>
    /// A word space above so many times its natural width is a hole: in the text faces as wide as an n, so that the eye
    /// sees the gap before the words.
    /// </summary>
    public const double LooseWordSpace = 2;

    /// <summary>
    /// A line that had to take more letterspace than this, in ems, has word spaces at their least and type at its narrowest:
    /// words run together.
    /// </summary>
    public const double TightLetterSpace = -0.005;

    /// <summary>A line this much short of the edge is seen to be, in pt.</summary>
    public const double ShortBy = 0.5;

    /// <summary>
    /// A word space narrower than this many ems makes no river, however often it comes to stand under another: it is what
    /// a word space readily grows to.
    /// </summary>
    public const double RiverSpaceEms = 0.36;

    /// <summary>Two spaces flow into each other if they overlap by such a part of the narrower one.</summary>
    public const double RiverOverlap = 0.5;

    /// <summary>Fewer lines make no river: two spaces meet by chance all the time.</summary>
    public const int RiverLines = 3;

    /// <summary>As many hyphens in a row make a ladder.</summary>
    public const int LadderLines = 3;

    /// <summary>The marks, by their first line, then by their kind.</summary>
    /// <param name="lines">The lines of a paragraph.</param>
    /// <param name="frame">The frame they were set in.</param>
    public static ImmutableArray<LineMark> Run(IReadOnlyList<Line> lines, ParagraphFrame frame)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(frame);
        var marks = new List<LineMark>();
        if (frame.Alignment is Alignment.Justified)
        {
            AddSpacing(marks, lines, frame);
        }

        AddRivers(marks, lines);
        AddLadders(marks, lines);
        return marks.Count == 0 ? [] : [.. marks.OrderBy(mark => mark.Line).ThenBy(mark => mark.Fault).ThenBy(mark => mark.Lines)];
    }

    private static void AddSpacing(List<LineMark> marks, IReadOnlyList<Line> lines, ParagraphFrame frame)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var missing = frame.Measure + line.RightProtrusion - line.Width;
            if (line.WordSpace > LooseWordSpace)
            {
                marks.Add(new LineMark(LineFault.Loose, i, 1, line.WordSpace));
            }
            else if (line.LetterSpace < TightLetterSpace)
            {
                marks.Add(new LineMark(LineFault.Tight, i, 1, line.LetterSpace));
            }
            else if (missing > ShortBy && line.Ending is not (LineEnd.Paragraph or LineEnd.Forced))
            {
                marks.Add(new LineMark(LineFault.Short, i, 1, missing));
            }
        }
    }

    /// <summary>
    /// A river is a chain of word spaces, one in each of some lines in a row, all of them wide, each of which overlaps the
    /// one above it.
    /// </summary>
    private static void AddRivers(List<LineMark> marks, IReadOnlyList<Line> lines)
    {
        if (lines.Count < RiverLines)
        {
            return;
        }

        var above = new List<(Gap Gap, int Length, double Narrowest)>();
        for (var i = 0; i <= lines.Count; i++)
        {
            var here = i < lines.Count
                ? GapsOf(lines[i]).ConvertAll(gap =>
                {
                    // The longest of the rivers that reach this space.
                    var (length, narrowest) = (1, gap.Ems);
                    foreach (var upper in above)
                    {
                        if (upper.Length >= length && Overlap(upper.Gap, gap))
                        {
                            (length, narrowest) = (upper.Length + 1, Math.Min(upper.Narrowest, gap.Ems));
                        }
                    }

                    return (Gap: gap, Length: length, Narrowest: narrowest);
                })
                : [];
            foreach (var end in above)
            {
                if (end.Length >= RiverLines && !here.Exists(lower => Overlap(end.Gap, lower.Gap)))
                {
                    marks.Add(new LineMark(LineFault.River, i - end.Length, end.Length, end.Narrowest));
                }
            }

            above = here;
        }
    }

    private static bool Overlap(Gap one, Gap other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left)
            >= RiverOverlap * Math.Min(one.Right - one.Left, other.Right - other.Left);

    /// <summary>The wide word spaces of a line, without those behind its last word.</summary>
    private static List<Gap> GapsOf(Line line)
    {
        var gaps = new List<Gap>();
        foreach (var run in line.Runs)
        {
            var x = run.X;
            foreach (ref readonly var glyph in run.Glyphs.AsSpan())
            {
                var right = x + glyph.Advance;
                if (right < line.Width && glyph.TextStart < run.Text.Length && FindBreaks.Stretches(run.Text[glyph.TextStart])
                    && glyph.Advance >= RiverSpaceEms * run.Size)
                {
                    gaps.Add(new Gap(x, right, glyph.Advance / run.Size));
                }

                x = right;
            }
        }

        return gaps;
    }

    private static void AddLadders(List<LineMark> marks, IReadOnlyList<Line> lines)
    {
        var first = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && EndsInHyphen(lines[i]))
            {
                continue;
            }

            if (i - first >= LadderLines)
            {
                marks.Add(new LineMark(LineFault.HyphenLadder, first, i - first, i - first));
            }

            first = i + 1;
        }
    }

    private static bool EndsInHyphen(Line line) =>
        line.Ending is LineEnd.Hyphenated || (line.Ending is LineEnd.Word && !line.Runs.IsEmpty && line.Runs[^1].Text.EndsWith('-'));

    private readonly record struct Gap(double Left, double Right, double Ems);
}
