using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>Keys become places when all pages are made.</summary>
public sealed class ResolvePlacesTests
{
    private static readonly Colour _ink = new(0, 0, 0);

    private static MakeUpPages Pages()
    {
        var pages = new MakeUpPages(LetterGalley.Layout(1, 10));
        pages.Turn();
        pages.Current.Put(new GalleyLine { Height = 12, Marks = [], Anchor = new ArticleKey(3) }, 0, 36, 0);
        pages.Turn();
        pages.Current.Put(new GalleyLine { Height = 12, Marks = [], Anchor = new ArticleKey(3) }, 0, 60, 0);
        return pages;
    }

    [Fact]
    public void A_key_leads_to_the_first_line_that_carries_it() =>
        Assert.Equal(new PageTarget(1, 36), new ResolvePlaces(Pages(), (_, _) => []).Place(new ArticleKey(3)));

    [Fact]
    public void Links_learn_their_page_and_addresses_outside_stay()
    {
        var resolve = new ResolvePlaces(Pages(), (_, _) => []);
        var link = new LinkArea(1, 2, 3, 4, new ArticleKey(3), 5, "Titel");
        Assert.Equal(link with { Target = new PageTarget(1, 36) }, resolve.Link(link));
        var outside = link with { Target = new WebTarget(new Uri("https://example.org/")) };
        Assert.Same(outside, resolve.Link(outside));
    }

    [Fact]
    public void A_page_number_stands_at_the_right_end_as_part_of_its_entry()
    {
        var layout = LetterGalley.Layout(1, 10);
        var style = layout.Styles[StyleNames.ContentsEntry];
        string? asked = null;
        var figures = Composing.Set("daily", NumberedArticle.Of(new ArticleShape()).Article).Pages[0].Marks.OfType<TextMark>().First();
        var resolve = new ResolvePlaces(Pages(), (words, _) =>
        {
            asked = words;
            return [figures with { X = 0 }];
        });
        var mark = Assert.IsType<TextMark>(Assert.Single(resolve.Mark(new PageNumberMark(200, 50, new ArticleKey(3), style) { Element = 7 })));
        Assert.Equal("2", asked);
        Assert.Equal((50.0, 7), (mark.Y, mark.Element));
        Assert.Equal(figures.Run.Text, mark.Run.Text);
        Assert.Equal(200, mark.X + mark.Run.Width, 9);
    }

    [Fact]
    public void Other_marks_stay_as_they_are()
    {
        var mark = new FillMark(1, 2, 3, 4, _ink);
        Assert.Same(mark, Assert.Single(new ResolvePlaces(Pages(), (_, _) => []).Mark(mark)));
    }
}
