using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Keeps the foot of the first page for the list of an edition's articles. Its pages are not known yet; its height is,
/// since page numbers have a place of their own.
/// </summary>
internal sealed class PlaceContents(PageLayout layout, SetBlock setBlock, PlaceBlock placeBlock, PlaceColumns placeColumns, MakeUpPages pages)
{
    /// <summary>The list takes at most this part of the page, so that the lead article is the page's face.</summary>
    private const double LargestPart = 0.4;

    /// <summary>Places the list, if the layout has one and there is more than the lead article to list.</summary>
    public void Run(Edition edition, StructureNode root, ArticleContext paper)
    {
        var articles = edition.Articles.Index().Skip(1).Select(entry => (entry.Item, entry.Index)).ToList();
        if (layout.Contents is not { } plan || edition.Source is null || articles.Count == 0)
        {
            return;
        }

        var page = pages.Current;
        var setContents = new SetContents(layout, setBlock, plan);
        var label = edition.Publication.Labels.Contents;
        var largest = LargestPart * (page.Bottom - page.Top);
        // Structure is made as the list is set, so the trials before the one that stays go to a tree of their own.
        foreach (var teasers in plan.Teasers ? [true, false] : (bool[])[false])
        {
            if (placeBlock.Measure(setContents.Run(articles, label, teasers, StructureNode.Root(), paper), 0, largest) is { } height)
            {
                page.Bottom -= height;
                var block = setContents.Run(articles, label, teasers, root, paper);
                placeBlock.Put(page, block, placeBlock.Cut(block, 0, height, force: false), page.Left, page.Bottom, height);
                page.Bottom -= layout.Grid.Baseline;
                return;
            }
        }

        // Too many for a foot: they come first, on as many pages as they take.
        placeColumns.Run(setContents.Run(articles, label, teasers: false, root, paper), 0, null, isHead: false);
    }
}
