using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout.Tests.LayoutFiles;

public sealed class ReadLayoutTests
{
    private const string Daily = "extends: daily\n";

    private static PageLayout Shipped(string name) => new LayoutShelf([], LayoutDesk.Fonts).Read(name).Value!;

    public static TheoryData<string> ShippedLayouts => [.. LayoutShelf.Shipped];

    [Theory]
    [MemberData(nameof(ShippedLayouts))]
    public void A_shipped_layout_has_no_fault(string name)
    {
        var reading = new LayoutShelf([], LayoutDesk.Fonts).Read(name);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(name, reading.Value!.Name);
    }

    [Theory]
    [InlineData("12pt", 12)]
    [InlineData("12.5pt", 12.5)]
    [InlineData("25.4mm", 72)]
    [InlineData("2.54cm", 72)]
    [InlineData("1in", 72)]
    [InlineData("2em", 40)]
    [InlineData("12 pt", 12)]
    [InlineData("0", 0)]
    [InlineData(".5pt", 0.5)]
    public void A_length_has_a_unit(string text, double points) => Assert.Equal(points, ReadLength.Parse(text, 20)!.Value, 9);

    [Theory]
    [InlineData("12")]
    [InlineData("pt")]
    [InlineData("")]
    [InlineData("12PT")]
    [InlineData("12,5pt")]
    [InlineData("1e3pt")]
    [InlineData("0x1pt")]
    [InlineData("12ptpt")]
    [InlineData("Infinitypt")]
    [InlineData("NaN")]
    [InlineData("999999999999999999999999999999999999999999999999999999e300mm")]
    public void What_has_none_is_no_length(string text) => Assert.Null(ReadLength.Parse(text, 20));

    [Fact]
    public void Where_no_type_is_near_there_is_no_em() => Assert.Null(ReadLength.Parse("2em", null));

    [Fact]
    public void What_a_file_does_not_say_it_takes_from_what_it_extends()
    {
        var (daily, mine) = (Shipped("daily"), LayoutDesk.Layout(Daily + "grid: { columns: 2 }\n"));
        Assert.Equal(daily.Grid with { Columns = 2 }, mine.Grid);
        Assert.Equal(daily.Page, mine.Page);
        Assert.Equal(daily.Styles, mine.Styles);
        Assert.Equal(daily.Boxes, mine.Boxes);
        Assert.Equal(daily.Article.Select(band => (string.Join(' ', band.Parts), band.Columns, band.Before)), mine.Article.Select(band => (string.Join(' ', band.Parts), band.Columns, band.Before)));
        Assert.Equal(daily.Masthead!.Left, mine.Masthead!.Left);
        Assert.Equal((daily.ArticleRule, daily.StartBelow, daily.PictureHeight), (mine.ArticleRule, mine.StartBelow, mine.PictureHeight));
    }

    [Fact]
    public void One_margin_can_be_changed_alone()
    {
        var margins = LayoutDesk.Layout(Daily + "page: { margins: { left: 1in } }\n").Page.Margins;
        Assert.Equal(Shipped("daily").Page.Margins with { Left = 72 }, margins);
    }

    [Fact]
    public void A_name_for_a_font_changes_the_inherited_styles_too()
    {
        var mine = LayoutDesk.Layout(Daily + "fonts: { text: source sans 3 }\nstyles: { byline: { font: Source Serif 4 } }\n");
        Assert.Equal(
            (EmbeddedFonts.Sans, EmbeddedFonts.Sans, EmbeddedFonts.Serif),
            (mine.Styles["text"].Font, mine.Styles["commentary"].Font, mine.Styles["byline"].Font));
    }

    [Fact]
    public void A_colour_changes_wherever_its_name_stands()
    {
        var mine = LayoutDesk.Layout(Daily + "colours: { accent: \"#003366\", wald: \"#060\" }\nstyles: { title: { colour: wald } }\n");
        Assert.Equal((new Colour(0, 0x33, 0x66), "accent"), (mine.Colours["accent"], mine.Styles["kicker"].Colour));
        Assert.Equal((new Colour(0, 0x66, 0), "wald"), (mine.Colours["wald"], mine.Styles["title"].Colour));
    }

    [Fact]
    public void A_style_begins_as_the_one_it_is_like()
    {
        var mine = LayoutDesk.Layout(Daily + "styles: { lead: { like: title, italic: true } }\n");
        Assert.Equal(mine.Styles["title"] with { Italic = true }, mine.Styles["lead"]);
    }

    [Fact]
    public void A_style_follows_the_one_it_is_like_wherever_that_is_changed()
    {
        var mine = LayoutDesk.Layout(Daily + "styles: { lead: { like: title }, title: { size: 40pt }, text: { size: 11pt } }\n");
        Assert.Equal((40, 40, 11, 11), (mine.Styles["title"].Size, mine.Styles["lead"].Size, mine.Styles["commentary"].Size, mine.Styles["quote"].Size));
        Assert.True(mine.Styles["quote"].Italic);
    }

    [Fact]
    public void Like_takes_the_place_of_what_is_inherited() =>
        Assert.False(LayoutDesk.Layout(Daily + "styles: { quote: { like: text } }\n").Styles["quote"].Italic);

    [Fact]
    public void Without_like_a_style_begins_as_the_inherited_one_of_its_name()
    {
        var mine = LayoutDesk.Layout(Daily + "styles: { title: { weight: 300 } }\n");
        Assert.Equal(Shipped("daily").Styles["title"] with { Weight = 300 }, mine.Styles["title"]);
    }

    [Fact]
    public void What_was_measured_by_the_size_changes_with_it()
    {
        var style = LayoutDesk.Layout(Daily + "styles: { text: { size: 19.2pt } }\n").Styles["text"];
        Assert.Equal((19.2, 24, 19.2), (style.Size, style.Leading, style.Indent));
    }

    [Fact]
    public void Em_is_the_size_of_the_style_and_for_the_size_itself_the_inherited_one()
    {
        var style = LayoutDesk.Layout(Daily + "styles: { title: { size: 2em, after: 0.5em } }\n").Styles["title"];
        Assert.Equal((54, 27), (style.Size, style.After));
    }

    [Fact]
    public void A_box_is_changed_key_by_key()
    {
        var box = LayoutDesk.Layout(Daily + "boxes: { explainers: { fill: cool, top: { thickness: 4pt } } }\n").Boxes[ArticlePart.Explainers];
        Assert.Equal(("cool", new Rule(4, "accent"), 8.5), (box.Fill, box.Top, box.Padding));
    }

    [Fact]
    public void None_takes_away_a_box_or_a_part_of_it()
    {
        var mine = LayoutDesk.Layout(Daily + "boxes: { explainers: none, infobox: { frame: none }, analysis: { fill: none } }\n");
        Assert.False(mine.Boxes.ContainsKey(ArticlePart.Explainers));
        Assert.Equal(new BoxStyle { Padding = 8.5 }, mine.Boxes[ArticlePart.Infobox]);
        Assert.Null(mine.Boxes[ArticlePart.Analysis].Fill);
    }

    [Fact]
    public void A_head_is_changed_key_by_key_and_none_takes_away()
    {
        var mine = LayoutDesk.Layout(Daily + "masthead: { lines: 6, right: none, rule: none }\nrunning-head: none\narticle-rule: none\n");
        var daily = Shipped("daily");
        Assert.Equal((6, daily.Masthead!.Baseline), (mine.Masthead!.Lines, mine.Masthead.Baseline));
        Assert.Equal(daily.Masthead.Left, mine.Masthead.Left);
        Assert.Empty(mine.Masthead.Right);
        Assert.Null(mine.Masthead.Rule);
        Assert.Null(mine.RunningHead);
        Assert.Null(mine.ArticleRule);
    }

    [Fact]
    public void Bands_replace_the_inherited_ones()
    {
        var bands = LayoutDesk.Layout(Daily + "article:\n  - { parts: [title, lead] }\n  - { parts: [body], columns: grid, side: [infobox], above: [image], before: 1in }\n  - { parts: [analysis], columns: 4 }\n").Article;
        Assert.Equal([1, null, 4], bands.Select(band => band.Columns));
        Assert.Equal([[ArticlePart.Title, ArticlePart.Lead], [ArticlePart.Body], [ArticlePart.Analysis]], bands.Select(band => band.Parts.ToArray()));
        Assert.Equal((ArticlePart.Infobox, ArticlePart.Image, 72), (Assert.Single(bands[1].Side), Assert.Single(bands[1].Above), bands[1].Before));
    }

    [Fact]
    public void A_layout_that_extends_nothing_has_the_documented_defaults()
    {
        var styles = string.Concat(StyleNames.All.Select(name => $"  {name}: {{}}\n"));
        var layout = LayoutDesk.Layout($"styles:\n{styles}article: [{{ parts: [title] }}]\n");
        Assert.Equal((595.28, 841.89), (Math.Round(layout.Page.Width, 2), Math.Round(layout.Page.Height, 2)));
        Assert.Equal((12, 1, null), (layout.Grid.Baseline, layout.Grid.Columns, layout.Grid.Side));
        Assert.All(layout.Styles.Values, style => Assert.Equal(new ParagraphStyle(EmbeddedFonts.Serif, 10, 12.5), style));
        Assert.Equal(["ink", "paper"], layout.Colours.Keys);
        Assert.Equal((null, null, null), (layout.Masthead, layout.RunningHead, layout.Foot));
    }

    [Fact]
    public void A_file_in_an_earlier_folder_hides_one_in_a_later_and_the_shipped_one()
    {
        using var one = new LayoutDesk().With("daily.yaml", "extends: handout\ngrid: { columns: 2 }\n");
        using var two = new LayoutDesk().With("daily.yaml", "extends: daily\ngrid: { columns: 3 }\n").With("eigen.yaml", Daily);
        var shelf = new LayoutShelf([new LayoutFolder(one.Path, "eins"), new LayoutFolder(two.Path, "zwei")], LayoutDesk.Fonts);
        Assert.Empty(shelf.Read("eigen").Diagnostics);
        Assert.Equal((2, 2), (shelf.Read("daily").Value!.Grid.Columns, shelf.Read("eigen").Value!.Grid.Columns));
        Assert.Equal(["daily", "eigen", "handout"], shelf.Names.Intersect(["daily", "eigen", "handout"]));
    }

    [Fact]
    public void A_layout_that_extends_its_own_name_means_the_one_it_hides()
    {
        using var one = new LayoutDesk().With("daily.yaml", Daily + "grid: { columns: 2 }\n");
        using var two = new LayoutDesk().With("daily.yaml", Daily + "grid: { gutter: 7pt }\n");
        var layout = new LayoutShelf([new LayoutFolder(one.Path, "eins"), new LayoutFolder(two.Path, "zwei")], LayoutDesk.Fonts).Read("daily");
        Assert.Empty(layout.Diagnostics);
        Assert.Equal(new Grid(12, 2, 7), layout.Value!.Grid);
    }
}
