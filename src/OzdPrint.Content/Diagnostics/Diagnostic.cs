namespace OzdPrint.Content;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Set, but probably not as meant.</summary>
    Warning,

    /// <summary>Nothing is written for the edition.</summary>
    Error,
}

/// <summary>One thing a person should know about a file: what, where and what to do.</summary>
/// <param name="Code">Its stable code, listed in <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is wrong, one sentence without a full stop.</param>
/// <param name="File">The file as messages name it; null if no file is concerned.</param>
/// <param name="Position">The place in the file; null if the file as a whole is meant.</param>
/// <param name="Length">How many UTF-16 units of the line the marker covers, at least 1.</param>
/// <param name="SourceLine">The line of the file, for display; null if none.</param>
/// <param name="Hint">What to do; null if the message says it all.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    string? File = null,
    SourcePosition? Position = null,
    int Length = 1,
    string? SourceLine = null,
    string? Hint = null)
{
    /// <summary>The label of the printed page that is meant; null if none is.</summary>
    public string? Page { get; init; }

    /// <summary>A diagnostic about a place in a file, with the line shown.</summary>
    public static Diagnostic At(
        SourceFile file, SourcePosition position, string code, Severity severity, string message, string? hint = null, int length = 1)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new Diagnostic(code, severity, message, file.Path, position, length, file.Line(position.Line), hint);
    }
}
