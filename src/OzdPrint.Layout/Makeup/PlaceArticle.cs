using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Places an article, band by band.</summary>
internal sealed class PlaceArticle
{
    /// <summary>A head is followed by at least so many lines of its text on the same page.</summary>
    private const int LinesUnderHead = 6;

    private readonly PageLayout _layout;
    private readonly Palette _palette;
    private readonly SectionLabels _labels;
    private readonly MakeUpPages _pages;
    private readonly PlaceBlock _placeBlock;
    private readonly PlaceText _placeText;
    private readonly SnapToGrid _grid;
    private readonly Func<string, IReadOnlyList<GalleyLine>> _setContinued;

    public PlaceArticle(
        PageLayout layout, Palette palette, SectionLabels labels, MakeUpPages pages, Func<string, IReadOnlyList<GalleyLine>> setContinued)
    {
        _layout = layout;
        _palette = palette;
        _labels = labels;
        _pages = pages;
        _setContinued = setContinued;
        _grid = new SnapToGrid(layout.Grid.Baseline);
        _placeBlock = new PlaceBlock(layout, palette);
        _placeText = new PlaceText(layout, _placeBlock, pages);
    }

    /// <summary>Places the article and says where it begins.</summary>
    public PageTarget Run(SetArticleResult article, int index)
    {
        Begin(article);
        var start = new PageTarget(_pages.Current.Index, _pages.Current.Cursor);
        _pages.RunningTitle = article.Article.Title;
        var isFirst = true;
        foreach (var band in _layout.Article)
        {
            isFirst &= !(band.Columns is null ? PlaceTextBand(article, band, index) : PlaceBand(article, band, index, isFirst));
        }

        return start;
    }

    /// <summary>Below another article, if enough of the page is left; else on a new one.</summary>
    private void Begin(SetArticleResult article)
    {
        var page = _pages.Current;
        if (page.IsFresh)
        {
            return;
        }

        var head = article.Parts.TryGetValue(ArticlePart.Title, out var title) ? FillColumns.HeightOf(title.Text.Lines, 0, title.Text.Lines.Count) : 0;
        var separation = 2 * _layout.Grid.Baseline;
        if (page.Free < _layout.StartBelow * (page.Bottom - page.Top) || page.Free < head + separation + (LinesUnderHead * _layout.Grid.Baseline))
        {
            _pages.Turn();
            return;
        }

        page.Cursor += _layout.Grid.Baseline;
        Rule(_layout.ArticleRule, page.Cursor);
        page.Cursor += _layout.Grid.Baseline;
    }

    private bool PlaceBand(SetArticleResult article, BandPlan band, int index, bool isHead)
    {
        var any = false;
        foreach (var group in Group(article, band))
        {
            var block = group with { Article = index };
            var before = any || isHead ? 0 : _grid.Whole(band.Before);
            PlaceBlock(block, before, any ? null : band.RuleAbove, isHead);
            any = true;
        }

        if (any && band.RuleBelow is { } rule)
        {
            Rule(rule, _pages.Current.Cursor + (_layout.Grid.Baseline / 2));
            _pages.Current.Cursor = Math.Min(_pages.Current.Bottom, _pages.Current.Cursor + _layout.Grid.Baseline);
        }

        return any;
    }

    /// <summary>Parts with a box stand alone; what stands between them shares the columns.</summary>
    private IEnumerable<ColumnBlock> Group(SetArticleResult article, BandPlan band)
    {
        var title = new Galley();
        var text = new Galley();
        foreach (var part in band.Parts)
        {
            if (!article.Parts.TryGetValue(part, out var set))
            {
                continue;
            }

            if (_layout.Boxes.TryGetValue(part, out var box))
            {
                if (!text.IsEmpty || !title.IsEmpty)
                {
                    yield return Block(band, title, text);
                    (title, text) = (new Galley(), new Galley());
                }

                yield return Block(band, set.Title, set.Text) with { Box = box, ContinuedTitle = Continued(part, article.Article) };
                continue;
            }

            title.Add(set.Title, 0);
            text.Add(set.Text, set.Before);
        }

        if (!text.IsEmpty || !title.IsEmpty)
        {
            yield return Block(band, title, text);
        }
    }

    private ColumnBlock Block(BandPlan band, Galley title, Galley text) => new()
    {
        Width = _layout.Page.TypeWidth,
        Columns = band.Columns ?? 1,
        Title = title.Lines,
        Text = text.Lines,
        Article = 0,
    };

    private IReadOnlyList<GalleyLine> Continued(ArticlePart part, Article article) => _setContinued(
        $"{(part switch
        {
            ArticlePart.Explainers => _labels.Explainers,
            ArticlePart.Analysis => _labels.Analysis,
            ArticlePart.Infobox => article.Infobox?.Title ?? _labels.Infobox,
            ArticlePart.Commentary => _labels.Commentary,
            ArticlePart.Background => article.Background?.Title ?? _labels.Background,
            ArticlePart.Extras => _labels.Extras,
            ArticlePart.Tasks => _labels.Tasks,
            _ => article.Title,
        })} ({_labels.Continued})");

    private void PlaceBlock(ColumnBlock block, double before, Rule? rule, bool isHead)
    {
        var next = 0;
        while (next < block.Text.Count || (block.Text.Count == 0 && next == 0))
        {
            var page = _pages.Current;
            var gap = page.IsFresh ? 0 : before;
            var ruled = next == 0 && rule is not null ? _layout.Grid.Baseline : 0;
            var room = page.Free - gap - ruled;
            var height = _placeBlock.Measure(block, next, room);
            // A box is broken only if a whole page cannot hold it; columns are broken where a good part of them fits.
            var mayBreak = page.IsFresh || (block.Box is null && !isHead && room >= MinimumPiece(block));
            if (height is null && !mayBreak)
            {
                _pages.Turn();
                continue;
            }

            page.Cursor += gap;
            if (ruled > 0)
            {
                Rule(rule, page.Cursor);
                page.Cursor += ruled;
            }

            var piece = height ?? page.Free;
            var placed = _placeBlock.Put(page, block, next, _layout.Page.Margins.Left, page.Cursor, piece, force: page.IsFresh);
            page.Cursor += piece;
            if (block.Text.Count == 0)
            {
                return;
            }

            if (placed == next || placed < block.Text.Count)
            {
                _pages.Turn();
            }

            next = placed;
            before = 0;
        }
    }

    /// <summary>The least height that is worth breaking columns for: title and six lines.</summary>
    private double MinimumPiece(ColumnBlock block) =>
        FillColumns.HeightOf(block.Title, 0, block.Title.Count) + (LinesUnderHead * _layout.Grid.Baseline);

    private bool PlaceTextBand(SetArticleResult article, BandPlan band, int index)
    {
        var text = new Galley();
        foreach (var part in band.Parts)
        {
            if (article.Parts.TryGetValue(part, out var set))
            {
                text.Add(set.Text, set.Before);
            }
        }

        var above = new Galley();
        foreach (var part in band.Above)
        {
            if (article.Parts.TryGetValue(part, out var set))
            {
                above.Add(set.Text, set.Before);
            }
        }

        var side = ImmutableArray.CreateBuilder<ColumnBlock>();
        foreach (var part in band.Side)
        {
            if (article.Parts.TryGetValue(part, out var set))
            {
                side.Add(new ColumnBlock
                {
                    Box = _layout.Boxes.GetValueOrDefault(part, new BoxStyle()),
                    Width = MeasureParts.SideWidth(_layout),
                    Columns = 1,
                    Title = set.Title.Lines,
                    Text = set.Text.Lines,
                    ContinuedTitle = Continued(part, article.Article),
                    Article = index,
                });
            }
        }

        if (text.IsEmpty && above.IsEmpty && side.Count == 0)
        {
            return false;
        }

        if (!_pages.Current.IsFresh)
        {
            _pages.Current.Cursor = Math.Min(_pages.Current.Bottom, _pages.Current.Cursor + _grid.Whole(band.Before));
        }

        var left = _placeText.Run(new TextBand { Text = text.Lines, Above = above.Lines, Side = side.ToImmutable(), Article = index });
        foreach (var box in left)
        {
            PlaceBlock(_placeText.Across(box), _layout.Grid.Baseline, null, isHead: false);
        }

        return true;
    }

    private void Rule(Rule? rule, double y)
    {
        if (rule is not null)
        {
            _pages.Current.PutGround(new FillMark(
                _layout.Page.Margins.Left, y, _layout.Page.TypeWidth, rule.Thickness, _palette[rule.Colour]));
        }
    }
}
