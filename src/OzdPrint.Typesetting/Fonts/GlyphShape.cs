namespace OzdPrint.Typesetting;

/// <summary>How a step of a glyph's outline is drawn.</summary>
public enum ShapeStep
{
    /// <summary>The pen is lifted and set down at the end point.</summary>
    Move,

    /// <summary>A straight line to the end point.</summary>
    Line,

    /// <summary>A cubic Bézier curve to the end point.</summary>
    Curve,

    /// <summary>A line back to where the pen was set down.</summary>
    Close,
}

/// <summary>A step of a glyph's outline, in font units from the glyph's origin, y upwards.</summary>
/// <param name="Step">How it is drawn.</param>
/// <param name="Control1">First control point of a curve.</param>
/// <param name="Control2">Second control point of a curve.</param>
/// <param name="End">Where it ends.</param>
public readonly record struct ShapeSegment(
    ShapeStep Step, (float X, float Y) Control1, (float X, float Y) Control2, (float X, float Y) End);
