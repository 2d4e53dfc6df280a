using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Benchmarks;

/// <summary>What an edition says, piece by piece, in the parts that <c>daily</c> prints. Links and pictures stay behind: generated text has none.</summary>
/// <param name="Title">The name of the paper.</param>
/// <param name="Blocks">The pieces in their order.</param>
internal sealed record RivalText(string Title, ImmutableArray<RivalBlock> Blocks)
{
    /// <summary>Takes the text out of an edition.</summary>
    public static RivalText Of(Edition edition)
    {
        var blocks = edition.Departments.SelectMany(department =>
            Heading(1, department.Title).Concat(department.Articles.SelectMany(article => Article(article, edition.Publication))));
        return new RivalText(edition.Publication.Name, [.. blocks]);
    }

    private static IEnumerable<RivalBlock> Article(Article article, Publication publication)
    {
        var labels = publication.Labels;
        return
        [
            .. Line(RivalLook.Kicker, article.Kicker),
            .. Heading(2, article.Title),
            .. Prose(article.Lead, RivalLook.Lead),
            .. Line(RivalLook.Small, article.Byline),
            .. Prose(article.Body),
            .. article.Background is { } background ? Heading(3, background.Title ?? labels.Background).Concat(Prose(background.Text)) : [],
            .. Box(labels.Explainers, article.Explainers.SelectMany(one => Line(RivalLook.Question, one.Question).Concat(Prose(one.Answer)))),
            .. article.Infobox is { } infobox ? Box(infobox.Title ?? labels.Infobox, [new RivalList(IsOrdered: false, infobox.Points)]) : [],
            .. article.Commentary is { } commentary ? Line(RivalLook.Kicker, labels.Commentary).Concat(Heading(3, commentary.Title)).Concat(Prose(commentary.Text)) : [],
            .. Box(labels.Analysis, article.Analysis.SelectMany(Analysis)),
            .. article.Extras is { } extras ? Line(RivalLook.Kicker, labels.Extras).Concat(Prose(extras)) : [],
            .. Prose(article.Disclaimer ?? publication.Disclaimer, RivalLook.Small),
        ];
    }

    private static IEnumerable<RivalBlock> Analysis(AnalysisSection section) =>
        Line(RivalLook.Question, section.Title).Concat(section.Points.SelectMany((point, at) => Point(point, PointLetter.Of(at))));

    private static IEnumerable<RivalBlock> Point(AnalysisPoint point, string letter)
    {
        yield return new RivalParagraph(RivalLook.Text, new InlineText([new Span($"{letter}) "), .. point.Title.Spans]));
        if (!point.Items.IsEmpty)
        {
            yield return new RivalList(IsOrdered: false, point.Items);
        }
    }

    private static IEnumerable<RivalBlock> Prose(ProseText? prose, RivalLook look = RivalLook.Text) => (prose ?? ProseText.Empty).Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [new RivalParagraph(look, paragraph.Text)],
        Subhead subhead => [new RivalHeading(3, subhead.Text)],
        ListBlock list => [new RivalList(list.Ordered, list.Items)],
        Quotation quotation => quotation.Paragraphs.Select(paragraph => new RivalParagraph(RivalLook.Quotation, paragraph)),
        _ => (IEnumerable<RivalBlock>)[],
    });

    private static IEnumerable<RivalBlock> Box(string title, IEnumerable<RivalBlock> blocks)
    {
        ImmutableArray<RivalBlock> inside = [.. blocks];
        return inside.IsEmpty ? [] : [new RivalBox(InlineText.Plain(title), inside)];
    }

    private static IEnumerable<RivalBlock> Heading(int level, string? text) => text is null ? [] : [new RivalHeading(level, InlineText.Plain(text))];

    private static IEnumerable<RivalBlock> Line(RivalLook look, string? text) => text is null ? [] : [new RivalParagraph(look, InlineText.Plain(text))];
}
