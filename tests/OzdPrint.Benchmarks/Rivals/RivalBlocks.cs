using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Benchmarks;

/// <summary>A piece of an edition's text that every rival can set.</summary>
internal abstract record RivalBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 for a department, 2 for an article, 3 within one.</param>
/// <param name="Text">Its words.</param>
internal sealed record RivalHeading(int Level, InlineText Text) : RivalBlock;

/// <summary>A paragraph.</summary>
/// <param name="Look">What it is.</param>
/// <param name="Text">Its words.</param>
internal sealed record RivalParagraph(RivalLook Look, InlineText Text) : RivalBlock;

/// <summary>A list of one level.</summary>
/// <param name="IsOrdered">Whether its items are numbered.</param>
/// <param name="Items">Its items.</param>
internal sealed record RivalList(bool IsOrdered, ImmutableArray<InlineText> Items) : RivalBlock;

/// <summary>A framed box.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What is in it: paragraphs and lists.</param>
internal sealed record RivalBox(InlineText Title, ImmutableArray<RivalBlock> Blocks) : RivalBlock;

/// <summary>What a paragraph is.</summary>
internal enum RivalLook
{
    /// <summary>Text like any other.</summary>
    Text,

    /// <summary>The word above a headline; its text has no markup.</summary>
    Kicker,

    /// <summary>The paragraph below it.</summary>
    Lead,

    /// <summary>A quotation.</summary>
    Quotation,

    /// <summary>A line in a box that what follows belongs to; its text has no markup.</summary>
    Question,

    /// <summary>The author's line and the disclaimer.</summary>
    Small,
}
