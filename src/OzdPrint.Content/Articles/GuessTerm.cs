using System.Text.RegularExpressions;

namespace OzdPrint.Content;

/// <summary>Guesses from an explainer's question which words of the body it explains.</summary>
public static partial class GuessTerm
{
    // Terms are names and nouns. What is longer than this is a clause, and would be found nowhere in the body.
    private const int MaxWords = 6;

    /// <summary>
    /// The term of a German question such as "Wer ist Maria Sacharowa?" or "Was bedeutet der Begriff ‚Veto‘?": without
    /// articles, quotation marks and what stands in brackets. Null if the question has no such form.
    /// </summary>
    public static string? Of(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var match = Question().Match(FoldLine.Of(question));
        if (!match.Success)
        {
            return null;
        }

        var rest = match.Groups["term"].Value;
        if (Quoted().Match(rest) is { Success: true } quoted)
        {
            return quoted.Groups["term"].Value.Trim() is { Length: > 0 } inside ? inside : null;
        }

        rest = Brackets().Replace(rest, " ");
        rest = Clause().Replace(rest, "");
        rest = Leading().Replace(FoldLine.Of(rest), "").Trim(' ', ',', ':', '.', '!', '?');
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Nouns and names have a capital or a digit; "neu" or "daran besonders" is no term.
        return words.Length is >= 1 and <= MaxWords && rest.Any(character => char.IsUpper(character) || char.IsAsciiDigit(character))
            ? rest
            : null;
    }

    [GeneratedRegex(
        @"^(?:(?:wer|was|wo|woher|welche[rs]?)\s+(?:ist|sind|war|waren|bedeutet|bedeuten|heißt|heißen|liegt|liegen|macht|machen|tut|tun|regelt|regeln)(?:\s+(?:denn|eigentlich|genau|also|überhaupt|mit|unter))*"
        + @"|was\s+(?:versteht|meint)\s+man(?:\s+(?:denn|eigentlich|genau))*\s+(?:unter|mit)|wofür\s+(?:steht|stehen)|worum\s+geht\s+es\s+(?:bei|in|beim|im))"
        + @"\s+(?<term>.+?)(?:\s+(?:gemeint|genau|eigentlich))?\s*\??$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex(@"[„“""»«‚‘](?<term>[^„“”""»«‚‘’]+)[“”""«»‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"(?:,\s|\s[–—-]\s|\sund\s(?:wie|was|warum|wer|wo|woher|wozu|wofür|wieso|weshalb|welche[rs]?|seit|ab)\s).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"^(?:(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|dieser|diese|dieses|sogenannte[nrs]?|Begriffe?|Wort|Wörter|Abkürzung|Ausdruck)\s+)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
