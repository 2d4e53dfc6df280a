using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>
/// One edition: the articles of a day in their order. A single article to be printed alone is an edition too,
/// with one department that has no title and a null <see cref="Source"/>.
/// </summary>
public sealed record Edition
{
    /// <summary>The paper this is an edition of.</summary>
    public required Publication Publication { get; init; }

    /// <summary>The day it is for; null only for a lone article without a date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The running number, from 1; null if it has none.</summary>
    public int? Number { get; init; }

    /// <summary>1 for an edition as it first came out, one more with every correction.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The day of the last correction; null for none.</summary>
    public DateOnly? Revised { get; init; }

    /// <summary>
    /// When its text was last changed; null without a day. Hours are not known, so it is midnight (UTC) and a second for
    /// each correction: one made on the very day of the edition is still later than what it corrects.
    /// </summary>
    public DateTimeOffset? Modified => (Revised ?? Date) is { } day
        ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddSeconds(Revision - 1)
        : null;

    /// <summary>The departments in their order, each with at least one article.</summary>
    public required ImmutableArray<Department> Departments { get; init; }

    /// <summary>The <c>edition.yaml</c> this was read from; null for a lone article.</summary>
    public SourceFile? Source { get; init; }

    /// <summary>All articles in reading order.</summary>
    public IEnumerable<Article> Articles => Departments.SelectMany(department => department.Articles);

    /// <summary>The article, if it is printed alone and is no edition of the paper; null else.</summary>
    public Article? LoneArticle => Source is null && Articles.Take(2).ToArray() is [var article] ? article : null;
}

/// <summary>A part of the paper: politics, science, culture.</summary>
/// <param name="Title">Its name; null when an edition has no departments.</param>
/// <param name="Articles">Its articles in their order, at least one.</param>
public sealed record Department(string? Title, ImmutableArray<Article> Articles);
