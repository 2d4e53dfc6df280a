using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>The title page: which paper, which day, which number, and what is in it.</summary>
internal static class TitlePageMarkup
{
    public const string Path = "titlepage.xhtml";

    // Never at the start of a line.
    private const string Dot = "\u00A0· ";

    public static byte[] Write(string title, Edition edition, EditionNames names) =>
        ContentDocument.Write(title, edition.Publication.Language, root: "", markup =>
        {
            var publication = edition.Publication;
            using (markup.Block("body", ("epub:type", "frontmatter")))
            using (markup.Block("section", ("class", "titlepage"), ("epub:type", "titlepage"), ("aria-labelledby", "title")))
            {
                using (markup.Line("h1", ("id", "title")))
                {
                    markup.Inline("span", publication.Name, ("class", "masthead"));
                    if (names.LoneArticle is null && publication.Subtitle is not "")
                    {
                        markup.Empty("br");
                        markup.Inline("span", publication.Subtitle, ("class", "subtitle"));
                    }
                }

                WriteLoneTitle(markup, names, publication);
                if (DateLine(edition, names) is { } date)
                {
                    markup.Line("p", date, ("class", "date"));
                }

                if (CorrectedLine(edition) is { } corrected)
                {
                    markup.Line("p", corrected, ("class", "corrected"));
                }

                if (Departments(edition) is { Length: > 0 } departments)
                {
                    markup.Line("p", departments, ("class", "departments"));
                }

                if (publication.Publisher != publication.Name)
                {
                    markup.Line("p", publication.Publisher, ("class", "publisher"));
                }
            }
        });

    /// <summary>"Donnerstag, 8. Januar 2026 · Nr. 8"; null if there is neither a date nor a number.</summary>
    public static string? DateLine(Edition edition, EditionNames names)
    {
        var words = Wording.For(edition.Publication.Language);
        var number = edition.Number is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{words.Number}\u00A0{value}")
            : null;
        return (names.Date, number) switch
        {
            (null, _) => number,
            (_, null) => names.Date,
            _ => $"{names.Date}{Dot}{number}",
        };
    }

    /// <summary>"Korrigiert am 9. Januar 2026": whoever has both must know which is the later; null for an edition that was not corrected.</summary>
    public static string? CorrectedLine(Edition edition) => edition.Revised is { } day
        ? $"{edition.Publication.Labels.Corrected} {DateWords.Long(day, edition.Publication.Language)}"
        : null;

    // "Politik · Wissen"
    private static string Departments(Edition edition) =>
        string.Join(Dot, edition.Departments.Select(department => department.Title).OfType<string>());

    private static void WriteLoneTitle(MarkupWriter markup, EditionNames names, Publication publication)
    {
        if (names.LoneArticle is { } article)
        {
            var language = article.Language == publication.Language ? null : article.Language;
            markup.Line("p", article.Title, [("class", "lone-title"), .. LabelMarkup.In(language)]);
        }
    }
}
