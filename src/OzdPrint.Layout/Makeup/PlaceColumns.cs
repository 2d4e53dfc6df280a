namespace OzdPrint.Layout;

/// <summary>Places a block of columns from the page's cursor on, on as many pages as it takes.</summary>
internal sealed class PlaceColumns(PageLayout layout, Palette palette, MakeUpPages pages, PlaceBlock placeBlock)
{
    /// <summary>Columns are begun at a page's foot only with so many lines, or they look like leftovers.</summary>
    public const int FewestLines = 6;

    /// <summary>A single column needs but so many: no widow, no orphan, and one that stands between them.</summary>
    private const int FewestLinesAlone = 3;

    /// <summary>
    /// A box higher than this part of a page may be parted: sent overleaf whole, it would leave a hole of that height.
    /// </summary>
    private const double TallBox = 0.6;

    /// <summary>A closing of more lines than this may stand at a page's head alone.</summary>
    public const int LongestClosing = 4;

    /// <param name="block">The block.</param>
    /// <param name="before">White above, in pt; dropped at the head of a page.</param>
    /// <param name="rule">The rule above; null for none.</param>
    /// <param name="isHead">Whether it stands together as long as a page can hold it.</param>
    /// <param name="tail">Height that is wanted below it on its last page, in pt.</param>
    public void Run(ColumnBlock block, double before, Rule? rule, bool isHead, double tail = 0)
    {
        block = WithRoom(block);
        // A box is broken only if it is tall; columns are broken where a good part of them fits.
        var isParted = !isHead && (block.Box is null || block.MayBreak || IsTall(block));
        var next = 0;
        while (next < block.Text.Count || (block.Text.Count == 0 && next == 0))
        {
            var page = pages.Current;
            var gap = page.IsFresh || IsLast(block, page.Free, before) ? 0 : before;
            // At a page's head the running head has a rule already.
            var ruled = next == 0 && rule is not null && !page.IsFresh ? layout.Grid.Baseline : 0;
            var room = page.Free - gap - ruled;
            var mayBreak = page.IsFresh || (isParted && room >= FewestHeight(block));
            // Better the whole block goes overleaf, or a piece of it, than the last lines of the article alone.
            var wanted = room < tail || (page.IsFresh && !isParted) ? room : room - tail;
            var height = placeBlock.Measure(block, next, wanted);
            var piece = height ?? (placeBlock.Measure(block, next, room) is null ? room : wanted);
            var cut = height is null && !mayBreak ? null : placeBlock.Cut(block, next, piece, force: page.IsFresh);
            if (cut is null || (cut.Next == next && block.Text.Count > 0))
            {
                if (page.IsFresh && page.Free >= pages.FreshHeight)
                {
                    throw new InvalidOperationException("No page holds a line of this block, and pages would be turned for ever.");
                }

                pages.Turn();
                continue;
            }

            page.Cursor += gap;
            if (ruled > 0)
            {
                Rule(rule, page.Cursor);
                page.Cursor += ruled;
            }

            // A parted box ends with its text: down to the page's foot it would look like one to fill in.
            piece = block.Box is not null && cut.Next < block.Text.Count ? Math.Min(piece, placeBlock.HeightOf(block, cut)) : piece;
            placeBlock.Put(page, block, cut, page.Left, page.Cursor, piece);
            page.Cursor += piece;
            if (block.Text.Count == 0)
            {
                return;
            }

            var isFirst = next == 0;
            next = cut.Next;
            before = 0;
            if (next < block.Text.Count)
            {
                if (isFirst && block.Box is not null && !block.MayBreak && placeBlock.Measure(block, 0, pages.FreshHeight) is null)
                {
                    page.Mark(new ProofNote(LayoutCodes.BrokenBox, "a box is broken, for no page holds it", TitleOf(block)) { At = block.Text[0].At }, block.Article);
                }

                pages.Turn();
            }
        }
    }

    private bool IsTall(ColumnBlock block) => placeBlock.Measure(block, 0, TallBox * pages.FreshHeight) is null;

    /// <summary>Whether a short closing, such as a disclaimer, fits on a page if it goes without the white above it.</summary>
    private bool IsLast(ColumnBlock block, double room, double before) =>
        block is { Box: null, Title.Count: 0, Columns: 1 } && placeBlock.Measure(block, 0, LongestClosing * layout.Grid.Baseline) is { } height
        && height <= room && height > room - before;

    /// <summary>A title that leaves no room for text on any page is set as the text's beginning, so that pages may part it.</summary>
    private ColumnBlock WithRoom(ColumnBlock block)
    {
        var most = pages.FreshHeight / 2;
        block = Height(block.ContinuedTitle) > most ? block with { ContinuedTitle = [] } : block;
        return Height(block.Title) > most ? block with { Title = [], Text = [.. block.Title, .. block.Text], Columns = 1 } : block;
    }

    private static double Height(IReadOnlyList<GalleyLine> title) => new GalleyHeights(title).Of(0, title.Count);

    private static string TitleOf(ColumnBlock block) =>
        string.Concat(block.Title.SelectMany(line => line.Marks).OfType<TextMark>().Select(mark => mark.Run.Text)).Trim();

    /// <summary>Puts a rule across the type area of the page that is being filled.</summary>
    public void Rule(Rule? rule, double y)
    {
        if (rule is not null)
        {
            pages.Current.PutGround(new FillMark(
                pages.Current.Left, y, layout.Page.TypeWidth, rule.Thickness, palette[rule.Colour]));
        }
    }

    private double FewestHeight(ColumnBlock block) =>
        Height(block.Title) + ((block.Columns == 1 ? FewestLinesAlone : FewestLines) * layout.Grid.Baseline);
}
