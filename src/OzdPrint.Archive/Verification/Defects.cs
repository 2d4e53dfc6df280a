using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>What is wrong with one bag, as it comes up.</summary>
/// <param name="shown">How messages name the bag.</param>
internal sealed class Defects(string shown)
{
    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string Code, string Place)> _told = [];

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => _found.Exists(one => one.Severity == Severity.Error);

    /// <summary>How many of them are errors.</summary>
    public int Errors => _found.Count(one => one.Severity == Severity.Error);

    /// <summary>Whether a file has such a defect already, so that none is told of twice.</summary>
    public bool Tells(DiagnosticCode code, string place) => _told.Contains((code.Code, place));

    /// <param name="code">What kind of defect it is.</param>
    /// <param name="place">The file in the bag; empty for the bag as a whole.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to do; null for what the code says.</param>
    /// <param name="line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="words">The line's text.</param>
    public void Add(DiagnosticCode code, string place, string message, string? hint = null, int line = 0, string? words = null)
    {
        _told.Add((code.Code, place));
        _found.Add(new Diagnostic(
            code.Code, code.Severity, message, place.Length == 0 ? shown : $"{shown}/{place}", line > 0 ? new SourcePosition(line, 1) : null, words?.Length ?? 1, words,
            hint ?? char.ToLowerInvariant(code.Remedy[0]) + code.Remedy[1..]));
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _found];
}
