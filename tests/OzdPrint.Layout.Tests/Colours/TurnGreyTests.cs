using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>Pages without colours on which all text can still be read.</summary>
public sealed class TurnGreyTests
{
    private static readonly Gen<Colour> _colours = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Colour(r, g, b));

    private static readonly PrintedDocument _pages = Composing.Set(
        "daily", NumberedArticle.Of(new ArticleShape { Lead = 12, Paragraphs = 6, Words = 40, Explainers = 2, Answer = 12, Points = 3, Analysis = 2, Picture = (900, 600), Caption = 5 }).Article);

    private static Page Page(params Mark[] marks) => TurnGrey.Run(_pages with { Pages = [new Page(600, 800, "1", [.. marks], [])] }).Pages[0];

    private static TextMark Text(Colour colour) => _pages.Pages[0].Marks.OfType<TextMark>().First() with { X = 50, Y = 50, Colour = colour };

    private static FillMark Ground(Colour colour) => new(0, 0, 600, 100, colour);

    [Fact]
    public void Text_stands_out_from_its_ground_as_it_must() => Gen.Select(_colours, _colours).Sample((ink, ground) =>
    {
        var page = Page(Ground(ground), Text(ink));
        var (paper, letters) = (((FillMark)page.Marks[0]).Colour, ((TextMark)page.Marks[1]).Colour);
        return IsGrey(paper) && IsGrey(letters) && paper == Luminance.Grey(ground) && Luminance.Contrast(paper, letters) >= Luminance.TextContrast;
    });

    [Fact]
    public void Dark_text_on_light_paper_is_no_fainter_than_before() => Gen.Select(_colours, _colours).Where((one, other) => one != other).Sample((one, other) =>
    {
        var (ink, ground) = Luminance.Of(one) < Luminance.Of(other) ? (one, other) : (other, one);
        var letters = ((TextMark)Page(Ground(ground), Text(ink)).Marks[1]).Colour;
        var contrast = Luminance.Contrast(letters, Luminance.Grey(ground));
        return contrast >= Luminance.Contrast(ink, ground) || letters == Colour.Black || letters == Colour.White;
    });

    [Fact]
    public void The_ground_is_what_was_painted_last_below_the_letters()
    {
        // Yellow on black is pale, and would be lost on white.
        var yellow = new Colour(255, 255, 0);
        var page = Page(Ground(Colour.White), Ground(Colour.Black), new FillMark(300, 0, 300, 100, Colour.White), Text(yellow), Text(yellow) with { Y = 200 });
        Assert.True(((TextMark)page.Marks[3]).Colour.R > 200);
        Assert.True(((TextMark)page.Marks[4]).Colour.R < 119);
    }

    [Fact]
    public void Figures_that_are_drawn_are_turned_like_text()
    {
        var red = new Colour(200, 0, 0);
        var text = Text(red);
        var page = Page(text, new DrawnMark(50, 50, text.Run, red));
        Assert.Equal(((TextMark)page.Marks[0]).Colour, ((DrawnMark)page.Marks[1]).Colour);
    }

    [Fact]
    public void A_whole_edition_has_no_colour_left_and_stands_where_it_stood()
    {
        var grey = TurnGrey.Run(_pages);
        Assert.Contains(_pages.Pages.SelectMany(page => page.Marks), mark => !IsGrey(mark));
        Assert.All(grey.Pages.SelectMany(page => page.Marks), mark => Assert.True(IsGrey(mark), $"{mark}"));
        Assert.Contains(grey.Pages.SelectMany(page => page.Marks), mark => mark is PictureMark);
        Assert.Equal(_pages.Pages.SelectMany(page => page.Marks).Select(Place), grey.Pages.SelectMany(page => page.Marks).Select(Place));
        Assert.Same(_pages.Structure, grey.Structure);
    }

    private static Mark Place(Mark mark) => mark switch
    {
        TextMark text => text with { Colour = default },
        DrawnMark drawn => drawn with { Colour = default },
        FillMark fill => fill with { Colour = default },
        FrameMark frame => frame with { Colour = default },
        PictureMark picture => picture with { IsGrey = false },
        _ => mark,
    };

    private static bool IsGrey(Mark mark) => mark switch
    {
        TextMark text => IsGrey(text.Colour),
        DrawnMark drawn => IsGrey(drawn.Colour),
        FillMark fill => IsGrey(fill.Colour),
        FrameMark frame => IsGrey(frame.Colour),
        PictureMark picture => picture.IsGrey,
        _ => false,
    };

    private static bool IsGrey(Colour colour) => colour.R == colour.G && colour.R == colour.B;
}
