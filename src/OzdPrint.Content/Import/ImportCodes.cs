using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>The codes of the diagnostics of an import: OZD6000 to OZD6999.</summary>
public static class ImportCodes
{
    /// <summary>The text holds no words.</summary>
    public const string NoText = "OZD6001";

    /// <summary>The headline was made from the first sentence.</summary>
    public const string TitleDrafted = "OZD6002";

    /// <summary>A headline was given and the text seems to begin with another.</summary>
    public const string HeadlineInBody = "OZD6003";

    /// <summary>Text that fits no section was moved to the end of the body.</summary>
    public const string MovedToBody = "OZD6004";

    /// <summary>A section stands twice.</summary>
    public const string SectionRepeated = "OZD6005";

    /// <summary>A heading has nothing under it.</summary>
    public const string SectionEmpty = "OZD6006";

    /// <summary>The analysis begins without a heading.</summary>
    public const string AnalysisUntitled = "OZD6007";

    /// <summary>Characters that cannot be printed were left out.</summary>
    public const string CharactersDropped = "OZD6008";

    /// <summary>Words broken by a hyphen at a line's end were joined.</summary>
    public const string WordsJoined = "OZD6009";

    /// <summary>All codes in order.</summary>
    public static ImmutableArray<ImportCode> All { get; } =
    [
        new(NoText, Severity.Error, "The text holds no words to import",
            "Check that it is the right file and that it was saved as UTF-8 text"),
        new(TitleDrafted, Severity.Warning, "The text has no headline; one was drafted from its first sentence",
            "Write a headline in the YAML file, or give one with --title"),
        new(HeadlineInBody, Severity.Warning, "A title was given, but the text seems to begin with a headline of its own; it was kept as the first paragraph",
            "Delete the paragraph, or make it the kicker or the lead"),
        new(MovedToBody, Severity.Warning, "Text that fits no section was moved to the end of the body",
            "Move it in the YAML file to where it belongs"),
        new(SectionRepeated, Severity.Warning, "A section stands twice; the later one was added to the first",
            "Read the joined section in the YAML file"),
        new(SectionEmpty, Severity.Warning, "A heading has no text under it; the section was left out",
            "Delete the heading, or write its text"),
        new(AnalysisUntitled, Severity.Warning, "The analysis begins with points that stand under no heading; a heading was added",
            "Write a fitting heading in the YAML file"),
        new(CharactersDropped, Severity.Warning, "Characters that cannot be printed were left out",
            "Check the words around them"),
        new(WordsJoined, Severity.Note, "Words broken by a hyphen at the end of a line were joined",
            "Check that no hyphen is missing"),
    ];
}

/// <summary>What a code of an import means.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Summary">What happened, one sentence without a full stop.</param>
/// <param name="Remedy">What to do about it, one sentence without a full stop.</param>
public sealed record ImportCode(string Code, Severity Severity, string Summary, string Remedy);
