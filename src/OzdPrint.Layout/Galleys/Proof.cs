using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>What the setting of an article goes by.</summary>
/// <param name="Article">The article; null for the paper's own words.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Hyphenator">Knows where its words may be parted.</param>
internal sealed record ArticleContext(Article? Article, string Language, Hyphenator Hyphenator)
{
    /// <summary>Index of the article in the edition.</summary>
    public int Index { get; init; }

    /// <summary>
    /// The paper in whose words the sections are headed, where it speaks another language than the article; null where both
    /// speak one.
    /// </summary>
    public ArticleContext? Paper { get; init; }

    /// <summary>Sets words of the paper's own, such as "Kommentar" above an article in another language.</summary>
    public ArticleContext OfPaper => Paper is null ? this : this with { Language = Paper.Language, Hyphenator = Paper.Hyphenator, Paper = null };

    /// <summary>The language of an element whose words are set by another context than those around it; null where it is theirs.</summary>
    public string? LanguageIn(ArticleContext around) => Language == around.Language ? null : Language;

    /// <summary>Where its text mentions what it explains; null if nothing leads to explainers.</summary>
    public Mentions? Mentions { get; init; }

    /// <summary>Level of the headline: 2 below a department's head, else 1; one less where the layout sets no headlines.</summary>
    public int Level { get; init; } = 1;

    /// <summary>The structure type of a heading so many levels below the headline.</summary>
    public StructureType Heading(int below) => StructureType.H1 + (Level - 1 + below);
}

/// <summary>Gathers what a person should know about the setting; each complaint once.</summary>
internal sealed class Proof
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(Article?, string)> _seen = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Note(SetParagraph set, string text, ArticleContext context)
    {
        foreach (var missing in set.Missing)
        {
            if (_seen.Add((context.Article, missing.Character)))
            {
                _diagnostics.Add(Missing(missing.Character, text, context.Article));
            }
        }
    }

    private static Diagnostic Missing(string character, string text, Article? article)
    {
        var names = string.Join(' ', character.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
        var message = $"no font has the character {character} ({names}); a box stands in its place";
        const string Hint = "write the word in another way, or choose a font in the layout that has the character";
        if (article is null)
        {
            return LayoutCodes.MissingCharacter.About(null, $"{message}: “{text}”", Hint);
        }

        // The text was folded and unescaped on its way here; the character itself is the same in the file.
        var at = article.Source.Text.IndexOf(character, StringComparison.Ordinal);
        return at < 0
            ? LayoutCodes.MissingCharacter.About(article.Source.Path, message, Hint)
            : LayoutCodes.MissingCharacter.At(article.Source, article.Source.PositionOf(at), message, Hint, character.Length);
    }
}
