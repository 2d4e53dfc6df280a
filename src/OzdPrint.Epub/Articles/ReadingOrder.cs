using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// The order in which <see cref="ArticleMarkup"/> writes the parts of an article: that of the shipped layouts, so that marks of
/// printed pages follow each other. The explainers alone stand later, behind all texts that refer to them, since Kobo looks for
/// a note behind its reference.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>The parts, the first first.</summary>
    public static ImmutableArray<ArticlePart> Parts { get; } =
    [
        ArticlePart.Kicker, ArticlePart.Title, ArticlePart.Lead, ArticlePart.Byline, ArticlePart.Image,
        ArticlePart.Body, ArticlePart.Background, ArticlePart.Infobox, ArticlePart.Tasks, ArticlePart.Answers,
        ArticlePart.Commentary, ArticlePart.Explainers, ArticlePart.Analysis, ArticlePart.Extras, ArticlePart.Disclaimer,
    ];

    /// <summary>Compares two places: less than 0 if the left one is read first.</summary>
    public static int Compare(TextAddress left, TextAddress right) =>
        (Parts.IndexOf(left.Part), left.Block, left.Offset).CompareTo((Parts.IndexOf(right.Part), right.Block, right.Offset));
}
