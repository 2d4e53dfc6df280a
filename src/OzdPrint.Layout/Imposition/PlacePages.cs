using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>Second step of the imposition: moves what stands on a page, or leads to it, to its place on a sheet.</summary>
internal sealed class PlacePages
{
    private readonly ImmutableArray<Page> _pages;
    private readonly (int Side, double Left)[] _places;

    /// <param name="pages">The pages as they are read.</param>
    /// <param name="sides">The sides of the sheets.</param>
    /// <param name="fold">The place of the fold, in pt from the left edge; pages touch it on both sides.</param>
    public PlacePages(ImmutableArray<Page> pages, ImmutableArray<SheetSide> sides, double fold)
    {
        _pages = pages;
        _places = new (int, double)[pages.Length];
        for (var side = 0; side < sides.Length; side++)
        {
            if (sides[side].Left is { } left)
            {
                _places[left] = (side, fold - pages[left].Width);
            }

            if (sides[side].Right is { } right)
            {
                _places[right] = (side, fold);
            }
        }
    }

    /// <summary>The marks of a page in their place on its side.</summary>
    public IEnumerable<Mark> Marks(int page) =>
        _pages[page].Marks.Select(mark => mark.MovedBy(_places[page].Left, 0) with { ReadingPage = page });

    /// <summary>The links of a page in their place on its side, leading to places on sides.</summary>
    public IEnumerable<LinkArea> Links(int page) => _pages[page].Links.Select(link => link.MovedBy(_places[page].Left, 0) with
    {
        Target = link.Target is PageTarget target ? Target(target) : link.Target,
        ReadingPage = page,
    });

    /// <summary>An entry of the outline with all below it.</summary>
    public OutlineEntry Entry(OutlineEntry entry) => entry with { Target = Target(entry.Target), Children = [.. entry.Children.Select(Entry)] };

    /// <summary>A place with a name.</summary>
    public NamedPlace Name(NamedPlace place) => place with { Target = Target(place.Target) };

    private PageTarget Target(PageTarget target)
    {
        var (side, left) = _places[target.Page];
        return target with { Page = side, X = left + target.X };
    }
}
