using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>
/// Reads an article in the plain-text shape of the house and writes it as article YAML. No word of the text is lost:
/// what fits no section ends up in the body, with a warning that names its line.
/// </summary>
public static class ImportText
{
    /// <summary>
    /// Turns a plain text into article YAML. Never throws for the sake of the text; the time it takes grows with the
    /// length of the text.
    /// </summary>
    /// <param name="source">The text. Line ends may be of any kind.</param>
    /// <param name="options">What the text itself does not say.</param>
    /// <returns>The YAML and what a person should know about it, in the order of the text.</returns>
    public static Imported Read(SourceFile source, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);

        var findings = new Findings(source);
        var lines = SplitLines.Of(source.Text, findings);
        var sections = CollectSections.Of(lines);
        var parsed = sections.Select(ParseSection.Of).ToImmutableArray();
        var manuscript = Assemble.Of(parsed, findings);
        var titled = FindTitle.For(manuscript, options, findings);
        NoteJoinedWords.In(parsed, findings);
        return new Imported(WriteArticle.AsYaml(titled), findings.InOrder());
    }
}

/// <summary>What an import is told beside the text.</summary>
/// <param name="Title">The headline; null to take it from the text.</param>
/// <param name="Date">The day of the article; null to leave it to the edition.</param>
public sealed record ImportOptions(string? Title = null, DateOnly? Date = null);

/// <summary>The result of an import.</summary>
/// <param name="Yaml">The article as YAML, with line feeds as line ends. Worth keeping only if no diagnostic is an error.</param>
/// <param name="Diagnostics">What a person should know, in the order of the text.</param>
public sealed record Imported(string Yaml, ImmutableArray<Diagnostic> Diagnostics);
