using OzdPrint.Archive;

namespace OzdPrint.Cli;

/// <summary>Writes the catalogue of a folder of editions into it.</summary>
internal static class CatalogEditions
{
    public static int Run(Desk desk, string folder)
    {
        var full = desk.Full(folder);
        if (!Directory.Exists(full))
        {
            desk.Report([ArchiveCodes.NoEditions.About(folder, "there is no such folder", "name a folder that editions have been built into")]);
            return ExitCode.ContentErrors;
        }

        var shown = ShownPath.OfFolder(folder);
        var catalogue = MakeCatalogue.Run(full, shown, cover => WriteFiles.One(full, cover.Name, cover.Bytes, shown));
        var failed = desk.Report(catalogue.Diagnostics);
        if (catalogue.Files.IsEmpty)
        {
            return ExitCode.ContentErrors;
        }

        var (_, notWritten) = WriteFiles.Run(full, [.. catalogue.Files.Select(file => new BuiltFile(file.Name, target => target.Write(file.Bytes), null))], shown);
        if (notWritten is { } failure)
        {
            desk.Report([failure]);
            return ExitCode.ContentErrors;
        }

        desk.Output.WriteLine($"{shown}/index.html, opds.xml and opds.json list {catalogue.Editions} {(catalogue.Editions == 1 ? "edition" : "editions")}");
        return failed ? ExitCode.ContentErrors : ExitCode.Done;
    }
}
