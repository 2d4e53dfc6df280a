namespace OzdPrint.Content;

/// <summary>A kind of diagnostic: what the reference page says about a code.</summary>
/// <param name="Code">The stable code, for example <c>OZD1004</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Summary">What it means, one sentence without a full stop.</param>
/// <param name="Remedy">What to do, one sentence without a full stop.</param>
public sealed record DiagnosticCode(string Code, Severity Severity, string Summary, string Remedy)
{
    /// <summary>A diagnostic of this kind about a place in a file, with the line shown.</summary>
    public Diagnostic At(SourceFile file, SourcePosition position, string message, string? hint = null, int length = 1) =>
        Diagnostic.At(file, position, Code, Severity, message, hint, length);

    /// <summary>A diagnostic of this kind about a file as a whole, or about no file if <paramref name="file"/> is null.</summary>
    public Diagnostic About(string? file, string message, string? hint = null) =>
        new(Code, Severity, message, file, Hint: hint);
}
