using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>The formats to write.</summary>
internal readonly record struct Formats(bool Pdf, bool Epub);

/// <summary>What is to be built.</summary>
internal sealed record BuildOrder(string[] Paths, string Output, string[] Layouts, Formats Formats, int Jobs)
{
    /// <summary>Parts that are left out of every article.</summary>
    public ImmutableArray<ArticlePart> Without { get; init; } = [];

    /// <summary>Whether pages are printed on both sides, so that margins change sides.</summary>
    public bool Duplex { get; init; }

    /// <summary>Whether the pages are to be a booklet in whatever layout.</summary>
    public bool Booklet { get; init; }

    /// <summary>Whether colours and pictures are turned to grey in whatever layout.</summary>
    public bool Grey { get; init; }

    /// <summary>What a print shop wants around the pages; null for nothing.</summary>
    public TrimPlan? Trim { get; init; }

    /// <summary>Whether the e-book travels inside the PDF.</summary>
    public bool AttachEpub { get; init; }

    /// <summary>Whether unchanged editions are built again.</summary>
    public bool Force { get; init; }

    /// <summary>Whether an e-book is made, for itself or to travel inside the PDF.</summary>
    public bool WantsEpub => Formats.Epub || AttachEpub;

    /// <summary>Which share of the editions is built; null for all.</summary>
    public Shard? Shard { get; init; }
}

/// <summary>Builds every edition found that is not built yet, several at a time, and reports in their order.</summary>
internal static class BuildEditions
{
    private static readonly WorkWords _words = new("setting", "built", "--force");

    public static int Run(Desk desk, BuildOrder order)
    {
        if (SourceDateEpoch.IsBroken(desk))
        {
            return ExitCode.WrongUsage;
        }

        var (undated, output) = (SourceDateEpoch.Moment(), desk.Full(order.Output));
        var ahead = new WorkAhead(isFirst: !EditionRecords.AreIn(output));
        ahead.Begin();
        var located = LocateContent.From(order.Paths, desk.WorkingDirectory);
        var failed = desk.Report(located.Diagnostics);
        var embedded = EmbeddedFonts.Load();
        var coverFonts = CoverFonts(embedded);
        var first = ahead.Open(located.Sources, order, coverFonts);
        var folders = LocateLayouts.For(desk, located.Sources);
        var fonts = ReadFonts.From(folders, embedded, PdfPress.CanEmbed);
        if (desk.Report(fonts.Diagnostics) || ReadLayouts.For(desk, order, located.Sources, folders, fonts.Value!) is not { } read)
        {
            return ExitCode.ContentErrors;
        }

        var layouts = read.Layouts;
        var fontsDigest = Fingerprint.Fonts(fonts.Value!, embedded);
        string MadeWith(bool isEdition) => located.Sources.FirstOrDefault(source => source.IsEdition == isEdition) is not { } source ? "" : Fingerprint.All(
            order, undated, fontsDigest, BuildEdition.LayoutsWithKeys(source, order, layouts).Select(name => (name, read.Digests[name])));
        var (edition, article) = (MadeWith(isEdition: true), MadeWith(isEdition: false));
        var records = new EditionRecords(output, Fingerprint.Order(order), source => source.IsEdition ? edition : article);

        var work = new WorkThrough(desk, order.Jobs, _words);
        var states = new FindUnchanged(records, order).Run(located.Sources, work);
        var clashes = NameFiles.Clashes(located.Sources, located.Sources.Select((source, at) => NameFiles.All(source, states[at].Stem, order, layouts)));
        using var cores = new Cores(order.Jobs);
        if (states.Any(state => state is { IsOwn: true, IsUnchanged: false }))
        {
            ahead.Continue();
        }

        var build = new BuildEdition(
            new SetEdition(fonts.Value!, ahead.Patterns), coverFonts, layouts, order, output, undated, records, cores);
        int[] own = [.. Enumerable.Range(0, located.Sources.Length).Where(at => states[at].IsOwn)];
        var exit = work.Run([.. own.Select(at => located.Sources[at])], index =>
        {
            var (at, source) = (own[index], located.Sources[own[index]]);
            return clashes.TryGetValue(source, out var clash) ? OutcomeOf(new BuiltEdition([], clash), order, isBroken: true)
                : states[at].IsUnchanged ? new Outcome(Fate.Unchanged, [], states[at].HasNotes ? records.Find(source)?.Notes ?? [] : [])
                : OutcomeOf(build.Run(source, at == 0 ? Interlocked.Exchange(ref first, null) : null), order);
        });
        if (own.Length == 0 && !located.Sources.IsEmpty && order.Shard is { } share)
        {
            desk.Output.WriteLine($"no edition is in share {share}");
        }

        return failed ? ExitCode.ContentErrors : exit;
    }

    private static Outcome OutcomeOf(BuiltEdition built, BuildOrder order, bool isBroken = false) => new(
        isBroken || built.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? Fate.Broken : Fate.Done,
        [.. built.Files.Select(file => Line(file, order.Output))],
        [.. built.Diagnostics.Select(DiagnosticText.Format)],
        built.Files.Sum(file => file.Pages ?? 0));

    private static string Line(WrittenFile file, string folder)
    {
        var size = file.Size.ToString("N0", CultureInfo.InvariantCulture);
        var pages = file.Pages is { } number ? $", {number} {(number == 1 ? "page" : "pages")}" : "";
        return $"{Path.Combine(folder, file.Name)}  {size} bytes{pages}";
    }

    /// <summary>Covers are drawn in the embedded fonts, whatever fonts a layout brings.</summary>
    internal static CoverFonts CoverFonts(IReadOnlyList<FontFamily> embedded)
    {
        ReadOnlyMemory<byte> Bytes(string family, bool italic) => embedded.First(one => one.Name == family).Face(400, italic).File.Bytes;
        return new CoverFonts(
            Bytes(EmbeddedFonts.Serif, italic: false), Bytes(EmbeddedFonts.Serif, italic: true), Bytes(EmbeddedFonts.Sans, italic: false));
    }
}
