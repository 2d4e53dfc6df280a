using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>Reads content and reports what is wrong, without setting it.</summary>
internal static class CheckContent
{
    public static int Run(Desk desk, string[] paths, bool json)
    {
        var located = LocateContent.From(paths, desk.WorkingDirectory);
        var diagnostics = located.Diagnostics
            .AddRange(located.Sources.SelectMany(source => ReadEdition.From(source).Diagnostics))
            .Distinct()
            .ToList();
        var failed = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        if (json)
        {
            using var bytes = new MemoryStream();
            DiagnosticJson.Write(bytes, diagnostics);
            desk.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        }
        else
        {
            desk.Report(diagnostics);
            desk.Output.WriteLine($"checked {located.Sources.Length} {(located.Sources.Length == 1 ? "edition" : "editions")}: "
                + $"{diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error)} errors, "
                + $"{diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning)} warnings");
        }

        return failed ? ExitCode.ContentErrors : ExitCode.Done;
    }
}
