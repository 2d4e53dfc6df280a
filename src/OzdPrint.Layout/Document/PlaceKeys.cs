using OzdPrint.Content;

namespace OzdPrint.Layout;

// Places in the document that are led to before anybody knows their page. Each becomes a PageTarget when all pages are made.

/// <summary>The headline of an article.</summary>
/// <param name="Article">Index of the article in the edition.</param>
internal sealed record ArticleKey(int Article) : LinkTarget;

/// <summary>The first line of an article: what leads to it where the layout sets no headlines.</summary>
/// <param name="Article">Index of the article in the edition.</param>
internal sealed record BeginningKey(int Article) : LinkTarget;

/// <summary>The heading of a section.</summary>
/// <param name="Article">Index of the article in the edition.</param>
/// <param name="Part">The section.</param>
internal sealed record SectionKey(int Article, ArticlePart Part) : LinkTarget;

/// <summary>An explainer.</summary>
/// <param name="Article">Index of the article in the edition.</param>
/// <param name="Explainer">Index of the explainer in the article.</param>
internal sealed record ExplainerKey(int Article, int Explainer) : LinkTarget;

/// <summary>The number of the page that a place is on, to be printed as soon as it is known.</summary>
/// <param name="Right">Right end of the figures, in pt.</param>
/// <param name="Y">Their baseline, in pt.</param>
/// <param name="Of">The place.</param>
/// <param name="Style">Their look.</param>
internal sealed record PageNumberMark(double Right, double Y, LinkTarget Of, ParagraphStyle Style) : Mark
{
    internal override Mark MovedBy(double dx, double dy) => this with { Right = Right + dx, Y = Y + dy };
}
