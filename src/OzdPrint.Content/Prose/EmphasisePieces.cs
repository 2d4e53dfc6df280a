using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>Emphasises pieces of a text.</summary>
internal static class EmphasisePieces
{
    /// <summary>The text with emphasis on the pieces too; what is emphasised already stays so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Stretches of its plain text, in UTF-16 offsets; their order does not matter.</param>
    public static InlineText Of(InlineText text, IEnumerable<Range> pieces)
    {
        var wanted = pieces.Select(piece => (From: piece.Start.Value, To: piece.End.Value)).ToList();
        var spans = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        foreach (var span in text.Spans)
        {
            var end = start + span.Text.Length;
            // A piece may begin or end in the midst of a span.
            int[] cuts = [start, .. wanted.SelectMany(piece => (int[])[piece.From, piece.To]).Where(cut => cut > start && cut < end).Distinct().Order(), end];
            foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
            {
                Add(spans, span with { Text = span.Text[(from - start)..(to - start)], Emphasis = span.Emphasis || wanted.Exists(piece => piece.From <= from && to <= piece.To) });
            }

            start = end;
        }

        return new InlineText(spans.ToImmutable());
    }

    private static void Add(ImmutableArray<Span>.Builder spans, Span span)
    {
        if (spans.Count > 0 && spans[^1] with { Text = "" } == span with { Text = "" })
        {
            spans[^1] = span with { Text = spans[^1].Text + span.Text };
        }
        else
        {
            spans.Add(span);
        }
    }
}
