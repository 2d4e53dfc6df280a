using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>The end of an article: disclaimer, address, and the ways to the next article, the one before and the contents.</summary>
internal sealed class ArticleFoot(MarkupWriter markup, Article article, ProseMarkup prose, LabelMarkup labels)
{
    public void WriteSmallPrint()
    {
        var disclaimer = article.Disclaimer ?? labels.Publication.Disclaimer;
        if (disclaimer is not { IsEmpty: false } && article.Online is null)
        {
            return;
        }

        using (markup.Block("footer"))
        {
            if (disclaimer is { IsEmpty: false })
            {
                using (markup.Block("div", article.Disclaimer is null ? labels.Language : default))
                {
                    prose.Write(disclaimer, ArticlePart.Disclaimer, headingLevel: 2);
                }
            }

            if (article.Online is { } address)
            {
                using (markup.Line("p"))
                {
                    markup.Inline("a", labels.Words.ReadOnline, [("href", address.AbsoluteUri), .. labels.Language]);
                }
            }
        }
    }

    public void WriteNeighbours(Neighbours neighbours)
    {
        using (markup.Block("nav", [("class", "neighbours"), ("aria-label", labels.Words.Neighbours), .. labels.Language]))
        {
            WriteNeighbour(neighbours.Next, "next", labels.Words.Next);
            WriteNeighbour(neighbours.Previous, "prev", labels.Words.Previous);
            using (markup.Line("p"))
            {
                markup.Inline("a", labels.Publication.Labels.Contents, ("href", ArticleFile.Root + neighbours.ContentsPath));
            }
        }
    }

    private void WriteNeighbour(ArticleFile? neighbour, string relation, string word)
    {
        if (neighbour is null)
        {
            return;
        }

        var language = neighbour.Article.Language == labels.Publication.Language ? null : neighbour.Article.Language;
        using (markup.Line("p"))
        {
            markup.Text(word + ": ");
            markup.Inline(
                "a",
                neighbour.Article.Title,
                [("rel", relation), ("href", ArticleFile.Root + neighbour.Path), .. LabelMarkup.In(language)]);
        }
    }
}

/// <summary>Where a reader can go from an article.</summary>
/// <param name="Previous">The article before it; null for the first.</param>
/// <param name="Next">The article after it; null for the last.</param>
/// <param name="ContentsPath">The list of articles, from the folder of the package.</param>
internal sealed record Neighbours(ArticleFile? Previous, ArticleFile? Next, string ContentsPath);
