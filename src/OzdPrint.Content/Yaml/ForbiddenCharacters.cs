using System.Buffers;
using System.Globalization;

namespace OzdPrint.Content;

/// <summary>
/// The characters no text may hold: XHTML cannot store most of them (XML 1.0, production 2), no font draws any, and
/// readers disagree on whether U+0085, U+2028 and U+2029 end a line.
/// </summary>
public static class ForbiddenCharacters
{
    // Sets of one kind each: a mixed one is searched with a filter that umlauts pass, and these are articles in German.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (char)value).Where(value => value is not ('\t' or '\n' or '\r'))]);

    private static readonly SearchValues<char> Others = SearchValues.Create('\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF');

    /// <summary>The offset of the first one; -1 if there is none. Half a surrogate pair counts as one.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var control = First(text);
        var before = control < 0 ? text : text[..control];
        for (var i = NextSurrogate(before, 0); i < before.Length; i = NextSurrogate(before, i + 1))
        {
            if (char.IsHighSurrogate(before[i]) && i + 1 < before.Length && char.IsLowSurrogate(before[i + 1]))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return control;
    }

    /// <summary>Whether one stands at an offset.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int at) =>
        Controls.Contains(text[at]) || text[at] is >= '\u007F' and <= '\u009F' || Others.Contains(text[at]) || IsHalfPair(text, at);

    private static bool IsHalfPair(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    private static int First(ReadOnlySpan<char> text)
    {
        var found = text.IndexOfAny(Controls);
        found = Earlier(found, Before(text, found).IndexOfAnyInRange('\u007F', '\u009F'));
        return Earlier(found, Before(text, found).IndexOfAny(Others));

        static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int end) => end < 0 ? text : text[..end];

        static int Earlier(int found, int before) => before < 0 ? found : before;
    }

    private static int NextSurrogate(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return found < 0 ? text.Length : from + found;
    }

    /// <summary>How a message names such a character, for example <c>U+0007</c>.</summary>
    public static string Name(char character) => "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
