using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>Lines that make one paragraph.</summary>
/// <param name="At">Its first line.</param>
/// <param name="Text">Its text.</param>
/// <param name="Joined">The places where a word broken by a hyphen was made whole, with the word.</param>
internal sealed record JoinedLines(TextLine At, string Text, ImmutableArray<JoinedWord> Joined);

/// <summary>A word that was broken at a line's end.</summary>
/// <param name="At">The line on which it begins.</param>
/// <param name="Word">The whole word.</param>
internal sealed record JoinedWord(TextLine At, string Word);

/// <summary>Makes paragraphs of lines.</summary>
internal static class JoinLines
{
    public static ImmutableArray<JoinedLines> Of(IReadOnlyList<TextLine> lines, Wrapping wrapping, bool sectionStart)
    {
        var paragraphs = ImmutableArray.CreateBuilder<JoinedLines>();
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            var text = new JoinedText(lines[first]);
            while (i < lines.Count
                && wrapping.GoesOn(lines[i - 1], lines[i], paragraphStart: i - 1 == first, sectionStart: sectionStart && first == 0))
            {
                text.Append(lines[i++]);
            }

            paragraphs.Add(text.ToLines());
        }

        return paragraphs.ToImmutable();
    }
}
