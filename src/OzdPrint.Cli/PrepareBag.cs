using System.Collections.Immutable;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;

namespace OzdPrint.Cli;

/// <summary>Puts together what goes into the bag of an edition that is set.</summary>
/// <param name="layouts">The layout files that editions are set with.</param>
/// <param name="options">The layouts as they are asked for.</param>
/// <param name="fonts">The fonts at hand.</param>
internal sealed class PrepareBag(ImmutableArray<LayoutInUse> layouts, ImmutableArray<string> options, FontsInUse fonts)
{
    /// <summary>The program and its version, as bags name it.</summary>
    public static string Tool { get; } = $"OzdPrint {typeof(PrepareBag).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>What goes into the bag.</summary>
    /// <param name="source">Where the edition was read from.</param>
    /// <param name="edition">The edition, as the revision that is archived.</param>
    /// <param name="stem">The stem of its bags' names.</param>
    /// <param name="newest">The newest revision in the archive, which it replaces; 0 for none.</param>
    /// <param name="files">The files of the edition.</param>
    /// <param name="day">The day the bag is dated; null for the edition's own.</param>
    public ArchivedEdition Run(EditionSource source, Edition edition, string stem, int newest, ImmutableArray<BuiltFile> files, DateOnly? day)
    {
        ImmutableArray<PrintedDocument> documents = [.. files.Select(file => file.Document).OfType<PrintedDocument>()];
        return new ArchivedEdition
        {
            Edition = edition,
            Revision = edition.Revision,
            Newest = newest,
            Stem = stem,
            Place = EditionFiles.Place(EditionFiles.Root(source), source.File),
            Sources = EditionFiles.Of(source, edition),
            Layouts = layouts,
            Options = options,
            Fonts = fonts.Of(documents),
            OwnFonts = fonts.Own,
            LacksSigns = FontsInUse.LackSigns(documents),
            Files = [.. files.Select(file => Finished(file, edition))],
            Tool = Tool,
            ToolIdentity = Fingerprint.Identity,
            BaggingDate = day ?? edition.Revised ?? edition.Date!.Value,
        };
    }

    /// <summary>
    /// Layouts that hide each other have one name. They stand in folders by depth, so that in the bag the same ones hide the
    /// same others.
    /// </summary>
    public static LayoutInUse InUse(LayoutFile file) => new(file.Name, Places.Layout(file.Name, file.Depth), file.Bytes);

    private static FinishedFile Finished(BuiltFile file, Edition edition) => file.Document is { } document
        ? new FinishedFile(file.Name, "application/pdf", file.Layout, document.Pages.Length, PagesOfArticles.Of(document, edition), file.Write)
        {
            Sides = file.IsBooklet ? file.Pages : null,
        }
        : new FinishedFile(file.Name, EpubWriter.MediaType, file.Layout, file.Pages, [], file.Write);
}
