using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>Leaves parts of articles out of an edition: a worksheet without the commentary, say.</summary>
public static class LeaveOut
{
    /// <summary>The parts that can be left out; headline and body cannot.</summary>
    public static ImmutableArray<ArticlePart> Parts { get; } =
        [.. Enum.GetValues<ArticlePart>().Where(part => part is not (ArticlePart.Title or ArticlePart.Body))];

    /// <summary>The edition without these parts; the same object if there are none.</summary>
    public static Edition From(Edition edition, IReadOnlyCollection<ArticlePart> parts)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count == 0 ? edition : edition with
        {
            Departments = [.. edition.Departments.Select(department => department with
            {
                Articles = [.. department.Articles.Select(article => parts.Aggregate(article, Without))],
            })],
        };
    }

    private static Article Without(Article article, ArticlePart part) => part switch
    {
        ArticlePart.Kicker => article with { Kicker = null },
        ArticlePart.Lead => article with { Lead = null },
        ArticlePart.Byline => article with { Byline = null },
        ArticlePart.Image => article with { Image = null },
        ArticlePart.Commentary => article with { Commentary = null },
        ArticlePart.Background => article with { Background = null },
        ArticlePart.Explainers => article with { Explainers = [] },
        ArticlePart.Analysis => article with { Analysis = [] },
        ArticlePart.Infobox => article with { Infobox = null },
        ArticlePart.Extras => article with { Extras = null },
        ArticlePart.Tasks => article with { Tasks = [] },
        ArticlePart.Answers => article with { Tasks = [.. article.Tasks.Select(task => task with { Answer = null })] },
        // Without words of its own an article would have the publication's.
        ArticlePart.Disclaimer => article with { Disclaimer = ProseText.Empty },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "An article has to have its headline and body."),
    };
}
