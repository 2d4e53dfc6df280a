using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>What is to be checked.</summary>
/// <param name="Paths">The content.</param>
/// <param name="Json">Whether programs read the result.</param>
/// <param name="Pages">Whether the pages are set and proofread.</param>
/// <param name="Layouts">The layouts to set them in; empty for the usual ones.</param>
internal sealed record CheckOrder(string[] Paths, bool Json, bool Pages, string[] Layouts);

/// <summary>
/// Reads content, and the layouts and fonts beside it, and reports what is wrong; sets the pages if asked. Nothing is kept of an
/// edition but what is to be said of it: to be set it is read once more, and only if nothing at all is wrong.
/// </summary>
internal static class CheckContent
{
    private static readonly WorkWords _words = new("checking", "checked");

    public static int Run(Desk desk, CheckOrder order)
    {
        var located = LocateContent.From(order.Paths, desk.WorkingDirectory);
        var work = new WorkThrough(desk, Environment.ProcessorCount, _words);
        var said = new ImmutableArray<Diagnostic>[located.Sources.Length];
        var stems = new string?[said.Length];
        var publications = new PublicationsRead();
        work.Each(said.Length, "checking", at =>
        {
            said[at] = ReadEdition.From(located.Sources[at]).Diagnostics;
            stems[at] = ReadEdition.Stem(located.Sources[at], publications);
        });
        var clashes = NameFiles.Clashes(located.Sources, stems.Select(stem => stem is null ? Enumerable.Empty<string>() : [NameFiles.Epub(stem)]));
        var folders = LocateLayouts.For(desk, located.Sources);
        var embedded = EmbeddedFonts.Load();
        var fonts = ReadFonts.From(folders, embedded, PdfPress.CanEmbed);
        var shelf = new LayoutShelf(folders, fonts.Value ?? new FontLibrary(embedded));
        var diagnostics = DiagnosticOrder.Sorted(located.Diagnostics
            .Concat(said.SelectMany(one => one))
            .Concat(clashes.SelectMany(clash => clash.Value))
            .Concat(fonts.Diagnostics)
            .Concat(Layouts(shelf, shelf.Own.Concat(order.Layouts), isFontMissing: fonts.Value is null)));
        var marks = order.Pages && fonts.Value is { } library && diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error)
            ? new ProofreadPages(order.Layouts, shelf, library).Run(located.Sources, work)
            : [];
        return Report(desk, order, [.. diagnostics, .. marks], located.Sources.Length);
    }

    private static int Report(Desk desk, CheckOrder order, ImmutableArray<Diagnostic> diagnostics, int editions)
    {
        if (order.Json)
        {
            using var bytes = new MemoryStream();
            DiagnosticJson.Write(bytes, diagnostics);
            desk.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        }
        else
        {
            desk.Report(diagnostics);
            desk.Output.WriteLine($"checked {editions} {(editions == 1 ? "edition" : "editions")}: "
                + $"{diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error)} errors, "
                + $"{diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning)} warnings"
                + (order.Pages ? $", {Marks(diagnostics.Count(diagnostic => diagnostic.Page is not null))} on the pages" : ""));
        }

        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private static string Marks(int count) => count == 1 ? "1 mark" : $"{count} marks";

    /// <summary>What is wrong with layouts, whether content is set in them or not.</summary>
    private static IEnumerable<Diagnostic> Layouts(LayoutShelf shelf, IEnumerable<string> names, bool isFontMissing) =>
        // While a font is refused, that it is not at hand would be said a second time by every layout that uses it.
        names.SelectMany(name => shelf.Read(name).Diagnostics)
            .Where(diagnostic => !isFontMissing || diagnostic.Code != LayoutCodes.UnknownFont.Code);
}
