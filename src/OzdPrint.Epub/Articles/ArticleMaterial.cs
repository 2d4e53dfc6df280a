using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>What an article brings for learning: explainers, analysis, infobox, extras and tasks.</summary>
internal sealed class ArticleMaterial(
    MarkupWriter markup,
    Article article,
    Mentions mentions,
    RunningText running,
    ProseMarkup prose,
    SectionMarkup sections,
    LabelMarkup labels)
{
    // Each explainer is the note of a pop-up and, in its place, part of a glossary. A div, since Apple Books takes
    // asides of this type out of the text; after the text that refers to it, since Kobo looks for its note there.
    public void WriteExplainers()
    {
        if (article.Explainers.IsEmpty)
        {
            return;
        }

        using (sections.Open("section", "explainers", ArticlePart.Explainers, ("epub:type", "footnotes")))
        {
            sections.WriteHeading("explainers", title: null, labels.Publication.Labels.Explainers);
            for (var index = 0; index < article.Explainers.Length; index++)
            {
                WriteExplainer(article.Explainers[index], index);
            }
        }
    }

    // The letters are text, not list markers: no reader sets "a)" by itself, and they must not change with the style.
    public void WriteAnalysis()
    {
        if (article.Analysis.IsEmpty)
        {
            return;
        }

        using (sections.Open("section", "analysis", ArticlePart.Analysis))
        {
            sections.WriteHeading("analysis", title: null, labels.Publication.Labels.Analysis);
            var block = 0;
            foreach (var section in article.Analysis)
            {
                sections.WriteLine("h3", ArticlePart.Analysis, section.Title, block: block++);
                if (section.Points.IsEmpty)
                {
                    continue;
                }

                // No ordered list, or a reader without the style sheet would show "1. a)". The role is for Safari, which forgets that a
                // list without markers is one.
                using (markup.Block("ul", ("class", "points"), ("role", "list")))
                {
                    for (var index = 0; index < section.Points.Length; index++)
                    {
                        WritePoint(section.Points[index], index, ref block);
                    }
                }
            }
        }
    }

    public void WriteInfobox()
    {
        if (article.Infobox is { } infobox)
        {
            using (sections.Open("aside", "infobox", ArticlePart.Infobox, ("epub:type", "tip"), ("role", "doc-tip")))
            {
                sections.WriteHeading("infobox", infobox.Title, labels.Publication.Labels.Infobox);
                var block = 0;
                prose.WriteItems("ul", null, infobox.Points, ArticlePart.Infobox, ref block);
            }
        }
    }

    public void WriteExtras()
    {
        if (article.Extras is { IsEmpty: false } extras)
        {
            using (sections.Open("section", "extras", ArticlePart.Extras))
            {
                sections.WriteHeading("extras", title: null, labels.Publication.Labels.Extras);
                prose.Write(extras, ArticlePart.Extras, headingLevel: 3);
            }
        }
    }

    // Without the answers: those are for teachers and stay on their key.
    public void WriteTasks()
    {
        if (article.Tasks.IsEmpty)
        {
            return;
        }

        using (sections.Open("section", "tasks", ArticlePart.Tasks))
        {
            sections.WriteHeading("tasks", title: null, labels.Publication.Labels.Tasks);
            using (markup.Block("ol"))
            {
                for (var index = 0; index < article.Tasks.Length; index++)
                {
                    WriteTask(article.Tasks[index], index);
                }
            }
        }
    }

    private void WriteExplainer(Explainer explainer, int index)
    {
        var questionId = $"question-{index + 1}";
        using (markup.Block(
            "div",
            ("class", "explainer"),
            ("epub:type", "footnote"),
            ("role", "doc-footnote"),
            ("id", RunningText.NoteId(index)),
            ("aria-labelledby", questionId)))
        {
            sections.WriteLine("h3", ArticlePart.Explainers, explainer.Question, ("id", questionId), block: 2 * index);
            prose.Write(
                explainer.Answer,
                ArticlePart.Explainers,
                headingLevel: 4,
                block: (2 * index) + 1,
                writeEnd: mentions.Of(index) is not null ? () => WriteBackLink(index) : null);
        }
    }

    private void WriteBackLink(int explainer) =>
        markup.Inline(
            "a",

            // U+FE0E keeps iOS from drawing the arrow as an emoji.
            "↩\uFE0E",
            [
                ("class", "back"),
                ("role", "doc-backlink"),
                ("href", "#" + RunningText.ReferenceId(explainer)),
                ("aria-label", labels.Words.BackToText),
                .. labels.Language,
            ]);

    private void WritePoint(AnalysisPoint point, int index, ref int block)
    {
        using (markup.Block("li"))
        {
            using (markup.Line("p"))
            {
                markup.Inline("span", PointLetter.Of(index) + ")", ("class", "letter"));
                markup.Text(" ");
                running.Write(point.Title, new TextAddress(ArticlePart.Analysis, block++, 0));
            }

            if (!point.Items.IsEmpty)
            {
                prose.WriteItems("ul", "dashes", point.Items, ArticlePart.Analysis, ref block);
            }
        }
    }

    private void WriteTask(SchoolTask task, int index)
    {
        using (markup.Line("li"))
        {
            running.Write(task.Marked, new TextAddress(ArticlePart.Tasks, index, 0));
            if (task.StatedOrUsualLevel is { } level)
            {
                markup.Text(" ");
                using (markup.Inline("span", [("class", "level"), .. labels.Language]))
                {
                    // A lone "I)" at the start of a line says nothing.
                    markup.Text($"({labels.Words.TaskLevel}\u00A0{new string('I', (int)level)})");
                }
            }
        }
    }
}
