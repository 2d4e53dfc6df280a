using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>What an edition is called, to readers and to machines.</summary>
internal sealed record EditionNames
{
    private EditionNames(Edition edition)
    {
        var publication = edition.Publication;
        Series = Join(" ", publication.Name, publication.Subtitle);
        LoneArticle = edition.LoneArticle;
        Date = edition.Date is { } date ? DateWords.WithWeekday(date, publication.Language) : null;
        var title = LoneArticle?.Title
            ?? Join(", ", Series, edition.Date is { } day ? DateWords.Long(day, publication.Language) : null);
        Title = Join(" ", title, Wording.For(publication.Language).Correction(edition.Revision));
        Identifier = EditionIdentifier.Of(edition);
    }

    /// <summary>The paper with its subtitle: "OZD Tagesausgabe".</summary>
    public string Series { get; }

    /// <summary>The article, if it is printed alone and is no edition of the paper.</summary>
    public Article? LoneArticle { get; }

    /// <summary>The day with its weekday; null if there is none.</summary>
    public string? Date { get; }

    /// <summary>
    /// "OZD Tagesausgabe, 8. Januar 2026", behind it "(korrigiert)" if it is: both may stand on one shelf. An article alone goes by
    /// its own title.
    /// </summary>
    public string Title { get; }

    /// <summary>The URI of this edition: each has its own, and it stays the same whenever it is built.</summary>
    public string Identifier { get; }

    public static EditionNames Of(Edition edition) => new(edition);

    private static string Join(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));
}
