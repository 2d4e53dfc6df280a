using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Writes the words in an article that are not the author's but the paper's. In an article of another language they
/// say which they are in, so that they are read out in the right voice.
/// </summary>
internal sealed class LabelMarkup(MarkupWriter markup, Article article, Publication publication)
{
    /// <summary>The names of the sections and the disclaimer.</summary>
    public Publication Publication => publication;

    /// <summary>The words for everything else.</summary>
    public Wording Words { get; } = Wording.For(publication.Language);

    /// <summary>The paper's language if it is not the article's; else null.</summary>
    public string? ForeignLanguage { get; } = article.Language == publication.Language ? null : publication.Language;

    /// <summary>The attributes of an element that holds the paper's words.</summary>
    public ReadOnlySpan<(string Name, string? Value)> Language => In(ForeignLanguage);

    /// <summary>The attributes of an element whose words are in a language; null for that of the words around it.</summary>
    public static ReadOnlySpan<(string Name, string? Value)> In(string? language) =>
        language is null ? [] : new[] { ("lang", (string?)language), ("xml:lang", language) };

    /// <summary>Writes the paper's words within a line: an element of their own only where they need one.</summary>
    public void Write(string words)
    {
        if (ForeignLanguage is null)
        {
            markup.Text(words);
        }
        else
        {
            markup.Inline("span", words, Language);
        }
    }
}
