using System.Text;

namespace OzdPrint.Content;

/// <summary>Makes one line of text that may have been written over several.</summary>
public static class FoldLine
{
    private const int LongestInMessage = 40;

    /// <summary>
    /// Each run of spaces, tabs and line ends becomes one space; none stands at the ends. Spaces with a meaning, such as
    /// the no-break space, stay.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(text.Length);
        var pending = false;
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\n' or '\r')
            {
                pending = line.Length > 0;
                continue;
            }

            if (pending)
            {
                line.Append(' ');
                pending = false;
            }

            line.Append(character);
        }

        return line.ToString();
    }

    /// <summary>The line for a message, at most 40 UTF-16 units: a whole paragraph would bury what the message says.</summary>
    internal static string Shortened(string text)
    {
        var line = Of(text);
        return line.Length <= LongestInMessage
            ? line
            : string.Concat(line.AsSpan(0, LongestInMessage - (char.IsHighSurrogate(line[LongestInMessage - 2]) ? 2 : 1)), "…");
    }
}
