using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The pages of a job as they fill one after the other.</summary>
internal sealed class MakeUpPages
{
    private readonly PageLayout _layout;
    private readonly List<PageBuilder> _pages = [];
    private Article? _running;
    private int _first;

    public MakeUpPages(PageLayout layout)
    {
        _layout = layout;
        Turn();
    }

    /// <summary>The page that is being filled.</summary>
    public PageBuilder Current => _pages[^1];

    /// <summary>All pages so far.</summary>
    public IReadOnlyList<PageBuilder> Pages => _pages;

    /// <summary>Where everything stands that something leads to: the first line of each.</summary>
    public Dictionary<LinkTarget, PageTarget> Places { get; } = [];

    /// <summary>What a proofreader would mark on the pages so far.</summary>
    public ProofSheet Proof { get; } = new();

    /// <summary>Height for articles on every page that begins from now on, in pt.</summary>
    public double FreshHeight
    {
        get
        {
            var (top, bottom) = Edges(_layout.RunningHead);
            return bottom - top;
        }
    }

    /// <summary>The article that is being placed, for the heads and feet of the pages it begins.</summary>
    public Article? Running
    {
        get => _running;
        set
        {
            _running = value;
            if (Current.IsFresh)
            {
                Current.Running = value;
            }
        }
    }

    /// <summary>Begins the next page.</summary>
    public void Turn() => Turn(isFirst: _pages.Count == 0);

    /// <summary>
    /// Begins the first page of an article that has pages of its own; one that is begun so far in vain serves too. On sheets that
    /// are printed on both sides it is a front: the back of the last article's sheet stays empty.
    /// </summary>
    public void TurnToFirst()
    {
        if (Current.IsFresh)
        {
            _pages.RemoveAt(_pages.Count - 1);
        }

        if (_layout.Page.OnBothSides && _pages.Count % 2 == 1)
        {
            _pages.Add(PageBuilder.Blank(_layout, _pages.Count, Places, Proof));
        }

        Turn(isFirst: true);
    }

    private void Turn(bool isFirst)
    {
        var index = _pages.Count;
        _first = isFirst ? index : _first;
        var (top, bottom) = Edges(isFirst ? _layout.Masthead : _layout.RunningHead);
        var margins = _layout.Page.Margins;
        // The first page is a right-hand one; margins named left and right are those of right-hand pages.
        var left = _layout.Page.Facing && index % 2 == 1 ? margins.Right : margins.Left;
        _pages.Add(new PageBuilder(_layout, index, left, top, bottom, Places, Proof) { Running = _running, First = _first });
    }

    private (double Top, double Bottom) Edges(Furniture? head)
    {
        var step = _layout.Grid.Baseline;
        var top = _layout.Page.Margins.Top + ((head?.Lines ?? 0) * step);
        var height = _layout.Page.Height - _layout.Page.Margins.Bottom - ((_layout.Foot?.Lines ?? 0) * step) - top;
        // The place for articles is a whole number of lines, so that the last baseline is the same on every page.
        return (top, top + (Math.Floor((height / step) + 0.001) * step));
    }
}
