using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>A stretch of a column to be filled with lines. Lengths in pt.</summary>
/// <param name="X">Left end, from the left end of the type area.</param>
/// <param name="Top">Upper end, from the upper edge of the band.</param>
/// <param name="Bottom">Lower end, from the upper edge of the band.</param>
internal readonly record struct ColumnFrame(double X, double Top, double Bottom)
{
    /// <summary>Room for lines.</summary>
    public double Height => Bottom - Top;
}

/// <summary>A galley cut into frames: each frame has the lines from the end of the one before up to its own.</summary>
/// <param name="From">The first line.</param>
/// <param name="To">For each frame the line behind its last.</param>
/// <param name="Cost">What the cut costs, in the points of <see cref="ColumnCosts"/>.</param>
internal sealed record ColumnCut(int From, ImmutableArray<int> To, double Cost)
{
    /// <summary>The first line that found no room.</summary>
    public int Next => To.IsEmpty ? From : To[^1];

    /// <summary>The first line of a frame.</summary>
    public int FromOf(int frame) => frame == 0 ? From : To[frame - 1];
}
