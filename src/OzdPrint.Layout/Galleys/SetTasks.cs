using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets the tasks of a worksheet, and on a key of their own the answers to them.</summary>
internal sealed class SetTasks(PageLayout layout, Palette palette, SetBlock setBlock, SetProse setProse, SnapToGrid grid)
{
    private const double Bold = 700;

    /// <summary>"AFB" is what worksheets call the three levels; no-break spaces keep the level from a line of its own.</summary>
    private const string Level = "\u00A0(AFB\u00A0";

    /// <summary>The tasks, with lines to write on where the layout rules them.</summary>
    public ComposedPart Tasks(Article article, string words, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var (head, sect) = Head(ArticlePart.Tasks, words, measure, parent, context);
        var style = layout.Styles[StyleNames.Task];
        var list = sect.Add(StructureType.L, numbering: ListNumbering.Decimal);
        var tasks = ImmutableArray.CreateBuilder<ComposedTask>();
        var text = new Galley();
        for (var i = 0; i < article.Tasks.Length; i++)
        {
            var item = list.Add(StructureType.LI);
            var label = Number(i, style, item);
            var lines = Task(article.Tasks[i], style, measure, new BlockPlace(item.Add(StructureType.LBody), ArticlePart.Tasks, i) { Label = label }, context);
            if (layout.Tasks is not { } plan)
            {
                grid.Add(text, lines, style, measure.OnGrid);
                continue;
            }

            var task = new ComposedTask(lines, plan.LinesOf(article.Tasks[i]), article.Tasks[i].Lines is not null, WritingLine(plan, measure.Text));
            tasks.Add(task);
            grid.Add(text, task.With(task.Lines), style, measure.OnGrid);
        }

        return grid.Joined(ArticlePart.Tasks, head, text, measure, layout.Styles[StyleNames.TasksTitle].Before) with { Tasks = tasks.ToImmutable() };
    }

    /// <summary>Every task with the answer to it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The heading.</param>
    /// <param name="open">What stands in place of an answer that is not given.</param>
    /// <param name="measure">Width, in pt.</param>
    /// <param name="parent">Structure element of the article.</param>
    /// <param name="context">The article's surroundings.</param>
    public ComposedPart Answers(Article article, string words, string open, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var (head, sect) = Head(ArticlePart.Answers, words, measure, parent, context);
        var task = layout.Styles[StyleNames.Task];
        var answer = layout.Styles[StyleNames.Text] with { Indent = 0 };
        var styles = new ProseStyles(answer, layout.Styles[StyleNames.Subhead], layout.Styles[StyleNames.Quote], StructureType.P);
        var list = sect.Add(StructureType.L, numbering: ListNumbering.Decimal);
        var text = new Galley();
        for (var i = 0; i < article.Tasks.Length; i++)
        {
            var item = list.Add(StructureType.LI);
            var label = Number(i, task, item);
            var body = item.Add(StructureType.LBody);
            var place = new BlockPlace(body.Add(StructureType.P), ArticlePart.Answers, 2 * i) { Label = label };
            grid.Add(text, Task(article.Tasks[i], task, measure, place, context), task, measure.OnGrid, keepWithNext: true);
            // The answer stands under the words of the task, behind its number.
            var inner = measure with { Text = measure.Text - task.Hanging };
            var prose = article.Tasks[i].Answer is { IsEmpty: false } given ? given
                : new ProseText([new Paragraph(new InlineText([new Span(open) { Language = context.OfPaper.LanguageIn(context) }]))]);
            text.Add(setProse.Run(prose, styles, inner, body, ArticlePart.Answers, context, (2 * i) + 1).MovedBy(task.Hanging), 0);
        }

        return grid.Joined(ArticlePart.Answers, head, text, measure, layout.Styles[StyleNames.TasksTitle].Before);
    }

    private (Galley Head, StructureNode Sect) Head(ArticlePart part, string words, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var sect = parent.Add(StructureType.Sect, title: words);
        var head = new Galley();
        var title = layout.Styles[StyleNames.TasksTitle];
        grid.Add(head, setBlock.Run(
            InlineText.Plain(words), title, measure.Title,
            new BlockPlace(sect.Add(context.Heading(1), language: context.OfPaper.LanguageIn(context))) { Anchor = new SectionKey(context.Index, part) },
            context.OfPaper),
            title, onGrid: false, keepWithNext: true);
        return (head, sect);
    }

    private static BlockLabel Number(int index, ParagraphStyle style, StructureNode item) =>
        new($"{index + 1}", style with { Weight = Bold }, item.Add(StructureType.Lbl));

    private ImmutableArray<GalleyLine> Task(SchoolTask task, ParagraphStyle style, PartMeasure measure, BlockPlace place, ArticleContext context)
    {
        var level = task.StatedOrUsualLevel is { } at ? $"{Level}{Roman(at)})" : "";
        var spans = level is "" ? task.Marked.Spans : task.Marked.Spans.Add(new Span(level));
        return setBlock.Run(new InlineText(spans), style, measure.Text, place, context);
    }

    /// <summary>A rule with the room to write above it. No structure element: nobody reads it aloud.</summary>
    private GalleyLine WritingLine(TaskPlan plan, double width) => new()
    {
        Height = plan.Line,
        Marks = [new FillMark(0, plan.Line - plan.Rule.Thickness, width, plan.Rule.Thickness, palette[plan.Rule.Colour])],
    };

    private static string Roman(TaskLevel level) => level switch
    {
        TaskLevel.Reproduce => "I",
        TaskLevel.Connect => "II",
        _ => "III",
    };
}
