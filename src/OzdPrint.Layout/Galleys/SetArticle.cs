using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>An article set into galleys, part by part in reading order.</summary>
/// <param name="Article">The article.</param>
/// <param name="Index">Index of the article in the edition.</param>
/// <param name="Parts">Its parts that have something to set.</param>
/// <param name="Headings">The headings of its sections, for the outline.</param>
internal sealed record SetArticleResult(
    Article Article, int Index, Dictionary<ArticlePart, ComposedPart> Parts, List<(string Title, ArticlePart Part)> Headings);

/// <summary>
/// Sets an article: every part into a galley of the measure that the layout has for it, in the order in which the layout has
/// the parts.
/// </summary>
internal sealed class SetArticle
{
    private readonly PageLayout _layout;
    private readonly Publication _publication;
    private readonly SetBlock _setBlock;
    private readonly SetProse _setProse;
    private readonly SetBoxes _setBoxes;
    private readonly SetHead _setHead;
    private readonly SetPicture _setPicture;
    private readonly SetTasks _setTasks;
    private readonly SnapToGrid _grid;
    private readonly OrderedDictionary<ArticlePart, PartMeasure> _measures;
    private readonly HyphenationPatterns _patterns;
    private readonly ArticleContext _paper;

    public SetArticle(PageLayout layout, Publication publication, SetBlock setBlock, HyphenationPatterns patterns)
    {
        _patterns = patterns;
        _layout = layout;
        _publication = publication;
        _paper = new ArticleContext(null, publication.Language, patterns.Find(publication.Language));
        _grid = new SnapToGrid(layout.Grid.Baseline);
        _setBlock = setBlock;
        _setProse = new SetProse(layout, publication.Labels.Paragraph, setBlock, _grid);
        _setBoxes = new SetBoxes(layout, setBlock, _setProse);
        _setHead = new SetHead(layout, setBlock, _setProse, _grid);
        _setPicture = new SetPicture(layout, setBlock, _grid);
        _setTasks = new SetTasks(layout, new Palette(layout, publication), setBlock, _setProse, _grid);
        _measures = MeasureParts.Run(layout);
    }

    /// <param name="article">The article.</param>
    /// <param name="index">Its index in the edition.</param>
    /// <param name="art">Its element.</param>
    /// <param name="level">Level of its headline.</param>
    public SetArticleResult Run(Article article, int index, StructureNode art, int level)
    {
        var context = new ArticleContext(
            article, article.Language, _patterns.Find(article.Language).With(article.Hyphenation))
        {
            Index = index,
            // Without headlines the headings of the sections are the highest, and no level may be left out.
            Level = Wants(ArticlePart.Title) ? level : level - 1,
            Paper = article.Language == _publication.Language ? null : _paper,
            // Words lead to explainers only where explainers are.
            Mentions = Wants(ArticlePart.Explainers) ? new Mentions(article) : null,
        };
        var result = new SetArticleResult(article, index, [], []);
        // In the order of the pages: so reading software reads, and so the outline goes down.
        foreach (var (part, measure) in _measures)
        {
            Add(result, part, measure, art, context);
        }

        return result;
    }

    private ParagraphStyle Style(string name) => _layout.Styles[name];

    private string Label(Func<SectionLabels, string> label) => label(_publication.Labels);

    /// <summary>Sets a part, if the article has it.</summary>
    private void Add(SetArticleResult result, ArticlePart part, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var article = result.Article;
        switch (part)
        {
            case ArticlePart.Kicker when article.Kicker is { } kicker:
                Add(result, part, _setHead.Line(kicker, StyleNames.Kicker, new BlockPlace(art.Add(StructureType.P), part), measure, context));
                break;
            case ArticlePart.Title:
                Add(result, part, _setHead.Line(
                    article.Title, StyleNames.Title,
                    new BlockPlace(art.Add(context.Heading(0)), part) { Anchor = new ArticleKey(context.Index) }, measure, context));
                break;
            case ArticlePart.Lead when article.Lead is { IsEmpty: false } lead:
                Add(result, part, _setHead.Lead(lead, measure, art, context));
                break;
            case ArticlePart.Byline when article.Byline is { } byline:
                Add(result, part, _setHead.Line(byline, StyleNames.Byline, new BlockPlace(art.Add(StructureType.P), part), measure, context));
                break;
            case ArticlePart.Image when article.Image is { } image:
                result.Parts[part] = _setPicture.Run(image, measure, art, Label(labels => labels.Credit), context);
                break;
            case ArticlePart.Body when !article.Body.IsEmpty:
                Add(result, part, Body(article.Body, measure, art, context));
                break;
            case ArticlePart.Commentary when article.Commentary is { } commentary:
                Add(result, Commentary(commentary, measure, art, context), Label(labels => labels.Commentary));
                break;
            case ArticlePart.Background when article.Background is { } background:
                var title = background.Title ?? Label(labels => labels.Background);
                Add(result, Background(background, title, measure, art, context), title);
                break;
            case ArticlePart.Explainers when !article.Explainers.IsEmpty:
                Explainers(result, measure, art, context);
                break;
            case ArticlePart.Analysis when !article.Analysis.IsEmpty:
                var analysis = Label(labels => labels.Analysis);
                Add(result, _setBoxes.Analysis(article, analysis, measure, art, context), analysis);
                break;
            case ArticlePart.Infobox when article.Infobox is { } infobox:
                var words = Label(labels => labels.Infobox);
                Add(result, _setBoxes.Infobox(infobox, words, measure, art, context), infobox.Title ?? words);
                break;
            case ArticlePart.Extras when article.Extras is { IsEmpty: false } extras:
                result.Parts[part] = Extras(extras, measure, art, context);
                break;
            case ArticlePart.Tasks when !article.Tasks.IsEmpty:
                var tasks = Label(labels => labels.Tasks);
                Add(result, _setTasks.Tasks(article, tasks, measure, art, context), tasks);
                break;
            case ArticlePart.Answers when article.HasAnswers:
                var answers = Label(labels => labels.Answers);
                Add(result, _setTasks.Answers(article, answers, Label(labels => labels.OpenTask), measure, art, context), answers);
                break;
            case ArticlePart.Disclaimer when (article.Disclaimer ?? _publication.Disclaimer) is { IsEmpty: false } disclaimer:
                Add(result, part, Disclaimer(disclaimer, article.Disclaimer is not null, measure, art, context));
                break;
        }
    }

    private Galley Body(ProseText body, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var styles = new ProseStyles(Style(StyleNames.Text), Style(StyleNames.Subhead), Style(StyleNames.Quote), context.Heading(1));
        return Numbered(_setProse.Run(body, styles, measure, art, ArticlePart.Body, context), body, ArticlePart.Body);
    }

    private void Explainers(SetArticleResult result, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var words = Label(labels => labels.Explainers);
        var explainers = _setBoxes.Explainers(result.Article, words, measure, art, context);
        result.Parts[ArticlePart.Explainers] = explainers;
        if (!explainers.Title.IsEmpty)
        {
            result.Headings.Add((words, ArticlePart.Explainers));
        }
    }

    private ComposedPart Extras(ProseText extras, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var style = Style(StyleNames.Extras);
        var text = _setProse.Run(
            extras, new ProseStyles(style, style, style, StructureType.P), measure, art, ArticlePart.Extras, context,
            runIn: new RunIn(Label(labels => labels.Extras), Style(StyleNames.ExtrasLabel), context.OfPaper.Language));
        return new ComposedPart(ArticlePart.Extras, new Galley(), text) { Before = _grid.Whole(style.Before) };
    }

    private Galley Disclaimer(ProseText disclaimer, bool isOwn, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var style = Style(StyleNames.Disclaimer);
        var own = isOwn ? context : context.OfPaper;
        var parent = own.LanguageIn(context) is { } language ? art.Add(StructureType.Div, language: language) : art;
        return _setProse.Run(disclaimer, new ProseStyles(style, style, style, StructureType.P), measure, parent, ArticlePart.Disclaimer, own);
    }

    private ComposedPart Commentary(Section commentary, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var sect = art.Add(StructureType.Sect, title: commentary.Title ?? Label(labels => labels.Commentary));
        var head = new Galley();
        var label = Style(StyleNames.CommentaryLabel);
        var words = InlineText.Plain(Label(labels => labels.Commentary));
        var hasTitle = commentary.Title is not null;
        _grid.Add(head, _setBlock.Run(
            words, label, measure.Title,
            new BlockPlace(sect.Add(hasTitle ? StructureType.P : context.Heading(1), language: context.OfPaper.LanguageIn(context)))
            {
                Anchor = new SectionKey(context.Index, ArticlePart.Commentary),
            },
            context.OfPaper),
            label, onGrid: false, keepWithNext: true);
        if (commentary.Title is { } title)
        {
            var style = Style(StyleNames.CommentaryTitle);
            _grid.Add(head, _setBlock.Run(
                InlineText.Plain(title), style, measure.Title, new BlockPlace(sect.Add(context.Heading(1))), context),
                style, onGrid: false, keepWithNext: true);
        }

        var text = Style(StyleNames.Commentary);
        var body = _setProse.Run(
            commentary.Text, new ProseStyles(text, Style(StyleNames.Subhead), Style(StyleNames.Quote), context.Heading(2)),
            measure, sect, ArticlePart.Commentary, context);
        return _grid.Joined(ArticlePart.Commentary, head, Numbered(body, commentary.Text, ArticlePart.Commentary), measure);
    }

    private ComposedPart Background(Section background, string title, PartMeasure measure, StructureNode art, ArticleContext context)
    {
        var sect = art.Add(StructureType.Sect, title: title);
        var head = new Galley();
        var style = Style(StyleNames.BackgroundTitle);
        var own = background.Title is null ? context.OfPaper : context;
        _grid.Add(head, _setBlock.Run(
            InlineText.Plain(title), style, measure.Title,
            new BlockPlace(sect.Add(context.Heading(1), language: own.LanguageIn(context))) { Anchor = new SectionKey(context.Index, ArticlePart.Background) },
            own),
            style, onGrid: false, keepWithNext: true);
        var text = _setProse.Run(
            background.Text, new ProseStyles(Style(StyleNames.Background), Style(StyleNames.Subhead), Style(StyleNames.Quote), context.Heading(2)),
            measure, sect, ArticlePart.Background, context);
        return _grid.Joined(ArticlePart.Background, head, Numbered(text, background.Text, ArticlePart.Background), measure, style.Before);
    }

    private Galley Numbered(Galley text, ProseText prose, ArticlePart part) => NumberLines.Run(text, prose, part, _layout, _setBlock);

    private static void Add(SetArticleResult result, ComposedPart part, string heading)
    {
        result.Parts[part.Part] = part;
        result.Headings.Add((heading, part.Part));
    }

    private static void Add(SetArticleResult result, ArticlePart part, Galley text) =>
        result.Parts[part] = new ComposedPart(part, new Galley(), text);

    private bool Wants(ArticlePart part) => _measures.ContainsKey(part);
}
