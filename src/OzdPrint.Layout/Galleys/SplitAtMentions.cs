using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>A stretch of one look that leads to one place at the most.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Mention">The mention of an explained term that it is part of; null for none.</param>
internal readonly record struct TextPiece(Span Span, Mention? Mention);

/// <summary>Cuts a text where mentions of explained terms begin and end.</summary>
internal static class SplitAtMentions
{
    /// <param name="text">The text.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="mentions">The mentions of its article; null for none.</param>
    public static IEnumerable<TextPiece> Run(InlineText text, BlockPlace place, Mentions? mentions)
    {
        var offset = place.Offset;
        foreach (var span in text.Spans)
        {
            var at = 0;
            while (at < span.Text.Length)
            {
                var (end, mention) = Next(span, offset + at, place, mentions);
                end -= offset;
                yield return new TextPiece(span with { Text = span.Text[at..end] }, mention);
                at = end;
            }

            offset += span.Text.Length;
        }

        (int End, Mention? Mention) Next(Span span, int from, BlockPlace place, Mentions? mentions)
        {
            var spanEnd = offset + span.Text.Length;
            if (place.Part is not { } part || mentions?.At(part, place.Block, from) is not { } mention)
            {
                return (spanEnd, null);
            }

            return mention.Start > from
                ? (Math.Min(spanEnd, mention.Start), null)
                : (Math.Min(spanEnd, mention.End), mention);
        }
    }
}
