using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>What came of a catalogue.</summary>
/// <param name="Files">The lists to write into the folder; empty if there is nothing to list, or a cover could not be written.</param>
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
    /// <param name="writeCover">
    /// Writes a small cover into the folder, or tells why it cannot. It is asked as soon as one is made, by all cores: those of
    /// decades would not fit into memory. Their names change with the covers, so that older lists stay true.
    /// </param>
    public static Catalogue Run(string folder, string shown, Func<CatalogueFile, Diagnostic?> writeCover)
    {
        var read = Directory.EnumerateFiles(folder, "*.epub").Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal).ToList().AsParallel().AsOrdered().Select(name => ReadEdition(folder, shown, name, writeCover)).ToList();
        var entries = SortEditions.Run(read.Select(one => one.Entry).OfType<CatalogueEntry>());
        var diagnostics = read.Select(one => one.Broken).OfType<Diagnostic>().Concat(SortEditions.Doubles(entries, shown)).ToList();
        if (entries.IsEmpty)
        {
            diagnostics.Add(ArchiveCodes.NoEditions.About(shown, "there is no EPUB to list in this folder", "build editions into it first, with -o"));
            return new Catalogue([], 0, [.. diagnostics]);
        }

        if (read.Select(one => one.NotWritten).OfType<Diagnostic>().FirstOrDefault() is { } notWritten)
        {
            // One complaint is enough: what keeps a cover from being written keeps the others too.
            return new Catalogue([], 0, [.. diagnostics, notWritten]);
        }

        var names = CatalogueNames.Of(entries);
        var files = ImmutableArray.CreateBuilder<CatalogueFile>();
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
    /// <param name="Broken">What is wrong; null if nothing is.</param>
    /// <param name="NotWritten">Why the small picture of its cover could not be written; null if it was, or had not to be.</param>
    private readonly record struct ReadResult(CatalogueEntry? Entry, Diagnostic? Broken = null, Diagnostic? NotWritten = null);

    private static ReadResult ReadEdition(string folder, string shown, string name, Func<CatalogueFile, Diagnostic?> writeCover)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, name));
            var (entry, cover) = ReadEpub.Run(stream, name);
            var pdf = new FileInfo(Path.Combine(folder, Path.ChangeExtension(name, ".pdf")));
            entry = pdf.Exists ? entry with { Pdf = pdf.Name, PdfSize = pdf.Length } : entry;
            if (cover.IsEmpty)
            {
                return new ReadResult(entry);
            }

            var picture = ReduceCover.NameOf(name, cover);
            if (File.Exists(Path.Combine(folder, picture)))
            {
                return new ReadResult(entry with { Cover = picture });
            }

            return ReduceCover.Run(cover) is { } small
                ? new ReadResult(entry with { Cover = picture }, NotWritten: writeCover(new CatalogueFile(picture, small)))
                : new ReadResult(entry);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new ReadResult(null, ArchiveCodes.NotAnEpub.About(
                $"{shown}/{name}", $"this file cannot be read as an EPUB: {broken.Message.TrimEnd('.')}", "build the edition again, or remove the file"));
        }
    }
}
