namespace OzdPrint.Content;

/// <summary>Takes the first sentence of an article, to say in the list of articles what it is about.</summary>
public static class FirstSentence
{
    // A "sentence" without an end would fill the page; from here it is cut at a word.
    private const int LongestSentence = 280;

    /// <summary>The first sentence of the lead, else of the body; null if there is no paragraph.</summary>
    public static string? Of(Article article) => Paragraph(article) is { } paragraph ? Of(paragraph) : null;

    /// <summary>The first paragraph of the lead, else of the body, on one line; null if there is none.</summary>
    public static string? Paragraph(Article article) =>
        (article.Lead?.Blocks ?? []).Concat(article.Body.Blocks).OfType<Paragraph>().FirstOrDefault()
            ?.PlainText.Replace('\n', ' ');

    /// <summary>The first sentence of a text.</summary>
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '.' or '!' or '?' or '…')
            {
                var end = SkipClosing(text, index + 1);
                if ((end == text.Length || StartsSentence(text, end)) && !(text[index] == '.' && IsAbbreviation(text, index)))
                {
                    return Shorten(text[..end]);
                }
            }
        }

        return Shorten(text);
    }

    private static int SkipClosing(string text, int from)
    {
        while (from < text.Length && text[from] is '“' or '”' or '’' or '‘' or '"' or '«' or '»' or ')' or '.' or '!' or '?')
        {
            from++;
        }

        return from;
    }

    // A space, then a capital, a digit or an opening mark.
    private static bool StartsSentence(string text, int at)
    {
        if (!char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at == text.Length || !char.IsLower(text[at]);
    }

    // "8. Januar", "z. B.", "Dr. Müller": a number, a single letter or a known short form before the full stop.
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        // Years end sentences more often than they count something.
        var word = text[start..stop];
        return word.Length == 1
            || (word.Length is > 0 and < 4 && word.All(char.IsAsciiDigit))
            || Abbreviations.All.Contains(word);
    }

    private static string Shorten(string sentence)
    {
        if (sentence.Length <= LongestSentence)
        {
            return sentence;
        }

        var end = sentence.LastIndexOf(' ', LongestSentence);
        end = end > 0 ? end : LongestSentence;
        return sentence[..(char.IsHighSurrogate(sentence[end - 1]) ? end - 1 : end)].TrimEnd(',', ';', ':', ' ') + " …";
    }
}
