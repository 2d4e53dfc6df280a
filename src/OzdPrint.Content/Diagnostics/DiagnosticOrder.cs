using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>The order in which diagnostics are shown, the same whatever order the work was done in.</summary>
public static class DiagnosticOrder
{
    /// <summary>
    /// By file, line, column, code and message, ordinally; what concerns no file comes first, what concerns a file as a
    /// whole before its lines. Equal diagnostics are given once.
    /// </summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Distinct()
            .OrderBy(diagnostic => diagnostic.File ?? "", StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Position?.Line ?? 0)
            .ThenBy(diagnostic => diagnostic.Position?.Column ?? 0)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];
}
