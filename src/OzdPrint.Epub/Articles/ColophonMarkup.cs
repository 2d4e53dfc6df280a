using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>The last page: who answers for the edition, how it is named, and what it offers to every reader.</summary>
internal static class ColophonMarkup
{
    public const string Path = "colophon.xhtml";

    /// <summary>Writes the page.</summary>
    /// <param name="title">The file's title.</param>
    /// <param name="heading">The words over the page.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="accessibility">What the file offers to readers who do not see it.</param>
    /// <param name="pageSource">The PDF whose pages are marked in the text; null for none.</param>
    public static byte[] Write(string title, string heading, Edition edition, EditionNames names, string accessibility, string? pageSource) =>
        ContentDocument.Write(title, edition.Publication.Language, root: "", markup =>
        {
            var words = Wording.For(edition.Publication.Language);
            using (markup.Block("body", ("epub:type", "backmatter")))
            using (markup.Block("section", ("class", "colophon"), ("epub:type", "colophon"), ("role", "doc-colophon"), ("aria-labelledby", "title")))
            {
                markup.Line("h1", heading, ("id", "title"));
                WriteName(markup, names, edition.Publication);
                if (TitlePageMarkup.DateLine(edition, names) is { } date)
                {
                    markup.Line("p", date);
                }

                if (TitlePageMarkup.CorrectedLine(edition) is { } corrected)
                {
                    markup.Line("p", corrected);
                }

                using (markup.Block("dl"))
                {
                    Fact(markup, words.Publisher, edition.Publication.Publisher);
                    Fact(markup, words.Identifier, names.Identifier);
                    if (pageSource is not null)
                    {
                        Fact(markup, words.PrintedAs, pageSource);
                    }

                    if (Credits(edition) is { Length: > 0 } credits)
                    {
                        Fact(markup, words.PictureCredits, credits);
                    }

                    Fact(markup, words.Accessibility, accessibility);
                }
            }
        });

    private static void WriteName(MarkupWriter markup, EditionNames names, Publication publication)
    {
        if (names.LoneArticle is { } article)
        {
            markup.Line("p", article.Title, LabelMarkup.In(article.Language == publication.Language ? null : article.Language));
        }
        else
        {
            // Without its day, which stands in the line below.
            markup.Line("p", names.Series);
        }
    }

    private static void Fact(MarkupWriter markup, string name, string value)
    {
        markup.Line("dt", name);
        markup.Line("dd", value);
    }

    private static string Credits(Edition edition) => string.Join(
        ", ", edition.Articles.Select(article => article.Image?.Credit).OfType<string>().Distinct(StringComparer.Ordinal));
}
