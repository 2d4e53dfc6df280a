using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests.Handouts;

/// <summary>What makes a page one to work with in class.</summary>
public sealed class WorksheetTests
{
    private const string Sheet = "handout";

    private static string Words(int count, string word = "Wasser") => string.Join(' ', Enumerable.Repeat(word, count));

    private static ProseText Prose(params Block[] blocks) => new([.. blocks]);

    private static Paragraph Paragraph(int words, string word = "Wasser") => new(InlineText.Plain(Words(words, word)));

    private static Article Article(ProseText body) => new()
    {
        Slug = "a",
        Source = new SourceFile("a.yaml", "", default),
        Title = "Ebbe und Flut",
        Language = "de",
        Date = new DateOnly(2026, 1, 7),
        Body = body,
    };

    /// <summary>Figures that are drawn on a page, from top to bottom, with their places.</summary>
    private static List<(string Figures, double X, double Y)> Drawn(Page page) =>
    [
        .. page.Marks.OfType<DrawnMark>().OrderBy(mark => mark.Y).Select(mark => (mark.Run.Text, mark.X, mark.Y)),
    ];

    private static List<string> Lines(PageLayout layout, Page page) =>
        [.. Drawn(page).Where(one => one.X < Left(layout)).Select(one => one.Figures)];

    private static List<string> Paragraphs(PageLayout layout, Page page) =>
        [.. Drawn(page).Where(one => one.X >= Left(layout)).Select(one => one.Figures)];

    /// <summary>Left end of the text: line numbers stand left of it, paragraph numbers right.</summary>
    private static double Left(PageLayout layout) => layout.Page.Margins.Left + layout.Grid.Inset - 0.01;

    [Fact]
    public void Every_fifth_line_has_its_number_left_of_the_text()
    {
        var layout = Composing.Layout(Sheet);
        var page = Composing.Set(layout, new Department(null, [Article(Prose(Paragraph(200)))])).Pages[0];

        var text = page.Marks.OfType<TextMark>().Where(mark => mark.Element is not null && mark.Run.Size == layout.Styles[StyleNames.Text].Size)
            .Select(mark => mark.Y).Distinct().Order().ToList();
        var numbers = Drawn(page).Where(one => one.Figures != "1").ToList();
        Assert.Equal(Enumerable.Range(1, text.Count / 5).Select(number => $"{number * 5}"), numbers.Select(number => number.Figures));
        Assert.All(numbers, number => Assert.Equal(text[int.Parse(number.Figures, System.Globalization.CultureInfo.InvariantCulture) - 1], number.Y, 3));
        var left = layout.Page.Margins.Left + layout.Grid.Inset;
        Assert.All(page.Marks.OfType<DrawnMark>().Where(mark => mark.Run.Text != "1"), mark => Assert.Equal(left - layout.LineNumbers!.Distance, mark.X + mark.Run.Width, 3));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD")]
    public void A_line_without_a_visible_sign_does_not_count(string nothing)
    {
        string[] paragraphs = ["Eins", "Zwei", "Drei", "Vier", nothing, "Fünf"];
        var layout = Composing.Layout(Sheet);
        var page = Composing.Set(layout, new Department(null, [Article(Prose([.. paragraphs.Select(words => new Paragraph(InlineText.Plain(words)))]))])).Pages[0];

        var five = page.Marks.OfType<TextMark>().Single(mark => mark.Run.Text.Contains("Fünf", StringComparison.Ordinal));
        Assert.Contains(Drawn(page), one => one.Figures == "5" && Math.Abs(one.Y - five.Y) < 0.01);
    }

    [Fact]
    public void Headings_do_not_count_and_each_text_has_its_own_count()
    {
        var layout = Composing.Layout(Sheet);
        var article = Article(Prose(Paragraph(24), new Subhead(InlineText.Plain("Die Gezeiten")), Paragraph(24))) with
        {
            Background = new Section("Früher", Prose(Paragraph(60))),
        };
        var page = Composing.Set(layout, new Department(null, [article])).Pages[0];

        Assert.Equal(["5", "5"], Lines(layout, page));
        Assert.Equal(["1", "2", "1"], Paragraphs(layout, page));
    }

    [Fact]
    public void A_list_belongs_to_its_paragraph_and_a_quotation_is_one()
    {
        var list = new ListBlock(false, [InlineText.Plain("eins"), InlineText.Plain("zwei")]);
        var quotation = new Quotation([InlineText.Plain("Alles fließt."), InlineText.Plain("Auch die Elbe.")]);
        var layout = Composing.Layout(Sheet);
        var document = Composing.Set(layout, new Department(null, [Article(Prose(Paragraph(5), list, quotation, Paragraph(5)))]));

        Assert.Equal(["1", "2", "3"], Paragraphs(layout, document.Pages[0]));
        Assert.Equal(
            ["Absatz 1", "Absatz 2", "Absatz 3"],
            ReadPages.Elements(document.Structure).Where(element => element.Title?.StartsWith("Absatz", StringComparison.Ordinal) == true).Select(element => element.Title!));
    }

    public static TheoryData<string> Numbered => ["handout", "grossdruck", "leicht"];

    [Theory]
    [MemberData(nameof(Numbered))]
    public void Paragraphs_have_the_same_numbers_in_every_layout(string name)
    {
        var layout = Composing.Layout(name);
        var body = Prose([.. Enumerable.Range(0, 12).Select(i => Paragraph(20 + (7 * i)))]);
        var document = Composing.Set(layout, new Department(null, [Article(body)]));

        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"{number}"), document.Pages.SelectMany(page => Paragraphs(layout, page)));
    }

    public static TheoryData<string> Texts => [.. LayoutShelf.Shipped.Where(name => !Composing.Layout(name).IsKey)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_layout_knows_a_paragraph_by_its_number(string name)
    {
        var article = Article(Prose(Paragraph(9), new Subhead(InlineText.Plain("Die Gezeiten")), Paragraph(9))) with { Commentary = new Section(null, Prose(Paragraph(9))) };
        var titles = ReadPages.Elements(Composing.Set(name, article).Structure).Select(element => element.Title).Where(title => title?.StartsWith("Absatz", StringComparison.Ordinal) == true);

        Assert.Equal(["Absatz 1", "Absatz 2", "Absatz 1"], titles);
    }

    [Fact]
    public void Numbers_are_no_text()
    {
        var document = Composing.Set(Composing.Layout(Sheet), new Department(null, [Article(Prose(Paragraph(200)))]));

        Assert.All(document.Pages.SelectMany(page => page.Marks.OfType<DrawnMark>()), mark => Assert.Null(mark.Element));
        Assert.DoesNotContain(document.Pages.SelectMany(page => page.Marks.OfType<TextMark>()), mark => mark.Element is not null && mark.Run.Text.Contains('5', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_article_has_its_own_head_and_counts_its_own_pages()
    {
        var layout = Composing.Layout(Sheet);
        var document = Composing.Set(layout, new Department(null, [Article(Prose(Paragraph(900))), Article(Prose(Paragraph(50)))]));
        var feet = document.Pages.Select(page => Furniture(page, ArtifactKind.Footer)).ToList();

        Assert.Equal(["Seite 1 von 2", "Seite 2 von 2", "Seite 1 von 1"], feet.Select(foot => foot[foot.IndexOf("Seite", StringComparison.Ordinal)..]));
        Assert.Equal([true, false, true], document.Pages.Select(page => Furniture(page, ArtifactKind.Header).Contains("Klasse:", StringComparison.Ordinal)));
        Assert.All(feet, foot => Assert.StartsWith("Quelle: OZD, 7. Januar 2026", foot, StringComparison.Ordinal));
    }

    [Fact]
    public void Material_begins_one_page()
    {
        var article = Article(Prose(Paragraph(50))) with
        {
            Commentary = new Section(null, Prose(Paragraph(40, "Meinung"))),
            Analysis = [new AnalysisSection("Ursachen", [new AnalysisPoint(InlineText.Plain("Mond"), [])])],
        };

        Assert.Equal(["Wasser", "Meinung Ursachen"], Pages(article));
        Assert.Equal(["Wasser", "Ursachen"], Pages(article with { Commentary = null }));
        Assert.Equal(["Wasser"], Pages(article with { Commentary = null, Analysis = [] }));

        static IEnumerable<string> Pages(Article article) => Composing.Set(Composing.Layout(Sheet), new Department(null, [article])).Pages.Select(page =>
        {
            var text = string.Concat(page.Marks.OfType<TextMark>().Where(mark => mark.Element is not null).Select(mark => mark.Run.Text + " "));
            return string.Join(' ', new[] { "Wasser", "Meinung", "Ursachen" }.Where(word => text.Contains(word, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void Writing_lines_leave_room_for_the_closing_lines_of_the_article()
    {
        var layout = Composing.Layout(Sheet);
        for (var words = 20; words <= 300; words += 20)
        {
            var article = Article(Prose(Paragraph(words))) with
            {
                Tasks = [.. Enumerable.Repeat(new SchoolTask(InlineText.Plain("Nenne die Gezeiten."), TaskLevel.Connect, null, null), 4)],
                Extras = Prose(Paragraph(20, "Zugabe")),
                Disclaimer = Prose(Paragraph(4, "Gewähr")),
            };
            var last = Composing.Set(layout, new Department(null, [article])).Pages[^1];

            Assert.Contains(last.Marks.OfType<TextMark>(), mark => mark.Run.Text.Contains("Gewähr", StringComparison.Ordinal));
            Assert.Contains(last.Marks.OfType<TextMark>(), mark => mark.Run.Text.Contains("Gezeiten", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_layout_leaves_out_what_it_names()
    {
        var layout = LayoutFiles.LayoutDesk.Layout("extends: handout\nwithout: [commentary]\n");
        var article = Article(Prose(Paragraph(50))) with { Commentary = new Section(null, Prose(Paragraph(40, "Meinung"))) };

        Assert.DoesNotContain("Meinung", ReadPages.Text(Composing.Set(layout, new Department(null, [article]))), StringComparison.Ordinal);
        Assert.Contains("Meinung", ReadPages.Text(Composing.Set(layout with { Without = [] }, new Department(null, [article]))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_punch_mark_stands_at_half_height_in_the_filing_margin(bool facing)
    {
        var layout = Composing.Layout(Sheet);
        layout = layout with { Page = layout.Page with { Facing = facing } };
        var pages = Composing.Set(layout, new Department(null, [Article(Prose(Paragraph(900)))])).Pages;

        Assert.Equal(ReadLength.Millimetres(25), layout.Page.Margins.Left, 3);
        Assert.Equal([false, facing], pages.Select(page => PunchMark(page).X > page.Width / 2));
        Assert.All(pages, page => Assert.Equal(page.Height / 2, PunchMark(page).Y + (PunchMark(page).Height / 2), 3));

        FillMark PunchMark(Page page) => Assert.Single(
            page.Marks.OfType<FillMark>(), mark => mark.X + mark.Width < ReadLength.Millimetres(15) || mark.X > page.Width - ReadLength.Millimetres(15));
    }

    [Fact]
    public void Explainers_stand_below_the_paragraph_that_mentions_them()
    {
        var article = Article(Prose(
            Paragraph(30), new Paragraph(InlineText.Plain("Die Sonne hilft dem Mond:")),
            new ListBlock(false, [InlineText.Plain("eins"), InlineText.Plain("zwei")]), Paragraph(30))) with
        {
            Explainers = [Explainer("Mond"), Explainer("Nirgends"), Explainer("Sonne")],
        };
        var text = Composing.Set(Composing.Layout("grossdruck"), new Department(null, [article])).Pages
            .SelectMany(page => page.Marks.OfType<TextMark>().Where(mark => mark.Element is not null).OrderBy(mark => mark.Y)).Select(mark => mark.Run.Text.Trim()).ToList();

        string[] expected = ["zwei", "Was ist Sonne?", "Was ist Mond?", "Wasser", "Was ist Nirgends?"];
        Assert.Equal(expected, text.Where(word => expected.Contains(word)).Append("Wasser").Distinct().OrderBy(word => word == "Wasser" ? LastWater() : text.IndexOf(word)));

        int LastWater() => text.FindLastIndex(words => words.StartsWith("Wasser", StringComparison.Ordinal));

        static Explainer Explainer(string term) => new($"Was ist {term}?", Prose(new Paragraph(InlineText.Plain($"Erklärt wird {term.ToUpperInvariant()}."))), term);
    }

    private static readonly ImmutableArray<string> _forCopiers = ["handout", "grossdruck", "leicht"];

    public static TheoryData<string> ForCopiers => [.. _forCopiers];

    [Theory]
    [MemberData(nameof(ForCopiers))]
    public void It_comes_through_a_copier(string name)
    {
        var article = NumberedArticle.Of(
            new ArticleShape
            {
                Lead = 10,
                Paragraphs = 6,
                Words = 30,
                Subheads = 2,
                ListItems = 3,
                Quote = true,
                Explainers = 3,
                Answer = 20,
                Points = 3,
                Analysis = 2,
                Commentary = 40,
                Background = 40,
                Extras = 10,
                Tasks = 3,
            },
            0, "a").Article;
        // A publication's own colours must not come through either.
        var document = Composing.Set(Composing.Layout(name), new Department("Politik", [article]));

        Assert.All(document.Pages.SelectMany(page => page.Marks), mark =>
        {
            switch (mark)
            {
                case TextMark text:
                    Assert.Equal(Colour.Black, text.Colour);
                    break;
                case DrawnMark drawn:
                    Assert.Equal(Colour.Black, drawn.Colour);
                    break;
                case FrameMark frame:
                    Assert.Equal(Colour.Black, frame.Colour);
                    Assert.True(frame.Stroke >= 0.5, $"a frame of {frame.Stroke} pt");
                    break;
                case FillMark fill when fill.Colour == Colour.Black:
                    Assert.True(Math.Min(fill.Width, fill.Height) >= 0.5, $"a rule of {Math.Min(fill.Width, fill.Height)} pt");
                    break;
                case FillMark tint:
                    // A tint of 10 % black is at least as light as this.
                    Assert.True(Math.Min(tint.Colour.R, Math.Min(tint.Colour.G, tint.Colour.B)) >= 229, $"a tint of {tint.Colour}");
                    break;
            }
        });
    }

    [Fact]
    public void Large_print_is_nowhere_small()
    {
        var layout = Composing.Layout("grossdruck");

        Assert.Equal((17, 23), (layout.Styles[StyleNames.Text].Size, layout.Styles[StyleNames.Text].Leading));
        var article = NumberedArticle.Of(new ArticleShape { Lead = 9, Paragraphs = 4, Words = 40, Explainers = 3, Answer = 15, Points = 2, Analysis = 1, Commentary = 30, Extras = 9, Tasks = 2, WordLength = 14 }, 0, "a").Article;
        var runs = Composing.Set(layout, new Department(null, [article])).Pages
            .SelectMany(page => page.Marks).Select(mark => mark is TextMark text ? text.Run : (mark as DrawnMark)?.Run).Where(run => run is not null).ToList();
        Assert.All(runs, run => Assert.True(run!.Size >= 14, $"\"{run.Text}\" is set in {run.Size} pt"));
        Assert.DoesNotContain(runs, run => run!.Text.Contains('\u00AD', StringComparison.Ordinal));
    }

    private static string Furniture(Page page, ArtifactKind kind) => string.Concat(page.Marks.OfType<TextMark>()
        .Where(mark => mark.Element is null && mark.Artifact == kind).OrderBy(mark => mark.Y).ThenBy(mark => mark.X).Select(mark => mark.Run.Text)).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
