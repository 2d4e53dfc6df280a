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
/// Sets an article: every part into a galley of the measure that the layout has for it. The order here is the reading
/// order, whatever place the layout gives a part.
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
    private readonly Dictionary<ArticlePart, PartMeasure> _measures;
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
            Level = Wants(ArticlePart.Title, out _) ? level : level - 1,
            Paper = article.Language == _publication.Language ? null : _paper,
            // Words lead to explainers only where explainers are.
            Mentions = Wants(ArticlePart.Explainers, out _) ? new Mentions(article) : null,
        };
        var result = new SetArticleResult(article, index, [], []);
        Head(result, art, context);
        Text(result, art, context);
        Boxes(result, art, context);
        Tail(result, art, context);
        return result;
    }

    private ParagraphStyle Style(string name) => _layout.Styles[name];

    private string Label(Func<SectionLabels, string> label) => label(_publication.Labels);

    private void Head(SetArticleResult result, StructureNode art, ArticleContext context)
    {
        var article = result.Article;
        if (article.Kicker is { } kicker && Wants(ArticlePart.Kicker, out var measure))
        {
            Add(result, ArticlePart.Kicker, _setHead.Line(
                kicker, StyleNames.Kicker, new BlockPlace(art.Add(StructureType.P), ArticlePart.Kicker), measure, context));
        }

        if (Wants(ArticlePart.Title, out measure))
        {
            Add(result, ArticlePart.Title, _setHead.Line(
                article.Title, StyleNames.Title,
                new BlockPlace(art.Add(context.Heading(0)), ArticlePart.Title) { Anchor = new ArticleKey(context.Index) }, measure, context));
        }

        if (article.Lead is { IsEmpty: false } lead && Wants(ArticlePart.Lead, out measure))
        {
            Add(result, ArticlePart.Lead, _setHead.Lead(lead, measure, art, context));
        }

        if (article.Byline is { } byline && Wants(ArticlePart.Byline, out measure))
        {
            Add(result, ArticlePart.Byline, _setHead.Line(
                byline, StyleNames.Byline, new BlockPlace(art.Add(StructureType.P), ArticlePart.Byline), measure, context));
        }

        if (article.Image is { } image && Wants(ArticlePart.Image, out measure))
        {
            result.Parts[ArticlePart.Image] = _setPicture.Run(image, measure, art, Label(labels => labels.Credit), context);
        }
    }

    private void Text(SetArticleResult result, StructureNode art, ArticleContext context)
    {
        var article = result.Article;
        if (!article.Body.IsEmpty && Wants(ArticlePart.Body, out var measure))
        {
            var styles = new ProseStyles(Style(StyleNames.Text), Style(StyleNames.Subhead), Style(StyleNames.Quote), context.Heading(1));
            Add(result, ArticlePart.Body, Numbered(
                _setProse.Run(article.Body, styles, measure, art, ArticlePart.Body, context), article.Body, ArticlePart.Body));
        }

        if (article.Commentary is { } commentary && Wants(ArticlePart.Commentary, out measure))
        {
            Add(result, Commentary(commentary, measure, art, context), Label(labels => labels.Commentary));
        }

        if (article.Background is { } background && Wants(ArticlePart.Background, out measure))
        {
            var words = background.Title ?? Label(labels => labels.Background);
            Add(result, Titled(
                ArticlePart.Background, words, background.Title is null ? context.OfPaper : context, StyleNames.BackgroundTitle, StyleNames.Background, background.Text, measure, art, context), words);
        }
    }

    private void Boxes(SetArticleResult result, StructureNode art, ArticleContext context)
    {
        var article = result.Article;
        if (!article.Explainers.IsEmpty && Wants(ArticlePart.Explainers, out var measure))
        {
            var words = Label(labels => labels.Explainers);
            var explainers = _setBoxes.Explainers(article, words, measure, art, context);
            result.Parts[ArticlePart.Explainers] = explainers;
            if (!explainers.Title.IsEmpty)
            {
                result.Headings.Add((words, ArticlePart.Explainers));
            }
        }

        if (!article.Analysis.IsEmpty && Wants(ArticlePart.Analysis, out measure))
        {
            var words = Label(labels => labels.Analysis);
            Add(result, _setBoxes.Analysis(article, words, measure, art, context), words);
        }

        if (article.Infobox is { } infobox && Wants(ArticlePart.Infobox, out measure))
        {
            var words = Label(labels => labels.Infobox);
            Add(result, _setBoxes.Infobox(infobox, words, measure, art, context), infobox.Title ?? words);
        }
    }

    private void Tail(SetArticleResult result, StructureNode art, ArticleContext context)
    {
        var article = result.Article;
        if (article.Extras is { IsEmpty: false } extras && Wants(ArticlePart.Extras, out var measure))
        {
            var style = Style(StyleNames.Extras);
            var label = Label(labels => labels.Extras);
            var text = _setProse.Run(
                extras, new ProseStyles(style, style, style, StructureType.P), measure, art, ArticlePart.Extras, context,
                runIn: new RunIn(label, Style(StyleNames.ExtrasLabel), context.OfPaper.Language));
            result.Parts[ArticlePart.Extras] = new ComposedPart(ArticlePart.Extras, new Galley(), text) { Before = _grid.Whole(style.Before) };
        }

        if (!article.Tasks.IsEmpty && Wants(ArticlePart.Tasks, out measure))
        {
            var words = Label(labels => labels.Tasks);
            Add(result, _setTasks.Tasks(article, words, measure, art, context), words);
        }

        if (article.HasAnswers && Wants(ArticlePart.Answers, out measure))
        {
            var words = Label(labels => labels.Answers);
            Add(result, _setTasks.Answers(article, words, Label(labels => labels.OpenTask), measure, art, context), words);
        }

        if ((article.Disclaimer ?? _publication.Disclaimer) is { IsEmpty: false } disclaimer && Wants(ArticlePart.Disclaimer, out measure))
        {
            var style = Style(StyleNames.Disclaimer);
            var own = article.Disclaimer is null ? context.OfPaper : context;
            var parent = own.LanguageIn(context) is { } language ? art.Add(StructureType.Div, language: language) : art;
            Add(result, ArticlePart.Disclaimer, _setProse.Run(
                disclaimer, new ProseStyles(style, style, style, StructureType.P), measure, parent, ArticlePart.Disclaimer, own));
        }
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

    private ComposedPart Titled(
        ArticlePart part, string words, ArticleContext wording, string titleStyle, string textStyle, ProseText text, PartMeasure measure,
        StructureNode art, ArticleContext context)
    {
        var sect = art.Add(StructureType.Sect, title: words);
        var head = new Galley();
        var style = Style(titleStyle);
        _grid.Add(head, _setBlock.Run(
            InlineText.Plain(words), style, measure.Title,
            new BlockPlace(sect.Add(context.Heading(1), language: wording.LanguageIn(context))) { Anchor = new SectionKey(context.Index, part) }, wording),
            style, onGrid: false, keepWithNext: true);
        var body = _setProse.Run(
            text, new ProseStyles(Style(textStyle), Style(StyleNames.Subhead), Style(StyleNames.Quote), context.Heading(2)),
            measure, sect, part, context);
        return _grid.Joined(part, head, Numbered(body, text, part), measure, style.Before);
    }

    private Galley Numbered(Galley text, ProseText prose, ArticlePart part) => NumberLines.Run(text, prose, part, _layout, _setBlock);

    private static void Add(SetArticleResult result, ComposedPart part, string heading)
    {
        result.Parts[part.Part] = part;
        result.Headings.Add((heading, part.Part));
    }

    private static void Add(SetArticleResult result, ArticlePart part, Galley text) =>
        result.Parts[part] = new ComposedPart(part, new Galley(), text);

    private bool Wants(ArticlePart part, out PartMeasure measure) => _measures.TryGetValue(part, out measure);
}
