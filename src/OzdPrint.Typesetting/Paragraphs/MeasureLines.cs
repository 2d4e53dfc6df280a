namespace OzdPrint.Typesetting;

/// <summary>Measures the lines between any two breaks of a paragraph by sums kept before each glyph.</summary>
internal sealed class MeasureLines
{
    private readonly ShapedText _shaped;
    private readonly List<Break> _breaks;
    private readonly ParagraphFrame _frame;
    private readonly double[] _advances;
    private readonly double[] _spaces;
    private readonly double[] _sizes;
    private readonly double _firstHang;

    public MeasureLines(ShapedText shaped, List<Break> breaks, ParagraphFrame frame)
    {
        (_shaped, _breaks, _frame) = (shaped, breaks, frame);
        _advances = new double[shaped.Glyphs.Count + 1];
        _spaces = new double[shaped.Glyphs.Count + 1];
        _sizes = new double[shaped.Glyphs.Count + 1];
        var glyphs = shaped.All;
        for (var g = 0; g < glyphs.Length; g++)
        {
            ref readonly var glyph = ref glyphs[g];
            _advances[g + 1] = _advances[g] + glyph.Advance;
            _spaces[g + 1] = _spaces[g] + (FindBreaks.Stretches(shaped.Text[glyph.Cluster]) ? glyph.Advance : 0);
            _sizes[g + 1] = _sizes[g] + glyph.Run.Style.Size;
        }

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
    public LineRoom Between(int from, int to)
    {
        var start = from < 0 ? 0 : _breaks[from].GlyphNext;
        var at = _breaks[to];
        var end = Math.Max(start, at.GlyphEnd);
        var indent = from < 0 ? _frame.FirstIndent : _frame.HangingIndent;
        var hang = from < 0 ? _firstHang : _breaks[from].NextHang;
        return new LineRoom(
            _frame.Measure - indent + hang + at.Hang,
            _advances[end] - _advances[start] + at.Extra,
            _spaces[end] - _spaces[start],
            _sizes[at.Kind is BreakKind.Hyphen ? end : Math.Max(start, end - 1)] - _sizes[start]);
    }

    /// <summary>Whether a line can be brought into its measure. Ragged lines are set as they are.</summary>
    public bool Fits(in LineRoom line) =>
        _frame.Alignment is Alignment.Justified ? FitLine.Fits(line, _frame.Costs) : line.Room >= -0.001;

    /// <summary>
    /// How far a line is from what it should be: for justified lines stretched or shrunk, for ragged ones short of the edge.
    /// </summary>
    public double RatioOf(in LineRoom line, int to)
    {
        var costs = _frame.Costs;
        var at = _breaks[to];
        if (at.Kind is BreakKind.End or BreakKind.Forced && !costs.LastLineCounts)
        {
            return line.Room >= 0 || _frame.Alignment is not Alignment.Justified ? 0 : FitLine.RatioOf(line, costs);
        }

        if (_frame.Alignment is Alignment.Justified)
        {
            return FitLine.RatioOf(line, costs);
        }

        var size = at.GlyphEnd > 0 ? _shaped.Glyphs[at.GlyphEnd - 1].Run.Style.Size : 1;
        return Math.Max(0, line.Room) / Math.Max(costs.RagEms * size, costs.RagPart * line.Measure);
    }
}
