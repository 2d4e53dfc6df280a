using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Places the tasks of a worksheet with lines to write on below them, as many as fill the page. A task's words and its
/// first lines stay together.
/// </summary>
internal sealed class PlaceTasks(PageLayout layout, MakeUpPages pages, PlaceColumns placeColumns)
{
    /// <summary>A task gets at most so many times its usual lines to fill a page: more would ask for what nobody knows.</summary>
    private const int MostGrowth = 2;

    /// <summary>A task for which only lines are left cut in half would be another task.</summary>
    private const int MostShrinking = 2;

    private readonly SnapToGrid _grid = new(layout.Grid.Baseline);

    /// <summary>The tasks of a band, if it holds nothing else and rules lines to write on; null for others.</summary>
    public ComposedPart? Of(SetArticleResult article, BandPlan band) =>
        layout.Tasks is not null && band.Columns == 1 && !layout.Boxes.ContainsKey(ArticlePart.Tasks)
        && band.Parts.Where(article.Parts.ContainsKey).ToList() is [ArticlePart.Tasks]
        && article.Parts[ArticlePart.Tasks] is { Tasks.IsEmpty: false } part && part.Tasks.All(task => Begins(part, task)) ? part : null;

    /// <summary>Places them from the page's cursor on.</summary>
    /// <param name="part">The tasks.</param>
    /// <param name="article">Index of the article.</param>
    /// <param name="before">White above, in pt; dropped at the head of a page.</param>
    /// <param name="rule">The rule above; null for none.</param>
    /// <param name="tail">Height that is wanted below them on their last page, in pt.</param>
    /// <param name="following">Height of all that follows them in the article, in pt; infinite if nobody can tell.</param>
    public void Run(ComposedPart part, int article, double before, Rule? rule, double tail, double following)
    {
        var page = pages.Current;
        var gap = page.IsFresh ? 0 : before;
        // At a page's head the running head has a rule already.
        var ruled = rule is not null && !page.IsFresh ? layout.Grid.Baseline : 0;
        var shares = new ShareLines(layout.Tasks!.Line, Gap, pages.FreshHeight)
            .Run([.. part.Tasks.Select(Room)], TitleHeight(part), page.Free - gap - ruled, WithGap(tail), WithGap(following));
        for (var s = 0; s < shares.Length; s++)
        {
            if (s > 0)
            {
                pages.Turn();
            }
            else if (!shares[0].IsEmpty)
            {
                page.Cursor += gap;
                if (ruled > 0)
                {
                    placeColumns.Rule(rule, page.Cursor);
                    page.Cursor += ruled;
                }
            }

            if (!shares[s].IsEmpty)
            {
                Put(part, shares[s], article);
            }
        }
    }

    /// <summary>What stands below the last line begins a step further down, or a rule above it would be one more line to write on.</summary>
    private double WithGap(double height) => height > 0 ? height + layout.Grid.Baseline : 0;

    /// <summary>White between two tasks: below the last line, pupils' letters need room too.</summary>
    private double Gap => layout.Styles[StyleNames.Task].Before;

    private TaskRoom Room(ComposedTask task)
    {
        var plan = layout.Tasks!;
        return new TaskRoom(
            Height(task.Text),
            task.Lines,
            task.IsStated ? task.Lines : Math.Min(task.Lines, Math.Max(plan.Fewest, (task.Lines + 1) / MostShrinking)),
            task.IsStated ? task.Lines : Math.Max(task.Lines, Math.Min(plan.Most, task.Lines * MostGrowth)));
    }

    /// <summary>Whether a page can hold a task's words, the title above them and some lines; whatever cannot is placed as columns are.</summary>
    private bool Begins(ComposedPart part, ComposedTask task) =>
        TitleHeight(part) + Height(task.Text) + ((ComposedTask.FirstLines + ComposedTask.LastLines) * layout.Tasks!.Line) <= pages.FreshHeight;

    private double TitleHeight(ComposedPart part) => Height(part.Title.Lines) + layout.Styles[StyleNames.TasksTitle].After;

    private static double Height(IReadOnlyList<GalleyLine> lines) => new GalleyHeights(lines).Of(0, lines.Count);

    private void Put(ComposedPart part, ImmutableArray<TaskPiece> pieces, int article)
    {
        var page = pages.Current;
        var y = page.Cursor;
        for (var p = 0; p < pieces.Length; p++)
        {
            var task = part.Tasks[pieces[p].Task];
            if (pieces[p] is { Task: 0, HasText: true })
            {
                PlaceBlock.PutColumn(page, part.Title.Lines, 0, part.Title.Lines.Count, page.Left, y, article);
                y += TitleHeight(part);
            }

            y += p > 0 ? Gap : 0;
            IReadOnlyList<GalleyLine> lines = task.With(pieces[p].Lines)[(pieces[p].HasText ? 0 : task.Text.Length)..];
            PlaceBlock.PutColumn(page, lines, 0, lines.Count, page.Left, y, article);
            y += Height(lines);
        }

        page.Cursor = Math.Min(page.Bottom, page.Cursor + _grid.Up(y - page.Cursor) + layout.Grid.Baseline);
    }
}
