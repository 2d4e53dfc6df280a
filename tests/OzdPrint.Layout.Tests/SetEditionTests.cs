using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

public sealed class SetEditionTests
{
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

    private static PrintedDocument Set(string layout, params Article[] articles) => Composing.Set(layout, articles);

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
}
