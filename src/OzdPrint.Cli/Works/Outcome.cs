using System.Collections.Immutable;

namespace OzdPrint.Cli;

/// <summary>How it went with one piece of work.</summary>
internal enum Fate
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It had been done already, from the same sources.</summary>
    Unchanged,

    /// <summary>It has errors, and nothing was written.</summary>
    Broken,
}

/// <summary>What is to be said of one piece of work. It waits for those before it, so it holds words and no documents.</summary>
/// <param name="Fate">How it went.</param>
/// <param name="Results">Lines about what was written.</param>
/// <param name="Notes">Diagnostics as people read them.</param>
/// <param name="Pages">How many pages were made.</param>
internal sealed record Outcome(Fate Fate, ImmutableArray<string> Results, ImmutableArray<string> Notes, int Pages = 0);
