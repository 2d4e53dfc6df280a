using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>
/// The composing room: sets an edition's articles into galleys and makes them up into pages. Holds nothing but fonts and
/// patterns; any number of threads may share it.
/// </summary>
/// <param name="fonts">The faces.</param>
/// <param name="patterns">Hyphenation by language.</param>
public sealed class SetEdition(FontLibrary fonts, HyphenationPatterns patterns)
{
    private readonly ParagraphSetter _setter = new(fonts);

    /// <summary>The edition's pages in a layout.</summary>
    public PrintedDocument Run(Edition edition, PageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(layout);
        var palette = new Palette(layout, edition.Publication);
        var proof = new Proof();
        var setBlock = new SetBlock(layout, palette, _setter, fonts, proof);
        var setArticle = new SetArticle(layout, edition.Publication, setBlock, patterns);
        var pages = new MakeUpPages(layout);
        var own = new ArticleContext(null, edition.Publication.Language, patterns.Find(edition.Publication.Language));
        var placeArticle = new PlaceArticle(
            layout, palette, edition.Publication.Labels, pages,
            words => setBlock.Run(InlineText.Plain(words), layout.Styles[StyleNames.BoxTitle], layout.Page.TypeWidth, new BlockPlace(null), own));

        var root = StructureNode.Root();
        var outline = ImmutableArray.CreateBuilder<OutlineEntry>();
        var index = 0;
        foreach (var department in edition.Departments)
        {
            var parent = department.Title is null ? root : root.Add(StructureType.Part, title: department.Title);
            var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
            foreach (var article in department.Articles)
            {
                var set = setArticle.Run(article, parent);
                entries.Add(new OutlineEntry(article.Title, placeArticle.Run(set, index++), []));
            }

            if (department.Title is null)
            {
                outline.AddRange(entries);
            }
            else
            {
                outline.Add(new OutlineEntry(department.Title, entries[0].Target, entries.ToImmutable()));
            }
        }

        new SetFurniture(layout, palette, _setter, fonts, edition).Run(pages.Pages);
        var made = pages.Pages.Select(page => page.ToPage()).ToImmutableArray();
        return new PrintedDocument
        {
            Info = Info(edition),
            Pages = made,
            Structure = root.ToElement(),
            Outline = outline.ToImmutable(),
            PageStarts =
            [
                .. pages.Pages.Where(page => page.Start is not null).Select(page =>
                    new PageStart(made[page.Index].Label, page.Start!.Value.Article, page.Start.Value.At)),
            ],
            Diagnostics = [.. proof.Diagnostics],
        };
    }

    private static DocumentInfo Info(Edition edition)
    {
        var publication = edition.Publication;
        if (edition.Source is null)
        {
            var article = edition.Articles.First();
            return new DocumentInfo(article.Title, article.Byline ?? publication.Publisher, article.Language, edition.Date);
        }

        var date = edition.Date is { } day ? $", {DateWords.WithWeekday(day, publication.Language)}" : "";
        return new DocumentInfo(
            $"{publication.Name} {publication.Subtitle}{date}", publication.Publisher, publication.Language, edition.Date);
    }
}
