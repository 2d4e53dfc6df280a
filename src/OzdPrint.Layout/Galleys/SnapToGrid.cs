using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Adds blocks to galleys so that the lines of the text keep to the baseline grid: a block of another leading takes
/// whole grid steps, and so does the white around it.
/// </summary>
internal sealed class SnapToGrid(double step)
{
    /// <summary>Sums of leadings are whole within so much, in pt.</summary>
    private const double Tolerance = 0.01;

    public void Add(Galley galley, ImmutableArray<GalleyLine> lines, ParagraphStyle style, bool onGrid, bool keepWithNext = false)
    {
        if (onGrid)
        {
            galley.Add(Padded(lines), Whole(style.Before), Whole(style.After), keepWithNext);
        }
        else
        {
            galley.Add(lines, style.Before, style.After, keepWithNext);
        }
    }

    /// <summary>The nearest whole number of steps.</summary>
    public double Whole(double length) => Math.Round(length / step, MidpointRounding.AwayFromZero) * step;

    /// <summary>The least whole number of steps that holds a length.</summary>
    public double Up(double length) => Math.Ceiling((length - Tolerance) / step) * step;

    /// <summary>The same lines with white above the first, so that together they fill whole steps.</summary>
    public ImmutableArray<GalleyLine> Padded(ImmutableArray<GalleyLine> lines)
    {
        var height = lines.Sum(line => line.Height + line.Before);
        var missing = Up(height) - height;
        if (lines.IsEmpty || missing < Tolerance)
        {
            return lines;
        }

        return lines.SetItem(0, lines[0] with
        {
            Height = lines[0].Height + missing,
            Marks = [.. lines[0].Marks.Select(mark => mark.MovedBy(0, missing))],
            Links = [.. lines[0].Links.Select(link => link.MovedBy(0, missing))],
        });
    }

    /// <summary>The same lines with white below the last, so that together they fill whole steps.</summary>
    public ImmutableArray<GalleyLine> PaddedBelow(ImmutableArray<GalleyLine> lines)
    {
        var height = lines.Sum(line => line.Height + line.Before);
        return lines.IsEmpty ? lines : lines.SetItem(lines.Length - 1, lines[^1] with { Height = lines[^1].Height + Up(height) - height });
    }

    /// <summary>A title stands above all columns of its text, or runs in the column where the layout wants it so.</summary>
    public ComposedPart Joined(ArticlePart part, Galley title, Galley text, PartMeasure measure, double before = 0)
    {
        if (!measure.TitleInText)
        {
            return new ComposedPart(part, title, text);
        }

        var column = new Galley();
        column.Add(Padded([.. title.Lines]), Whole(before), 0, keepWithNext: true);
        column.Add(text, 0);
        return new ComposedPart(part, new Galley(), column) { Before = Whole(before) };
    }
}
