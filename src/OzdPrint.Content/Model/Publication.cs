using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>The paper itself: what stays the same from edition to edition (<c>publication.yaml</c>).</summary>
public sealed record Publication
{
    /// <summary>The <see cref="IdentifierBase"/> of a publication that states none.</summary>
    public const string UnstatedIdentifier = "urn:ozd";

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

    /// <summary>Who may do what with it, in the paper's own words; null for none.</summary>
    public string? Rights { get; init; }

    /// <summary>What the paper claims of the accessibility of its e-books; null for nothing.</summary>
    public AccessibilityClaim? Accessibility { get; init; }

    /// <summary>Absolute URI under which editions and articles get their identifiers, without a trailing slash.</summary>
    public string IdentifierBase { get; init; } = UnstatedIdentifier;

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

    /// <summary>Before the day of the last correction.</summary>
    public string Corrected { get; init; } = "Korrigiert am";

    /// <summary>Names a paragraph by its number.</summary>
    public string Paragraph { get; init; } = "Absatz";

    /// <summary>Names a worksheet in its head.</summary>
    public string Worksheet { get; init; } = "Arbeitsblatt";

    /// <summary>Before the line for the pupil's name.</summary>
    public string Pupil { get; init; } = "Name";

    /// <summary>Before the line for the class.</summary>
    public string Class { get; init; } = "Klasse";

    /// <summary>Before the line for the day.</summary>
    public string Day { get; init; } = "Datum";

    /// <summary>Before the subject.</summary>
    public string Subject { get; init; } = "Fach";

    /// <summary>Before the topic.</summary>
    public string Topic { get; init; } = "Thema";

    /// <summary>Before where an article comes from.</summary>
    public string Source { get; init; } = "Quelle";

    /// <summary>Before the number of a page.</summary>
    public string Page { get; init; } = "Seite";

    /// <summary>Between the number of a page and how many there are.</summary>
    public string Of { get; init; } = "von";

    /// <summary>All labels by their names in <c>publication.yaml</c>.</summary>
    public static ImmutableArray<SectionLabel> All { get; } =
    [
        new("commentary", labels => labels.Commentary, (labels, words) => labels with { Commentary = words }),
        new("background", labels => labels.Background, (labels, words) => labels with { Background = words }),
        new("explainers", labels => labels.Explainers, (labels, words) => labels with { Explainers = words }),
        new("analysis", labels => labels.Analysis, (labels, words) => labels with { Analysis = words }),
        new("infobox", labels => labels.Infobox, (labels, words) => labels with { Infobox = words }),
        new("extras", labels => labels.Extras, (labels, words) => labels with { Extras = words }),
        new("tasks", labels => labels.Tasks, (labels, words) => labels with { Tasks = words }),
        new("answers", labels => labels.Answers, (labels, words) => labels with { Answers = words }),
        new("open-task", labels => labels.OpenTask, (labels, words) => labels with { OpenTask = words }),
        new("credit", labels => labels.Credit, (labels, words) => labels with { Credit = words }),
        new("contents", labels => labels.Contents, (labels, words) => labels with { Contents = words }),
        new("continued", labels => labels.Continued, (labels, words) => labels with { Continued = words }),
        new("corrected", labels => labels.Corrected, (labels, words) => labels with { Corrected = words }),
        new("paragraph", labels => labels.Paragraph, (labels, words) => labels with { Paragraph = words }),
        new("worksheet", labels => labels.Worksheet, (labels, words) => labels with { Worksheet = words }),
        new("pupil", labels => labels.Pupil, (labels, words) => labels with { Pupil = words }),
        new("class", labels => labels.Class, (labels, words) => labels with { Class = words }),
        new("day", labels => labels.Day, (labels, words) => labels with { Day = words }),
        new("subject", labels => labels.Subject, (labels, words) => labels with { Subject = words }),
        new("topic", labels => labels.Topic, (labels, words) => labels with { Topic = words }),
        new("source", labels => labels.Source, (labels, words) => labels with { Source = words }),
        new("page", labels => labels.Page, (labels, words) => labels with { Page = words }),
        new("of", labels => labels.Of, (labels, words) => labels with { Of = words }),
    ];
}

/// <summary>A label of the publication.</summary>
/// <param name="Name">Its key in <c>publication.yaml</c>.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">The labels with other words for it.</param>
public sealed record SectionLabel(string Name, Func<SectionLabels, string> Get, Func<SectionLabels, string, SectionLabels> Set);
