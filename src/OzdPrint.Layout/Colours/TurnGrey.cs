using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// A step behind the make-up: turns all colours to the greys that are as bright, and asks the press for grey pictures. For
/// copiers and printers without colour, which choose worse greys than these.
/// </summary>
public static class TurnGrey
{
    /// <summary>A point inside small letters, above the baseline, in times the size.</summary>
    private const double InsideLetters = 0.3;

    /// <summary>
    /// The same document in grey. Text stands out from its ground as much as before, as far as there are greys for it,
    /// and never less than text has to.
    /// </summary>
    /// <param name="document">A document whose pages are made up.</param>
    public static PrintedDocument Run(PrintedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Pages = [.. document.Pages.Select(page => page with { Marks = Marks(page.Marks) })] };
    }

    private static ImmutableArray<Mark> Marks(ImmutableArray<Mark> marks)
    {
        var grounds = new List<FillMark>();
        var greys = ImmutableArray.CreateBuilder<Mark>(marks.Length);
        foreach (var mark in marks)
        {
            greys.Add(mark switch
            {
                TextMark text => text with { Colour = Ink(text.Colour, Ground(grounds, text.X, text.Y, text.Run)) },
                DrawnMark drawn => drawn with { Colour = Ink(drawn.Colour, Ground(grounds, drawn.X, drawn.Y, drawn.Run)) },
                FillMark fill => fill with { Colour = Luminance.Grey(fill.Colour) },
                FrameMark frame => frame with { Colour = Luminance.Grey(frame.Colour) },
                PictureMark picture => picture with { IsGrey = true },
                _ => mark,
            });
            if (mark is FillMark ground)
            {
                grounds.Add(ground);
            }
        }

        return greys.MoveToImmutable();
    }

    /// <summary>The colour that letters stand on: what was painted there last, or the paper.</summary>
    private static Colour Ground(List<FillMark> grounds, double x, double y, Typesetting.GlyphRun run)
    {
        var (acrossAt, downAt) = (x + (run.Width / 2), y - (run.Size * InsideLetters));
        return grounds.FindLast(ground =>
            acrossAt >= ground.X && acrossAt <= ground.X + ground.Width && downAt >= ground.Y && downAt <= ground.Y + ground.Height)?.Colour ?? Colour.White;
    }

    private static Colour Ink(Colour ink, Colour ground)
    {
        var grey = Luminance.Grey(ground);
        var wanted = Math.Max(Luminance.Contrast(ink, ground), Luminance.TextContrast);
        int level = Luminance.Grey(ink).R;
        var (step, end) = level <= grey.R ? (-1, 0) : (1, byte.MaxValue);
        while (level != end && Luminance.Contrast(Luminance.Level(level), grey) < wanted)
        {
            level += step;
        }

        // On a middle grey only one of black and white is enough.
        return Luminance.Level(Luminance.Contrast(Luminance.Level(level), grey) < Luminance.TextContrast ? byte.MaxValue - end : level);
    }
}
