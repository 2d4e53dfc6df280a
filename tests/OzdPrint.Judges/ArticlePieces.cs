using System.Xml;
using OzdPrint.Content;

namespace OzdPrint.Judges;

/// <summary>A section of an article: its texts in the order in which they are read.</summary>
/// <param name="Part">The section.</param>
/// <param name="Pieces">Its texts, none empty: titles, paragraphs, points.</param>
internal sealed record ArticleSection(ArticlePart Part, string[] Pieces);

/// <summary>The texts of an article in the order in which its file tells them.</summary>
internal static class ArticlePieces
{
    // What the e-book has in another order, that of the printed pages.
    private static readonly ArticlePart[] _behindBody =
        [ArticlePart.Background, ArticlePart.Infobox, ArticlePart.Tasks, ArticlePart.Commentary, ArticlePart.Explainers, ArticlePart.Analysis, ArticlePart.Extras, ArticlePart.Disclaimer];

    /// <summary>Every text the author wrote, as a reader should find it; the answers to tasks are not for readers.</summary>
    public static IEnumerable<string> Of(Article article) => Sections(article).SelectMany(section => section.Pieces);

    /// <summary>The same in the order of the e-book.</summary>
    public static IEnumerable<string> InBook(Article article) =>
        Sections(article).OrderBy(section => Array.IndexOf(_behindBody, section.Part)).SelectMany(section => section.Pieces);

    /// <summary>All by section.</summary>
    public static IEnumerable<ArticleSection> Sections(Article article) => Raw(article)
        .Select(section => new ArticleSection(section.Part, [.. section.Texts.Select(AsRead).Where(text => text is not "")]))
        .Where(section => section.Pieces.Length > 0);

    /// <summary>Fails if a piece is missing from a text or stands before the one it follows.</summary>
    public static void AssertInOrder(IEnumerable<string> pieces, string text)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{piece}\" is missing after \"{text[Math.Max(0, at - 40)..at]}\" in \"{text}\".");
            at = found + piece.Length;
        }
    }

    private static IEnumerable<(ArticlePart Part, IEnumerable<string> Texts)> Raw(Article article) =>
    [
        (ArticlePart.Kicker, [article.Kicker ?? ""]),
        (ArticlePart.Title, [article.Title]),
        (ArticlePart.Lead, Blocks(article.Lead)),
        (ArticlePart.Byline, [article.Byline ?? ""]),
        (ArticlePart.Image, [article.Image?.Caption?.PlainText ?? "", article.Image?.Credit ?? ""]),
        (ArticlePart.Body, Blocks(article.Body)),
        (ArticlePart.Commentary, Section(article.Commentary)),
        (ArticlePart.Background, Section(article.Background)),
        (ArticlePart.Explainers, article.Explainers.SelectMany(explainer => Blocks(explainer.Answer).Prepend(explainer.Question))),
        (ArticlePart.Analysis, article.Analysis.SelectMany(section => section.Points
            .SelectMany(point => point.Items.Select(item => item.PlainText).Prepend(point.Title.PlainText))
            .Prepend(section.Title))),
        (ArticlePart.Infobox, (article.Infobox?.Points.Select(point => point.PlainText) ?? []).Prepend(article.Infobox?.Title ?? "")),
        (ArticlePart.Extras, Blocks(article.Extras)),
        (ArticlePart.Tasks, article.Tasks.Select(task => task.Task.PlainText)),
        (ArticlePart.Disclaimer, Blocks(article.Disclaimer)),
    ];

    private static IEnumerable<string> Section(Section? section) => Blocks(section?.Text).Prepend(section?.Title ?? "");

    private static IEnumerable<string> Blocks(ProseText? prose) =>
        (prose?.Blocks ?? []).SelectMany(block => block.PlainText.Split('\n'));

    // What XML cannot hold is read as the replacement character; spaces count as one.
    private static string AsRead(string text)
    {
        var read = new System.Text.StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text, index))
            {
                read.Append(text, index++, 2);
            }
            else
            {
                read.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
            }
        }

        return OpenedEpub.Squeeze(read.ToString());
    }
}
