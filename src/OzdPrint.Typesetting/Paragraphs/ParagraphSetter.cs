using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>A paragraph set into lines.</summary>
/// <param name="Lines">The lines from top to bottom; empty for a paragraph without text.</param>
/// <param name="Missing">Characters that no font at hand has; a box stands in their place.</param>
/// <param name="Substituted">Characters taken from another family.</param>
public sealed record SetParagraph(
    ImmutableArray<Line> Lines, ImmutableArray<MissingGlyph> Missing, ImmutableArray<SubstitutedGlyph> Substituted);

/// <summary>
/// Sets paragraphs: refine, itemize, find hyphenation points, shape, find breaks, break lines, justify. Holds nothing but the
/// fonts; any number of threads may share it.
/// </summary>
/// <param name="fonts">Where faces come from.</param>
public sealed class ParagraphSetter(FontLibrary fonts)
{
    /// <summary>Sets a paragraph.</summary>
    /// <param name="paragraph">The text and its looks.</param>
    /// <param name="frame">The measure and how lines stand in it.</param>
    public SetParagraph Set(StyledText paragraph, ParagraphFrame frame)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        ArgumentNullException.ThrowIfNull(frame);
        if (string.IsNullOrWhiteSpace(paragraph.Text))
        {
            return new SetParagraph([], [], []);
        }

        var refined = frame.Refine ? RefineText.Run(paragraph) : new RefinedText(paragraph, []);
        var text = refined.Styled.Text;
        var items = Itemize.Run(refined.Styled);
        var points = HyphenateWords.Run(refined.Styled, frame.Hyphenator, frame.HyphenatorLanguage);
        var shaped = Shape.Run(items, text, points, fonts);
        var breaks = FindBreaks.Run(shaped, frame.Hyphenate ? points : [], frame);
        var taken = BreakLines.Run(shaped, breaks, frame);
        return InSource(
            new SetParagraph(Justify.Run(shaped, breaks, taken, frame), [.. shaped.Missing], [.. shaped.Substituted]), refined);
    }

    /// <summary>Offsets of the set text become offsets of the author's.</summary>
    private static SetParagraph InSource(SetParagraph set, RefinedText refined)
    {
        if (refined.Sources.IsEmpty)
        {
            return set;
        }

        return new SetParagraph(
            [.. set.Lines.Select(line => line with { Start = refined.SourceOf(line.Start), End = refined.SourceOf(line.End) })],
            [.. set.Missing.Select(missing => missing with { Offset = refined.SourceOf(missing.Offset) })],
            [.. set.Substituted.Select(substituted => substituted with { Offset = refined.SourceOf(substituted.Offset) })]);
    }
}
