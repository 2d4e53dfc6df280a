using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>How demanding a task is, in the three levels of the German school authorities.</summary>
public enum TaskLevel
{
    /// <summary>Level I: to reproduce.</summary>
    Reproduce = 1,

    /// <summary>Level II: to connect.</summary>
    Connect = 2,

    /// <summary>Level III: to judge.</summary>
    Judge = 3,
}

/// <summary>A task for a worksheet.</summary>
/// <param name="Task">What is to be done, as the author wrote it.</param>
/// <param name="Level">How demanding it is; null if not stated.</param>
/// <param name="Lines">How many writing lines it wants; null to leave it to the layout. 0 to 60.</param>
/// <param name="Answer">The expected answer for the key; null if none.</param>
public sealed record SchoolTask(InlineText Task, TaskLevel? Level, int? Lines, ProseText? Answer)
{
    /// <summary>The operators in it, in their order; empty if none is known or the article is not in German.</summary>
    public ImmutableArray<FoundOperator> Operators { get; init; } = [];

    /// <summary>The stated level, else the highest that its operators usually have; null if neither is known.</summary>
    public TaskLevel? StatedOrUsualLevel => Level ?? (Operators.IsEmpty ? null : Operators.Max(found => found.Operator.Level));

    /// <summary>The task with its operators emphasised, and the author's own markup as it was.</summary>
    public InlineText Marked => EmphasisePieces.Of(Task, Operators.SelectMany(found => found.Pieces));
}
