using CsCheck;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout.Tests;

public sealed class SetEditionTests
{
    private static readonly FontLibrary Fonts = new(EmbeddedFonts.Load());
    private static readonly SetEdition Composing = new(Fonts, new HyphenationPatterns());

    private static PageLayout Layout(string name)
    {
        var reading = new LayoutShelf([], Fonts).Read(name);
        Assert.Empty(reading.Diagnostics);
        return reading.Value!;
    }

    private static ProseText Prose(int paragraphs, int words) => new([
        .. Enumerable.Range(0, paragraphs).Select(p => new Paragraph(InlineText.Plain(
            string.Join(' ', Enumerable.Range(0, words).Select(w => $"Wort{p}x{w} Vermittlung"))))),
    ]);

    private static Article Article(int paragraphs, int words, int explainers, int points, int sections) => new()
    {
        Slug = "a",
        Source = new SourceFile("a.yaml", "", default),
        Title = "Wie ein Gesetz entsteht",
        Language = "de",
        Kicker = "Politik",
        Lead = Prose(1, 12),
        Body = Prose(paragraphs, words),
        Explainers = [.. Enumerable.Range(0, explainers).Select(e => new Explainer($"Was ist Frage{e}?", Prose(1, 12), null))],
        Infobox = points == 0 ? null : new Infobox(null, [.. Enumerable.Range(0, points).Select(p => InlineText.Plain($"Merksatz{p}"))]),
        Analysis =
        [
            .. Enumerable.Range(0, sections).Select(s => new AnalysisSection(
                $"Seite{s}", [new AnalysisPoint(InlineText.Plain($"Punkt{s}"), [InlineText.Plain($"Sache{s}")])])),
        ],
        Commentary = sections == 0 ? null : new Section("Langsam ist gut", Prose(2, 30)),
    };

    private static PrintedDocument Set(string layout, params Article[] articles) => Composing.Run(
        new Edition { Publication = new Publication(), Date = new DateOnly(2026, 1, 8), Number = 8, Departments = [new Department(null, [.. articles])] },
        Layout(layout));

    private static readonly Gen<Article> Articles =
        Gen.Select(Gen.Int[0, 14], Gen.Int[1, 60], Gen.Int[0, 12], Gen.Int[0, 8], Gen.Int[0, 5]).Select(Article);

    private static string TextOf(PrintedDocument document) => string.Concat(
            document.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Element is not null).Select(mark => mark.Run.Text))
        .Replace("\u00AD", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("daily")]
    [InlineData("handout")]
    public void No_text_is_lost_between_article_and_page(string layout) => Articles.Sample(
        article =>
        {
            var text = TextOf(Set(layout, article, article));
            var words = article.Body.PlainText.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Concat(article.Explainers.Select(explainer => explainer.Question))
                .Concat(article.Infobox?.Points.Select(point => point.PlainText) ?? [])
                .Where(word => word.StartsWith("Wort", StringComparison.Ordinal) || word.StartsWith("Was", StringComparison.Ordinal) || word.StartsWith("Merk", StringComparison.Ordinal));
            return words.All(word => text.Contains(word, StringComparison.Ordinal));
        },
        iter: 60);

    [Theory]
    [InlineData("daily")]
    [InlineData("handout")]
    public void Nothing_leaves_the_type_area(string layout) => Articles.Sample(
        article =>
        {
            var plan = Layout(layout).Page;
            return Set(layout, article).Pages.SelectMany(page => page.Marks).OfType<TextMark>().All(mark =>
                mark.X >= plan.Margins.Left - 0.1
                && mark.X + mark.Run.Glyphs.TakeWhile(glyph => !char.IsWhiteSpace(mark.Run.Text[glyph.TextStart])).Sum(glyph => glyph.Advance)
                    <= plan.Width - plan.Margins.Right + 0.1
                && mark.Y <= plan.Height - plan.Margins.Bottom + 0.1
                && mark.Y >= plan.Margins.Top);
        },
        iter: 60);

    [Fact]
    public void Every_element_of_a_mark_is_in_the_structure() => Articles.Sample(
        article =>
        {
            var document = Set("daily", article);
            var ids = new HashSet<int>();
            Gather(document.Structure, ids);
            return document.Pages.SelectMany(page => page.Marks).All(mark => mark.Element is not { } id || ids.Contains(id));
        },
        iter: 40);

    [Fact]
    public void The_same_edition_gives_the_same_pages() =>
        Assert.Equal(
            Set("daily", Article(6, 40, 3, 3, 3)).Pages.Select(PageDrawing.Of), Set("daily", Article(6, 40, 3, 3, 3)).Pages.Select(PageDrawing.Of));

    [Fact]
    public void Every_page_says_where_its_text_begins()
    {
        var document = Set("daily", Article(14, 60, 3, 3, 3));
        Assert.Equal(document.Pages.Select(page => page.Label), document.PageStarts.Select(start => start.Label));
        Assert.Equal(new TextAddress(ArticlePart.Kicker, 0, 0), document.PageStarts[0].At);
        Assert.Equal(ArticlePart.Body, document.PageStarts[1].At.Part);
    }

    [Fact]
    public void A_page_of_the_daily_edition_looks_like_its_drawing()
    {
        var drawing = PageDrawing.Of(Set("daily", Article(5, 34, 2, 3, 3)).Pages[0]);
        var file = Path.Combine(Snapshots(), "daily.verified.txt");
        if (Environment.GetEnvironmentVariable("OZDPRINT_UPDATE") == "1")
        {
            File.WriteAllText(file, drawing + "\n");
        }

        Assert.Equal(File.ReadAllText(file).TrimEnd('\n'), drawing);
    }

    private static string Snapshots([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static void Gather(StructureElement element, HashSet<int> ids)
    {
        Assert.True(ids.Add(element.Id));
        foreach (var child in element.Children)
        {
            Gather(child, ids);
        }
    }
}
