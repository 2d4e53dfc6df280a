using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>Where a command reads from and reports to.</summary>
/// <param name="Output">For results.</param>
/// <param name="Errors">For diagnostics.</param>
/// <param name="WorkingDirectory">Absolute path that relative paths start from.</param>
internal sealed record Desk(TextWriter Output, TextWriter Errors, string WorkingDirectory)
{
    /// <summary>An absolute path.</summary>
    public string Full(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>Writes diagnostics for people; true if one is an error.</summary>
    public bool Report(IEnumerable<Diagnostic> diagnostics)
    {
        var failed = false;
        foreach (var diagnostic in diagnostics)
        {
            Errors.WriteLine(DiagnosticText.Format(diagnostic));
            Errors.WriteLine();
            failed |= diagnostic.Severity == Severity.Error;
        }

        return failed;
    }

    /// <summary>Writes diagnostics that are words already, and lines about results.</summary>
    public void Report(IEnumerable<string> notes, IEnumerable<string> results)
    {
        foreach (var note in notes)
        {
            Errors.WriteLine(note);
            Errors.WriteLine();
        }

        foreach (var result in results)
        {
            Output.WriteLine(result);
        }
    }
}
