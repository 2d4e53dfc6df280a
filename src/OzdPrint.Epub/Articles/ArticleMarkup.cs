using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>An article as XHTML.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">The page marks in it, in order.</param>
internal sealed record ArticleDocument(byte[] Bytes, ImmutableArray<PageTarget> Pages);

/// <summary>What an article looks like as XHTML: this file, from the headline to the links at the end.</summary>
internal sealed class ArticleMarkup
{
    private readonly ArticleFile _file;
    private readonly Article _article;
    private readonly Publication _publication;
    private readonly Wording _words;
    private readonly MarkupWriter _markup;
    private readonly PageBreaks _pageBreaks;
    private readonly Mentions _mentions;
    private readonly RunningText _running;
    private readonly ProseMarkup _prose;

    // The publication's language where the article has another one: labels must be read out in the right voice.
    private readonly string? _labelLanguage;

    private ArticleMarkup(MarkupWriter markup, ArticleFile file, Publication publication, IEnumerable<PageStart> pageStarts)
    {
        _file = file;
        _article = file.Article;
        _publication = publication;
        _words = Wording.For(publication.Language);
        _markup = markup;
        _labelLanguage = _article.Language == publication.Language ? null : publication.Language;
        _pageBreaks = new PageBreaks(markup, pageStarts, file.Path, _words, _labelLanguage);
        _mentions = new Mentions(_article);
        _running = new RunningText(markup, _pageBreaks, _mentions);
        _prose = new ProseMarkup(markup, _pageBreaks, _running);
    }

    /// <summary>Writes one article.</summary>
    /// <param name="file">The article and its place.</param>
    /// <param name="publication">The publication, for its labels and disclaimer.</param>
    /// <param name="neighbours">Where to go from it; null for an article alone.</param>
    /// <param name="pageStarts">Where printed pages begin in this article.</param>
    public static ArticleDocument Write(
        ArticleFile file, Publication publication, Neighbours? neighbours, IEnumerable<PageStart> pageStarts)
    {
        ImmutableArray<PageTarget> pages = [];
        var bytes = ContentDocument.Write(file.DocumentTitle, file.Article.Language, ArticleFile.Root, markup =>
        {
            var article = new ArticleMarkup(markup, file, publication, pageStarts);
            using (markup.Block("body", ("epub:type", "bodymatter")))
            {
                article.WriteArticle();
                if (neighbours is not null)
                {
                    article.WriteNeighbours(neighbours);
                }
            }

            pages = article._pageBreaks.Written;
        });
        return new ArticleDocument(bytes, pages);
    }

    private void WriteArticle()
    {
        using (_markup.Block("article", ("aria-labelledby", "title")))
        {
            WriteHead();
            WritePicture();
            WriteBody();
            WriteCommentary();
            WriteBackground();
            WriteExplainers();
            WriteAnalysis();
            WriteInfobox();
            WriteExtras();
            WriteTasks();
            WriteFoot();
            _pageBreaks.WriteRest();
        }
    }

    private void WriteHead()
    {
        using (_markup.Block("header"))
        {
            WritePlainLine("p", ArticlePart.Kicker, _article.Kicker, ("class", "kicker"));
            WritePlainLine("h1", ArticlePart.Title, _article.Title, ("id", "title"));
            if (_article.Lead is { IsEmpty: false } lead)
            {
                using (_markup.Block("div", ("class", "lead")))
                {
                    _prose.Write(lead, ArticlePart.Lead, headingLevel: 2);
                }
            }

            WritePlainLine("p", ArticlePart.Byline, _article.Byline, ("class", "byline"));
        }
    }

    private void WritePicture()
    {
        if (_article.Image is not { } picture)
        {
            return;
        }

        _pageBreaks.WriteUpTo(Start(ArticlePart.Image));
        using (_markup.Block("figure"))
        {
            _markup.Empty("img", ("src", ArticleFile.Root + _file.PicturePath), ("alt", picture.Alt));
            if (picture.Caption is null && picture.Credit is null)
            {
                return;
            }

            using (_markup.Line("figcaption"))
            {
                if (picture.Caption is { } caption)
                {
                    _running.Write(caption, Start(ArticlePart.Image));
                }

                if (picture.Credit is { } credit)
                {
                    _markup.Text(picture.Caption is null ? "" : " ");
                    using (_markup.Inline("span", ("class", "credit")))
                    {
                        _markup.Inline("span", _words.PictureCredit + ":", LabelLanguage);
                        _markup.Text(" ");
                        RunningText.WritePlain(_markup, credit);
                    }
                }
            }
        }
    }

    private void WriteBody()
    {
        if (!_article.Body.IsEmpty)
        {
            using (_markup.Block("div", ("class", "body")))
            {
                _prose.Write(_article.Body, ArticlePart.Body, headingLevel: 2);
            }
        }
    }

    // A region of its own with the label in its name: opinion is not taken for news, by eye or by ear.
    private void WriteCommentary()
    {
        if (_article.Commentary is { } commentary)
        {
            using (OpenSection("section", "commentary", ArticlePart.Commentary))
            {
                WriteLabelledHeading("commentary", _publication.Labels.Commentary, commentary.Title);
                _prose.Write(commentary.Text, ArticlePart.Commentary, headingLevel: 3);
            }
        }
    }

    private void WriteBackground()
    {
        if (_article.Background is { } background)
        {
            using (OpenSection("section", "background", ArticlePart.Background))
            {
                WriteHeading("background", background.Title, _publication.Labels.Background);
                _prose.Write(background.Text, ArticlePart.Background, headingLevel: 3);
            }
        }
    }

    // Each explainer is the note of a pop-up and, in its place, part of a glossary. A div, since Apple Books takes
    // asides of this type out of the text.
    private void WriteExplainers()
    {
        if (_article.Explainers.IsEmpty)
        {
            return;
        }

        using (OpenSection("section", "explainers", ArticlePart.Explainers, ("epub:type", "footnotes")))
        {
            WriteHeading("explainers", title: null, _publication.Labels.Explainers);
            for (var index = 0; index < _article.Explainers.Length; index++)
            {
                WriteExplainer(_article.Explainers[index], index);
            }
        }
    }

    private void WriteExplainer(Explainer explainer, int index)
    {
        var questionId = $"question-{index + 1}";
        using (_markup.Block(
            "div",
            ("class", "explainer"),
            ("epub:type", "footnote"),
            ("role", "doc-footnote"),
            ("id", RunningText.NoteId(index)),
            ("aria-labelledby", questionId)))
        {
            WritePlainLine("h3", ArticlePart.Explainers, explainer.Question, ("id", questionId), block: 2 * index);
            _prose.Write(
                explainer.Answer,
                ArticlePart.Explainers,
                headingLevel: 4,
                block: (2 * index) + 1,
                writeEnd: _mentions.Of(index) is not null ? () => WriteBackLink(index) : null);
        }
    }

    private void WriteBackLink(int explainer) =>
        _markup.Inline(
            "a",

            // U+FE0E keeps iOS from drawing the arrow as an emoji.
            "↩\uFE0E",
            ("class", "back"),
            ("role", "doc-backlink"),
            ("href", "#" + RunningText.ReferenceId(explainer)),
            ("aria-label", _words.BackToText));

    // The letters are text, not list markers: no reader sets "a)" by itself, and they must not change with the style.
    private void WriteAnalysis()
    {
        if (_article.Analysis.IsEmpty)
        {
            return;
        }

        using (OpenSection("section", "analysis", ArticlePart.Analysis))
        {
            WriteHeading("analysis", title: null, _publication.Labels.Analysis);
            var block = 0;
            foreach (var section in _article.Analysis)
            {
                WritePlainLine("h3", ArticlePart.Analysis, section.Title, block: block++);
                if (section.Points.IsEmpty)
                {
                    continue;
                }

                using (_markup.Block("ol", ("class", "points")))
                {
                    for (var index = 0; index < section.Points.Length; index++)
                    {
                        WritePoint(section.Points[index], index, ref block);
                    }
                }
            }
        }
    }

    private void WritePoint(AnalysisPoint point, int index, ref int block)
    {
        using (_markup.Block("li"))
        {
            using (_markup.Line("p"))
            {
                _markup.Inline("span", PointLetter.Of(index) + ")", ("class", "letter"));
                _markup.Text(" ");
                _running.Write(point.Title, new TextAddress(ArticlePart.Analysis, block++, 0));
            }

            if (!point.Items.IsEmpty)
            {
                _prose.WriteItems("ul", "dashes", point.Items, ArticlePart.Analysis, ref block);
            }
        }
    }

    private void WriteInfobox()
    {
        if (_article.Infobox is { } infobox)
        {
            using (OpenSection("aside", "infobox", ArticlePart.Infobox, ("epub:type", "tip"), ("role", "doc-tip")))
            {
                WriteHeading("infobox", infobox.Title, _publication.Labels.Infobox);
                var block = 0;
                _prose.WriteItems("ul", null, infobox.Points, ArticlePart.Infobox, ref block);
            }
        }
    }

    private void WriteExtras()
    {
        if (_article.Extras is { IsEmpty: false } extras)
        {
            using (OpenSection("section", "extras", ArticlePart.Extras))
            {
                WriteHeading("extras", title: null, _publication.Labels.Extras);
                _prose.Write(extras, ArticlePart.Extras, headingLevel: 3);
            }
        }
    }

    // Without the answers: those are for teachers and stay on their key.
    private void WriteTasks()
    {
        if (_article.Tasks.IsEmpty)
        {
            return;
        }

        using (OpenSection("section", "tasks", ArticlePart.Tasks))
        {
            WriteHeading("tasks", title: null, _publication.Labels.Tasks);
            using (_markup.Block("ol"))
            {
                for (var index = 0; index < _article.Tasks.Length; index++)
                {
                    WriteTask(_article.Tasks[index], index);
                }
            }
        }
    }

    private void WriteTask(SchoolTask task, int index)
    {
        using (_markup.Line("li"))
        {
            _running.Write(task.Marked, new TextAddress(ArticlePart.Tasks, index, 0));
            if (task.StatedOrUsualLevel is { } level)
            {
                _markup.Text(" ");
                using (_markup.Inline("span", [("class", "level"), .. LabelLanguage]))
                {
                    _markup.Text($"({_words.TaskLevel} {new string('I', (int)level)})");
                }
            }
        }
    }

    private void WriteFoot()
    {
        var disclaimer = _article.Disclaimer ?? _publication.Disclaimer;
        if (disclaimer is not { IsEmpty: false } && _article.Online is null)
        {
            return;
        }

        using (_markup.Block("footer"))
        {
            if (disclaimer is { IsEmpty: false })
            {
                using (_markup.Block(
                    "div", [("class", "disclaimer"), .. _article.Disclaimer is null ? LabelLanguage : default]))
                {
                    _prose.Write(disclaimer, ArticlePart.Disclaimer, headingLevel: 2);
                }
            }

            if (_article.Online is { } address)
            {
                using (_markup.Line("p", ("class", "source")))
                {
                    _markup.Inline("a", _words.ReadOnline, [("href", address.AbsoluteUri), .. LabelLanguage]);
                }
            }
        }
    }

    private void WriteNeighbours(Neighbours neighbours)
    {
        using (_markup.Block("nav", [("class", "neighbours"), ("aria-label", _words.Neighbours), .. LabelLanguage]))
        {
            WriteNeighbour(neighbours.Next, "next", _words.Next);
            WriteNeighbour(neighbours.Previous, "prev", _words.Previous);
            using (_markup.Line("p"))
            {
                _markup.Inline("a", _publication.Labels.Contents, ("href", ArticleFile.Root + neighbours.ContentsPath));
            }
        }
    }

    private void WriteNeighbour(ArticleFile? neighbour, string relation, string word)
    {
        if (neighbour is null)
        {
            return;
        }

        var language = neighbour.Article.Language == _publication.Language ? null : neighbour.Article.Language;
        using (_markup.Line("p"))
        {
            _markup.Text(word + ": ");
            _markup.Inline(
                "a",
                neighbour.Article.Title,
                ("rel", relation),
                ("href", ArticleFile.Root + neighbour.Path),
                ("lang", language),
                ("xml:lang", language));
        }
    }

    private void WritePlainLine(
        string element, ArticlePart part, string? text, (string Name, string? Value) attribute = default, int block = 0)
    {
        if (text is null)
        {
            return;
        }

        // A page mark before the heading, not in it, or it would be read out as a part of it.
        var place = new TextAddress(part, block, 0);
        _pageBreaks.WriteUpTo(place);
        using (_markup.Line(element, attribute.Name is null ? [] : [attribute]))
        {
            _running.Write(InlineText.Plain(text), place);
        }
    }

    private MarkupWriter.Scope OpenSection(
        string element, string name, ArticlePart part, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _pageBreaks.WriteUpTo(Start(part));
        return _markup.Block(
            element, [("class", name), ("id", name), .. attributes, ("aria-labelledby", HeadingId(name))]);
    }

    // The author's own title, else the publication's label.
    private void WriteHeading(string section, string? title, string label)
    {
        using (_markup.Line("h2", [("id", HeadingId(section)), .. title is null ? LabelLanguage : default]))
        {
            RunningText.WritePlain(_markup, title ?? label);
        }
    }

    // The label, and under it the author's title if there is one.
    private void WriteLabelledHeading(string section, string label, string? title)
    {
        if (title is null)
        {
            WriteHeading(section, title: null, label);
            return;
        }

        using (_markup.Line("h2", ("id", HeadingId(section))))
        {
            _markup.Inline("span", label, [("class", "label"), .. LabelLanguage]);
            _markup.Empty("br");
            RunningText.WritePlain(_markup, title);
        }
    }

    private ReadOnlySpan<(string Name, string? Value)> LabelLanguage =>
        _labelLanguage is null ? [] : new[] { ("lang", _labelLanguage), ("xml:lang", (string?)_labelLanguage) };

    private static string HeadingId(string section) => section + "-title";

    private static TextAddress Start(ArticlePart part) => new(part, 0, 0);
}

/// <summary>Where a reader can go from an article.</summary>
/// <param name="Previous">The article before it; null for the first.</param>
/// <param name="Next">The article after it; null for the last.</param>
/// <param name="ContentsPath">The list of articles, from the folder of the package.</param>
internal sealed record Neighbours(ArticleFile? Previous, ArticleFile? Next, string ContentsPath);
