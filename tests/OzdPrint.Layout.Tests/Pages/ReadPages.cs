using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OzdPrint.Layout.Tests;

/// <summary>A rectangle on a page, in pt.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom, string What)
{
    private const double Touch = 0.05;

    public bool Overlaps(Area other) =>
        Left < other.Right - Touch && other.Left < Right - Touch && Top < other.Bottom - Touch && other.Top < Bottom - Touch;

    public bool Holds(Area other) =>
        other.Left >= Left - Touch && other.Right <= Right + Touch && other.Top >= Top - Touch && other.Bottom <= Bottom + Touch;
}

/// <summary>Reads finished pages as a proofreader does.</summary>
internal static partial class ReadPages
{
    /// <summary>Where small letters reach, as parts of the size: descenders are left out, they may dip into the line below.</summary>
    private const double XHeight = 0.45;

    /// <summary>The text in reading order: the elements depth-first, the marks of each in their order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reads">Whether an element is read, with all below it; null to read everything.</param>
    public static string Text(PrintedDocument document, Func<StructureElement, bool>? reads = null)
    {
        var text = new StringBuilder();
        var byElement = document.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Element is not null)
            .ToLookup(mark => mark.Element!.Value, mark => mark.Run.Text);
        Read(document.Structure);
        return text.Replace("\u00AD", "").ToString();

        void Read(StructureElement element)
        {
            foreach (var run in byElement[element.Id])
            {
                text.Append(run);
            }

            text.Append(' ');
            foreach (var child in element.Children.Where(child => reads?.Invoke(child) ?? true))
            {
                Read(child);
            }
        }
    }

    /// <summary>The numbers of the words in reading order.</summary>
    public static IEnumerable<int> Numbers(PrintedDocument document, Func<StructureElement, bool>? reads = null) =>
        Number().Matches(Text(document, reads)).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>An element and all below it, in reading order.</summary>
    public static IEnumerable<StructureElement> Elements(StructureElement element) =>
        element.Children.SelectMany(Elements).Prepend(element);

    /// <summary>The places of a page's words, without the white at line ends.</summary>
    public static IEnumerable<Area> Words(Page page) => page.Marks.OfType<TextMark>().Select(mark => new Area(
        mark.X, mark.Y - (XHeight * mark.Run.Size), mark.X + InkWidth(mark.Run), mark.Y, mark.Run.Text)).Where(area => area.Right > area.Left);

    /// <summary>The places of a page's pictures, tints and frames.</summary>
    public static IEnumerable<Area> Panels(Page page) => page.Marks.Select(mark => mark switch
    {
        FillMark fill when fill.Height > 5 => new Area(fill.X, fill.Y, fill.X + fill.Width, fill.Y + fill.Height, "tint"),
        FrameMark frame => new Area(frame.X, frame.Y, frame.X + frame.Width, frame.Y + frame.Height, "frame"),
        _ => default,
    }).Where(area => area.What is not null);

    public static IEnumerable<Area> Pictures(Page page) => page.Marks.OfType<PictureMark>().Select(picture =>
        new Area(picture.X, picture.Y, picture.X + picture.Width, picture.Y + picture.Height, "picture"));

    /// <summary>Width of a run without the white at its end, in pt.</summary>
    public static double InkWidth(Typesetting.GlyphRun run)
    {
        var end = run.Glyphs.Length;
        while (end > 0 && char.IsWhiteSpace(run.Text[run.Glyphs[end - 1].TextStart]))
        {
            end--;
        }

        return run.Glyphs.Take(end).Sum(glyph => glyph.Advance);
    }

    [GeneratedRegex("(?<=[a-zA-Z])[0-9]+")]
    private static partial Regex Number();
}
