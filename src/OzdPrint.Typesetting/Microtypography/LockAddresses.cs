using System.Buffers;

namespace OzdPrint.Typesetting;

/// <summary>
/// Keeps addresses of the net, names of files and pieces of code as they are: they are copied letter by letter, and a
/// curly quotation mark or a space more makes them wrong.
/// </summary>
internal static class LockAddresses
{
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create(@"_\=<>`|{}");

    /// <summary>One of these is in all that is an address or code, and in hardly any other word.</summary>
    private static readonly SearchValues<char> AnySign = SearchValues.Create(@"_\=<>`|{}-.:@(");

    public static void Run(CharacterEdits edits)
    {
        var text = edits.Text;
        var start = 0;
        while (start < text.Length)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var core = Core(text, start, end);
            if (IsCode(text.AsSpan(core)))
            {
                edits.Lock(core);
            }

            start = end;
        }
    }

    /// <summary>Whether a word is an address or code: nothing in it may be changed, and no line ends behind a hyphen of it.</summary>
    public static bool IsCode(ReadOnlySpan<char> word) => word.ContainsAny(AnySign) && HasCode(word);

    private static bool HasCode(ReadOnlySpan<char> word) =>
        (word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || word.Contains("://", StringComparison.Ordinal)
        || word.Contains("()", StringComparison.Ordinal)
        || word.Contains("('", StringComparison.Ordinal)
        || word.Contains("(\"", StringComparison.Ordinal)
        || word.ContainsAny(CodeSigns)
        || HasAddressSign(word);

    /// <summary>
    /// The word without the stops behind it and without the brackets and quotation marks around it. A mark at its end that
    /// has none at its beginning is its own: call(), key="value".
    /// </summary>
    private static Range Core(string text, int start, int end)
    {
        var around = 0;
        while (start < end && (Signs.IsOpener(text[start]) || text[start] is '"' or '\'' or '“' or '‘' or '»'))
        {
            start++;
            around++;
        }

        while (end > start && Signs.IsCloser(text[end - 1]))
        {
            if (text[end - 1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '…') && around-- == 0)
            {
                break;
            }

            end--;
        }

        return start..end;
    }

    /// <summary>A dot or at sign with two letters or more on both sides: not so the abbreviation z.B.</summary>
    private static bool HasAddressSign(ReadOnlySpan<char> word)
    {
        for (var i = 2; i < word.Length - 2; i++)
        {
            if (word[i] is '.' or '@'
                && char.IsLetter(word[i - 1]) && char.IsLetterOrDigit(word[i - 2])
                && char.IsLetter(word[i + 1]) && char.IsLetterOrDigit(word[i + 2]))
            {
                return true;
            }
        }

        return false;
    }
}
