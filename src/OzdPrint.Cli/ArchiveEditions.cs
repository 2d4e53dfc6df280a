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
/// <param name="Shard">Which share of the editions is archived; null for all.</param>
internal sealed record ArchiveOrder(string[] Paths, string Archive, string[] Layouts, int Jobs, Shard? Shard);

/// <summary>Packs every edition found into a bag, several at a time, and reports in their order.</summary>
internal static class ArchiveEditions
{
    private static readonly WorkWords _words = new("archiving", "archived");

    public static int Run(Desk desk, ArchiveOrder order)
    {
        if (SourceDateEpoch.IsBroken(desk))
        {
            return ExitCode.WrongUsage;
        }

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

        if (ReadLayouts.For(desk, build, sources, folders, fonts.Value!) is not { } read)
        {
            return ExitCode.ContentErrors;
        }

        using var cores = new Cores(order.Jobs);
        var archive = new ArchiveEdition(
            new BuildEdition(new SetEdition(fonts.Value!, new HyphenationPatterns()), BuildEditions.CoverFonts(embedded), read.Layouts, build, desk.Full(order.Archive), null),
            [.. read.Files.Select(PrepareBag.InUse)],
            [.. BuildEdition.LayoutsFor(sources[0], build)],
            new FontsInUse(fonts.Value!, embedded), Revisions.Newest(desk.Full(order.Archive)), desk.Full(order.Archive), ShownPath.OfFolder(order.Archive), cores);

        // Two editions of one name are refused in every share alike, so all names are read.
        var work = new WorkThrough(desk, order.Jobs, _words);
        var stems = new string?[sources.Length];
        var publications = new PublicationsRead();
        work.Each(sources.Length, "looking through", at => stems[at] = ReadEdition.Stem(sources[at], publications));
        var clashes = NameFiles.Clashes(sources, sources.Select((source, at) => NameFiles.All(source, stems[at], build, read.Layouts)));
        int[] own = [.. Enumerable.Range(0, sources.Length).Where(at => order.Shard is not { } shard || shard.Holds(sources[at]))];
        var exit = work.Run([.. own.Select(at => sources[at])], index =>
        {
            var (source, stem) = (sources[own[index]], stems[own[index]]);
            var result = clashes.TryGetValue(source, out var clash) ? new ArchivingResult(Fate.Broken, null, clash) : archive.Run(source, stem);
            return new Outcome(result.Fate, result.Line is { } line ? [line] : [], [.. result.Diagnostics.Select(DiagnosticText.Format)], result.Pages);
        });
        if (own.Length == 0 && !sources.IsEmpty && order.Shard is { } share)
        {
            desk.Output.WriteLine($"no edition is in share {share}");
        }

        return failed ? ExitCode.ContentErrors : exit;
    }
}
