using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Pdf;

namespace OzdPrint.Cli;

/// <summary>A finished file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Pages">How many pages it has; null if it has none of its own.</param>
internal sealed record BuiltFile(string Name, byte[] Bytes, int? Pages);

/// <summary>What came of one edition.</summary>
/// <param name="Files">What was written; empty if there is an error.</param>
/// <param name="Diagnostics">What is to be said.</param>
internal sealed record BuiltEdition(ImmutableArray<BuiltFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Builds one edition: reads it, sets it, prints it, and only when all is done writes its files.</summary>
internal sealed class BuildEdition(
    SetEdition setEdition, CoverFonts fonts, ImmutableSortedDictionary<string, PageLayout> layouts, BuildOrder order, string folder,
    DateTimeOffset? undated)
{
    /// <summary>The layout of an edition or article for which none is asked.</summary>
    public static string DefaultLayout(EditionSource source) => source.IsEdition ? "daily" : "handout";

    public BuiltEdition Run(EditionSource source)
    {
        var reading = ReadEdition.From(source);
        if (reading.Value is not { } edition)
        {
            return new BuiltEdition([], reading.Diagnostics);
        }

        var diagnostics = reading.Diagnostics.ToBuilder();
        ImmutableArray<BuiltFile> files;
        try
        {
            files = Files(source, edition, diagnostics);
        }
        catch (BrokenFontException broken)
        {
            diagnostics.Add(LayoutCodes.NotAFont.About(null, $"the font {broken.Font} is damaged and cannot be embedded", "download or copy its file again"));
            return new BuiltEdition([], diagnostics.ToImmutable());
        }

        foreach (var file in files)
        {
            if (WriteFile.Run(Path.Combine(folder, file.Name), file.Bytes) is { } failure)
            {
                diagnostics.Add(failure);
                return new BuiltEdition([], diagnostics.ToImmutable());
            }
        }

        return new BuiltEdition(files, diagnostics.ToImmutable());
    }

    private ImmutableArray<BuiltFile> Files(EditionSource source, Edition edition, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var stem = source.IsEdition && edition.Date is { } date
            ? $"{edition.Publication.Id}-{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : source.Name;
        var usual = DefaultLayout(source);
        var files = ImmutableArray.CreateBuilder<BuiltFile>();
        PrintedDocument? first = null;
        foreach (var name in order.Layouts.Length > 0 ? order.Layouts.Distinct(StringComparer.Ordinal) : [usual])
        {
            var document = setEdition.Run(edition, layouts[name]);
            first ??= document;
            diagnostics.AddRange(document.Diagnostics.Except(diagnostics));
            if (order.Formats.Pdf)
            {
                files.Add(new BuiltFile($"{stem}{(name == usual ? "" : $".{name}")}.pdf", PdfPress.Print(document), document.Pages.Length));
            }
        }

        if (order.Formats.Epub)
        {
            files.Add(new BuiltFile($"{stem}.epub", EpubWriter.Write(edition, EpubOptions(first!, files)), null));
        }

        return files.ToImmutable();
    }

    private EpubOptions EpubOptions(PrintedDocument printed, ImmutableArray<BuiltFile>.Builder files)
    {
        var options = new EpubOptions
        {
            Fonts = fonts,
            PageStarts = printed.PageStarts,
            PdfName = files.Count > 0 ? files[0].Name : null,
        };
        return undated is { } moment ? options with { UndatedModified = moment } : options;
    }
}
