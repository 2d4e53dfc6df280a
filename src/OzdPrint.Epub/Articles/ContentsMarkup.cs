using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>"In dieser Ausgabe": the departments with their articles, what each is about and how long it takes.</summary>
internal static class ContentsMarkup
{
    public const string Path = "contents.xhtml";

    public static byte[] Write(string title, Edition edition, ImmutableArray<ArticleFile> files) =>
        ContentDocument.Write(title, edition.Publication.Language, root: "", markup =>
        {
            using (markup.Block("body", ("epub:type", "frontmatter")))
            using (markup.Block("section", ("class", "contents"), ("epub:type", "toc"), ("role", "doc-toc"), ("aria-labelledby", "title")))
            {
                markup.Line("h1", edition.Publication.Labels.Contents, ("id", "title"));
                var next = 0;
                foreach (var department in edition.Departments)
                {
                    if (department.Title is { } name)
                    {
                        markup.Line("h2", name);
                    }

                    using (markup.Block("ol"))
                    {
                        foreach (var _ in department.Articles)
                        {
                            WriteEntry(markup, files[next++], edition.Publication);
                        }
                    }
                }
            }
        });

    private static void WriteEntry(MarkupWriter markup, ArticleFile file, Publication publication)
    {
        var article = file.Article;
        var isForeign = article.Language != publication.Language;
        var language = isForeign ? article.Language : null;
        using (markup.Block("li", LabelMarkup.In(language)))
        {
            if (article.Kicker is { } kicker)
            {
                markup.Line("p", kicker, ("class", "kicker"));
            }

            using (markup.Line("p", ("class", "headline")))
            {
                markup.Inline("a", article.Title, ("href", file.Path));
            }

            if (FirstSentence.Of(article) is { } sentence)
            {
                using (markup.Line("p", ("class", "teaser")))
                {
                    RunningText.WritePlain(markup, sentence);
                }
            }

            var words = Wording.For(publication.Language);
            markup.Line(
                "p",
                words.ReadingTime(ReadingTime.Minutes(article)),
                [("class", "reading-time"), .. LabelMarkup.In(isForeign ? publication.Language : null)]);
        }
    }
}
