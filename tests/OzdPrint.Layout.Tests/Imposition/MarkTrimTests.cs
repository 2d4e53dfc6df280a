namespace OzdPrint.Layout.Tests;

/// <summary>Pages on larger paper, for those who trim it.</summary>
public sealed class MarkTrimTests
{
    private static readonly double _bleed = TrimPlan.BleedOf("3mm")!.Value;

    private static readonly PrintedDocument _pages = Composing.Set(
        "daily", [.. Enumerable.Range(0, 3).Select(a => NumberedArticle.Of(new ArticleShape { Lead = 12, Paragraphs = 4, Words = 40 }, a * 1000, $"a{a}").Article)]);

    private static readonly PrintedDocument _marked = MarkTrim.Run(_pages, new TrimPlan(_bleed, Marks: true));

    private static IEnumerable<(Page Before, Page After)> Both => _pages.Pages.Zip(_marked.Pages);

    [Fact]
    public void The_trimmed_page_has_the_size_it_had_and_lies_in_the_middle() => Assert.All(Both, page =>
    {
        var trim = page.After.Trim!;
        Assert.Equal((page.Before.Width, page.Before.Height, _bleed), (trim.Width, trim.Height, trim.Bleed));
        Assert.Equal((page.After.Width - trim.Width) / 2, trim.Left, 9);
        Assert.Equal((page.After.Height - trim.Height) / 2, trim.Top, 9);
        Assert.True(trim.Left > trim.Bleed);
    });

    [Fact]
    public void Marks_and_links_move_with_the_page() => Assert.All(Both, page =>
    {
        var (dx, dy) = (page.After.Trim!.Left, page.After.Trim.Top);
        Assert.Equal(page.Before.Marks.Select(mark => mark.MovedBy(dx, dy)), page.After.Marks.Where(mark => mark.Artifact != ArtifactKind.Production));
        Assert.Equal(page.Before.Links.Select(link => (link.X + dx, link.Y + dy, link.Element)), page.After.Links.Select(link => (link.X, link.Y, link.Element)));
    });

    [Fact]
    public void What_leads_to_a_place_leads_there_still()
    {
        var room = _marked.Pages[0].Trim!.Left;
        PageTarget Moved(PageTarget target) => target with { X = target.X + room, Y = target.Y + room };
        Assert.Equal(_pages.Outline.Select(entry => Moved(entry.Target)), _marked.Outline.Select(entry => entry.Target));
        var targets = _pages.Pages.SelectMany(page => page.Links).Select(link => link.Target).OfType<PageTarget>().ToList();
        Assert.NotEmpty(targets);
        Assert.Equal(targets.Select(Moved), _marked.Pages.SelectMany(page => page.Links).Select(link => link.Target).OfType<PageTarget>());
    }

    [Theory]
    [InlineData("0mm")]
    [InlineData("3mm")]
    [InlineData("10mm")]
    public void Eight_hairlines_stand_in_line_with_the_edges_outside_the_bleed(string bleed)
    {
        var page = MarkTrim.Run(_pages, new TrimPlan(TrimPlan.BleedOf(bleed)!.Value, Marks: true)).Pages[0];
        var (trim, lines) = (page.Trim!, page.Marks.OfType<FillMark>().Where(mark => mark.Artifact == ArtifactKind.Production).ToList());
        Assert.Equal(8, lines.Count);
        Assert.All(lines, line =>
        {
            Assert.Equal((null, Content.Colour.Black), (line.Element, line.Colour));
            var isFlat = line.Width > line.Height;
            Assert.Equal(0.25, isFlat ? line.Height : line.Width);
            var (along, length, from, to) = isFlat ? (line.X, line.Width, trim.Left, trim.Left + trim.Width) : (line.Y, line.Height, trim.Top, trim.Top + trim.Height);
            Assert.True(along + length <= from - trim.Bleed + 1e-9 || along >= to + trim.Bleed - 1e-9);
            Assert.InRange(along, -1e-9, (isFlat ? page.Width : page.Height) - length + 1e-9);
            var (across, edges) = isFlat
                ? (line.Y + 0.125, new[] { trim.Top, trim.Top + trim.Height })
                : (line.X + 0.125, new[] { trim.Left, trim.Left + trim.Width });
            Assert.Contains(edges, edge => Math.Abs(edge - across) < 1e-9);
        });
        Assert.Equal(8, lines.Distinct().Count());
    }

    [Fact]
    public void What_touches_an_edge_runs_over_it_and_nothing_else_does()
    {
        var picture = new PictureMark(0, 100, 600, 300, new Content.Picture { File = "a.png", Bytes = default, Format = Content.PictureFormat.Png, Width = 2, Height = 1, Alt = "" });
        Mark[] marks = [new FillMark(0, 0, 600, 50, default), new FillMark(590, 20, 10, 10, default), new FillMark(5, 5, 590, 790, default), picture];
        var page = MarkTrim.Run(_pages with { Outline = [], Pages = [new Page(600, 800, "1", [.. marks], [])] }, new TrimPlan(10, Marks: false)).Pages[0];
        Assert.Equal((620, 820), (page.Width, page.Height));
        Assert.Equal(new PageTrim(10, 10, 600, 800, 10), page.Trim);
        Assert.Equal(
            [new FillMark(0, 0, 620, 60, default), new FillMark(600, 30, 20, 10, default), new FillMark(15, 15, 590, 790, default), picture with { X = 0, Y = 110, Width = 620 }],
            page.Marks);
    }

    [Fact]
    public void Of_a_booklet_the_sheets_are_trimmed()
    {
        var sheets = ImposeBooklet.Run(_pages, new BookletPlan());
        var marked = MarkTrim.Run(sheets, new TrimPlan(_bleed, Marks: true));
        Assert.All(sheets.Pages.Zip(marked.Pages), side => Assert.Equal((side.First.Width, side.First.Height), (side.Second.Trim!.Width, side.Second.Trim.Height)));
    }

    [Theory]
    [InlineData("3mm", 8.504)]
    [InlineData(" 0.125in ", 9.0)]
    [InlineData("0", 0.0)]
    [InlineData("20mm", 56.693)]
    [InlineData("21mm", null)]
    [InlineData("-1mm", null)]
    [InlineData("3", null)]
    [InlineData("1em", null)]
    [InlineData("drei", null)]
    [InlineData("", null)]
    public void A_bleed_is_a_short_length(string text, double? points) => Assert.Equal(points, TrimPlan.BleedOf(text) is { } bleed ? Math.Round(bleed, 3) : null);
}
