using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Last step of the imposition: short lines that show where to fold and to staple. They stand on the outer sides of the
/// sheets only, so that they lie outside in the crease and no open page shows them.
/// </summary>
/// <param name="plan">Which marks are wanted.</param>
/// <param name="fold">The place of the fold, in pt from the left edge.</param>
/// <param name="height">Height of the sheet, in pt.</param>
internal sealed class MarkFold(BookletPlan plan, double fold, double height)
{
    /// <summary>The thinnest line that a copier keeps, in pt.</summary>
    private const double Hairline = 0.5;

    /// <summary>Printers leave about 4 mm at the edges white; half of a fold mark must be left.</summary>
    private static readonly double _foldMark = ReadLength.Millimetres(8);

    /// <summary>An office staple is 12 mm wide and hides a mark that is no longer.</summary>
    private static readonly double _staple = ReadLength.Millimetres(12);

    /// <summary>The marks of a side.</summary>
    /// <param name="side">Index of the side, from 0; the outer sides are the even ones.</param>
    public IEnumerable<Mark> Of(int side)
    {
        if (plan.Fold && side % 2 == 0)
        {
            yield return Line(0, _foldMark);
            yield return Line(height - _foldMark, _foldMark);
        }

        if (plan.Staples && side == 0)
        {
            yield return Line((height / 4) - (_staple / 2), _staple);
            yield return Line((height * 3 / 4) - (_staple / 2), _staple);
        }
    }

    private FillMark Line(double top, double length) => new(fold - (Hairline / 2), top, Hairline, length, Colour.Black);
}
