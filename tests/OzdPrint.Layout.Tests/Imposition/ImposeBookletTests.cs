using System.Collections.Immutable;

namespace OzdPrint.Layout.Tests;

/// <summary>Pages on the sides of sheets, with all that stands on them and leads to them.</summary>
public sealed class ImposeBookletTests
{
    private static readonly BookletPlan _bare = new() { Fold = false, Staples = false };

    /// <summary>An edition of eight pages or so with links from its front page to its articles.</summary>
    private static readonly PrintedDocument _pages = Composing.Set(
        "heft", [.. Enumerable.Range(0, 4).Select(a => NumberedArticle.Of(new ArticleShape { Lead = 12, Paragraphs = 12, Words = 60 }, a * 1000, $"a{a}").Article)]);

    private static readonly PrintedDocument _sheets = ImposeBooklet.Run(_pages, _bare);

    [Fact]
    public void The_sides_are_sheets_of_two_pages_beside_each_other()
    {
        var last = _pages.Pages.Length;
        Assert.InRange(last, 5, 16);
        Assert.Equal((last + 3) / 4 * 2, _sheets.Pages.Length);
        Assert.All(_sheets.Pages, side => Assert.Equal((2 * _pages.Pages[0].Width, _pages.Pages[0].Height), (side.Width, side.Height)));
        Assert.Equal(Duplex.FlipShortEdge, _sheets.Duplex);
        Assert.Equal(Duplex.Unsaid, _pages.Duplex);
    }

    [Fact]
    public void Two_pages_of_a_heft_are_a_sheet_of_A4() =>
        Assert.Equal((297, 210), (Math.Round(_sheets.Pages[0].Width / 72 * 25.4, 0), Math.Round(_sheets.Pages[0].Height / 72 * 25.4, 0)));

    [Theory]
    [InlineData(1, "1 / ")]
    [InlineData(3, "1 / 2, 3")]
    [InlineData(5, "1 / 2 / 3 / 4, 5")]
    [InlineData(8, "8, 1 / 2, 7 / 6, 3 / 4, 5")]
    public void Labels_say_which_pages_stand_on_a_side(int pages, string labels) =>
        Assert.Equal(labels, string.Join(" / ", Imposed(pages).Pages.Select(side => side.Label)));

    [Fact]
    public void Every_mark_is_moved_to_its_place_and_knows_its_page()
    {
        var folded = Unfolded(_sheets, side => side.Marks, mark => mark.ReadingPage, (mark, dx) => mark.MovedBy(dx, 0) with { ReadingPage = 0 });
        Assert.Equal(_pages.Pages.Select(page => page.Marks.Select(Rounded)), folded.Select(marks => marks.Select(Rounded)));
    }

    [Fact]
    public void The_marks_of_a_side_are_painted_as_they_are_read() =>
        Assert.All(_sheets.Pages, side => Assert.Equal(side.Marks.Select(mark => mark.ReadingPage).Order(), side.Marks.Select(mark => mark.ReadingPage)));

    [Fact]
    public void Links_the_outline_and_names_lead_to_the_side_and_the_height()
    {
        var targets = _pages.Pages.SelectMany(page => page.Links).Select(link => link.Target).OfType<PageTarget>().Concat(Targets(_pages.Outline)).Concat(_pages.Places.Select(place => place.Target)).ToList();
        var moved = Unfolded(_sheets, side => side.Links, link => link.ReadingPage, (link, _) => link)
            .SelectMany(links => links).Select(link => link.Target).OfType<PageTarget>().Concat(Targets(_sheets.Outline)).Concat(_sheets.Places.Select(place => place.Target)).ToList();
        Assert.True(targets.Count > 6);
        Assert.Equal(4, _pages.Places.Length);
        Assert.Equal(targets.Count, moved.Count);
        foreach (var (before, after) in targets.Zip(moved))
        {
            var labels = _sheets.Pages[after.Page].Label.Split(", ");
            Assert.Contains(_pages.Pages[before.Page].Label, labels);
            Assert.Equal(before.Y, after.Y);
            Assert.Equal(before.Page % 2 == 0 ? _pages.Pages[0].Width : 0, after.X);
        }
    }

    [Fact]
    public void The_areas_of_links_are_moved_with_their_words()
    {
        var moved = Unfolded(_sheets, side => side.Links, link => link.ReadingPage, (link, dx) => link.MovedBy(dx, 0)).ToList();
        Assert.Equal(
            _pages.Pages.Where(page => !page.Links.IsEmpty).Select(page => page.Links.Select(link => (link.Element, Math.Round(link.X, 6), link.Y, link.Width))),
            moved.Select(links => links.Select(link => (link.Element, Math.Round(link.X, 6), link.Y, link.Width))));
    }

    [Fact]
    public void Structure_and_the_places_where_pages_begin_stay_those_of_the_reader()
    {
        Assert.Same(_pages.Structure, _sheets.Structure);
        Assert.Equal(_pages.PageStarts, _sheets.PageStarts);
    }

    [Theory]
    [InlineData(false, false, "| | |")]
    [InlineData(true, false, "top bottom| |top bottom|")]
    [InlineData(false, true, "quarter three-quarters| | |")]
    [InlineData(true, true, "top bottom quarter three-quarters| |top bottom|")]
    public void Marks_for_fold_and_staples_stand_on_outer_sides_by_choice(bool fold, bool staples, string expected)
    {
        var sheets = ImposeBooklet.Run(Plain(8), new BookletPlan { Fold = fold, Staples = staples });
        Assert.Equal(expected.Replace("| ", "|", StringComparison.Ordinal), string.Join('|', sheets.Pages.Select(side => string.Join(' ', side.Marks.OfType<FillMark>().Select(mark => Name(mark, side))))));

        static string Name(FillMark mark, Page side)
        {
            Assert.Null(mark.Element);
            Assert.Equal(side.Width / 2, mark.X + (mark.Width / 2), 9);
            Assert.InRange(mark.Width, 0.5, 1);
            var middle = (mark.Y + (mark.Height / 2)) / side.Height;
            return mark.Y == 0 ? "top"
                : Math.Abs(mark.Y + mark.Height - side.Height) < 1e-9 ? "bottom"
                : Math.Abs(middle - 0.25) < 1e-9 ? "quarter"
                : Math.Abs(middle - 0.75) < 1e-9 ? "three-quarters"
                : $"{middle}";
        }
    }

    [Theory]
    [InlineData("heft")]
    [InlineData("daily")]
    [InlineData("handout")]
    public void Marks_keep_clear_of_the_type_area(string layout)
    {
        var page = Composing.Layout(layout).Page;
        var sheets = ImposeBooklet.Run(Plain(4, page.Width, page.Height), new BookletPlan());
        // The nearest type to the fold is a margin away on both sides; heads and feet lie inside the margins.
        var nearest = Math.Min(page.Margins.Left, page.Margins.Right);
        Assert.All(sheets.Pages.SelectMany(side => side.Marks).OfType<FillMark>(), mark => Assert.InRange(mark.X, page.Width - nearest + 5, page.Width + nearest - 5));
    }

    [Fact]
    public void Pages_of_different_sizes_touch_the_fold()
    {
        var pages = Plain(4);
        var mixed = pages with { Pages = pages.Pages.SetItem(1, pages.Pages[1] with { Width = 80, Height = 90, Marks = [new FillMark(10, 20, 5, 5, default)] }) };
        var inner = ImposeBooklet.Run(mixed, _bare).Pages[1];
        Assert.Equal((200, 300), (inner.Width, inner.Height));
        Assert.Equal((30, 20), (((FillMark)inner.Marks[0]).X, ((FillMark)inner.Marks[0]).Y));
    }

    [Fact]
    public void Heft_is_always_a_booklet_with_its_marks_and_no_other_shipped_layout_is()
    {
        Assert.Equal(["heft"], LayoutShelf.Shipped.Where(name => Composing.Layout(name).Booklet.Always));
        Assert.Equal(new BookletPlan { Always = true, Fold = true, Staples = true }, Composing.Layout("heft").Booklet);
    }

    /// <summary>What stands on the reader's pages, put back from the sides.</summary>
    private static IEnumerable<IReadOnlyList<T>> Unfolded<T>(PrintedDocument sheets, Func<Page, ImmutableArray<T>> of, Func<T, int> page, Func<T, double, T> move)
    {
        var width = sheets.Pages[0].Width / 2;
        return sheets.Pages.SelectMany(side => of(side)).GroupBy(page).OrderBy(group => group.Key)
            .Select(group => group.Select(one => move(one, group.Key % 2 == 0 ? -width : 0)).ToList());
    }

    private static Mark Rounded(Mark mark) => mark switch
    {
        DrawnMark drawn => drawn with { X = Math.Round(drawn.X, 6) },
        TextMark text => text with { X = Math.Round(text.X, 6) },
        FillMark fill => fill with { X = Math.Round(fill.X, 6) },
        FrameMark frame => frame with { X = Math.Round(frame.X, 6) },
        PictureMark picture => picture with { X = Math.Round(picture.X, 6) },
        _ => mark,
    };

    private static IEnumerable<PageTarget> Targets(IEnumerable<OutlineEntry> entries) =>
        entries.SelectMany(entry => Targets(entry.Children).Prepend(entry.Target));

    private static PrintedDocument Imposed(int pages) => ImposeBooklet.Run(Plain(pages), _bare);

    private static PrintedDocument Plain(int pages, double width = 100, double height = 300) => new()
    {
        Info = new DocumentInfo("Probe", "OZD", "de", null),
        Pages = [.. Enumerable.Range(1, pages).Select(page => new Page(width, height, $"{page}", [], []))],
        Structure = new StructureElement { Id = 0, Type = StructureType.Document },
        Outline = [],
        PageStarts = [],
    };
}
