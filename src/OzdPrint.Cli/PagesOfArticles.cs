using System.Collections.Immutable;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Layout;

namespace OzdPrint.Cli;

/// <summary>Finds the pages that each article of an edition stands on.</summary>
internal static class PagesOfArticles
{
    /// <summary>The pages by label, in the order of the articles; null for one that is on no page.</summary>
    public static ImmutableArray<PageRange?> Of(PrintedDocument document, Edition edition)
    {
        var starts = document.PageStarts.ToLookup(start => start.Article, start => start.Label);
        // Where articles follow each other on a page, only the first has a start on it, and the others a named place.
        var places = document.Places.ToDictionary(place => place.Name, place => document.Pages[place.Target.Page].Label, StringComparer.Ordinal);
        return
        [
            .. edition.Articles.Select((article, index) =>
            {
                List<string> labels = [.. places.TryGetValue(article.Slug, out var label) ? [label] : Enumerable.Empty<string>(), .. starts[index]];
                return labels.Count == 0 ? null : new PageRange(labels[0], labels[^1]);
            }),
        ];
    }
}
