using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>How wide each part of an article is set: known before any of them is set, from the layout alone.</summary>
internal static class MeasureParts
{
    /// <summary>
    /// The layout as it is for one article: where nothing stands in a side column of its own, the text takes its width; and of an
    /// analysis whose headings do not fill its columns, each heading gets one, for what stands below one is not parted.
    /// </summary>
    public static PageLayout LayoutFor(PageLayout layout, Article article)
    {
        layout = layout.Grid.Side is null || layout.Article.SelectMany(band => band.Side).Any(part => Has(article, part))
            ? layout
            : layout with { Grid = layout.Grid with { Side = null } };
        var headings = Math.Max(2, article.Analysis.Length);
        return layout.Article.Any(IsTooWide)
            ? layout with { Article = [.. layout.Article.Select(band => IsTooWide(band) ? band with { Columns = headings } : band)] }
            : layout;

        bool IsTooWide(BandPlan band) => band.Parts is [ArticlePart.Analysis] && band.Columns > headings;
    }

    private static bool Has(Article article, ArticlePart part) => part switch
    {
        ArticlePart.Explainers => !article.Explainers.IsEmpty,
        ArticlePart.Infobox => article.Infobox is not null,
        ArticlePart.Analysis => !article.Analysis.IsEmpty,
        ArticlePart.Commentary => article.Commentary is not null,
        ArticlePart.Background => article.Background is not null,
        ArticlePart.Image => article.Image is not null,
        ArticlePart.Extras => article.Extras is { IsEmpty: false },
        ArticlePart.Tasks => !article.Tasks.IsEmpty,
        ArticlePart.Answers => article.HasAnswers,
        _ => true,
    };

    /// <summary>
    /// The measures of the parts in the order in which a reader meets them: band by band, what stands above the columns, the text,
    /// what stands beside and below it.
    /// </summary>
    public static OrderedDictionary<ArticlePart, PartMeasure> Run(PageLayout layout)
    {
        var measures = new OrderedDictionary<ArticlePart, PartMeasure>();
        foreach (var band in layout.Article)
        {
            foreach (var part in band.Above)
            {
                double[] spans = [.. Enumerable.Range(1, ColumnsBesideSide(layout)).Select(columns => SpanWidth(layout, columns))];
                measures[part] = new PartMeasure(spans[^1], spans[^1], OnGrid: true, TitleInText: false) { Spans = spans };
            }

            foreach (var part in band.Parts)
            {
                measures[part] = InBand(layout, band, part);
            }

            foreach (var part in band.Side)
            {
                var width = SideWidth(layout) - (2 * Padding(layout, part));
                measures[part] = new PartMeasure(width, width, OnGrid: false, TitleInText: false);
            }

            foreach (var part in band.Below)
            {
                var width = ColumnWidth(layout) - WeaveNotes.Left(layout);
                measures[part] = new PartMeasure(width, width, OnGrid: false, TitleInText: false) { IsBelow = true };
            }
        }

        return measures;
    }

    /// <summary>Width of a text column of the grid, in pt.</summary>
    public static double ColumnWidth(PageLayout layout) => layout.Grid.ColumnWidth(layout.Page.TypeWidth);

    /// <summary>Width of the side column, in pt.</summary>
    public static double SideWidth(PageLayout layout) => layout.Grid.Side ?? ColumnWidth(layout);

    /// <summary>Number of text columns beside a side column.</summary>
    public static int ColumnsBesideSide(PageLayout layout) =>
        layout.Grid.Side is null ? Math.Max(1, layout.Grid.Columns - 1) : layout.Grid.Columns;

    /// <summary>Width of so many text columns together, in pt.</summary>
    private static double SpanWidth(PageLayout layout, int columns) =>
        (columns * ColumnWidth(layout)) + ((columns - 1) * layout.Grid.Gutter);

    /// <summary>White between the edge of a part's box and its text, in pt.</summary>
    public static double Padding(PageLayout layout, ArticlePart part) =>
        layout.Boxes.TryGetValue(part, out var box) ? box.Padding : 0;

    private static PartMeasure InBand(PageLayout layout, BandPlan band, ArticlePart part)
    {
        if (band.Columns is not { } columns)
        {
            var column = ColumnWidth(layout);
            return new PartMeasure(column, column, OnGrid: true, TitleInText: true);
        }

        var isBoxed = layout.Boxes.ContainsKey(part);
        var width = layout.Page.TypeWidth - (2 * Padding(layout, part));
        return new PartMeasure(width, (width - ((columns - 1) * layout.Grid.Gutter)) / columns, !isBoxed, TitleInText: false);
    }
}
