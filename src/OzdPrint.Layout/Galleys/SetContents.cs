using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets the list of an edition's articles: titles with page numbers, first sentences, links.</summary>
internal sealed class SetContents(PageLayout layout, SetBlock setBlock, ContentsPlan plan)
{
    /// <summary>Room for a page number of three figures beside a title, in times the size.</summary>
    private const double NumberEms = 2.2;

    /// <summary>The list as a box across the page.</summary>
    /// <param name="articles">The articles with their indices in the edition.</param>
    /// <param name="label">The words above the list.</param>
    /// <param name="teasers">Whether each title is followed by the article's first sentence.</param>
    /// <param name="parent">The structure element that takes the list.</param>
    /// <param name="paper">The paper's own language and words.</param>
    public ColumnBlock Run(
        IEnumerable<(Article Article, int Index)> articles, string label, bool teasers, StructureNode parent, ArticleContext paper)
    {
        var width = layout.Page.TypeWidth - (2 * plan.Box.Padding);
        var measure = (width - ((plan.Columns - 1) * layout.Grid.Gutter)) / plan.Columns;
        var sect = parent.Add(StructureType.Sect, title: label);
        var titleStyle = layout.Styles[StyleNames.BoxTitle];
        var title = new Galley();
        title.Add(
            setBlock.Run(InlineText.Plain(label), titleStyle, width, new BlockPlace(sect.Add(StructureType.H1)), paper),
            titleStyle.Before, titleStyle.After, keepWithNext: true);
        var list = sect.Add(StructureType.TOC);
        var text = new Galley();
        foreach (var (article, index) in articles)
        {
            var language = article.Language == paper.Language ? null : article.Language;
            Entry(text, article, index, teasers, measure, list.Add(StructureType.TOCI, language: language), paper);
        }

        return new ColumnBlock
        {
            Box = plan.Box,
            Width = layout.Page.TypeWidth,
            Columns = plan.Columns,
            Title = title.Lines,
            Text = text.Lines,
            Article = 0,
        };
    }

    private void Entry(
        Galley galley, Article article, int index, bool teasers, double measure, StructureNode entry, ArticleContext paper)
    {
        var style = layout.Styles[StyleNames.ContentsEntry];
        var key = new ArticleKey(index);
        var context = paper with { Language = article.Language };
        var link = entry.Add(StructureType.Reference);
        var lines = setBlock.Run(
            InlineText.Plain(article.Title), style, measure - (NumberEms * style.Size), new BlockPlace(link), context);
        var teaser = teasers ? FirstSentence.Of(article) : null;
        var baseline = SetBlock.Baseline(style, layout);
        var last = lines[^1];
        lines = [.. lines.Select(line => line with
        {
            Links = [new LinkArea(0, 0, measure, line.Height, key, link.Id, article.Title)],
            CanBreakBefore = false,
        })];
        lines = lines.SetItem(lines.Length - 1, lines[^1] with
        {
            Marks = last.Marks.Add(new PageNumberMark(measure, baseline, key, style) { Element = link.Id }),
        });
        galley.Add(lines, style.Before, style.After, keepWithNext: teaser is not null);
        if (teaser is not null)
        {
            var look = layout.Styles[StyleNames.ContentsTeaser];
            var words = setBlock.Run(InlineText.Plain(teaser), look, measure, new BlockPlace(entry.Add(StructureType.P)), context);
            galley.Add([.. words.Select(line => line with { CanBreakBefore = false })], look.Before, look.After);
        }
    }
}
