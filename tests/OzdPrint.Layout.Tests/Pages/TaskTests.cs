using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>Worksheets with lines to write on, and the answers on a key of their own.</summary>
public sealed class TaskTests
{
    private const double Millimetre = 72 / 25.4;

    private static readonly PageLayout _handout = Composing.Layout("handout");

    private static readonly Gen<(int? Lines, TaskLevel Level, int Words)[]> _tasks = Gen.Select(
        Gen.Int[-6, 20], Gen.Int[1, 3], Gen.Int[1, 60],
        (lines, level, words) => (lines < 0 ? (int?)null : lines, (TaskLevel)level, words)).Array[1, 7];

    /// <summary>What a page holds of the tasks: words and rules, from the top.</summary>
    /// <param name="Page">Index of the page.</param>
    /// <param name="Y">Baseline of the words, or the rule's lower edge, in pt.</param>
    /// <param name="Task">Index of the task that the words belong to; null for a rule.</param>
    private sealed record Row(int Page, double Y, int? Task);

    [Fact]
    public void Words_and_first_lines_stand_together_and_no_line_alone() => Gen.Select(ArticleShape.Everyday, _tasks).Sample(
        (shape, tasks) =>
        {
            var article = WithTasks(NumberedArticle.Of(shape with { Tasks = 0 }, 0, "a").Article, tasks);
            var document = Composing.Set(_handout, new Department(null, [article]));
            var rows = Rows(document);
            var pages = new Dictionary<int, List<(int Page, double Y)>>();
            var words = new Dictionary<int, Row>();
            var current = -1;
            foreach (var row in rows)
            {
                if (row.Task is { } task)
                {
                    current = task;
                    words[task] = row;
                    pages.TryAdd(task, []);
                }
                else
                {
                    pages[current].Add((row.Page, row.Y));
                }
            }

            Assert.Equal(tasks.Length, pages.Count);
            foreach (var (task, lines) in pages)
            {
                var plan = _handout.Tasks!;
                var usual = plan.LinesOf(article.Tasks[task]);
                Assert.InRange(lines.Count, tasks[task].Lines ?? Math.Min(plan.Fewest, usual), tasks[task].Lines ?? Math.Max(usual, plan.Most));
                Assert.All(lines.GroupBy(line => line.Page), page =>
                {
                    Assert.True(page.Count() >= Math.Min(2, lines.Count), $"page {page.Key + 1} has a lone line of task {task + 1}");
                    Assert.All(page.Zip(page.Skip(1)), pair => Assert.Equal(8.5 * Millimetre, pair.Second.Y - pair.First.Y, 3));
                });
                if (lines.Count > 0)
                {
                    Assert.Equal(words[task].Page, lines[0].Page);
                    Assert.InRange(lines[0].Y - words[task].Y, 8.5 * Millimetre, 11 * Millimetre);
                }
            }
        },
        iter: 60);

    [Fact]
    public void Lines_to_write_on_are_no_text_and_as_thick_as_a_copier_needs()
    {
        var document = Composing.Set(_handout, new Department(null, [WithTasks(NumberedArticle.Of(new ArticleShape(), 0, "a").Article, (4, TaskLevel.Judge, 3))]));
        var rules = document.Pages.SelectMany(page => page.Marks).OfType<FillMark>().Where(IsWritingRule).ToList();
        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule =>
        {
            Assert.Null(rule.Element);
            Assert.Equal(ArtifactKind.Layout, rule.Artifact);
            Assert.True(rule.Height >= 0.5);
        });
    }

    [Fact]
    public void The_distance_of_lines_is_the_layouts()
    {
        var wide = _handout with { Tasks = _handout.Tasks! with { Line = 40 } };
        var rows = Rows(Composing.Set(wide, new Department(null, [WithTasks(NumberedArticle.Of(new ArticleShape(), 0, "a").Article, (3, TaskLevel.Judge, 3))])), wide)
            .Where(row => row.Task is null).ToList();
        Assert.Equal([40, 40], rows.Zip(rows.Skip(1)).Select(pair => Math.Round(pair.Second.Y - pair.First.Y, 3)));
    }

    [Fact]
    public void A_layout_without_lines_sets_tasks_as_a_list()
    {
        var plain = _handout with { Tasks = null };
        var document = Composing.Set(plain, new Department(null, [WithTasks(NumberedArticle.Of(new ArticleShape(), 0, "a").Article, (4, TaskLevel.Judge, 3))]));
        Assert.DoesNotContain(document.Pages.SelectMany(page => page.Marks).OfType<FillMark>(), IsWritingRule);
    }

    [Fact]
    public void Tasks_among_other_parts_have_their_usual_lines()
    {
        var mixed = _handout with { Article = [.. _handout.Article.Select(band => band.Parts is [ArticlePart.Tasks] ? band with { Parts = [ArticlePart.Tasks, ArticlePart.Extras] } : band with { Parts = band.Parts.Remove(ArticlePart.Extras) })] };
        var article = WithTasks(NumberedArticle.Of(new ArticleShape { Extras = 10 }, 0, "a").Article, (null, TaskLevel.Reproduce, 3), (null, TaskLevel.Judge, 3));
        var document = Composing.Set(mixed, new Department(null, [article]));
        Assert.Equal(3 + 8, document.Pages.SelectMany(page => page.Marks).OfType<FillMark>().Count(IsWritingRule));
    }

    [Fact]
    public void A_task_longer_than_a_page_is_set_whole()
    {
        var article = WithTasks(NumberedArticle.Of(new ArticleShape(), 0, "a").Article, (2, TaskLevel.Judge, 3000));
        var document = Composing.Set(_handout, new Department(null, [article]));
        Assert.Equal(3000, ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.LBody)
            .SelectMany(body => document.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Element == body.Id))
            .Sum(mark => mark.Run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.StartsWith("wort", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_key_has_the_tasks_with_their_answers_and_nothing_of_articles_without()
    {
        var asked = NumberedArticle.Of(new ArticleShape(), 0, "a").Article with
        {
            Title = "Mond",
            Tasks =
            [
                Task("Nenne den Mond.", "Luna."),
                Task("Beurteile ihn.", null),
            ],
        };
        var silent = NumberedArticle.Of(new ArticleShape(), 0, "b").Article with { Title = "Sonne", Tasks = [Task("Nenne sie.", null)] };
        var document = Composing.Set(Composing.Layout("loesungen"), new Department("Nachts", [silent, asked]), new Department("Tags", [silent]));
        var text = string.Concat(document.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Element is not null)
            .OrderBy(mark => mark.Element).Select(mark => mark.Run.Text + " "));
        Assert.Equal(
            "Mond Lösungen 1 Nenne den Mond. (AFB I) Luna. 2 Beurteile ihn. (AFB III) Individuelle Lösung",
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word != "Mond")));
        Assert.Equal("OZD Tagesausgabe, Donnerstag, 8. Januar 2026 – Lösungen", document.Info.Title);
        Assert.Equal(["Nachts"], document.Outline.Select(entry => entry.Title));
        Assert.Equal(["Mond"], document.Outline[0].Children.Select(entry => entry.Title));
    }

    private static SchoolTask Task(string text, string? answer) =>
        new(InlineText.Plain(text), null, null, answer is null ? null : new ProseText([new Paragraph(InlineText.Plain(answer))])) { Operators = FindOperators.In(text) };

    private static Article WithTasks(Article article, params (int? Lines, TaskLevel Level, int Words)[] tasks) => article with
    {
        Tasks = [.. tasks.Select(task => new SchoolTask(InlineText.Plain(string.Join(' ', Enumerable.Range(0, task.Words).Select(w => $"wort{w}"))), task.Level, task.Lines, null))],
    };

    private static bool IsWritingRule(FillMark mark) => IsWritingRule(mark, _handout);

    private static bool IsWritingRule(FillMark mark, PageLayout layout) =>
        mark is { Element: null, Artifact: ArtifactKind.Layout } && Math.Abs(mark.Width - layout.Page.TypeWidth) < 0.01
        && Math.Abs(mark.Height - layout.Tasks!.Rule.Thickness) < 0.01;

    /// <summary>The last line of each task's words, and all rules, page by page from the top.</summary>
    private static List<Row> Rows(PrintedDocument document, PageLayout? layout = null)
    {
        var tasks = ReadPages.Elements(document.Structure).Where(element => element.Type is StructureType.Sect && element.Title == "Aufgaben")
            .SelectMany(ReadPages.Elements).Where(element => element.Type is StructureType.LBody).Select((element, t) => (element.Id, t)).ToDictionary(pair => pair.Id, pair => pair.t);
        return
        [
            .. document.Pages.SelectMany((page, p) => page.Marks.Select(mark => mark switch
            {
                TextMark { Element: { } id } text when tasks.TryGetValue(id, out var task) => new Row(p, text.Y, task),
                FillMark fill when IsWritingRule(fill, layout ?? _handout) => new Row(p, fill.Y + fill.Height, null),
                _ => null,
            })).OfType<Row>().OrderBy(row => (row.Page, row.Y)),
        ];
    }
}
