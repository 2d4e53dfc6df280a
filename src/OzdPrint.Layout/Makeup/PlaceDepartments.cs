using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>An entry of the outline whose page is not yet known.</summary>
internal sealed record OutlineHeading(string Title, LinkTarget Key, List<OutlineHeading> Children)
{
    public OutlineEntry ToEntry(ResolvePlaces resolve) =>
        new(Title, resolve.Place(Key), [.. Children.Select(child => child.ToEntry(resolve))]);
}

/// <summary>Sets and places the articles of an edition, department by department.</summary>
/// <param name="layout">The layout.</param>
/// <param name="palette">The colours.</param>
/// <param name="setBlock">Sets words that are not an article's.</param>
/// <param name="setArticle">Sets an article; several threads call it at once.</param>
/// <param name="placeBlock">Places a block.</param>
/// <param name="placeColumns">Places blocks of columns.</param>
/// <param name="pages">The pages.</param>
/// <param name="paper">The paper itself.</param>
internal sealed class PlaceDepartments(
    PageLayout layout, Palette palette, SetBlock setBlock, Func<PlannedArticle, Publication, SetArticleResult> setArticle, PlaceBlock placeBlock,
    PlaceColumns placeColumns, MakeUpPages pages, ArticleContext paper)
{
    /// <summary>A department with something to set.</summary>
    private sealed record PlannedDepartment(string? Title, List<PlannedArticle> Articles);

    /// <summary>Places all articles and gives the outline.</summary>
    public List<OutlineHeading> Run(Edition edition, StructureNode root)
    {
        var departments = Plan(edition, root);
        var articles = departments.SelectMany(department => department.Articles).ToArray();
        var entries = new OutlineHeading[articles.Length];
        // Articles know nothing of each other until they share pages; the first are placed while the last are being set.
        InParallel.Run(
            articles.Length,
            a => setArticle(articles[a], edition.Publication),
            (a, set) => entries[a] = Place(articles[a], set, edition.Publication));

        var outline = new List<OutlineHeading>();
        var next = 0;
        foreach (var department in departments)
        {
            var own = entries.AsSpan(next, department.Articles.Count);
            next += own.Length;
            if (department.Title is null)
            {
                outline.AddRange(own);
            }
            else
            {
                outline.Add(new OutlineHeading(department.Title, own[0].Key, [.. own]));
            }
        }

        return outline;
    }

    private List<PlannedDepartment> Plan(Edition edition, StructureNode root)
    {
        var departments = new List<PlannedDepartment>();
        var setDepartment = new SetDepartment(layout, palette, setBlock);
        var index = 0;
        foreach (var department in edition.Departments)
        {
            if (!department.Articles.Any(Wants))
            {
                index += department.Articles.Length;
                continue;
            }

            var parent = department.Title is null ? root : root.Add(StructureType.Part, title: department.Title);
            var head = department.Title is null ? [] : setDepartment.Run(department.Title, parent, paper);
            // Articles below a head of their department are a level lower.
            var level = head.IsEmpty ? 1 : 2;
            var articles = new List<PlannedArticle>();
            foreach (var article in department.Articles)
            {
                if (Wants(article))
                {
                    var language = article.Language == edition.Publication.Language ? null : article.Language;
                    articles.Add(new PlannedArticle(
                        article, index, MeasureParts.LayoutFor(layout, article), parent.AddArticle(article.Title, language), level,
                        articles.Count == 0 ? head : []));
                }

                index++;
            }

            departments.Add(new PlannedDepartment(department.Title, articles));
        }

        return departments;
    }

    /// <summary>An answer key has nothing to say of an article without answers.</summary>
    private bool Wants(Article article) => !layout.IsKey || article.HasAnswers;

    private OutlineHeading Place(PlannedArticle article, SetArticleResult set, Publication publication)
    {
        var bands = new ArrangeBands(
            article.Layout, palette, publication.Labels,
            words => setBlock.Run(InlineText.Plain(words), layout.Styles[StyleNames.BoxTitle], layout.Page.TypeWidth, new BlockPlace(null), paper));
        new PlaceArticle(article.Layout, pages, bands, placeBlock, placeColumns).Run(set, article.Head);
        return new OutlineHeading(
            article.Article.Title, new ArticleKey(article.Index),
            [.. set.Headings.Select(heading => new OutlineHeading(heading.Title, new SectionKey(article.Index, heading.Part), []))]);
    }
}

/// <summary>An article that is to be set.</summary>
/// <param name="Article">The article.</param>
/// <param name="Index">Its index in the edition.</param>
/// <param name="Layout">The layout as it is for this article.</param>
/// <param name="Element">Its structure element.</param>
/// <param name="Level">Level of its headline.</param>
/// <param name="Head">The head of the department that begins with it; else empty.</param>
internal sealed record PlannedArticle(
    Article Article, int Index, PageLayout Layout, StructureNode Element, int Level, ImmutableArray<GalleyLine> Head);
