namespace OzdPrint.Typesetting;

/// <summary>Where words may be hyphenated, and where therefore no ligature forms.</summary>
internal static class HyphenateWords
{
    /// <summary>
    /// Ascending UTF-16 offsets in the text where the language lets a hyphen be put in, however near to a word's edge: so
    /// ligatures are the same in every measure.
    /// </summary>
    public static List<int> Run(string text, Hyphenator? hyphenator)
    {
        var points = new List<int>();
        if (hyphenator is null)
        {
            return points;
        }

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
            foreach (var offset in hyphenator.FindBreaks(text.AsSpan(start, end - start)))
            {
                points.Add(start + offset);
            }

            start = end;
        }

        return points;
    }
}
