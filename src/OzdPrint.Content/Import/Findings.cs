using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>Gathers what an import has to tell, and keeps it to an amount that a person reads.</summary>
internal sealed class Findings(SourceFile source)
{
    // A diagnostic shows its line, which is looked up from the start of the file. Without a limit a long file of
    // nothing but trouble would take quadratic time, and nobody reads the thirteenth complaint of a kind.
    private const int MostOfACode = 12;

    private readonly Dictionary<DiagnosticCode, List<Finding>> _byCode = [];

    public void Add(DiagnosticCode code, TextLine at, string message, string? hint = null) =>
        Add(code, new SourcePosition(at.Number, at.Column), Math.Max(1, at.Text.Length), message, hint);

    public void Add(DiagnosticCode code, SourcePosition at, int length, string message, string? hint = null)
    {
        if (!_byCode.TryGetValue(code, out var found))
        {
            _byCode[code] = found = [];
        }

        found.Add(new Finding(at, length, message, hint));
    }

    public ImmutableArray<Diagnostic> InOrder()
    {
        var shown = new List<Diagnostic>();
        var withheld = new List<Diagnostic>();
        foreach (var (code, found) in _byCode.OrderBy(entry => entry.Key.Code, StringComparer.Ordinal))
        {
            found.Sort((a, b) => (a.At.Line, a.At.Column).CompareTo((b.At.Line, b.At.Column)));
            foreach (var finding in found.Take(MostOfACode))
            {
                shown.Add(code.At(source, finding.At, finding.Message, finding.Hint, finding.Length));
            }

            if (found.Count > MostOfACode)
            {
                var rest = found.Count - MostOfACode;
                withheld.Add(code.About(source.Path, $"the same holds for {rest} more {(rest == 1 ? "place" : "places")} of this text"));
            }
        }

        // The sort is stable, so diagnostics of one place stay in the order of their codes.
        return [.. shown.OrderBy(diagnostic => diagnostic.Position!.Value.Line)
            .ThenBy(diagnostic => diagnostic.Position!.Value.Column), .. withheld];
    }

    private sealed record Finding(SourcePosition At, int Length, string Message, string? Hint);
}
