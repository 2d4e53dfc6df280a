namespace OzdPrint.Content.Import;

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

    /// <summary>For text that knows no headings and no lines of its own: whatever no blank line parts is one paragraph.</summary>
    public static Wrapping Throughout { get; } = new(0, true);

    /// <summary>
    /// Looks at all neighbouring short lines of a section. It is wrapped if at least one of them stops in mid-sentence
    /// and the next goes on. If a blank line stands between any two lines, blank lines tell nothing.
    /// </summary>
    public static Wrapping Of(IReadOnlyList<TextLine> lines)
    {
        var doubleSpaced = lines.Skip(1).All(line => line.AfterBlank);
        var columns = 0;
        var stopsInMidSentence = false;
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1].Text, lines[i].Text);
            if ((doubleSpaced || !lines[i].AfterBlank) && before.Length <= WidestWrap && line.Length <= WidestWrap)
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
    /// comma, a hyphen, an opening sign or a word that leads on, even across a blank line.</item>
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
