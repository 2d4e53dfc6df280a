using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets the parts that stand in boxes: explainers, analysis, infobox.</summary>
internal sealed class SetBoxes(PageLayout layout, SetBlock setBlock, SetProse setProse)
{
    /// <summary>
    /// A point to learn of so many lines is not parted between the columns of its box: pupils learn it as one. Longer ones would
    /// leave holes.
    /// </summary>
    private const int LongestWholePoint = 8;

    /// <summary>Thickness of the rule under a heading, in pt: a school's copier loses thinner ones.</summary>
    private const double Hairline = 0.5;

    private ParagraphStyle Style(string name) => layout.Styles[name];

    /// <summary>Questions and answers; each explainer a note of its own.</summary>
    public ComposedPart Explainers(Article article, string label, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var aside = parent.Add(StructureType.Aside, title: label);
        var (title, wide) = measure.IsBelow ? (new Galley(), new Galley()) : Titles(label, context.OfPaper, ArticlePart.Explainers, measure, aside, context);
        var notes = ImmutableArray.CreateBuilder<ComposedNote>();
        var text = new Galley();
        var question = Style(StyleNames.Question);
        for (var i = 0; i < article.Explainers.Length; i++)
        {
            var note = Note(article.Explainers[i], i, measure, aside, context);
            notes.Add(new ComposedNote(i, note, context.Mentions?.Of(i)));
            text.Add(note, question.Before);
        }

        return new ComposedPart(ArticlePart.Explainers, title, text) { WideTitle = wide, Notes = notes.ToImmutable() };
    }

    private Galley Note(Explainer explainer, int index, PartMeasure measure, StructureNode aside, ArticleContext context)
    {
        var note = aside.Add(StructureType.Note, title: explainer.Question);
        var galley = new Galley();
        var question = Style(StyleNames.Question);
        var place = new BlockPlace(note.Add(StructureType.P), ArticlePart.Explainers, 2 * index) { Anchor = new ExplainerKey(context.Index, index) };
        galley.Add(
            setBlock.Run(InlineText.Plain(explainer.Question), question, measure.Text, place, context),
            question.Before, question.After, keepWithNext: true);
        // Blocks of one answer share its number.
        galley.Add(
            setProse.Run(explainer.Answer, Prose(StyleNames.Answer), measure, note, ArticlePart.Explainers, context, (2 * index) + 1),
            question.After);
        return galley;
    }

    /// <summary>Headings with lettered points and dashed items; a heading's points stay together.</summary>
    public ComposedPart Analysis(Article article, string label, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var sect = parent.Add(StructureType.Sect, title: label);
        var (title, wide) = Titles(label, context.OfPaper, ArticlePart.Analysis, measure, sect, context);
        var text = new Galley();
        var number = 0;
        foreach (var section in article.Analysis)
        {
            AddAnalysisSection(text, section, measure, sect, context, ref number);
        }

        return new ComposedPart(ArticlePart.Analysis, title, text) { WideTitle = wide };
    }

    /// <summary>The points to learn.</summary>
    public ComposedPart Infobox(Infobox infobox, string label, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var aside = parent.Add(StructureType.Aside, title: infobox.Title ?? label);
        var wording = infobox.Title is null ? context.OfPaper : context;
        var (title, wide) = Titles(infobox.Title ?? label, wording, ArticlePart.Infobox, measure, aside, context);
        var text = new Galley();
        var style = Style(StyleNames.InfoboxPoint);
        var list = aside.Add(StructureType.L, numbering: ListNumbering.Square);
        for (var i = 0; i < infobox.Points.Length; i++)
        {
            var item = list.Add(StructureType.LI);
            var bullet = new BlockLabel("▪", Style(StyleNames.InfoboxBullet), item.Add(StructureType.Lbl));
            var lines = setBlock.Run(
                infobox.Points[i], style, measure.Text,
                new BlockPlace(item.Add(StructureType.LBody), ArticlePart.Infobox, i) { Label = bullet }, context);
            text.Add(
                lines.Length > LongestWholePoint ? lines : [.. lines.Select(line => line with { CanBreakBefore = false })],
                style.Before, style.After);
        }

        return new ComposedPart(ArticlePart.Infobox, title, text) { WideTitle = wide };
    }

    private void AddAnalysisSection(
        Galley text, AnalysisSection section, PartMeasure measure, StructureNode sect, ArticleContext context, ref int number)
    {
        var heading = Style(StyleNames.AnalysisTitle);
        var lines = setBlock.Run(
            InlineText.Plain(section.Title), heading, measure.Text,
            new BlockPlace(sect.Add(context.Heading(2)), ArticlePart.Analysis, number++), context);
        // A hairline under the heading ties the points to it.
        lines = lines.SetItem(lines.Length - 1, lines[^1] with
        {
            Marks = [.. lines[^1].Marks, new FillMark(0, lines[^1].Height - 0.6, measure.Text, Hairline, Rule) { Artifact = ArtifactKind.Layout }],
        });
        text.Add(lines, heading.Before, heading.After, keepWithNext: true);
        var list = sect.Add(StructureType.L, numbering: ListNumbering.LowerAlpha);
        for (var p = 0; p < section.Points.Length; p++)
        {
            var isLastPoint = p == section.Points.Length - 1;
            AddAnalysisPoint(text, section.Points[p], p, isLastPoint, measure, list, context, ref number);
        }
    }

    private void AddAnalysisPoint(
        Galley text, AnalysisPoint point, int p, bool isLastPoint, PartMeasure measure, StructureNode list, ArticleContext context, ref int number)
    {
        var style = Style(StyleNames.AnalysisPoint);
        var item = list.Add(StructureType.LI);
        var letter = new BlockLabel($"{PointLetter.Of(p)})", style with { Weight = 700 }, item.Add(StructureType.Lbl));
        var body = item.Add(StructureType.LBody);
        var lines = setBlock.Run(
            point.Title, style, measure.Text,
            new BlockPlace(body.Add(StructureType.P), ArticlePart.Analysis, number++) { Label = letter }, context);
        text.Add(lines, style.Before, style.After, keepWithNext: !point.Items.IsEmpty || !isLastPoint);
        if (point.Items.IsEmpty)
        {
            return;
        }

        var dashed = Style(StyleNames.AnalysisItem);
        var items = body.Add(StructureType.L, numbering: ListNumbering.Disc);
        for (var i = 0; i < point.Items.Length; i++)
        {
            var li = items.Add(StructureType.LI);
            var dash = new BlockLabel("–", dashed, li.Add(StructureType.Lbl));
            var itemLines = setBlock.Run(
                point.Items[i], dashed, measure.Text,
                new BlockPlace(li.Add(StructureType.LBody), ArticlePart.Analysis, number++) { Label = dash, Left = style.Hanging }, context);
            text.Add(itemLines, dashed.Before, dashed.After, keepWithNext: !(isLastPoint && i == point.Items.Length - 1));
        }
    }

    /// <summary>The title of a box in its own width and as wide as the page; only one of them will be placed.</summary>
    private (Galley Own, Galley Wide) Titles(
        string words, ArticleContext wording, ArticlePart part, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var style = Style(StyleNames.BoxTitle);
        var place = new BlockPlace(parent.Add(context.Heading(1), language: wording.LanguageIn(context))) { Anchor = new SectionKey(context.Index, part) };
        return (Set(measure.Title), Set(layout.Page.TypeWidth - (2 * MeasureParts.Padding(layout, part))));

        Galley Set(double width)
        {
            var galley = new Galley();
            galley.Add(setBlock.Run(InlineText.Plain(words), style, width, place, wording), style.Before, style.After, keepWithNext: true);
            return galley;
        }
    }

    private ProseStyles Prose(string text) =>
        new(Style(text), Style(StyleNames.Question), Style(text) with { Italic = true }, StructureType.P);

    private Colour Rule => layout.Colours.TryGetValue("hairline", out var colour) ? colour : layout.Colours["ink"];
}
