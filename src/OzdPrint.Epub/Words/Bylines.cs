using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Takes names from bylines: "Von Mara Beispiel" is by Mara Beispiel.</summary>
internal static class Bylines
{
    // The words that come before a name, in the languages that papers are set in.
    private static readonly ImmutableArray<string> _before = ["Von ", "von ", "By ", "by ", "Par ", "Di ", "Door "];

    /// <summary>The name in a byline, which may be several: where one ends cannot be told. Null if there is no byline.</summary>
    public static string? NameOf(Article article)
    {
        var byline = article.Byline?.Trim();
        return byline is not { Length: > 0 }
            ? null
            : _before.FirstOrDefault(word => byline.StartsWith(word, StringComparison.Ordinal)) is { } word && byline.Length > word.Length
                ? byline[word.Length..].Trim()
                : byline;
    }

    /// <summary>All names, each once, in the order of the articles.</summary>
    public static ImmutableArray<string> NamesOf(IEnumerable<Article> articles) =>
        [.. articles.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal)];
}
