namespace OzdPrint.Layout;

/// <summary>The lines of a galley with sums of their heights, so that any stretch is measured at once.</summary>
internal sealed class GalleyHeights
{
    private readonly double[] _before;
    private readonly double[] _below;
    private readonly double[] _ink;

    public GalleyHeights(IReadOnlyList<GalleyLine> lines)
    {
        Lines = lines;
        _before = new double[lines.Count];
        _below = new double[lines.Count + 1];
        _ink = new double[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            _before[i] = line.Before;
            _below[i + 1] = _below[i] + line.Before + line.Height;
            _ink[i + 1] = _ink[i] + line.Height;
        }
    }

    public IReadOnlyList<GalleyLine> Lines { get; }

    public int Count => Lines.Count;

    /// <summary>Height of the lines from one up to another in one column, in pt: white above the first falls away.</summary>
    public double Of(int from, int to) => to <= from ? 0 : _below[to] - _below[from] - _before[from];

    /// <summary>Height of all lines from one on without the white between them: the least they take together, in pt.</summary>
    public double Rest(int from) => _ink[Count] - _ink[from];

    /// <summary>Distance of a line's upper edge from the head of a column that begins with a line, in pt.</summary>
    public double TopOf(int line, int columnFrom) => Of(columnFrom, line + 1) - Lines[line].Height;

    /// <summary>The line behind the last that fits, beginning with a line.</summary>
    public int Fill(int from, double height)
    {
        // Found by halves: an article may have thousands of lines.
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Of(from, middle) <= height + Tolerance ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Sums of heights fit within so much, in pt.</summary>
    public const double Tolerance = 0.01;
}
