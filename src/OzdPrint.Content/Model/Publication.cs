using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>The paper itself: what stays the same from edition to edition (<c>publication.yaml</c>).</summary>
public sealed record Publication
{
    /// <summary>Short name for file names and identifiers, lower-case ASCII letters, digits and hyphens: <c>ozd</c>.</summary>
    public string Id { get; init; } = "ozd";

    /// <summary>The name as the masthead shows it.</summary>
    public string Name { get; init; } = "OZD";

    /// <summary>The words beside the name in the masthead, for example "Tagesausgabe".</summary>
    public string Subtitle { get; init; } = "Tagesausgabe";

    /// <summary>Language of everything that does not name its own, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "de";

    /// <summary>Who answers for the paper.</summary>
    public string Publisher { get; init; } = "OZD";

    /// <summary>Absolute URI under which editions and articles get their identifiers, without a trailing slash.</summary>
    public string IdentifierBase { get; init; } = "urn:ozd";

    /// <summary>The words that head the sections of an article.</summary>
    public SectionLabels Labels { get; init; } = new();

    /// <summary>The disclaimer for articles that have none of their own; null for none.</summary>
    public ProseText? Disclaimer { get; init; }

    /// <summary>Colours by name that override the same names of a layout.</summary>
    public ImmutableSortedDictionary<string, Colour> Colours { get; init; } =
        ImmutableSortedDictionary.Create<string, Colour>(StringComparer.Ordinal);

    /// <summary>The file this was read from; null for the built-in defaults.</summary>
    public SourceFile? Source { get; init; }
}

/// <summary>The words that head the sections of an article and of an edition.</summary>
public sealed record SectionLabels
{
    /// <summary>Above the commentary.</summary>
    public string Commentary { get; init; } = "OZD-Kommentar";

    /// <summary>Above the background, unless the article gives a title.</summary>
    public string Background { get; init; } = "Der historische Hintergrund";

    /// <summary>Above the explainers.</summary>
    public string Explainers { get; init; } = "Erklärungen";

    /// <summary>Above the analysis.</summary>
    public string Analysis { get; init; } = "OZD-Analyse";

    /// <summary>Above the infobox, unless the article gives a title.</summary>
    public string Infobox { get; init; } = "Mini-Infobox zum Lernen";

    /// <summary>Before the extras.</summary>
    public string Extras { get; init; } = "OZD-Extras";

    /// <summary>Above the tasks.</summary>
    public string Tasks { get; init; } = "Aufgaben";

    /// <summary>Above the answers to the tasks, on the key.</summary>
    public string Answers { get; init; } = "Lösungen";

    /// <summary>In place of an answer on the key, where a task has none.</summary>
    public string OpenTask { get; init; } = "Individuelle Lösung";

    /// <summary>Before the name of a picture's maker.</summary>
    public string Credit { get; init; } = "Bild:";

    /// <summary>Above the list of an edition's articles.</summary>
    public string Contents { get; init; } = "In dieser Ausgabe";

    /// <summary>Beside the repeated title of a box that goes on.</summary>
    public string Continued { get; init; } = "Fortsetzung";
}
