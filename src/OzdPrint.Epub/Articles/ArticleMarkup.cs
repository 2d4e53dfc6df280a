using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>An article as XHTML.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">The page marks in it, in order.</param>
internal sealed record ArticleDocument(byte[] Bytes, ImmutableArray<PageTarget> Pages);

/// <summary>
/// What an article looks like as XHTML: this file in which order its parts stand, the four files it calls what each
/// part is made of, from the headline to the links at the end.
/// </summary>
internal static class ArticleMarkup
{
    /// <summary>Writes one article.</summary>
    /// <param name="file">The article and its place.</param>
    /// <param name="publication">The publication, for its labels and disclaimer.</param>
    /// <param name="neighbours">Where to go from it; null for an article alone.</param>
    /// <param name="pageStarts">Where printed pages begin in this article.</param>
    public static ArticleDocument Write(
        ArticleFile file, Publication publication, Neighbours? neighbours, IEnumerable<PageStart> pageStarts)
    {
        var article = file.Article;
        ImmutableArray<PageTarget> pages = [];
        var bytes = ContentDocument.Write(file.DocumentTitle, article.Language, ArticleFile.Root, markup =>
        {
            var labels = new LabelMarkup(markup, article, publication);
            var pageBreaks = new PageBreaks(markup, pageStarts, file.Path, labels.Words, labels.ForeignLanguage);
            var mentions = new Mentions(article);
            var running = new RunningText(markup, pageBreaks, mentions);
            var prose = new ProseMarkup(markup, pageBreaks, running);
            var sections = new SectionMarkup(markup, pageBreaks, running, labels);

            var head = new ArticleHead(markup, file, pageBreaks, running, prose, sections, labels);
            var text = new ArticleText(markup, article, prose, sections, labels);
            var material = new ArticleMaterial(markup, article, mentions, running, prose, sections, labels);
            var foot = new ArticleFoot(markup, article, prose, labels);
            using (markup.Block("body", ("epub:type", "bodymatter")))
            {
                using (markup.Block("article", ("aria-labelledby", ArticleHead.TitleId)))
                {
                    head.WriteHead();
                    head.WritePicture();

                    // As ReadingOrder has them.
                    text.WriteBody();
                    text.WriteBackground();
                    material.WriteInfobox();
                    material.WriteTasks();
                    text.WriteCommentary();
                    material.WriteExplainers();
                    material.WriteAnalysis();
                    material.WriteExtras();

                    foot.WriteSmallPrint();
                    pageBreaks.WriteRest();
                }

                if (neighbours is not null)
                {
                    foot.WriteNeighbours(neighbours);
                }
            }

            pages = pageBreaks.Written;
        });
        return new ArticleDocument(bytes, pages);
    }
}
