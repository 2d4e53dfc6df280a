using System.Collections.Immutable;
using System.Text;

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

/// <summary>How wide a section is wrapped.</summary>
/// <param name="Columns">Length of the longest line that stands in a wrapped paragraph.</param>
/// <param name="IsWrapped">True if the section is hard-wrapped: its lines end where the width does, not where paragraphs do.</param>
internal sealed record Wrapping(int Columns, bool IsWrapped)
{
    // Mail and editors wrap at 64 to 80 columns. A line over 100 is a paragraph of its own, as most texts have them;
    // under 50 a width cannot be told from a list of short lines.
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 50;
    private const int ShortestWrapped = 40;

    /// <summary>
    /// Looks at all neighbouring short lines of a section. It is wrapped if at least one of them stops in mid-sentence
    /// and the next goes on.
    /// </summary>
    public static Wrapping Of(IReadOnlyList<TextLine> lines)
    {
        var columns = 0;
        var stopsInMidSentence = false;
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1].Text, lines[i].Text);
            if (!lines[i].AfterBlank && before.Length <= WidestWrap && line.Length <= WidestWrap)
            {
                columns = Math.Max(columns, Math.Max(before.Length, line.Length));
                stopsInMidSentence |= before.Length >= ShortestWrapped && !TextSigns.IsClosed(before);
            }
        }

        return new Wrapping(columns, columns >= NarrowestWrap && stopsInMidSentence);
    }

    /// <summary>
    /// Decides whether a line goes on with the paragraph of the line before. In the order of the rules:
    /// <list type="number">
    /// <item>After a line that ends no sentence, a line that begins in lower case goes on, and so does any line after a
    /// comma, a hyphen or an opening sign, even across a blank line.</item>
    /// <item>In a wrapped section a line goes on if its first word did not fit on the line before.</item>
    /// <item>A line that ends no sentence, not at a paragraph's start, and is no scrap, is followed by the rest of its
    /// sentence. At a paragraph's start the same holds for lines long enough not to be a heading.</item>
    /// <item>Else a line is a paragraph of its own.</item>
    /// </list>
    /// </summary>
    public bool GoesOn(TextLine before, TextLine line, bool paragraphStart, bool sectionStart)
    {
        var closed = TextSigns.IsClosed(before.Text);
        if (!closed && (TextSigns.StartsLower(line.Text) || TextSigns.IsOpen(before.Text)))
        {
            return true;
        }

        var shortLines = before.Text.Length <= WidestWrap && line.Text.Length <= WidestWrap;
        var full = IsWrapped && shortLines && before.Text.Length + 1 + FirstWordLength(line.Text) > Columns;
        if (line.AfterBlank)
        {
            return !closed && full && !paragraphStart;
        }

        return full
            || (!closed && !paragraphStart && before.Text.Length >= ShortestWrapped)
            || (!closed && paragraphStart && !sectionStart && IsWrapped && shortLines && before.Text.Length >= NarrowestWrap);
    }

    private static int FirstWordLength(string text) => text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length;
}

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

/// <summary>A text growing line by line, with words broken at line ends made whole.</summary>
internal sealed class JoinedText
{
    // "Vor- und Nachteile": the hyphen stands for a part of the word left out, and belongs there.
    private static readonly string[] _afterSharedPart = ["und", "oder", "bzw", "sowie", "als", "wie", "bis", "noch", "beziehungsweise"];

    private readonly TextLine _first;
    private readonly StringBuilder _text;
    private readonly ImmutableArray<JoinedWord>.Builder _joined = ImmutableArray.CreateBuilder<JoinedWord>();
    private TextLine _last;

    public JoinedText(TextLine first)
    {
        _first = _last = first;
        _text = new StringBuilder(first.Text);
    }

    /// <summary>The line appended last.</summary>
    public TextLine Last => _last;

    public void Append(TextLine line)
    {
        if (!TextSigns.EndsWithHyphen(_last.Text))
        {
            _text.Append(' ').Append(line.Text);
        }
        else
        {
            AppendAfterHyphen(line);
        }

        _last = line;
    }

    public JoinedLines ToLines() => new(_first, _text.ToString(), _joined.ToImmutable());

    private void AppendAfterHyphen(TextLine line)
    {
        var head = _last.Text[(_last.Text.LastIndexOf(' ') + 1)..];
        var tail = line.Text[..line.Text.TakeWhile(unit => char.IsLetterOrDigit(unit)).Count()];
        if (_afterSharedPart.Contains(tail))
        {
            _text.Append(' ').Append(line.Text);
            return;
        }

        if (BreaksWord(head, tail))
        {
            _text.Length--;
            _joined.Add(new JoinedWord(_last, head[..^1] + tail));
        }

        _text.Append(line.Text);
    }

    /// <summary>
    /// True if the hyphen was put in to break the word. It belongs to the word before a capital (Nato-Staaten), after a
    /// capital or digit (US-amerikanisch, 20-jährig), and between two adjectives (deutsch-französisch,
    /// politisch-wirtschaftlich). A soft hyphen may stay.
    /// </summary>
    private static bool BreaksWord(string head, string tail)
    {
        var stem = head.AsSpan(0, head.Length - 1);
        var adjectives = char.IsLower(head[0]) && (stem.EndsWith("isch") || stem.EndsWith("lich") || stem.EndsWith("deutsch"));
        return head[^1] is '-' or '‐' && tail.Length > 0 && char.IsLower(tail[0])
            && stem.Length > 1 && char.IsLower(stem[^1]) && !stem.Contains('-') && !adjectives;
    }
}
