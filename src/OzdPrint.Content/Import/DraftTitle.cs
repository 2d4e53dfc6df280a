namespace OzdPrint.Content.Import;

/// <summary>Makes a headline of a paragraph's first sentence: a stopgap for an editor to replace.</summary>
internal static class DraftTitle
{
    // About what fits on two lines of a headline.
    private const int Longest = 70;

    // The mark of what was left out, with the space German puts before it: one that does not break, for no line should
    // begin with the mark.
    private const string Omission = "\u00A0…";

    // A part of a sentence shorter than this says too little.
    private const int ShortestClause = 35;

    // A quotation may start late in the part that is kept; without its end it is dropped, if enough remains.
    private const int ShortestRest = 20;

    // Longer than any sentence that could still become a headline; the rest need not be searched.
    private const int Searched = 400;

    // Words that no headline ends with: those that lead on in any line, and more, for a draft is cut in mid-sentence.
    private static readonly HashSet<string> _leadingOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "das", "ein", "eine", "kein", "keine", "keinen", "aber", "wenn", "ob", "denn", "in", "an", "ans", "auf", "aus", "bis", "durch",
        "gegen", "hinter", "mit", "nach", "neben", "ohne", "seit", "trotz", "über", "um", "unter", "vor", "während", "wegen", "zu",
        "zwischen", "nicht", "sehr", "mehr", "sein", "seine", "seinen", "seiner", "seinem", "ihr", "ihre", "ihren", "ihrer", "ihrem",
        "etwa", "rund", "auch", "noch", "nur", "diese", "dieser", "diesen", "dieses", "diesem", "sich", "so", "alle", "jede", "jeder",
        "jeden", "jedes",
    };

    /// <summary>At most 70 characters, no word cut; empty if not even the first word fits.</summary>
    public static string From(string paragraph)
    {
        var text = paragraph.Length > Searched ? paragraph[..Searched] : paragraph;
        var sentence = text[..EndOfSentence(text)].TrimEnd('.', ' ', ':', ';', ',');
        return sentence.Length <= Longest && sentence.Length < Searched ? sentence : Shortened(sentence);
    }

    private static int EndOfSentence(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && "”“\"»«’‘')".Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            var before = text[(text.LastIndexOf(' ', i) + 1)..i];
            var goesOn = end < text.Length && (text[end] != ' ' || (end + 1 < text.Length && char.IsLower(text[end + 1])));
            var abbreviated = text[i] == '.' && end < text.Length
                && (before.Length < 2 || char.IsDigit(before[^1]) || before.Contains('.', StringComparison.Ordinal)
                    || Abbreviations.All.Contains(before.TrimStart('(', '„')));
            if (!goesOn && !abbreviated)
            {
                return end;
            }
        }

        return text.Length;
    }

    private static string Shortened(string sentence)
    {
        var room = Longest - Omission.Length;
        var cut = sentence[..Math.Min(room + 1, sentence.Length)];
        var end = cut.LastIndexOf(' ');
        if (end <= 0)
        {
            return "";
        }

        var kept = cut[..end];
        var clause = Math.Max(kept.LastIndexOfAny([',', ';', ':']), kept.LastIndexOf(" –", StringComparison.Ordinal));
        kept = WithoutOpenQuotation(clause >= ShortestClause ? kept[..clause] : kept);
        while (kept.LastIndexOf(' ') is > 0 and var space && (LeadsOn(kept[(space + 1)..]) || kept[^1] is '-' or '–'))
        {
            kept = kept[..space];
        }

        return kept.TrimEnd(',', ';', ':', '–', ' ') + Omission;
    }

    private static bool LeadsOn(string word) => _leadingOn.Contains(word) || TextSigns.LeadingOn.Contains(word.ToLowerInvariant());

    private static string WithoutOpenQuotation(string text)
    {
        foreach (var (open, close) in new[] { ('„', "“”"), ('»', "«"), ('(', ")"), ('‚', "‘’") })
        {
            var at = text.LastIndexOf(open);
            if (at >= 0 && text.AsSpan(at).IndexOfAny(close) < 0)
            {
                // Inside a word, as in Schüler(innen, the sign cannot go without cutting the word.
                var wordStart = text.LastIndexOf(' ', at) + 1;
                text = wordStart >= ShortestRest ? text[..wordStart].TrimEnd() : wordStart == at ? text.Remove(at, 1) : text;
            }
        }

        return text;
    }
}
