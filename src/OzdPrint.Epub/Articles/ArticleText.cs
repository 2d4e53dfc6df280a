using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>What there is to read in an article: the body, and set apart from it the commentary and the background.</summary>
internal sealed class ArticleText(
    MarkupWriter markup, Article article, ProseMarkup prose, SectionMarkup sections, LabelMarkup labels)
{
    public void WriteBody()
    {
        if (!article.Body.IsEmpty)
        {
            using (markup.Block("div", ("class", "body")))
            {
                prose.Write(article.Body, ArticlePart.Body, headingLevel: 2);
            }
        }
    }

    // A region of its own with the label in its name: opinion is not taken for news, by eye or by ear.
    public void WriteCommentary()
    {
        if (article.Commentary is { } commentary)
        {
            using (sections.Open("section", "commentary", ArticlePart.Commentary))
            {
                sections.WriteLabelledHeading("commentary", labels.Publication.Labels.Commentary, commentary.Title);
                prose.Write(commentary.Text, ArticlePart.Commentary, headingLevel: 3);
            }
        }
    }

    public void WriteBackground()
    {
        if (article.Background is { } background)
        {
            using (sections.Open("section", "background", ArticlePart.Background))
            {
                sections.WriteHeading("background", background.Title, labels.Publication.Labels.Background);
                prose.Write(background.Text, ArticlePart.Background, headingLevel: 3);
            }
        }
    }
}
