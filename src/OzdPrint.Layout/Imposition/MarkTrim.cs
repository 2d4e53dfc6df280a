using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>What a print shop wants around the pages that it trims.</summary>
/// <param name="Bleed">How far what touches the edge runs over it, in pt, from 0 on.</param>
/// <param name="Marks">Whether marks show where to cut.</param>
public sealed record TrimPlan(double Bleed, bool Marks)
{
    /// <summary>Print shops ask for 2 to 5 mm; four times that is a slip of the pen.</summary>
    private static readonly double _mostBleed = ReadLength.Millimetres(20);

    /// <summary>Reads a bleed such as <c>3mm</c>, in pt; null if it is no length, or none from 0 to 20 mm.</summary>
    public static double? BleedOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadLength.Parse(text.Trim(), null) is >= 0 and var bleed && bleed <= _mostBleed ? bleed : null;
    }
}

/// <summary>
/// A step behind the make-up and the imposition: gives pages, or the sides of sheets, room for what is trimmed away. What
/// touches the edge runs over it, and hairlines at the corners show where to cut.
/// </summary>
public static class MarkTrim
{
    /// <summary>A cut must fall on the line or beside it, so the line is as thin as a press prints.</summary>
    private const double Hairline = 0.25;

    /// <summary>How near the edge a ground must come to be meant to touch it, in pt.</summary>
    private const double Touches = 0.01;

    /// <summary>Marks nearer to the page could be left standing by a cut that misses.</summary>
    private static readonly double _nearest = ReadLength.Millimetres(3);

    /// <summary>Length of a mark: long enough to lay a ruler on.</summary>
    private static readonly double _length = ReadLength.Millimetres(5);

    /// <summary>The same document on larger paper.</summary>
    public static PrintedDocument Run(PrintedDocument document, TrimPlan plan)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(plan);
        var start = Math.Max(plan.Bleed, _nearest);
        var room = plan.Marks ? start + _length : plan.Bleed;
        return document with { Pages = [.. document.Pages.Select(OnPaper)], Outline = [.. document.Outline.Select(Entry)], Places = [.. document.Places.Select(place => place with { Target = Target(place.Target) })] };

        Page OnPaper(Page page)
        {
            var trim = new PageTrim(room, room, page.Width, page.Height, plan.Bleed);
            return page with
            {
                Width = page.Width + (2 * room),
                Height = page.Height + (2 * room),
                Trim = trim,
                Marks = [.. page.Marks.Select(mark => OverEdge(mark, page, plan.Bleed).MovedBy(room, room)), .. plan.Marks ? CropMarks(trim, start) : []],
                Links = [.. page.Links.Select(link => link.MovedBy(room, room) with { Target = link.Target is PageTarget target ? Target(target) : link.Target })],
            };
        }

        OutlineEntry Entry(OutlineEntry entry) => entry with { Target = Target(entry.Target), Children = [.. entry.Children.Select(Entry)] };

        PageTarget Target(PageTarget target) => target with { X = target.X + room, Y = target.Y + room };
    }

    /// <summary>Grounds, rules and pictures that touch the edge, grown by the bleed; frames stay, for their line is the edge.</summary>
    private static Mark OverEdge(Mark mark, Page page, double bleed)
    {
        return mark switch
        {
            FillMark fill when Grown(fill.X, fill.Y, fill.Width, fill.Height) is var (x, y, width, height) =>
                fill with { X = x, Y = y, Width = width, Height = height },
            PictureMark picture when Grown(picture.X, picture.Y, picture.Width, picture.Height) is var (x, y, width, height) =>
                picture with { X = x, Y = y, Width = width, Height = height },
            _ => mark,
        };

        (double X, double Y, double Width, double Height) Grown(double x, double y, double width, double height)
        {
            var (left, top) = (x <= Touches ? bleed : 0, y <= Touches ? bleed : 0);
            var (right, bottom) = (x + width >= page.Width - Touches ? bleed : 0, y + height >= page.Height - Touches ? bleed : 0);
            return (x - left, y - top, width + left + right, height + top + bottom);
        }
    }

    /// <summary>Two hairlines at each corner, in line with the edges and away from them.</summary>
    /// <param name="trim">The edges.</param>
    /// <param name="start">How far from the corner they begin.</param>
    private static IEnumerable<Mark> CropMarks(PageTrim trim, double start)
    {
        var (right, bottom) = (trim.Left + trim.Width, trim.Top + trim.Height);
        foreach (var y in new[] { trim.Top, bottom })
        {
            yield return Line(trim.Left - start - _length, y - (Hairline / 2), _length, Hairline);
            yield return Line(right + start, y - (Hairline / 2), _length, Hairline);
        }

        foreach (var x in new[] { trim.Left, right })
        {
            yield return Line(x - (Hairline / 2), trim.Top - start - _length, Hairline, _length);
            yield return Line(x - (Hairline / 2), bottom + start, Hairline, _length);
        }
    }

    private static FillMark Line(double x, double y, double width, double height) =>
        new(x, y, width, height, Colour.Black) { Artifact = ArtifactKind.Production };
}
