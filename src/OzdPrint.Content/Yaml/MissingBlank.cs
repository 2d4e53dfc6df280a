using System.Text.RegularExpressions;

namespace OzdPrint.Content;

/// <summary>
/// Finds a key whose colon has no blank behind it, as in "title:Foo". YAML takes such a line for one word, which may go on
/// over the next lines, so that parsers complain of something else further down.
/// </summary>
internal static partial class MissingBlank
{
    /// <summary>The key in the line of an offset, and the offset of its colon; null if the line begins otherwise.</summary>
    public static (string Key, int Colon)? InLineOf(string text, int offset)
    {
        var start = LineStart(text, offset);
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        var line = end < 0 ? text[start..] : text[start..(start + end)];
        return KeyWithoutBlank().Match(line) is { Success: true } match
            ? (match.Groups["key"].Value, start + match.Length)
            : null;
    }

    /// <summary>
    /// The same in the lines above a colon that the parser did not expect, up to the nearest line that is a key or an item
    /// itself; null if a colon stands before it on its own line.
    /// </summary>
    public static (string Key, int Colon)? Above(string text, int offset)
    {
        var start = LineStart(text, offset);
        if (text.AsSpan(start, offset - start).Contains(": ", StringComparison.Ordinal))
        {
            return null;
        }

        while (start > 0)
        {
            var end = start - 1;
            start = LineStart(text, end);
            if (InLineOf(text, start) is { } found)
            {
                return found;
            }

            var line = text.AsSpan(start, end - start).Trim();
            if (line.EndsWith(":") || line.StartsWith("- ") || line.Contains(": ", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    // A slash behind the colon makes it an address. The match ends before the colon.
    [GeneratedRegex(@"^ *(?:- +)*(?<key>[A-Za-z][A-Za-z0-9-]*)(?=:[^\s:/])", RegexOptions.CultureInvariant)]
    private static partial Regex KeyWithoutBlank();
}
