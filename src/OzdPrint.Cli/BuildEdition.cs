using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Pdf;

namespace OzdPrint.Cli;

/// <summary>A file ready to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Write">Writes its bytes one after the other. A PDF is printed only now, so that no file lies whole in the memory.</param>
/// <param name="Pages">How many pages it has; null if it has none of its own.</param>
internal sealed record BuiltFile(string Name, Action<Stream> Write, int? Pages)
{
    /// <summary>The pages as they are read; null if it has none of its own.</summary>
    public PrintedDocument? Document { get; init; }

    /// <summary>The layout they are set in; null if it has none.</summary>
    public string? Layout { get; init; }

    /// <summary>Whether it is a booklet to be folded, with several pages on each side.</summary>
    public bool IsBooklet { get; init; }
}

/// <summary>A file that was written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Pages">How many pages it has; null if it has none of its own.</param>
/// <param name="Digest">The SHA-256 of the bytes in hexadecimal.</param>
internal sealed record WrittenFile(string Name, long Size, int? Pages, string Digest);

/// <summary>What came of one edition.</summary>
/// <param name="Files">What was written; of an edition with an error that is nothing, unless a disk failed in the last moment.</param>
/// <param name="Diagnostics">What is to be said.</param>
internal sealed record BuiltEdition(ImmutableArray<WrittenFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Builds one edition: reads it, sets it, prints it, and only when all is done puts its files in their places.</summary>
internal sealed class BuildEdition(
    SetEdition setEdition, CoverFonts fonts, ImmutableSortedDictionary<string, PageLayout> layouts, BuildOrder order, string folder,
    DateTimeOffset? undated, EditionRecords? records = null, Cores? cores = null)
{
    /// <summary>The layout of an edition or article for which none is asked.</summary>
    public static string DefaultLayout(EditionSource source) => source.IsEdition ? "daily" : "handout";

    /// <summary>The layouts a source is set in.</summary>
    public static IEnumerable<string> LayoutsFor(EditionSource source, BuildOrder order) =>
        order.Layouts.Length > 0 ? order.Layouts.Distinct(StringComparer.Ordinal) : [DefaultLayout(source)];

    /// <summary>The layouts a source may be set in, the answer keys of others behind them.</summary>
    public static IEnumerable<string> LayoutsWithKeys(
        EditionSource source, BuildOrder order, ImmutableSortedDictionary<string, PageLayout> layouts)
    {
        var names = LayoutsFor(source, order).ToList();
        return names.Concat(names.Where(name => !layouts[name].IsKey).Select(name => layouts[name].AnswerKey).OfType<string>())
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Builds an edition. Whatever goes wrong is in the diagnostics, so that the other editions are built all the same.</summary>
    /// <param name="source">Where the edition is read from.</param>
    /// <param name="opened">The edition, if it was opened ahead.</param>
    public BuiltEdition Run(EditionSource source, Task<OpenedEdition>? opened = null)
    {
        try
        {
            return Build(source, opened);
        }
        catch (Exception fault)
        {
            return new BuiltEdition([], [DescribeFault.Of(source, fault)]);
        }
    }

    private BuiltEdition Build(EditionSource source, Task<OpenedEdition>? opened)
    {
        using var core = cores?.Take();
        var (around, reading, edition, cover) = opened?.GetAwaiter().GetResult() ?? OpenEdition.Run(source, order, fonts);
        if (edition is null)
        {
            return new BuiltEdition([], reading.Diagnostics);
        }

        var diagnostics = reading.Diagnostics.ToBuilder();
        var files = Files(source, edition, cover, diagnostics);
        var (written, failure) = WriteFiles.Run(folder, files, order.Output, EditionRecords.Folder, core);
        if (failure is not null)
        {
            diagnostics.Add(failure);
        }
        else if (diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
        {
            records?.Keep(source, around, reading.Value!, written, [.. diagnostics.Select(DiagnosticText.Format)]);
        }

        return new BuiltEdition(written, diagnostics.ToImmutable());
    }

    /// <summary>The files of an edition that has been read, ready to be written.</summary>
    internal ImmutableArray<BuiltFile> Files(EditionSource source, Edition edition, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Files(source, edition, OpenEdition.Cover(edition, order, fonts), diagnostics);

    private ImmutableArray<BuiltFile> Files(
        EditionSource source, Edition edition, Task<byte[]>? cover, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var stem = ReadEdition.Stem(source, edition);
        var usual = DefaultLayout(source);
        var documents = new List<(PageLayout Layout, PrintedDocument Document)>();
        foreach (var name in LayoutsWithKeys(source, order, layouts))
        {
            var layout = layouts[name];
            if (layout.IsKey && !edition.Articles.Any(article => article.HasAnswers))
            {
                NoteMissingAnswers(source, name, diagnostics);
                continue;
            }

            // An e-book alone needs the pages of one layout, and no key.
            if (!order.Formats.Pdf && (layout.IsKey || documents.Count > 0))
            {
                continue;
            }

            var document = setEdition.Run(edition, layout);
            diagnostics.AddRange(document.Diagnostics.Concat(CoarsePictures(document, edition)).Except(diagnostics));
            documents.Add((layout, document));
        }

        // Readers of the e-book have the pages that everybody has, not those of the key. The e-book names their PDF also when
        // that is not printed now: it is the same book whichever is made first.
        var (firstLayout, first) = documents.FirstOrDefault(one => !one.Layout.IsKey);
        var epubOptions = EpubOptions(first, first is null ? null : NameFiles.Pdf(stem, firstLayout, usual, order));
        // Written while the PDF is printed.
        var epub = order.WantsEpub ? Task.Run(() => EpubWriter.Write(edition, epubOptions with { Cover = cover })) : null;
        var files = ImmutableArray.CreateBuilder<BuiltFile>();
        if (order.Formats.Pdf)
        {
            foreach (var (layout, document) in documents)
            {
                var printed = ForPress(document, layout);
                var attachments = AttachSources.Of(edition, order.Without.Concat(layout.Without), layout.IsKey, Moment(edition), diagnostics);
                if (order.AttachEpub && !layout.IsKey)
                {
                    // What a layout leaves out is not to be found in its PDF's twin either, which has the pages of that PDF and names it.
                    var twin = layout.Without.IsEmpty ? epub!.GetAwaiter().GetResult()
                        : EpubWriter.Write(LeaveOut.From(edition, layout.Without), EpubOptions(document, NameFiles.Pdf(stem, layout, usual, order)));
                    attachments = attachments.Add(new Attachment(
                        NameFiles.Epub(stem), twin, Attachment.Epub, $"{document.Info.Title} (EPUB)", AttachmentRelationship.Alternative, Moment(edition)));
                }

                var settings = new PdfSettings { Attachments = attachments };
                files.Add(new BuiltFile(
                    NameFiles.Pdf(stem, layout, usual, order), target => PdfPress.Print(printed, settings, target), printed.Pages.Length)
                {
                    Document = document,
                    Layout = layout.Name,
                    IsBooklet = IsBooklet(layout),
                });
            }
        }

        if (order.Formats.Epub)
        {
            files.Add(new BuiltFile(NameFiles.Epub(stem), target => target.Write(epub!.GetAwaiter().GetResult()), null));
        }

        return files.ToImmutable();
    }

    /// <summary>The steps between the finished pages and the press.</summary>
    private PrintedDocument ForPress(PrintedDocument document, PageLayout layout)
    {
        var printed = order.Grey || layout.Grey ? TurnGrey.Run(document) : document;
        printed = IsBooklet(layout) ? ImposeBooklet.Run(printed, layout.Booklet) : printed;
        return order.Trim is { } trim ? MarkTrim.Run(printed, trim) : printed;
    }

    private bool IsBooklet(PageLayout layout) => order.Booklet || layout.Booklet.Always;

    /// <summary>Of all that a proofreader marks, what a print shop would call back for.</summary>
    private IEnumerable<Diagnostic> CoarsePictures(PrintedDocument document, Edition edition) => order.Trim is null || !order.Formats.Pdf
        ? []
        : LocateMarks.Run(document.ProofMarks.Where(mark => mark.Code == LayoutCodes.CoarsePicture), edition);

    /// <summary>When the files of an edition were last changed, as in its e-book.</summary>
    private DateTimeOffset Moment(Edition edition) => edition.Modified ?? EpubOptions(null, null).UndatedModified;

    /// <summary>A key that was asked for by name and has nothing to say.</summary>
    private void NoteMissingAnswers(EditionSource source, string name, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (order.Layouts.Contains(name))
        {
            diagnostics.Add(CommandCodes.NoAnswers.About(
                source.DisplayPath, $"no task has an answer, so nothing is set in \"{name}\"", "give the tasks answers with the key answer"));
        }
    }

    private EpubOptions EpubOptions(PrintedDocument? printed, string? pdfName)
    {
        var options = new EpubOptions
        {
            Fonts = fonts,
            PageStarts = printed?.PageStarts ?? [],
            PdfName = pdfName,
        };
        return undated is { } moment ? options with { UndatedModified = moment } : options;
    }
}
