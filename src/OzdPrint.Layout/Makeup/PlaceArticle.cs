namespace OzdPrint.Layout;

/// <summary>Places an article, band by band.</summary>
internal sealed class PlaceArticle
{
    /// <summary>A page of which this much is free is never left while an article waits that could begin there.</summary>
    private const double NeverLeft = 2.0 / 3;

    /// <summary>A headline with fewer lines of text under it at a page's foot would promise what the page does not hold.</summary>
    private const int FewestLinesUnderHead = 4;

    private readonly PageLayout _layout;
    private readonly MakeUpPages _pages;
    private readonly PlaceBlock _placeBlock;
    private readonly PlaceColumns _placeColumns;
    private readonly PlaceText _placeText;
    private readonly PlaceTasks _placeTasks;
    private readonly ArrangeBands _bands;
    private readonly SnapToGrid _grid;
    private readonly double _step;

    public PlaceArticle(PageLayout layout, MakeUpPages pages, ArrangeBands bands, PlaceBlock placeBlock, PlaceColumns placeColumns)
    {
        _layout = layout;
        _pages = pages;
        _bands = bands;
        _step = layout.Grid.Baseline;
        _grid = new SnapToGrid(_step);
        _placeBlock = placeBlock;
        _placeColumns = placeColumns;
        _placeText = new PlaceText(layout, placeBlock, pages);
        _placeTasks = new PlaceTasks(layout, pages, placeColumns);
    }

    /// <summary>Places the article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="department">The head of the department that begins with it; empty for none.</param>
    public void Run(SetArticleResult article, IReadOnlyList<GalleyLine> department)
    {
        var planned = Begin(article, department);
        var isFirst = true;
        var hasMaterial = false;
        for (var b = 0; b < _layout.Article.Length; b++)
        {
            var band = _layout.Article[b];
            var isMaterial = band.Material && ArrangeBands.HasAny(article, band);
            if (isMaterial && !hasMaterial && !_pages.Current.IsFresh)
            {
                _pages.Turn();
            }

            hasMaterial |= isMaterial;
            if (band.Columns is not null)
            {
                isFirst &= !PlaceBand(article, b, isFirst);
            }
            else if (PlaceTextBand(article, b, isFirst, planned))
            {
                // The plan is that of the first text.
                (isFirst, planned) = (false, null);
            }
        }
    }

    /// <summary>
    /// Below another article, if enough of the page is left; else on a new one. Gives the plan of the text that was made to find
    /// that out, if it goes by it.
    /// </summary>
    private PlannedText? Begin(SetArticleResult article, IReadOnlyList<GalleyLine> department)
    {
        var head = new GalleyHeights(department);
        var headHeight = _grid.Up(head.Of(0, head.Count));
        var page = _pages.Current;
        PlannedText? planned = null;
        if (_layout.OwnPages)
        {
            _pages.TurnToFirst();
            page = _pages.Current;
        }
        else if (!page.IsFresh)
        {
            // A department's head has a rule of its own.
            var separation = (2 * _step) + headHeight;
            if (page.Free < Math.Min(_layout.StartBelow, NeverLeft) * (page.Bottom - page.Top) || !CanBegin(article, page.Free - separation, out planned))
            {
                _pages.Turn();
                page = _pages.Current;
            }
            else
            {
                if (department.Count == 0)
                {
                    _placeColumns.Rule(_layout.ArticleRule, page.Cursor + _step);
                }

                page.Cursor += 2 * _step;
            }
        }

        _pages.Running = article.Article;

        if (department.Count > 0)
        {
            PlaceBlock.PutColumn(page, department, 0, department.Count, page.Left, page.Cursor, article.Index);
            page.Cursor += headHeight;
        }

        return planned;
    }

    /// <summary>Whether the head fits into a height together with some of what follows.</summary>
    private bool CanBegin(SetArticleResult article, double free, out PlannedText? planned)
    {
        var isHead = true;
        planned = null;
        for (var b = 0; b < _layout.Article.Length; b++)
        {
            var band = _layout.Article[b];
            if (band.Columns is null)
            {
                if (_bands.Text(article, band) is { } text)
                {
                    planned = _placeText.Plan(text, free - (isHead ? 0 : _grid.Whole(band.Before)), TailHeight(article, b));
                    var share = planned.Shares[0];
                    // The fullest column counts: under a picture there may be less.
                    var lines = share.Frames.Select(frame => frame.To - frame.From).DefaultIfEmpty(0).Max();
                    return !share.IsEmpty && (share.After.Next == text.Text.Count || lines >= FewestLinesUnderHead);
                }

                continue;
            }

            foreach (var block in _bands.Blocks(article, band))
            {
                if (_placeBlock.Measure(block, 0, free) is not { } height)
                {
                    return false;
                }

                free -= height;
                if (!isHead)
                {
                    return true;
                }
            }

            isHead = false;
        }

        return true;
    }

    private bool PlaceBand(SetArticleResult article, int index, bool isHead)
    {
        var band = _layout.Article[index];
        var any = false;
        if (_placeTasks.Of(article, band) is { } tasks)
        {
            _placeTasks.Run(tasks, article.Index, isHead ? 0 : _grid.Whole(band.Before), band.RuleAbove, TailHeight(article, index, withWhite: true), Following(article, index));
            any = true;
        }

        foreach (var block in any ? [] : _bands.Blocks(article, band))
        {
            _placeColumns.Run(
                block, any || isHead ? 0 : _grid.Whole(band.Before), any ? null : band.RuleAbove, isHead, isHead ? 0 : TailHeight(article, index));
            any = true;
        }

        if (any && band.RuleBelow is { } rule)
        {
            var end = _pages.Current.Cursor + _step;
            if (end < _pages.Current.Bottom + GalleyHeights.Tolerance)
            {
                _placeColumns.Rule(rule, end - (_step / 2));
            }

            // At a page's foot the foot has a rule already.
            _pages.Current.Cursor = Math.Min(_pages.Current.Bottom, end);
        }

        return any;
    }

    /// <summary>
    /// Height of the short lines that close the article after a band, such as a disclaimer: they stay on its page if they
    /// can.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="index">Index of the band.</param>
    /// <param name="withWhite">
    /// Whether the white above them counts: those can be without it where there is no room, but lines to write on can be fewer.
    /// </param>
    private double TailHeight(SetArticleResult article, int index, bool withWhite = false)
    {
        var (tail, white) = (0.0, 0.0);
        for (var b = index + 1; b < _layout.Article.Length; b++)
        {
            var band = _layout.Article[b];
            if (BeginsPages(article, band))
            {
                return 0;
            }

            foreach (var block in band.Columns is null ? [] : _bands.Blocks(article, band))
            {
                if (block.Box is not null || _placeBlock.Measure(block, 0, PlaceColumns.LongestClosing * _step) is not { } height)
                {
                    return 0;
                }

                tail += height;
                white += withWhite ? _grid.Whole(band.Before) : 0;
            }
        }

        return tail > 0 && tail <= PlaceColumns.LongestClosing * _step ? tail + white : 0;
    }

    /// <summary>Whether a band is text, which fills pages of its own, or material, which begins one.</summary>
    private bool BeginsPages(SetArticleResult article, BandPlan band) =>
        ArrangeBands.HasAny(article, band) && (band.Material || (band.Columns is null && _bands.Text(article, band) is not null));

    /// <summary>Height of all that follows a band in its article, in pt; infinite if text is among it, which fills pages of its own.</summary>
    private double Following(SetArticleResult article, int index)
    {
        var height = 0.0;
        foreach (var band in _layout.Article[(index + 1)..])
        {
            if (BeginsPages(article, band))
            {
                return double.PositiveInfinity;
            }

            var blocks = band.Columns is null ? [] : _bands.Blocks(article, band).ToList();
            height += blocks.Sum(block => _placeBlock.Measure(block, 0, double.MaxValue) ?? double.PositiveInfinity);
            if (blocks.Count > 0)
            {
                var rules = (band.RuleAbove is null ? 0 : 1) + (band.RuleBelow is null ? 0 : 1);
                height += _grid.Whole(band.Before) + (rules * _step);
            }
        }

        return height;
    }

    private bool PlaceTextBand(SetArticleResult article, int index, bool isHead, PlannedText? planned)
    {
        var band = _layout.Article[index];
        if (_bands.Text(article, band) is not { } text)
        {
            return false;
        }

        if (!isHead)
        {
            _pages.Current.Cursor = Math.Min(_pages.Current.Bottom, _pages.Current.Cursor + _grid.Whole(band.Before));
        }

        var tail = TailHeight(article, index);
        var plan = planned is not null && planned.IsFor(_pages.Current.Free, tail) ? planned : _placeText.Plan(text, _pages.Current.Free, tail);
        foreach (var block in _placeText.Run(plan))
        {
            _placeColumns.Run(block, _step, null, isHead: false, tail);
        }

        return true;
    }
}
