using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>
/// Numbers the paragraphs of a text, so that "Absatz 3" is one place in every layout and in the e-book, whatever the
/// lines do. Paragraphs and quotations count; a list belongs to the paragraph that announces it, a subhead to none.
/// Each text of an article has its own count.
/// </summary>
public static class ParagraphNumbers
{
    /// <summary>The parts of an article whose paragraphs are numbered.</summary>
    public static ImmutableArray<ArticlePart> Parts { get; } = [ArticlePart.Body, ArticlePart.Commentary, ArticlePart.Background];

    /// <summary>The number of each block, from 1; null for a block that has none.</summary>
    public static ImmutableArray<int?> Of(ProseText prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        var next = 1;
        return [.. prose.Blocks.Select(block => block is Paragraph or Quotation ? next++ : (int?)null)];
    }
}
