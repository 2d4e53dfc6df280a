using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Estimates how long an article takes to read.</summary>
internal static class ReadingTime
{
    // Words a young reader takes in within a minute of quiet reading; grown-ups reach about 240.
    private const int WordsPerMinute = 180;

    /// <summary>Full minutes, at least 1, for lead, body, commentary and background.</summary>
    public static int Minutes(Article article)
    {
        var words = ((ProseText?[])[article.Lead, article.Body, article.Commentary?.Text, article.Background?.Text])
            .Sum(prose => prose is null ? 0 : Words(prose.PlainText));
        return Math.Max(1, (words + (WordsPerMinute / 2)) / WordsPerMinute);
    }

    private static int Words(string text)
    {
        var words = 0;
        var isInside = false;
        foreach (var character in text)
        {
            var isWhite = char.IsWhiteSpace(character);
            words += !isWhite && !isInside ? 1 : 0;
            isInside = !isWhite;
        }

        return words;
    }
}
