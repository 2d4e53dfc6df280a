using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>Where the lines of articles stand: in which column of which page, and what that says of the make-up.</summary>
internal sealed class ArticlePlaces
{
    /// <summary>A column's foot may be so many lines short: a heading of two lines with the three that must follow it.</summary>
    private const int ShortestLines = 5;

    /// <summary>So many the last column, which has what remains.</summary>
    private const int ShortestLastColumn = 7;

    /// <summary>
    /// An article begins with its head and so many lines: six of text, the white around the head, and what short paragraphs
    /// and headings that stay together leave open.
    /// </summary>
    private const int LinesUnderHead = 12;

    /// <summary>An article that could begin there is never kept from a page of which more than this is empty.</summary>
    private const double NeverEmpty = 2.0 / 3;

    private readonly PrintedDocument _document;
    private readonly PageLayout _layout;
    private readonly ILookup<long, Place> _places;
    private readonly List<(StructureElement Art, Article Article)> _articles;

    private readonly record struct Place(int Page, int Column, double Y, double Size);

    public ArticlePlaces(PrintedDocument document, PageLayout layout, IEnumerable<Article> articles)
    {
        (_document, _layout) = (document, layout);
        _places = document.Pages
            .SelectMany((page, p) => page.Marks.OfType<TextMark>().Where(mark => mark.Element is not null).Select(mark => (mark, p)))
            .ToLookup(one => one.mark.Element!.Value, one => new Place(one.p, Column(one.p, one.mark.X), one.mark.Y, one.mark.Run.Size));
        _articles = [.. ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.Art).Zip(articles)];
    }

    /// <summary>The lines of all pages stand on one grid, so that they meet on the two sides of a sheet.</summary>
    public void LinesMeetOnAllPages()
    {
        var step = _layout.Grid.Baseline;
        var phases = _articles.SelectMany(one => Text(one.Art, one.Article))
            .Where(place => place.Size == _layout.Styles[StyleNames.Text].Size)
            .Select(place => Math.Round(place.Y % step, 2) % step).Distinct().ToList();
        Assert.True(phases.Count <= 1, $"baselines at {string.Join(" and ", phases)} of the grid");
    }

    /// <summary>The columns of a text's last page end level, but for what lone lines and headings forbid.</summary>
    public void TextsEndLevel() => Assert.All(_articles, one =>
    {
        var text = Text(one.Art, one.Article).ToList();
        // The background runs on in the columns of the text, so the body has no end of its own.
        if (text.Count == 0 || one.Article.Background is not null)
        {
            return;
        }

        var page = text.Max(place => place.Page);
        var columns = _layout.Grid.Side is null && HasSide(one.Article) ? _layout.Grid.Columns - 1 : _layout.Grid.Columns;
        // Explainers and boxes stand in the side column, so it has an end of its own.
        var feet = text.Where(place => place.Page == page && place.Column < columns).GroupBy(place => place.Column).OrderBy(column => column.Key)
            .Select(column => column.Max(place => place.Y)).ToList();
        Assert.All(feet.Index(), foot => Assert.True(
            feet.Max() - foot.Item < ((foot.Index < columns - 1 ? ShortestLines : ShortestLastColumn) + 0.5) * _layout.Grid.Baseline,
            $"page {page + 1}: columns end at {string.Join(", ", feet)}"));
    });

    /// <summary>A page is not left nearly empty while an article follows whose head and first lines find room there.</summary>
    public void NoPageIsLeftEmpty()
    {
        var step = _layout.Grid.Baseline;
        var top = _layout.Page.Margins.Top + ((_layout.RunningHead?.Lines ?? 0) * step);
        var bottom = _layout.Page.Height - _layout.Page.Margins.Bottom - ((_layout.Foot?.Lines ?? 0) * step);
        foreach (var (art, article) in _articles.Skip(1))
        {
            var text = Text(art, article).ToList();
            var own = ReadPages.Elements(art).SelectMany(element => _places[element.Id]).ToList();
            var page = own.Min(place => place.Page);
            if (page == 0 || text.Count == 0 || text.Min(place => place.Page) > page)
            {
                continue;
            }

            var head = text.Where(place => place.Page == page).Min(place => place.Y) - own.Where(place => place.Page == page).Min(place => place.Y);
            var free = bottom - Lowest(_document.Pages[page - 1]);
            Assert.True(
                free < NeverEmpty * (bottom - top) || free < head + (LinesUnderHead * step),
                $"page {page} has {free / step:0} free lines, and an article whose head takes {head / step:0} begins overleaf");
        }
    }

    private static bool HasSide(Article article) => !article.Explainers.IsEmpty || article.Infobox is not null;

    private static double Lowest(Page page) => page.Marks
        .Where(mark => mark.Element is not null || mark.Artifact is not (ArtifactKind.Header or ArtifactKind.Footer))
        .Max(mark => mark switch
        {
            TextMark text => text.Y,
            FillMark fill => fill.Y + fill.Height,
            FrameMark frame => frame.Y + frame.Height,
            PictureMark picture => picture.Y + picture.Height,
            _ => 0,
        });

    private IEnumerable<Place> Text(StructureElement art, Article article) =>
        PageProperties.Body(art, article).SelectMany(ReadPages.Elements).SelectMany(element => _places[element.Id]);

    private int Column(int page, double x)
    {
        var left = _layout.Page.Facing && page % 2 == 1 ? _layout.Page.Margins.Right : _layout.Page.Margins.Left;
        return (int)Math.Floor((x - left - _layout.Grid.Inset + PageProperties.Overhang) / (_layout.Grid.ColumnWidth(_layout.Page.TypeWidth) + _layout.Grid.Gutter));
    }
}
