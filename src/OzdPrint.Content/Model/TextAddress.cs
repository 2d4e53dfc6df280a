namespace OzdPrint.Content;

/// <summary>The parts of an article that hold text, in the order in which an article's file tells them.</summary>
public enum ArticlePart
{
    /// <summary>The word above the headline.</summary>
    Kicker,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The paragraph under the headline.</summary>
    Lead,

    /// <summary>The author's line.</summary>
    Byline,

    /// <summary>The picture, its caption and credit.</summary>
    Image,

    /// <summary>The text itself.</summary>
    Body,

    /// <summary>The commentary.</summary>
    Commentary,

    /// <summary>The historical background.</summary>
    Background,

    /// <summary>The explainers.</summary>
    Explainers,

    /// <summary>The outline analysis.</summary>
    Analysis,

    /// <summary>The points to learn.</summary>
    Infobox,

    /// <summary>What else is worth knowing.</summary>
    Extras,

    /// <summary>The tasks.</summary>
    Tasks,

    /// <summary>The answers to the tasks, which are for teachers alone: on a key of their own, never for pupils.</summary>
    Answers,

    /// <summary>The disclaimer.</summary>
    Disclaimer,
}

/// <summary>A place in an article's text that holds for every output, on paper and on screen.</summary>
/// <param name="Part">The part of the article.</param>
/// <param name="Block">
/// Index of the block in the part, from 0. In prose a block of <see cref="ProseText.Blocks"/>; in explainers twice the
/// explainer's index for the question and one more for the answer; in answers likewise the task and the answer; in the analysis and the infobox a running number of
/// titles, points and items in reading order, the box's own title not counted.
/// </param>
/// <param name="Offset">UTF-16 offset in the block's plain text.</param>
public readonly record struct TextAddress(ArticlePart Part, int Block, int Offset);

/// <summary>Where a printed page begins in the text: what an e-book needs to share page numbers with the paper.</summary>
/// <param name="Label">The page's label as printed.</param>
/// <param name="Article">Index of the article in the edition, from 0.</param>
/// <param name="At">
/// The first character of the article's main text on that page; where a picture or a box begins if the page has nothing else of
/// the article.
/// </param>
public sealed record PageStart(string Label, int Article, TextAddress At);

/// <summary>What kinds of parts there are.</summary>
public static class ArticleParts
{
    /// <summary>Whether a part runs on from page to page, unlike a picture and boxes, which stand where there is room.</summary>
    public static bool IsMainText(this ArticlePart part) => part is not (ArticlePart.Image or ArticlePart.Explainers or ArticlePart.Infobox);
}
