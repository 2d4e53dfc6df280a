using System.Collections.Concurrent;
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
/// fonts and empty composing sticks; any number of threads may share it.
/// </summary>
/// <param name="fonts">Where faces come from.</param>
public sealed class ParagraphSetter(FontLibrary fonts)
{
    // As many as threads set at one time.
    private readonly ConcurrentBag<ComposingStick> _sticks = [];

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
        if (!_sticks.TryTake(out var stick))
        {
            stick = new ComposingStick();
        }

        try
        {
            return Set(refined, frame, stick);
        }
        finally
        {
            if (stick.IsHandy)
            {
                stick.Clear();
                _sticks.Add(stick);
            }
            else
            {
                stick.Dispose();
            }
        }
    }

    private SetParagraph Set(RefinedText refined, ParagraphFrame frame, ComposingStick stick)
    {
        var text = refined.Styled.Text;
        var items = Itemize.Run(refined.Styled);
        HyphenateWords.Run(refined.Styled, text, frame.Hyphenator, frame.HyphenatorLanguage, stick.Points);
        var shaped = Shape.Run(items, text, fonts, stick);
        FindBreaks.Run(shaped, frame.Hyphenate ? stick.Points : [], frame, stick.Breaks);
        var taken = BreakLines.Run(shaped, frame, stick);
        return new SetParagraph(
            Justify.Run(shaped, taken, frame, refined, stick),
            [.. shaped.Missing.Select(missing => missing with { Offset = refined.SourceOf(missing.Offset) })],
            [.. shaped.Substituted.Select(substituted => substituted with { Offset = refined.SourceOf(substituted.Offset) })]);
    }
}
