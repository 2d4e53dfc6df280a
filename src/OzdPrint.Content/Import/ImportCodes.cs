using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>The diagnostic codes of an import, 6xxx.</summary>
public static class ImportCodes
{
    /// <summary>The text holds no words.</summary>
    public static DiagnosticCode NoText { get; } = new(
        "OZD6001", Severity.Error, "The text holds no words to import",
        "Check that it is the right file and that it was saved as UTF-8 text");

    /// <summary>The headline was made from the first sentence.</summary>
    public static DiagnosticCode TitleDrafted { get; } = new(
        "OZD6002", Severity.Warning, "The text has no headline; one was drafted from its first sentence",
        "Write a headline in the YAML file, or give one with --title");

    /// <summary>A headline was given and the text seems to begin with another.</summary>
    public static DiagnosticCode HeadlineInBody { get; } = new(
        "OZD6003", Severity.Warning, "A title was given, but the text seems to begin with a headline of its own; it was kept as the first paragraph",
        "Delete the paragraph, or make it the kicker or the lead");

    /// <summary>Text that fits no section was moved to the end of the body.</summary>
    public static DiagnosticCode MovedToBody { get; } = new(
        "OZD6004", Severity.Warning, "Text that fits no section was moved to the end of the body",
        "Move it in the YAML file to where it belongs");

    /// <summary>A section stands twice.</summary>
    public static DiagnosticCode SectionRepeated { get; } = new(
        "OZD6005", Severity.Warning, "A section stands twice; the later one was added to the first",
        "Read the joined section in the YAML file");

    /// <summary>A heading has nothing under it.</summary>
    public static DiagnosticCode SectionEmpty { get; } = new(
        "OZD6006", Severity.Warning, "A heading has no text under it; the section was left out",
        "Delete the heading, or write its text");

    /// <summary>The analysis begins without a heading.</summary>
    public static DiagnosticCode AnalysisUntitled { get; } = new(
        "OZD6007", Severity.Warning, "The analysis begins with points that stand under no heading; a heading was added",
        "Write a fitting heading in the YAML file");

    /// <summary>Characters that cannot be printed were left out.</summary>
    public static DiagnosticCode CharactersDropped { get; } = new(
        "OZD6008", Severity.Warning, "Characters that cannot be printed were left out",
        "Check the words around them");

    /// <summary>Words broken by a hyphen at a line's end were joined.</summary>
    public static DiagnosticCode WordsJoined { get; } = new(
        "OZD6009", Severity.Note, "Words broken by a hyphen at the end of a line were joined",
        "Check that no hyphen is missing");

    /// <summary>All codes in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        NoText, TitleDrafted, HeadlineInBody, MovedToBody, SectionRepeated,
        SectionEmpty, AnalysisUntitled, CharactersDropped, WordsJoined,
    ];
}
