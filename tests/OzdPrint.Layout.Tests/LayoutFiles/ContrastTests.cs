using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests.LayoutFiles;

/// <summary>All text of the shipped layouts can be read on its ground, and faint text of other layouts is reported.</summary>
public sealed class ContrastTests
{
    private static readonly Publication _yellow = new() { Colours = Colours(("accent", "#ffd800")) };

    /// <summary>An article with every part, links and explained words.</summary>
    private static readonly Article _article = Linked(NumberedArticle.Of(new ArticleShape
    {
        Lead = 12,
        Paragraphs = 4,
        Words = 30,
        Subheads = 1,
        ListItems = 2,
        Quote = true,
        Explainers = 2,
        Answer = 12,
        Points = 3,
        Analysis = 2,
        Commentary = 40,
        Background = 40,
        Extras = 10,
        Tasks = 2,
        Picture = (900, 600),
        Caption = 5,
    }).Article);

    public static TheoryData<string> Names => [.. LayoutShelf.Shipped];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shipped_layout_reaches_double_A(string name)
    {
        var layout = Composing.Layout(name);
        Assert.Empty(CheckContrast.Pairs(layout, layout.Colours));
        Assert.NotEmpty(new TextGrounds(layout).All());
    }

    /// <summary>What the check takes for text on a ground is held against pages as they are.</summary>
    [Theory]
    [InlineData("daily")]
    [InlineData("tabloid")]
    [InlineData("handout")]
    [InlineData("heft")]
    public void The_check_knows_every_colour_on_every_ground_of_the_pages(string name)
    {
        var shipped = Composing.Layout(name);
        // Each colour a value of its own, so that pages tell them apart.
        var layout = shipped with
        {
            Colours = shipped.Colours.Keys.Select((key, i) => KeyValuePair.Create(key, key == "paper" ? Colour.White : new Colour((byte)i, 0, 0)))
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        var known = new TextGrounds(layout).All()
            .Select(text => (layout.Colours[text.Colour], text.Ground is null ? Colour.White : layout.Colours[text.Ground])).ToHashSet();
        var printed = new HashSet<(Colour, Colour)>();
        foreach (var page in Composing.Set(layout, new Department("Politik", [_article]), new Department("Sport", [_article with { Slug = "b" }])).Pages)
        {
            var fills = page.Marks.OfType<FillMark>().ToList();
            foreach (var text in page.Marks.OfType<TextMark>().Where(text => text.Run.Width > 0))
            {
                var (x, y) = (text.X + (text.Run.Width / 2), text.Y - (text.Run.Size * 0.3));
                var ground = fills.FindLast(fill => x > fill.X && x < fill.X + fill.Width && y > fill.Y && y < fill.Y + fill.Height)?.Colour;
                printed.Add((text.Colour, ground ?? Colour.White));
            }
        }

        Assert.Empty(printed.Except(known));
        Assert.InRange(printed.Count, 1, known.Count);
    }

    [Fact]
    public void A_faint_colour_is_reported_with_its_contrast_and_a_darker_one_that_is_enough()
    {
        var diagnostic = Assert.Single(LayoutDesk.Reading("extends: daily\ncolours: { quiet: \"#8a7a6a\" }\n").Diagnostics);
        Assert.Equal("text in the colour \"quiet\" on paper (byline, caption, disclaimer) has a contrast of 4.13 : 1 and needs 4.5 : 1", diagnostic.Message);
        var better = Colour.Parse(diagnostic.Hint!.Split('"')[^2])!.Value;
        Assert.InRange(Luminance.Contrast(better, Colour.White), 4.5, 4.7);
        Assert.True(better.R > better.G && better.G > better.B);
    }

    [Fact]
    public void Large_and_bold_type_needs_less()
    {
        const string Grey = "extends: daily\ncolours: { faint: \"#808080\" }\nstyles: { commentary-title: { colour: faint, size: ";
        Assert.Empty(LayoutDesk.Reading(Grey + "18pt, weight: 400 } }\n").Diagnostics);
        Assert.Empty(LayoutDesk.Reading(Grey + "14pt, weight: 700 } }\n").Diagnostics);
        Assert.Equal("OZD4030", Assert.Single(LayoutDesk.Reading(Grey + "17.9pt, weight: 600 } }\n").Diagnostics).Code);
        Assert.Equal("OZD4030", Assert.Single(LayoutDesk.Reading(Grey + "13.9pt, weight: 700 } }\n").Diagnostics).Code);
    }

    [Fact]
    public void Links_and_explained_words_are_text_too()
    {
        Assert.Contains(LayoutDesk.Reading("extends: daily\ncolours: { link: \"#7ab8ff\" }\n").Diagnostics, found => found.Message.Contains("\"link\" on paper (link)", StringComparison.Ordinal));
        Assert.Contains(LayoutDesk.Reading("extends: daily\nstyles: { term: { colour: hairline } }\n").Diagnostics, found => found.Message.Contains("\"hairline\" on paper (term)", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_black_is_not_enough_the_text_is_to_be_lighter()
    {
        var found = LayoutDesk.Reading("extends: daily\ncolours: { dark: \"#202020\" }\nstyles: { department: { colour: dark } }\ndepartment: { fill: ink }\n").Diagnostics;
        Assert.StartsWith("make \"dark\" lighter, for example \"#", Assert.Single(found).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_of_the_publication_are_checked_where_they_replace_those_of_the_layout()
    {
        var source = new SourceFile("content/publication.yaml", "name: accent\ncolours:\n  my-accent: \"#000000\"\n  accent: \"#ffd800\"\n", default);
        var edition = Composing.Edition(new Department(null, [_article])) with { Publication = _yellow with { Source = source } };
        var found = Composing.Set(Composing.Layout("daily"), edition).Diagnostics;
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(("OZD4030", "content/publication.yaml", 4, 3), (diagnostic.Code, diagnostic.File, diagnostic.Position?.Line, diagnostic.Position?.Column)));
        Assert.Contains(found, diagnostic => diagnostic.Message.StartsWith("in the layout daily, text in the colour \"accent\" on paper (", StringComparison.Ordinal));
        Assert.Contains(found, diagnostic => diagnostic.Message.Contains("\"paper\" on \"accent\" (department)", StringComparison.Ordinal));
        // A worksheet has no text in the accent.
        Assert.Empty(Composing.Set(Composing.Layout("handout"), edition).Diagnostics);
        Assert.Empty(CheckContrast.Publication(Composing.Layout("daily"), new Publication { Colours = Colours(("unknown", "#ffffff"), ("accent", "#004400")) }));
    }

    private static ImmutableSortedDictionary<string, Colour> Colours(params (string Name, string Value)[] colours) => colours.ToImmutableSortedDictionary(
        colour => colour.Name, colour => Colour.Parse(colour.Value)!.Value, StringComparer.Ordinal);

    /// <summary>The same article with a link in its body.</summary>
    private static Article Linked(Article article) => article with
    {
        Body = new ProseText(article.Body.Blocks.Add(new Paragraph(new InlineText([new Span("Adresse", Link: new Uri("https://ozd.example/"))])))),
    };
}
