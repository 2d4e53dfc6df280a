using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>An entry of the outline whose page is not yet known.</summary>
internal sealed record OutlineHeading(string Title, LinkTarget Key, List<OutlineHeading> Children)
{
    public OutlineEntry ToEntry(ResolvePlaces resolve) =>
        new(Title, resolve.Place(Key), [.. Children.Select(child => child.ToEntry(resolve))]);
}

/// <summary>Sets and places the articles of an edition, department by department.</summary>
internal sealed class PlaceDepartments(
    PageLayout layout, Palette palette, HyphenationPatterns patterns, SetBlock setBlock, PlaceBlock placeBlock, PlaceColumns placeColumns,
    MakeUpPages pages, ArticleContext paper)
{
    /// <summary>Places all articles and gives the outline.</summary>
    public List<OutlineHeading> Run(Edition edition, StructureNode root)
    {
        var outline = new List<OutlineHeading>();
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
            var articles = new List<OutlineHeading>();
            foreach (var article in department.Articles)
            {
                if (Wants(article))
                {
                    articles.Add(Place(article, index, edition.Publication, parent, level, head));
                    head = [];
                }

                index++;
            }

            if (department.Title is null)
            {
                outline.AddRange(articles);
            }
            else
            {
                outline.Add(new OutlineHeading(department.Title, articles[0].Key, articles));
            }
        }

        return outline;
    }

    /// <summary>An answer key has nothing to say of an article without answers.</summary>
    private bool Wants(Article article) => !layout.IsKey || article.HasAnswers;

    private OutlineHeading Place(
        Article article, int index, Publication publication, StructureNode parent, int level, IReadOnlyList<GalleyLine> head)
    {
        var own = MeasureParts.LayoutFor(layout, article);
        var set = new SetArticle(own, publication, setBlock, patterns).Run(article, index, parent, level);
        var bands = new ArrangeBands(
            own, palette, publication.Labels,
            words => setBlock.Run(InlineText.Plain(words), layout.Styles[StyleNames.BoxTitle], layout.Page.TypeWidth, new BlockPlace(null), paper));
        new PlaceArticle(own, pages, bands, placeBlock, placeColumns).Run(set, head);
        return new OutlineHeading(
            article.Title, new ArticleKey(index),
            [.. set.Headings.Select(heading => new OutlineHeading(heading.Title, new SectionKey(index, heading.Part), []))]);
    }
}
