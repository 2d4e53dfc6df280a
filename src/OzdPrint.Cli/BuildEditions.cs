using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;
using Spectre.Console;

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
}

/// <summary>Builds every edition found, several at a time, and reports in their order.</summary>
internal static class BuildEditions
{
    public static int Run(Desk desk, BuildOrder order)
    {
        var located = LocateContent.From(order.Paths, desk.WorkingDirectory);
        var failed = desk.Report(located.Diagnostics);
        var embedded = EmbeddedFonts.Load();
        var folders = LocateLayouts.For(desk, located.Sources);
        var fonts = ReadFonts.From(folders, embedded, PdfPress.CanEmbed);
        if (desk.Report(fonts.Diagnostics) || ReadLayouts(desk, order, located.Sources, new LayoutShelf(folders, fonts.Value!)) is not { } layouts)
        {
            return ExitCode.ContentErrors;
        }

        var build = new BuildEdition(
            new SetEdition(fonts.Value!, new HyphenationPatterns()), CoverFonts(embedded), layouts, order, desk.Full(order.Output), Epoch());
        var clashes = NameFiles.Clashes(located.Sources, order, layouts);
        var reported = new ReportInOrder(desk, order.Output, located.Sources.Length);
        Watch(desk, located.Sources.Length, shown => Parallel.For(
            0, located.Sources.Length, new ParallelOptions { MaxDegreeOfParallelism = order.Jobs }, i =>
            {
                var source = located.Sources[i];
                var result = clashes.TryGetValue(source, out var clash) ? new BuiltEdition([], clash) : build.Run(source);
                reported.Add(i, result, shown is null);
                if (shown is not null)
                {
                    shown.Increment(1);
                    shown.Description = Words((int)shown.Value, located.Sources.Length);
                }
            }));
        failed |= reported.Finish() || !clashes.IsEmpty;
        return failed ? ExitCode.ContentErrors : ExitCode.Done;
    }

    /// <summary>A moving bar on a terminal; nothing elsewhere, where each result has a line of its own.</summary>
    private static void Watch(Desk desk, int count, Action<ProgressTask?> work)
    {
        if (!ReferenceEquals(desk.Output, Console.Out) || Console.IsOutputRedirected || count == 0)
        {
            work(null);
            return;
        }

        // The bar hides the cursor; whoever breaks off with Ctrl-C wants it back.
        Console.CancelKeyPress += ShowCursor;
        AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .Start(context => work(context.AddTask(Words(0, count), maxValue: count)));
        Console.CancelKeyPress -= ShowCursor;
    }

    private static void ShowCursor(object? sender, ConsoleCancelEventArgs pressed) => AnsiConsole.Cursor.Show();

    private static string Words(int done, int count) => $"setting {count} {(count == 1 ? "edition" : "editions")}, {done} done";

    /// <summary>Covers are drawn in the embedded fonts, whatever fonts a layout brings.</summary>
    internal static CoverFonts CoverFonts(IReadOnlyList<FontFamily> embedded)
    {
        ReadOnlyMemory<byte> Bytes(string family, bool italic) => embedded.First(one => one.Name == family).Face(400, italic).File.Bytes;
        return new CoverFonts(
            Bytes(EmbeddedFonts.Serif, italic: false), Bytes(EmbeddedFonts.Serif, italic: true), Bytes(EmbeddedFonts.Sans, italic: false));
    }

    internal static ImmutableSortedDictionary<string, PageLayout>? ReadLayouts(
        Desk desk, BuildOrder order, ImmutableArray<EditionSource> sources, LayoutShelf shelf)
    {
        var names = order.Layouts.Length > 0
            ? order.Layouts.Distinct(StringComparer.Ordinal)
            : sources.Select(BuildEdition.DefaultLayout).Distinct(StringComparer.Ordinal);
        var layouts = ImmutableSortedDictionary.CreateBuilder<string, PageLayout>(StringComparer.Ordinal);
        var failed = false;
        // The answer keys of layouts are layouts too, and are read behind them.
        var wanted = new Queue<string>(names);
        while (wanted.TryDequeue(out var name))
        {
            if (layouts.ContainsKey(name))
            {
                continue;
            }

            var reading = shelf.Read(name);
            failed |= desk.Report(reading.Diagnostics);
            if (reading.Value is { } layout)
            {
                // A folded booklet has its margin at the spine, like any book.
                layouts[name] = order.Duplex || order.Booklet ? layout with { Page = layout.Page with { Facing = true } } : layout;
                if (layout is { IsKey: false, AnswerKey: { } key })
                {
                    wanted.Enqueue(key);
                }
            }
        }

        return failed ? null : layouts.ToImmutable();
    }

    /// <summary>The moment for what has no date of its own: SOURCE_DATE_EPOCH, else a fixed day.</summary>
    internal static DateTimeOffset? Epoch() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
