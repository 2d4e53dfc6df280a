using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OzdPrint.Content.Import;

/// <summary>What can be told from the characters of a line alone.</summary>
internal static partial class TextSigns
{
    /// <summary>A heading longer than this is a sentence.</summary>
    public const int LongestTitle = 120;

    /// <summary>True if the text ends as a sentence does, whatever quotes or brackets follow.</summary>
    public static bool IsClosed(string text)
    {
        var end = text.AsSpan().TrimEnd("”“\"»«›‹’‘')]*_ \u00A0");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':';
    }

    /// <summary>
    /// True if something must follow: the text ends with a comma, a dash, a hyphen, an opening sign, or a word that leads
    /// on to another.
    /// </summary>
    public static bool IsOpen(string text) =>
        text.Length > 1 && (text[^1] is ',' or ';' or '(' or '„' or '‚' || EndsWithHyphen(text)
            || (text[^1] is '–' or '—' && char.IsWhiteSpace(text[^2]))
            || LeadingOn.Contains(text[(text.LastIndexOf(' ') + 1)..]));

    /// <summary>True if the text ends with a letter or digit and a hyphen.</summary>
    public static bool EndsWithHyphen(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[^1] is '-' or '‐' or '‑' or '\u00AD' && char.IsLetterOrDigit(text[^2]);

    /// <summary>True if the text goes on in the middle of a sentence.</summary>
    public static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text.TrimStart('„', '»', '«', '“', '"', '(', '‚')
        is { Length: > 0 } word ? word[0] : ' ');

    /// <summary>True if the text can be a title: short, and not ended as a statement is.</summary>
    public static bool IsTitle(string text) =>
        text.Length is > 0 and <= LongestTitle && !IsOpen(text) && text[^1] is not ('.' or ':' or '–' or '—' or '-');

    /// <summary>True if the text is one question and nothing else.</summary>
    public static bool IsQuestion(string text) => EndOfFirstQuestion(text) == text.Length;

    /// <summary>
    /// Where the first question mark with the quotes and brackets behind it ends; -1 if no sentence or only another kind
    /// of sentence ends within the length of a question.
    /// </summary>
    public static int EndOfFirstQuestion(string text)
    {
        for (var i = 0; i < text.Length && i < LongestQuestion; i++)
        {
            if (text[i] == '?')
            {
                var end = i + 1;
                while (end < text.Length && "?!”“\"»«›‹’‘')]*_".Contains(text[end], StringComparison.Ordinal))
                {
                    end++;
                }

                // A question mark inside a quoted title, as in „Quo vadis?“ war …, ends no sentence.
                if (end == text.Length || (text[end] == ' ' && end + 1 < text.Length && !char.IsLower(text[end + 1])))
                {
                    return end;
                }
            }
            else if (text[i] is '!' && i + 1 < text.Length && text[i + 1] == ' ')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True if the text begins with one of the words German questions begin with.</summary>
    public static bool StartsWithQuestionWord(string text) => QuestionWord().IsMatch(text);

    /// <summary>
    /// Takes the dash or bullet off a list item; null if the text is none. Between the hyphen and the words there must be
    /// space, unless <paramref name="tight"/> says that the place expects a list; a number after it is always a number
    /// below zero.
    /// </summary>
    public static string? WithoutDash(string text, bool tight)
    {
        if (text.Length < 2 || !"-–—−‐‑•·‣▪●○◦*+\uF0B7".Contains(text[0], StringComparison.Ordinal))
        {
            return null;
        }

        var rest = text[1..].TrimStart();
        if (rest.Length == 0)
        {
            return null;
        }

        var spaced = rest.Length < text.Length - 1;
        var joined = tight && (char.IsLetter(rest[0]) || "„»“\"(".Contains(rest[0], StringComparison.Ordinal));
        return spaced || joined || text[0] is '•' or '\uF0B7' ? rest : null;
    }

    /// <summary>Takes the label off a lettered point such as "a)"; null if the text is none.</summary>
    public static string? WithoutLetter(string text)
    {
        var label = PointLabel().Match(text);
        return label.Success && label.Length < text.Length ? text[label.Length..] : null;
    }

    private const int LongestQuestion = 200;

    /// <summary>Words that end no sentence and no heading. Prepositions that are also parts of verbs (an, auf, vor) are not among them.</summary>
    public static FrozenSet<string> LeadingOn { get; } = FrozenSet.ToFrozenSet(
        [
            "der", "die", "den", "dem", "des", "einen", "einem", "einer", "eines", "und", "oder", "sowie", "im", "am", "ins",
            "vom", "beim", "zum", "zur", "von", "für", "bei", "dass", "weil", "als", "wie",
        ], StringComparer.Ordinal);

    [GeneratedRegex(
        @"^[„»“""‚(]?(W(er|as|ie|o|ann|arum|en|em|essen|elche[rsnm]?|eshalb|ieso|eswegen|ieviele?|ozu|oher|ohin|ofür|oran|orauf"
        + @"|oraus|orin|orum|orüber|omit|odurch|ovon|ovor|ogegen)|Inwie(weit|fern))(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"^(\([a-zA-Z]\)|[a-zA-Z]\)|\(?\d{1,2}\))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PointLabel();
}
