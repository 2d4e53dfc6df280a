using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>
/// The diagnostics of one piece of work as they come up. A file that is broken all over is cut short after
/// <see cref="MaxPerFile"/> of them, so that hostile input cannot make the list the work. Not for use by several
/// threads at once.
/// </summary>
public sealed class DiagnosticList
{
    /// <summary>How many diagnostics one file may have: more than a person reads at a time.</summary>
    public const int MaxPerFile = 100;

    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<string, int> perFile = new(StringComparer.Ordinal);

    /// <summary>True once a diagnostic of severity error is in the list.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>True if further diagnostics of a file would be dropped.</summary>
    public bool IsFull(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return perFile.GetValueOrDefault(file.Path) > MaxPerFile;
    }

    /// <summary>Adds a diagnostic, unless its file has had its share.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (diagnostic.File is { } file && !Admit(file))
        {
            return;
        }

        Keep(diagnostic);
    }

    /// <summary>Adds all of a sequence.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Reports a value of a YAML file.</summary>
    public void Report(DiagnosticCode code, YamlNode node, string message, string? hint = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        Report(code, node.File, node.Start, message, hint, node.MarkerLength);
    }

    /// <summary>Reports a place in a file.</summary>
    /// <param name="code">What kind of problem it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="offset">UTF-16 offset in the file's text.</param>
    /// <param name="message">What is wrong, without a full stop.</param>
    /// <param name="hint">What to do; null if the message says it all.</param>
    /// <param name="length">UTF-16 units of the line to mark, at least 1.</param>
    public void Report(DiagnosticCode code, SourceFile file, int offset, string message, string? hint = null, int length = 1)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(file);
        if (Admit(file.Path))
        {
            Keep(code.At(file, file.PositionOf(offset), message, hint, length));
        }
    }

    /// <summary>What was found so far, each once, in the order in which people read: by file, line and column.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => DiagnosticOrder.Sorted(found);

    private bool Admit(string file)
    {
        var count = perFile.GetValueOrDefault(file);
        perFile[file] = count + 1;
        if (count == MaxPerFile)
        {
            Keep(DiagnosticCodes.TooManyProblems.About(file, "there are more problems in this file", "repair those shown, then check again"));
        }

        return count < MaxPerFile;
    }

    private void Keep(Diagnostic diagnostic)
    {
        found.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }
}
