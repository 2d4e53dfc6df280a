using System.Collections.Immutable;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>What is to be archived.</summary>
/// <param name="Paths">The content.</param>
/// <param name="Archive">The folder of the bags.</param>
/// <param name="Layouts">The layouts to set each edition in; empty for the usual one.</param>
/// <param name="Jobs">How many editions are set at the same time.</param>
internal sealed record ArchiveOrder(string[] Paths, string Archive, string[] Layouts, int Jobs);

/// <summary>Packs every edition found into a bag, several at a time, and reports in their order.</summary>
internal static class ArchiveEditions
{
    public static int Run(Desk desk, ArchiveOrder order)
    {
        var located = LocateContent.From(order.Paths, desk.WorkingDirectory);
        var failed = desk.Report(located.Diagnostics);
        failed |= desk.Report(located.Sources.Where(source => !source.IsEdition).Select(source => ArchiveCodes.AloneNoEdition.About(
            source.DisplayPath, "an article alone is no edition, and only editions are archived", "name the folder of its edition")));
        ImmutableArray<EditionSource> sources = [.. located.Sources.Where(source => source.IsEdition)];

        var embedded = EmbeddedFonts.Load();
        var folders = LocateLayouts.For(desk, sources);
        var fonts = ReadFonts.From(folders, embedded, PdfPress.CanEmbed);
        var build = new BuildOrder(order.Paths, order.Archive, order.Layouts, new Formats(Pdf: true, Epub: true), order.Jobs);
        if (desk.Report(fonts.Diagnostics) || sources.IsEmpty)
        {
            return ExitCode.ContentErrors;
        }

        var shelf = new LayoutShelf(folders, fonts.Value!);
        if (BuildEditions.ReadLayouts(desk, build, sources, shelf) is not { } layouts)
        {
            return ExitCode.ContentErrors;
        }

        var archive = new ArchiveEdition(
            new BuildEdition(new SetEdition(fonts.Value!, new HyphenationPatterns()), BuildEditions.CoverFonts(embedded), layouts, build, desk.Full(order.Archive), null),
            [.. TraceLayout.Run(shelf, BuildEdition.LayoutsWithKeys(sources[0], build, layouts)).Select(InUse)],
            [.. BuildEdition.LayoutsFor(sources[0], build)],
            new FontsInUse(fonts.Value!, embedded), Revisions.Newest(desk.Full(order.Archive)), desk.Full(order.Archive), Shown(order.Archive));
        var clashes = NameFiles.Clashes(sources, build, layouts);
        WorkInOrder.Run(
            sources, order.Jobs, source => clashes.TryGetValue(source, out var clash) ? new ArchivingResult(null, clash) : archive.Run(source), result =>
            {
                failed |= desk.Report(result.Diagnostics) || result.Line is null;
                if (result.Line is { } line)
                {
                    desk.Output.WriteLine(line);
                }
            });
        return failed ? ExitCode.ContentErrors : ExitCode.Done;
    }

    /// <summary>
    /// Layouts that hide each other have one name. They stand in folders by depth, so that in the bag the same ones hide the
    /// same others.
    /// </summary>
    private static LayoutInUse InUse(LayoutFile file) => new(file.Name, Places.Layout(file.Name, file.Depth), file.Bytes);

    private static string Shown(string folder) => folder.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } name ? name : "/";
}
