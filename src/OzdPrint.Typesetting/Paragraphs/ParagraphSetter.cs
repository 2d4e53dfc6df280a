using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>A paragraph set into lines.</summary>
/// <param name="Lines">The lines from top to bottom; empty for a paragraph without text.</param>
/// <param name="Missing">Characters that no font at hand has; a box stands in their place.</param>
/// <param name="Substituted">Characters taken from another family.</param>
public sealed record SetParagraph(
    ImmutableArray<Line> Lines, ImmutableArray<MissingGlyph> Missing, ImmutableArray<SubstitutedGlyph> Substituted);

/// <summary>
/// Sets paragraphs: itemize, find hyphenation points, shape, find breaks, break lines, justify. Holds nothing but the
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
        var text = paragraph.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return new SetParagraph([], [], []);
        }

        var items = Itemize.Run(paragraph);
        var points = HyphenateWords.Run(text, frame.Hyphenator, frame.Costs);
        var shaped = Shape.Run(items, text, points, fonts);
        var breaks = FindBreaks.Run(shaped, frame.Hyphenate ? points : [], frame);
        var taken = BreakLines.Run(shaped, breaks, frame);
        return new SetParagraph(
            Justify.Run(shaped, breaks, taken, frame), [.. shaped.Missing], [.. shaped.Substituted]);
    }
}
