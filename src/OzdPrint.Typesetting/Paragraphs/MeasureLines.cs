using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OzdPrint.Typesetting;

/// <summary>What the glyphs before a place have together, in pt.</summary>
/// <param name="Advances">Their widths.</param>
/// <param name="Spaces">The part of them that is word space.</param>
/// <param name="Sizes">Their sizes.</param>
internal readonly record struct WidthSums(double Advances, double Spaces, double Sizes);

/// <summary>Measures the lines between any two breaks of a paragraph by sums kept before each glyph.</summary>
internal readonly ref struct MeasureLines
{
    private readonly ShapedText _shaped;
    private readonly ReadOnlySpan<Break> _breaks;
    private readonly ReadOnlySpan<WidthSums> _sums;
    private readonly ParagraphFrame _frame;
    private readonly double _firstHang;

    /// <summary>Sums up the glyphs.</summary>
    /// <param name="shaped">The paragraph.</param>
    /// <param name="breaks">Where its lines may end.</param>
    /// <param name="frame">The measure.</param>
    /// <param name="sums">Takes the sums and must not be changed as long as lines are measured.</param>
    public MeasureLines(ShapedText shaped, ReadOnlySpan<Break> breaks, ParagraphFrame frame, List<WidthSums> sums)
    {
        _shaped = shaped;
        _breaks = breaks;
        _frame = frame;
        var glyphs = shaped.All;
        CollectionsMarshal.SetCount(sums, glyphs.Length + 1);
        var all = CollectionsMarshal.AsSpan(sums);
        double advances = 0, spaces = 0, sizes = 0;
        all[0] = default;
        for (var g = 0; g < glyphs.Length; g++)
        {
            ref readonly var glyph = ref glyphs[g];
            advances += glyph.Advance;
            spaces += FindBreaks.Stretches(shaped.Text[glyph.Cluster]) ? glyph.Advance : 0;
            sizes += glyph.Run.Style.Size;
            all[g + 1] = new WidthSums(advances, spaces, sizes);
        }

        _sums = all;
        _firstHang = FirstHang(shaped, frame);
    }

    /// <summary>
    /// What hangs out before the first line. An indented line has no edge to be in line with, so nothing hangs out there.
    /// </summary>
    public static double FirstHang(ShapedText shaped, ParagraphFrame frame) =>
        frame.FirstIndent == frame.HangingIndent ? Protrude.Left(shaped, 0) : 0;

    /// <summary>A line.</summary>
    /// <param name="from">The break it begins behind; -1 is the start of the paragraph.</param>
    /// <param name="to">The break it ends at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LineRoom Between(int from, int to)
    {
        ref readonly var at = ref _breaks[to];
        int start = 0, end;
        double indent = _frame.FirstIndent, hang = _firstHang;
        if (from >= 0)
        {
            ref readonly var behind = ref _breaks[from];
            (start, indent, hang) = (behind.GlyphNext, _frame.HangingIndent, behind.NextHang);
        }

        end = Math.Max(start, at.GlyphEnd);
        ref readonly var before = ref _sums[start];
        ref readonly var all = ref _sums[end];
        return new LineRoom(
            _frame.Measure - indent + hang + at.Hang,
            all.Advances - before.Advances + at.Extra,
            all.Spaces - before.Spaces,
            _sums[at.Kind is BreakKind.Hyphen ? end : Math.Max(start, end - 1)].Sizes - before.Sizes);
    }

    /// <summary>Whether a line can be brought into its measure. Ragged lines are set as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Fits(in LineRoom line) =>
        _frame.Alignment is Alignment.Justified ? FitLine.Fits(line, _frame.Costs) : line.Room >= -0.001;

    /// <summary>
    /// How far a line is from what it should be: for justified lines stretched or shrunk, for ragged ones short of the edge.
    /// </summary>
    public double RatioOf(in LineRoom line, int to)
    {
        var costs = _frame.Costs;
        ref readonly var at = ref _breaks[to];
        if (at.Kind is BreakKind.End or BreakKind.Forced && !costs.LastLineCounts)
        {
            return line.Room >= 0 || _frame.Alignment is not Alignment.Justified ? 0 : FitLine.RatioOf(line, costs);
        }

        if (_frame.Alignment is Alignment.Justified)
        {
            return FitLine.RatioOf(line, costs);
        }

        var size = at.GlyphEnd > 0 ? _shaped.All[at.GlyphEnd - 1].Run.Style.Size : 1;
        return Math.Max(0, line.Room) / Math.Max(costs.RagEms * size, costs.RagPart * line.Measure);
    }
}
