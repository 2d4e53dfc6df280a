using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>A part of an article, set and not yet placed.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Title">Its heading, as wide as the band or box; empty if it has none or runs in the text's columns.</param>
/// <param name="Text">Its text, as wide as a column.</param>
internal sealed record ComposedPart(ArticlePart Part, Galley Title, Galley Text)
{
    /// <summary>White above it where it follows another part in the same columns, in pt.</summary>
    public double Before { get; init; }

    /// <summary>Its heading as wide as the page, for a box of the side column that has to go across it.</summary>
    public Galley? WideTitle { get; init; }

    /// <summary>Whether it stands at the head of the text's own columns, wherever the layout wants it: too long for elsewhere.</summary>
    public bool RunsInText { get; init; }

    /// <summary>A picture in the widths it may take above the columns of the grid, the widest first.</summary>
    public ImmutableArray<PictureSpan> Spans { get; init; } = [];

    /// <summary>The same tasks one by one, where lines to write on are ruled below them.</summary>
    public ImmutableArray<ComposedTask> Tasks { get; init; } = [];

    /// <summary>The same text cut into what may be placed one by one: explainers.</summary>
    public ImmutableArray<ComposedNote> Notes { get; init; } = [];
}

/// <summary>A picture with its words in one of its widths.</summary>
/// <param name="Columns">How many columns of the grid it spans.</param>
/// <param name="Lines">The picture and its words.</param>
internal sealed record PictureSpan(int Columns, Galley Lines);

/// <summary>A task, set and not yet placed.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Lines">How many lines to write on it usually has.</param>
/// <param name="IsStated">Whether the article states that number, so that nothing may change it.</param>
/// <param name="WritingLine">One line to write on.</param>
internal sealed record ComposedTask(ImmutableArray<GalleyLine> Text, int Lines, bool IsStated, GalleyLine WritingLine)
{
    /// <summary>Text and so many lines to write on, kept together as far as a page must not part them.</summary>
    public ImmutableArray<GalleyLine> With(int lines) =>
    [
        .. Text,
        .. Enumerable.Range(0, lines).Select(line => WritingLine with { CanBreakBefore = line >= FirstLines && lines - line >= LastLines }),
    ];

    /// <summary>So many lines follow the words of a task on the same page at least.</summary>
    public const int FirstLines = 2;

    /// <summary>So many lines go overleaf at least: a lone one is none to write on.</summary>
    public const int LastLines = 2;
}

/// <summary>An explainer, set and not yet placed.</summary>
/// <param name="Explainer">Index of the explainer in the article.</param>
/// <param name="Text">Question and answer.</param>
/// <param name="Mention">Where its word is first mentioned; null if nowhere.</param>
internal sealed record ComposedNote(int Explainer, Galley Text, Mention? Mention);

/// <summary>How wide the title and the text of a part are set, in pt.</summary>
/// <param name="Title">Measure of the title.</param>
/// <param name="Text">Measure of the text.</param>
/// <param name="OnGrid">Whether its lines stand on the baseline grid.</param>
/// <param name="TitleInText">Whether the title runs in the column of the text.</param>
internal readonly record struct PartMeasure(double Title, double Text, bool OnGrid, bool TitleInText)
{
    /// <summary>The widths it may take instead, by the number of columns from 1, in pt; null if there is no choice.</summary>
    public double[]? Spans { get; init; }

    /// <summary>Whether it stands piece by piece below paragraphs, without a title of its own.</summary>
    public bool IsBelow { get; init; }
}
