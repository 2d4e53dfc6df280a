namespace OzdPrint.Content;

/// <summary>
/// Finds what to cut out of the text of a YAML file so that an entry is gone and all else stays to the letter. Rare ways of
/// writing, such as keys behind a question mark, are not known here: whoever cuts reads the rest again to be sure.
/// </summary>
internal static class CutYaml
{
    /// <summary>The text without some stretches of it, which may overlap.</summary>
    public static string Without(string text, IEnumerable<Range> cuts)
    {
        var rest = new System.Text.StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end) in cuts.Select(cut => (cut.Start.Value, cut.End.Value)).Order())
        {
            if (start > from)
            {
                rest.Append(text, from, start - from);
            }

            from = Math.Max(from, end);
        }

        return rest.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The place of an entry with everything that belongs to it: its line end, comments above it and in it.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="index">Index of the entry.</param>
    public static Range Entry(YamlMapping mapping, int index)
    {
        var text = mapping.File.Text;
        var entry = mapping.Entries[index];
        var isLast = index == mapping.Entries.Length - 1;
        var isFlow = text[mapping.Start] == '{';
        var lineStart = LineStart(text, entry.Key.Start);
        if (isFlow && isLast && index > 0)
        {
            return End(mapping.Entries[index - 1])..End(entry);
        }

        if (isFlow && isLast)
        {
            return entry.Key.Start..End(entry);
        }

        if (isFlow || !text.AsSpan(lineStart, entry.Key.Start - lineStart).IsWhiteSpace())
        {
            // Something that stays stands before it on its line, such as the dash of a list; the next entry moves up.
            return entry.Key.Start..(isLast ? End(entry) : mapping.Entries[index + 1].Key.Start);
        }

        return CommentsAbove(text, lineStart)..CommentsBelow(text, NextLine(text, End(entry)), entry.Key.Start - lineStart);
    }

    /// <summary>The comments in a mapping's entry, up to the next one: on lines of their own with the line, else behind a value.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="index">Index of the entry.</param>
    public static IEnumerable<Range> Comments(YamlMapping mapping, int index)
    {
        var text = mapping.File.Text;
        var end = index + 1 < mapping.Entries.Length ? mapping.Entries[index + 1].Key.Start : text.Length;
        var at = mapping.Entries[index].Key.Start;
        foreach (var scalar in Scalars(mapping.Entries[index]).Append(null))
        {
            var stop = Math.Clamp(scalar?.Start ?? end, at, end);
            while (at < stop)
            {
                var hash = text.IndexOf('#', at, stop - at);
                if (hash < 0)
                {
                    break;
                }

                at = LineEnd(text, hash);
                yield return Comment(text, hash, at);
            }

            if (scalar is null)
            {
                yield break;
            }

            if (scalar.Style is YamlStyle.Literal or YamlStyle.Folded)
            {
                // A comment may stand behind the sign that opens a block.
                var header = LineEnd(text, scalar.Start);
                var hash = text.IndexOf('#', scalar.Start, header - scalar.Start);
                if (hash >= 0)
                {
                    yield return Comment(text, hash, header);
                }
            }

            at = Math.Max(stop, TrimmedEnd(scalar));
        }
    }

    private static Range Comment(string text, int hash, int lineEnd)
    {
        var start = hash;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start == LineStart(text, start) ? start..NextLine(text, hash) : start..lineEnd;
    }

    private static IEnumerable<YamlText> Scalars(YamlEntry entry) => [entry.Key, .. Scalars(entry.Value)];

    private static IEnumerable<YamlText> Scalars(YamlNode node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(Scalars),
        _ => [],
    };

    /// <summary>The offset behind the last character of an entry; the parser's own may lie behind white space and comments.</summary>
    private static int End(YamlEntry entry) => entry.Value switch
    {
        YamlText { Start: var start } text when start > entry.Key.End => Math.Max(TrimmedEnd(text), entry.Key.End),
        YamlList { Start: var start } list when list.File.Text[start] != '[' => list.Items.IsEmpty ? list.End : End(new YamlEntry(entry.Key, list.Items[^1])),
        YamlMapping { Start: var start } mapping when mapping.File.Text[start] != '{' => mapping.Entries.IsEmpty ? mapping.End : End(mapping.Entries[^1]),
        YamlList or YamlMapping => entry.Value.End,
        _ => entry.Key.End + 1,
    };

    private static int TrimmedEnd(YamlText text) => text.Start + text.File.Text.AsSpan(text.Start, text.End - text.Start).TrimEnd().Length;

    /// <summary>The start of the comment lines that stand right above a line.</summary>
    private static int CommentsAbove(string text, int lineStart)
    {
        while (lineStart > 0)
        {
            var above = LineStart(text, text[lineStart - 1] == '\n' && lineStart > 1 && text[lineStart - 2] == '\r' ? lineStart - 2 : lineStart - 1);
            if (!text.AsSpan(above, lineStart - above).TrimStart().StartsWith('#'))
            {
                break;
            }

            lineStart = above;
        }

        return lineStart;
    }

    /// <summary>The start of the first line that is no comment set in deeper than the key.</summary>
    private static int CommentsBelow(string text, int lineStart, int indent)
    {
        var end = lineStart;
        while (lineStart < text.Length)
        {
            var line = text.AsSpan(lineStart, LineEnd(text, lineStart) - lineStart);
            var inner = line.TrimStart();
            if (!inner.IsEmpty && !(inner[0] == '#' && line.Length - inner.Length > indent))
            {
                break;
            }

            lineStart = NextLine(text, lineStart);
            end = inner.IsEmpty ? end : lineStart;
        }

        return end;
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.AsSpan(0, at).LastIndexOfAny('\n', '\r') + 1;

    private static int LineEnd(string text, int at) => LineEnds.Of(text, at).End;

    private static int NextLine(string text, int at) => LineEnds.Of(text, at).Next ?? text.Length;
}
