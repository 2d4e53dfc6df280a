using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>Fills the outlines of glyphs as a path (ISO 32000-1, 8.5) where they are not to be text.</summary>
internal static class DrawShapes
{
    /// <param name="output">The content stream.</param>
    /// <param name="mark">The glyphs.</param>
    /// <param name="pageHeight">Height of the page, in pt.</param>
    public static void Run(ByteBuffer output, DrawnMark mark, double pageHeight)
    {
        var run = mark.Run;
        var em = run.Size / run.Font.UnitsPerEm;
        var (x, y) = (mark.X, pageHeight - mark.Y);
        var any = false;
        foreach (var glyph in run.Glyphs)
        {
            var (left, foot) = (x + glyph.OffsetX, y + glyph.OffsetY);
            foreach (var segment in run.Font.ShapeOf(glyph.Id))
            {
                any = true;
                if (segment.Step is ShapeStep.Curve)
                {
                    Point(segment.Control1);
                    Point(segment.Control2);
                }

                if (segment.Step is not ShapeStep.Close)
                {
                    Point(segment.End);
                }

                output.Operator(segment.Step switch
                {
                    ShapeStep.Move => "m"u8,
                    ShapeStep.Line => "l"u8,
                    ShapeStep.Curve => "c"u8,
                    _ => "h"u8,
                });
            }

            x += glyph.Advance;

            void Point((float X, float Y) point)
            {
                output.Number(left + (point.X * em * run.Scale));
                output.Number(foot + (point.Y * em));
            }
        }

        if (any)
        {
            output.Operator("f"u8);
        }
    }
}
