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
        edition = LeaveOut.From(edition, layout.Without);
        var palette = new Palette(layout, edition.Publication);
        var proof = new Proof();
        var proofs = edition.Articles.Select(_ => new Proof()).ToArray();
        var setBlock = new SetBlock(layout, palette, _setter, fonts, proof);
        var paper = new ArticleContext(null, edition.Publication.Language, patterns.Find(edition.Publication.Language));
        var pages = new MakeUpPages(layout);
        var root = StructureNode.Root();

        var placeBlock = new PlaceBlock(layout, palette);
        var placeColumns = new PlaceColumns(layout, palette, pages, placeBlock);
        new PlaceContents(layout, setBlock, placeBlock, placeColumns, pages).Run(edition, root, paper);
        var headings = new PlaceDepartments(
            layout, palette, setBlock,
            (article, publication) => new SetArticle(
                article.Layout, publication, new SetBlock(layout, palette, _setter, fonts, proofs[article.Index]), patterns)
                .Run(article.Article, article.Index, article.Element, article.Level),
            placeBlock, placeColumns, pages, paper).Run(edition, root);
        new SetFurniture(layout, palette, _setter, fonts, edition).Run(pages.Pages);

        var resolve = new ResolvePlaces(
            pages, (words, style) => setBlock.Run(InlineText.Plain(words), style, layout.Page.Width, new BlockPlace(null), paper)[0].Marks);
        return new PrintedDocument
        {
            Info = Info(edition, layout.IsKey),
            Pages = [.. pages.Pages.Select(page => page.ToPage(resolve))],
            Structure = root.ToElement(),
            Outline = [.. headings.Select(heading => heading.ToEntry(resolve))],
            Places =
            [
                .. edition.Articles.Select((article, index) => (article.Slug, Key: new ArticleKey(index)))
                    .Where(article => pages.Places.ContainsKey(article.Key))
                    .Select(article => new NamedPlace(article.Slug, resolve.Place(article.Key))),
            ],
            PageStarts =
            [
                .. pages.Pages.Where(page => page.Start is not null).Select(page =>
                    new PageStart(page.Label, page.Start!.Value.Article, page.Start.Value.At)),
            ],
            Diagnostics = [.. proof.Diagnostics, .. proofs.SelectMany(one => one.Diagnostics), .. CheckContrast.Publication(layout, edition.Publication)],
            ProofMarks = pages.Proof.Marks,
        };
    }

    private static DocumentInfo Info(Edition edition, bool isKey)
    {
        var publication = edition.Publication;
        // Both titles stand on a teacher's screen, and only one is for pupils.
        var key = isKey ? $" – {publication.Labels.Answers}" : "";
        if (edition.Source is null)
        {
            var article = edition.Articles.First();
            return new DocumentInfo(
                $"{article.Title}{key}", article.Byline ?? publication.Publisher, article.Language, edition.Date,
                Identifier: EditionIdentifier.Of(edition), Modified: edition.Modified);
        }

        var date = edition.Date is { } day ? $", {DateWords.WithWeekday(day, publication.Language)}" : "";
        return new DocumentInfo(
            $"{publication.Name} {publication.Subtitle}{date}{key}", publication.Publisher, publication.Language, edition.Date,
            Identifier: EditionIdentifier.Of(edition), Modified: edition.Modified);
    }
}
