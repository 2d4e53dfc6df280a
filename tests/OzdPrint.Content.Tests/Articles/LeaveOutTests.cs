using System.Collections.Immutable;

namespace OzdPrint.Content.Tests.Articles;

public sealed class LeaveOutTests
{
    private static readonly ProseText Text = new([new Paragraph(InlineText.Plain("Text"))]);

    private static Edition Edition() => new()
    {
        Publication = new Publication { Disclaimer = Text },
        Departments =
        [
            new Department(null,
            [
                new Article
                {
                    Slug = "a",
                    Source = new SourceFile("a.yaml", "", default),
                    Title = "Titel",
                    Language = "de",
                    Kicker = "Physik",
                    Lead = Text,
                    Byline = "Redaktion",
                    Image = new Picture { File = "a.png", Bytes = default, Format = PictureFormat.Png, Width = 1, Height = 1, Alt = "Bild" },
                    Body = Text,
                    Commentary = new Section(null, Text),
                    Background = new Section(null, Text),
                    Explainers = [new Explainer("Was ist Ebbe?", Text, "Ebbe")],
                    Analysis = [new AnalysisSection("Ursachen", [])],
                    Infobox = new Infobox(null, [InlineText.Plain("Punkt")]),
                    Extras = Text,
                    Tasks = [new SchoolTask(InlineText.Plain("Nenne."), null, null, Text)],
                },
            ]),
        ],
    };

    private static ImmutableArray<ArticlePart> Parts(Article article) =>
    [
        .. new (ArticlePart Part, bool Has)[]
        {
            (ArticlePart.Kicker, article.Kicker is not null), (ArticlePart.Lead, article.Lead is not null),
            (ArticlePart.Byline, article.Byline is not null), (ArticlePart.Image, article.Image is not null),
            (ArticlePart.Commentary, article.Commentary is not null), (ArticlePart.Background, article.Background is not null),
            (ArticlePart.Explainers, !article.Explainers.IsEmpty), (ArticlePart.Analysis, !article.Analysis.IsEmpty),
            (ArticlePart.Infobox, article.Infobox is not null), (ArticlePart.Extras, article.Extras is not null),
            (ArticlePart.Tasks, !article.Tasks.IsEmpty), (ArticlePart.Answers, article.HasAnswers), (ArticlePart.Disclaimer, article.Disclaimer is not { IsEmpty: true }),
        }.Where(one => one.Has).Select(one => one.Part),
    ];

    public static TheoryData<ArticlePart> All => [.. LeaveOut.Parts];

    [Theory]
    [MemberData(nameof(All))]
    public void Just_the_named_part_is_gone(ArticlePart part)
    {
        var edition = Edition();
        var left = LeaveOut.From(edition, [part]).Articles.Single();

        // Without tasks there are no answers either.
        Assert.Equal(Parts(edition.Articles.Single()).Remove(part).RemoveRange(part is ArticlePart.Tasks ? [ArticlePart.Answers] : []), Parts(left));
        Assert.Equal((edition.Articles.Single().Title, edition.Articles.Single().Body), (left.Title, left.Body));
    }

    [Fact]
    public void Every_part_but_headline_and_body_can_be_left_out()
    {
        Assert.Equal(LeaveOut.Parts, Parts(Edition().Articles.Single()));
        Assert.Empty(Parts(LeaveOut.From(Edition(), LeaveOut.Parts).Articles.Single()));
        Assert.Throws<ArgumentOutOfRangeException>(() => LeaveOut.From(Edition(), [ArticlePart.Body]));
    }

    [Fact]
    public void Paragraphs_and_quotations_are_counted()
    {
        var prose = new ProseText(
        [
            new Subhead(InlineText.Plain("Oben")), new Paragraph(InlineText.Plain("Drei:")), new ListBlock(true, [InlineText.Plain("eins")]),
            new Quotation([InlineText.Plain("Zitat"), InlineText.Plain("geht weiter")]), new Paragraph(InlineText.Plain("Schluss")),
        ]);

        Assert.Equal([null, 1, null, 2, 3], ParagraphNumbers.Of(prose));
    }
}
