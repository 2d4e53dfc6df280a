using System.Xml;
using OzdPrint.Content;

namespace OzdPrint.Epub.Tests;

/// <summary>The texts of an article in the order in which it is read.</summary>
internal static class ArticlePieces
{
    /// <summary>Every text the author wrote, as a reader should find it; the answers to tasks are not for readers.</summary>
    public static IEnumerable<string> Of(Article article) => Raw(article).Select(AsRead).Where(text => text is not "");

    private static IEnumerable<string> Raw(Article article) =>
    [
        article.Kicker ?? "",
        article.Title,
        .. Blocks(article.Lead),
        article.Byline ?? "",
        article.Image?.Caption?.PlainText ?? "",
        article.Image?.Credit ?? "",
        .. Blocks(article.Body),
        article.Commentary?.Title ?? "",
        .. Blocks(article.Commentary?.Text),
        article.Background?.Title ?? "",
        .. Blocks(article.Background?.Text),
        .. article.Explainers.SelectMany(explainer => Blocks(explainer.Answer).Prepend(explainer.Question)),
        .. article.Analysis.SelectMany(section => section.Points
            .SelectMany(point => point.Items.Select(item => item.PlainText).Prepend(point.Title.PlainText))
            .Prepend(section.Title)),
        article.Infobox?.Title ?? "",
        .. article.Infobox?.Points.Select(point => point.PlainText) ?? [],
        .. Blocks(article.Extras),
        .. article.Tasks.Select(task => task.Task.PlainText),
        .. Blocks(article.Disclaimer),
    ];

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
