using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>A page while it fills. Places in pt from the upper left corner of the sheet.</summary>
internal sealed class PageBuilder(PageLayout layout, int index, double left, double top, double bottom, Dictionary<LinkTarget, PageTarget> places, ProofSheet proof)
{
    private readonly List<Mark> _grounds = [];
    private readonly List<Mark> _texts = [];
    private readonly List<Mark> _furniture = [];
    private readonly List<LinkArea> _links = [];

    /// <summary>Index of the page, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The page's number as printed.</summary>
    public string Label => (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Left end of the type area.</summary>
    public double Left { get; } = left;

    /// <summary>Upper edge of the place for articles.</summary>
    public double Top { get; } = top;

    /// <summary>Lower edge of the place for articles.</summary>
    public double Bottom { get; set; } = bottom;

    /// <summary>Upper edge of what is still free.</summary>
    public double Cursor { get; set; } = top;

    /// <summary>Height that is still free.</summary>
    public double Free => Bottom - Cursor;

    /// <summary>Whether nothing stands on it yet.</summary>
    public bool IsFresh => Cursor == Top;

    /// <summary>
    /// The first article on the page, and where its main text begins on it; where a picture or a box begins if it has nothing else
    /// there. Null so far.
    /// </summary>
    public (int Article, TextAddress At)? Start { get; private set; }

    /// <summary>The article that the page's text belongs to, for head and foot; null so far.</summary>
    public Article? Running { get; set; }

    /// <summary>Index of the page that carries the masthead: the first of all, or the first of the article's own.</summary>
    public int First { get; init; }

    /// <summary>Whether it stays without head and foot too.</summary>
    public bool IsBlank { get; private init; }

    /// <summary>A page that nothing is put on and that belongs to no article.</summary>
    public static PageBuilder Blank(PageLayout layout, int index, Dictionary<LinkTarget, PageTarget> places, ProofSheet proof) =>
        new(layout, index, 0, 0, 0, places, proof) { First = index, IsBlank = true };

    /// <summary>Puts a line of a galley in its place.</summary>
    public void Put(GalleyLine line, double x, double y, int article)
    {
        foreach (var mark in line.Marks)
        {
            (mark.Element is null ? _grounds : _texts).Add(mark.MovedBy(x, y));
        }

        foreach (var note in line.Proof)
        {
            Mark(note.At is null && line.At is { } begin ? note with { At = begin with { Offset = begin.Offset + note.Offset } } : note, article);
        }

        if (line.Anchor is { } anchor)
        {
            places.TryAdd(anchor, new PageTarget(Index, y));
        }

        if (line.At is not null)
        {
            places.TryAdd(new BeginningKey(article), new PageTarget(Index, y));
        }

        foreach (var link in line.Links)
        {
            _links.Add(link.MovedBy(x, y));
        }

        // Lines come in the order in which they are read, which the layout decides. A picture from the page before and boxes beside
        // the text say nothing of where the text goes on.
        if (line.At is { } at && (Start is not { } start || (article == start.Article && at.Part.IsMainText() && !start.At.Part.IsMainText())))
        {
            Start = (article, at);
        }
    }

    /// <summary>Marks what a proofreader would.</summary>
    public void Mark(ProofNote note, int article) => proof.Add(Label, article, note);

    /// <summary>Puts a tint, frame or rule behind the text.</summary>
    public void PutGround(Mark mark) => _grounds.Add(mark);

    /// <summary>Puts a part of a head or foot.</summary>
    public void PutFurniture(Mark mark) => _furniture.Add(mark);

    /// <summary>
    /// The finished page. Grounds come first and the text in reading order, since elements are numbered that way.
    /// </summary>
    /// <param name="resolve">Puts known places in place of keys.</param>
    public Page ToPage(ResolvePlaces resolve) => new(
        layout.Page.Width,
        layout.Page.Height,
        Label,
        [.. _grounds, .. _texts.OrderBy(mark => mark.Element).SelectMany(resolve.Mark), .. _furniture],
        [.. _links.OrderBy(link => link.Element).Select(resolve.Link)]);
}
