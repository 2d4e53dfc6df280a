namespace OzdPrint.Typesetting;

/// <summary>Where words may be hyphenated, and where therefore no ligature forms.</summary>
internal static class HyphenateWords
{
    /// <summary>
    /// Adds the ascending UTF-16 offsets in the text where the language lets a hyphen be put in, however near to a word's edge:
    /// so ligatures are the same in every measure.
    /// </summary>
    /// <param name="styled">The runs of the text with their languages.</param>
    /// <param name="text">The text.</param>
    /// <param name="hyphenator">Knows where words may be parted; null if nobody does.</param>
    /// <param name="language">The language it knows; null if it may part the words of all.</param>
    /// <param name="points">Takes the offsets.</param>
    public static void Run(StyledText styled, string text, Hyphenator? hyphenator, string? language, List<int> points)
    {
        if (hyphenator is null)
        {
            return;
        }

        AddAll(text, hyphenator, points);
        if (language is not null && styled.Runs.Any(run => run.Language != language))
        {
            var start = 0;
            foreach (var run in styled.Runs)
            {
                var end = start + run.Text.Length;
                if (run.Language != language)
                {
                    points.RemoveAll(point => point >= start && point <= end);
                }

                start = end;
            }
        }
    }

    private static void AddAll(string text, Hyphenator hyphenator, List<int> points)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (!char.IsLetter(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            // Hyphens inside a word are the hyphenator's business: it knows how near to them it may break.
            foreach (var offset in hyphenator.KnownBreaks(text.AsSpan(start, end - start)))
            {
                points.Add(start + offset);
            }

            start = end;
        }
    }
}
