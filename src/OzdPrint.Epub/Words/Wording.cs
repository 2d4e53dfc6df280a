using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// The words an e-book needs and no author writes: names of its parts, links, notes for screen readers.
/// German and English; every other language gets English.
/// </summary>
internal sealed record Wording
{
    public static Wording German { get; } = new()
    {
        Language = "de",
        Cover = "Titelbild",
        TitlePage = "Titelseite",
        FirstArticle = "Erster Artikel",
        Colophon = "Zu dieser Ausgabe",
        ColophonAlone = "Zu diesem E-Book",
        ContentsAlone = "Inhalt",
        Landmarks = "Wegweiser",
        PageList = "Seiten der gedruckten Ausgabe",
        Page = "Seite",
        Neighbours = "Blättern",
        Next = "Weiter",
        Previous = "Zurück",
        BackToText = "Zurück zum Text",
        ReadOnline = "Diesen Artikel online lesen",
        PictureCredits = "Bilder",
        Number = "Nr.",
        TaskLevel = "Anforderungsbereich",
        LeadStory = "Aufmacher",
        Publisher = "Herausgeber",
        Identifier = "Kennung",
        PrintedAs = "Seitenzahlen nach",
        Minute = "Minute Lesezeit",
        Minutes = "Minuten Lesezeit",
        Corrected = "korrigiert",
        Version = "Fassung",
        Accessibility = "Barrierefreiheit",
        SummaryText = "Der Text passt sich Schrift, Größe und Farben des Lesegeräts an; Überschriften, Inhaltsverzeichnis und Lesereihenfolge sind ausgezeichnet.",
        SummaryPictures = "Alle Bilder haben einen Alternativtext.",
        SummaryPages = "Die Seiten der gedruckten Ausgabe sind im Text markiert und in einer Seitenliste verzeichnet.",
    };

    public static Wording English { get; } = new()
    {
        Language = "en",
        Cover = "Cover",
        TitlePage = "Title page",
        FirstArticle = "First article",
        Colophon = "About this edition",
        ColophonAlone = "About this e-book",
        ContentsAlone = "Contents",
        Landmarks = "Landmarks",
        PageList = "Pages of the printed edition",
        Page = "Page",
        Neighbours = "More articles",
        Next = "Next",
        Previous = "Previous",
        BackToText = "Back to the text",
        ReadOnline = "Read this article online",
        PictureCredits = "Pictures",
        Number = "No.",
        TaskLevel = "Level",
        LeadStory = "Lead story",
        Publisher = "Publisher",
        Identifier = "Identifier",
        PrintedAs = "Page numbers as in",
        Minute = "minute to read",
        Minutes = "minutes to read",
        Corrected = "corrected",
        Version = "version",
        Accessibility = "Accessibility",
        SummaryText = "The text follows the reader's choice of typeface, size and colours; headings, table of contents and reading order are marked up.",
        SummaryPictures = "Every picture has alternative text.",
        SummaryPages = "The pages of the printed edition are marked in the text and listed in a page list.",
    };

    public required string Language { get; init; }

    public required string Cover { get; init; }

    public required string TitlePage { get; init; }

    public required string FirstArticle { get; init; }

    public required string Colophon { get; init; }

    /// <summary>The same where an article stands alone.</summary>
    public required string ColophonAlone { get; init; }

    /// <summary>Over the table of contents of an article that stands alone.</summary>
    public required string ContentsAlone { get; init; }

    public required string Landmarks { get; init; }

    public required string PageList { get; init; }

    public required string Page { get; init; }

    public required string Neighbours { get; init; }

    public required string Next { get; init; }

    public required string Previous { get; init; }

    public required string BackToText { get; init; }

    public required string ReadOnline { get; init; }

    public required string PictureCredits { get; init; }

    public required string Number { get; init; }

    public required string TaskLevel { get; init; }

    public required string LeadStory { get; init; }

    public required string Publisher { get; init; }

    public required string Identifier { get; init; }

    public required string PrintedAs { get; init; }

    public required string Minute { get; init; }

    public required string Minutes { get; init; }

    public required string Corrected { get; init; }

    public required string Version { get; init; }

    public required string Accessibility { get; init; }

    public required string SummaryText { get; init; }

    public required string SummaryPictures { get; init; }

    public required string SummaryPages { get; init; }

    public static Wording For(string language) => LanguageTag.Primary(language) == "de" ? German : English;

    /// <summary>"2 Minuten Lesezeit".</summary>
    public string ReadingTime(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes}\u00A0{(minutes == 1 ? Minute : Minutes)}");

    /// <summary>"(korrigiert)", and for those after the first "(korrigiert, Fassung 3)"; null for an edition as it first came out.</summary>
    public string? Correction(int revision) => revision switch
    {
        1 => null,
        2 => $"({Corrected})",
        _ => string.Create(CultureInfo.InvariantCulture, $"({Corrected}, {Version}\u00A0{revision})"),
    };

    /// <summary>What the file offers to readers who do not see it, in sentences that are true of this very file.</summary>
    public string AccessibilitySummary(bool hasPictures, bool hasPages) =>
        string.Join(' ', [SummaryText, .. hasPictures ? [SummaryPictures] : Array.Empty<string>(), .. hasPages ? [SummaryPages] : Array.Empty<string>()]);
}
