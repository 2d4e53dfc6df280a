using System.Collections.Immutable;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>Last step of the make-up: what leads somewhere learns the page, now that every page is made.</summary>
/// <param name="pages">The pages.</param>
/// <param name="set">Sets figures in a style, from the left end of a line on.</param>
internal sealed class ResolvePlaces(MakeUpPages pages, Func<string, ParagraphStyle, ImmutableArray<Mark>> set)
{
    /// <summary>The place that a key stands for.</summary>
    public PageTarget Place(LinkTarget key) => pages.Places[key];

    /// <summary>The link with its place.</summary>
    public LinkArea Link(LinkArea link) => pages.Places.TryGetValue(link.Target, out var place) ? link with { Target = place } : link;

    /// <summary>The mark itself, or the figures of a page number.</summary>
    public IEnumerable<Mark> Mark(Mark mark)
    {
        if (mark is not PageNumberMark number)
        {
            return [mark];
        }

        var figures = set(pages.Pages[Place(number.Of).Page].Label, number.Style);
        var width = figures.OfType<TextMark>().Max(figure => figure.X + figure.Run.Width);
        return figures.Select((figure, index) => figure.MovedBy(number.Right - width, 0) is TextMark moved
            ? (index == 0 ? BehindSpace(moved) : moved) with { Y = number.Y, Element = number.Element, Artifact = number.Artifact }
            : figure);
    }

    /// <summary>
    /// The figures with a space before them, which takes none of their place: on paper white parts them from the words of
    /// the entry, but for whoever hears or copies the text they would be one word.
    /// </summary>
    private static TextMark BehindSpace(TextMark figures)
    {
        var run = figures.Run;
        if (run.Font.GlyphOf(' ') is not { } space)
        {
            return figures;
        }

        var advance = (run.Font.AdvanceOf(space) * run.Size / run.Font.UnitsPerEm * run.Scale) + run.LetterSpace;
        return figures with
        {
            X = figures.X - advance,
            Run = run with
            {
                Text = ' ' + run.Text,
                Glyphs = [new Glyph(space, advance, 0, 0, 0), .. run.Glyphs.Select(glyph => glyph with { TextStart = glyph.TextStart + 1 })],
            },
        };
    }
}
