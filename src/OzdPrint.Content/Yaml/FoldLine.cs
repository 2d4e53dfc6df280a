using System.Text;

namespace OzdPrint.Content;

/// <summary>Makes one line of text that may have been written over several.</summary>
public static class FoldLine
{
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
}
