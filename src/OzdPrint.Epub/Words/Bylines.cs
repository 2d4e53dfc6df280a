using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Takes names from bylines: "Von Mara Beispiel" is by Mara Beispiel.</summary>
internal static class Bylines
{
    // The words that come before a name, and the word before the last of several, in the languages that papers are set in.
    private static readonly ImmutableArray<(string Before, string And)> _words =
        [("Von ", " und "), ("von ", " und "), ("By ", " and "), ("by ", " and "), ("Par ", " et "), ("Di ", " e "), ("Door ", " en ")];

    // Names of one word may be offices, and more words are sentences.
    private const int FewestWords = 2;
    private const int MostWords = 4;

    /// <summary>
    /// The names in a byline: several if it is a list of names for certain, else all of it as one, since it cannot be told where
    /// one ends. Empty if there is no byline.
    /// </summary>
    public static ImmutableArray<string> Of(Article article)
    {
        var byline = article.Byline?.Trim();
        if (byline is not { Length: > 0 })
        {
            return [];
        }

        foreach (var (before, and) in _words)
        {
            if (byline.Length > before.Length && byline.StartsWith(before, StringComparison.Ordinal))
            {
                var names = byline[before.Length..].Trim();
                return List(names, and) ?? [names];
            }
        }

        return [byline];
    }

    /// <summary>All names, each once, in the order of the articles.</summary>
    public static ImmutableArray<string> NamesOf(IEnumerable<Article> articles) =>
        [.. articles.SelectMany(article => Of(article)).Distinct(StringComparer.Ordinal)];

    // "Mara Beispiel, Jan Muster und Eva Test". A comma alone parts no names for certain: behind it may be a town or an office.
    private static ImmutableArray<string>? List(string text, string and)
    {
        var groups = text.Split(and);
        if (groups.Length > 2)
        {
            return null;
        }

        string[] names = groups.Length == 2 ? [.. groups[0].Split(", "), groups[1]] : text.Split('/', StringSplitOptions.TrimEntries);
        return names.Length > 1 && names.All(IsFullName) ? [.. names] : null;
    }

    private static bool IsFullName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= FewestWords and <= MostWords && words.All(IsName);
    }

    // "Beispiel", "Jean-Luc", "O’Hara", "J.", but not "OZD".
    private static bool IsName(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.All(character => char.IsLetter(character) || character is '-' or '.' or '’' or '\'')
        && (word[^1] == '.' || word.Any(char.IsLower));
}
