using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>Last step of the make-up: what leads somewhere learns the page, now that every page is made.</summary>
/// <param name="pages">The pages.</param>
/// <param name="set">Sets figures in a style, from the left end of a line on.</param>
internal sealed class ResolvePlaces(MakeUpPages pages, Func<string, ParagraphStyle, ImmutableArray<Mark>> set)
{
    /// <summary>The place that a key stands for.</summary>
    public PageTarget Place(LinkTarget key) =>
        Find(key) ?? throw new InvalidOperationException($"Something leads to {key}, which stands on no page.");

    /// <summary>The link with its place.</summary>
    public LinkArea Link(LinkArea link) => Find(link.Target) is { } place ? link with { Target = place } : link;

    private PageTarget? Find(LinkTarget key) =>
        pages.Places.GetValueOrDefault(key) ?? (key is ArticleKey(var article) ? pages.Places.GetValueOrDefault(new BeginningKey(article)) : null);

    /// <summary>The mark itself, or the figures of a page number.</summary>
    public IEnumerable<Mark> Mark(Mark mark)
    {
        if (mark is not PageNumberMark number)
        {
            return [mark];
        }

        var figures = set(pages.Pages[Place(number.Of).Page].Label, number.Style);
        var width = figures.OfType<TextMark>().Max(figure => figure.X + figure.Run.Width);
        return figures.Select(figure => figure.MovedBy(number.Right - width, 0) is TextMark moved
            ? moved with { Y = number.Y, Element = number.Element, Artifact = number.Artifact }
            : figure);
    }
}
