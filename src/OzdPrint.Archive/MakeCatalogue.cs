using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>What came of a catalogue.</summary>
/// <param name="Files">The files to write into the folder; empty if there is nothing to list.</param>
/// <param name="Editions">How many editions are listed.</param>
/// <param name="Diagnostics">What is wrong.</param>
public sealed record Catalogue(ImmutableArray<CatalogueFile> Files, int Editions, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Makes the catalogue of a folder of editions: feeds for reading apps (OPDS 1.2 and 2.0) and a page of covers, static
/// files that any web server serves.
/// </summary>
public static class MakeCatalogue
{
    /// <param name="folder">Absolute path of a folder that exists.</param>
    /// <param name="shown">How messages name it.</param>
    public static Catalogue Run(string folder, string shown)
    {
        var read = Directory.EnumerateFiles(folder, "*.epub").Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal).ToList().AsParallel().AsOrdered().Select(name => ReadEdition(folder, shown, name)).ToList();
        var entries = SortEditions.Run(read.Select(one => one.Entry).OfType<CatalogueEntry>());
        var diagnostics = read.Select(one => one.Broken).OfType<Diagnostic>().Concat(SortEditions.Doubles(entries, shown)).ToList();
        if (entries.IsEmpty)
        {
            diagnostics.Add(ArchiveCodes.NoEditions.About(shown, "there is no EPUB to list in this folder", "build editions into it first, with -o"));
            return new Catalogue([], 0, [.. diagnostics]);
        }

        var names = CatalogueNames.Of(entries);
        var files = read.Where(one => one.Cover is not null).Select(one => new CatalogueFile(one.Entry!.Cover!, one.Cover!)).ToImmutableArray().ToBuilder();
        foreach (var page in CataloguePage.Cut(entries))
        {
            files.Add(WriteAtom.Run(page, names));
            files.Add(WriteJson.Run(page, names));
            files.Add(WriteIndexPage.Run(page, names));
        }

        return new Catalogue(files.ToImmutable(), entries.Length, [.. diagnostics]);
    }

    /// <summary>An edition as it was read.</summary>
    /// <param name="Entry">What it says of itself; null if it is broken.</param>
    /// <param name="Cover">The small picture of its cover; null if it has none, or the folder has the picture already.</param>
    /// <param name="Broken">What is wrong; null if nothing is.</param>
    private readonly record struct ReadResult(CatalogueEntry? Entry, byte[]? Cover, Diagnostic? Broken);

    private static ReadResult ReadEdition(string folder, string shown, string name)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, name));
            var (entry, cover) = ReadEpub.Run(stream, name);
            var pdf = new FileInfo(Path.Combine(folder, Path.ChangeExtension(name, ".pdf")));
            entry = pdf.Exists ? entry with { Pdf = pdf.Name, PdfSize = pdf.Length } : entry;
            if (cover.IsEmpty)
            {
                return new ReadResult(entry, null, null);
            }

            var picture = ReduceCover.NameOf(name, cover);
            var small = File.Exists(Path.Combine(folder, picture)) ? null : ReduceCover.Run(cover);
            return new ReadResult(small is null && !File.Exists(Path.Combine(folder, picture)) ? entry : entry with { Cover = picture }, small, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new ReadResult(null, null, ArchiveCodes.NotAnEpub.About(
                $"{shown}/{name}", $"this file cannot be read as an EPUB: {broken.Message.TrimEnd('.')}", "build the edition again, or remove the file"));
        }
    }
}
