using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>Reads content, and the layouts and fonts beside it, and reports what is wrong, without setting it.</summary>
internal static class CheckContent
{
    public static int Run(Desk desk, string[] paths, bool json)
    {
        var located = LocateContent.From(paths, desk.WorkingDirectory);
        var diagnostics = DiagnosticOrder.Sorted(located.Diagnostics
            .Concat(located.Sources.SelectMany(source => ReadEdition.From(source).Diagnostics))
            .Concat(Layouts(LocateLayouts.For(desk, located.Sources))));
        var failed = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        if (json)
        {
            using var bytes = new MemoryStream();
            DiagnosticJson.Write(bytes, diagnostics);
            desk.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
        }
        else
        {
            desk.Report(diagnostics);
            desk.Output.WriteLine($"checked {located.Sources.Length} {(located.Sources.Length == 1 ? "edition" : "editions")}: "
                + $"{diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error)} errors, "
                + $"{diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning)} warnings");
        }

        return failed ? ExitCode.ContentErrors : ExitCode.Done;
    }

    /// <summary>What is wrong with any layout of these folders, whether content is set in it or not.</summary>
    private static IEnumerable<Diagnostic> Layouts(ImmutableArray<LayoutFolder> folders)
    {
        var embedded = EmbeddedFonts.Load();
        var fonts = ReadFonts.From(folders, embedded, PdfPress.CanEmbed);

        // While a font is refused, that it is not at hand would be said a second time by every layout that uses it.
        var shelf = new LayoutShelf(folders, fonts.Value ?? new FontLibrary(embedded));
        return fonts.Diagnostics.Concat(shelf.Own.SelectMany(name => shelf.Read(name).Diagnostics)
            .Where(diagnostic => fonts.Value is not null || diagnostic.Code != LayoutCodes.UnknownFont.Code));
    }
}
