using System.Text;
using System.Text.RegularExpressions;

namespace OzdPrint.Content.Import;

/// <summary>
/// Writes plain words so that Markdown (CommonMark 0.31.2) reads them back as the same plain words. Only what would
/// change its meaning gets a backslash, so that the text stays readable.
/// </summary>
internal static partial class EscapeMarkdown
{
    /// <summary>Escapes a paragraph, a list item or a heading, all on one line.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsBackslash(text, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return EscapeStart(escaped.ToString());
    }

    private static bool NeedsBackslash(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            '\\' or '`' or '*' or '[' => true,

            // Inside a word an underscore is only an underscore (section 6.2).
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),

            // A tag or an automatic link has no space behind the bracket; an address of mail may even begin with a sign.
            '<' => after != ' ',
            '&' => (char.IsAsciiLetter(after) || after == '#') && IsEntity(text, i),

            // Strikethrough and fences, where a reader knows them.
            '~' => before == '~' || after == '~',
            _ => false,
        };
    }

    // The longest name of an entity in HTML has 31 letters.
    private static bool IsEntity(string text, int i) => Entity().IsMatch(text.AsSpan(i, Math.Min(text.Length - i, 40)));

    // What begins a heading, a quotation, a list, a rule or an underline of a heading (sections 4.1 to 5.3).
    private static string EscapeStart(string text)
    {
        if (text.Length > 0 && (text[0] == '>' || BlockStart().IsMatch(text)))
        {
            return "\\" + text;
        }

        var number = NumberStart().Match(text);
        return number.Success ? text.Insert(number.Groups["digits"].Length, "\\") : text;
    }

    [GeneratedRegex(@"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^([-+]( |$)|#{1,6}( |$)|-[- ]*$|=+ *$)", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^(?<digits>[0-9]{1,9})[.)]( |$)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberStart();
}
