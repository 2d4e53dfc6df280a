using System.Text;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Content.Import;

namespace OzdPrint.Cli;

/// <summary>Turns a plain text into an article file.</summary>
internal static class ImportArticle
{
    public static int Run(Desk desk, string file, string target, string? title, DateOnly? date)
    {
        var diagnostics = new DiagnosticList();
        var source = file == "-"
            ? ReadSource.Bytes(StandardInput(), "-", diagnostics)
            : ReadSource.File(desk.Full(file), file, diagnostics);
        if (source is null)
        {
            desk.Report(diagnostics.ToImmutable());
            return ExitCode.ContentErrors;
        }

        var imported = ImportText.Read(source, new ImportOptions(title, date));
        if (desk.Report(imported.Diagnostics))
        {
            return ExitCode.ContentErrors;
        }

        if (target == "-")
        {
            desk.Output.Write(imported.Yaml);
            return ExitCode.Done;
        }

        return Write(desk, file, target, imported.Yaml) is { } failure && desk.Report([failure]) ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private static Diagnostic? Write(Desk desk, string file, string target, string yaml)
    {
        var full = desk.Full(target);
        if (Path.EndsInDirectorySeparator(full) || Directory.Exists(full))
        {
            var name = file == "-" ? "artikel" : Path.GetFileNameWithoutExtension(file);
            return CommandCodes.NotWritten.About(
                target, "this is a folder, not a file", $"name the file to write: -o {ShownPath.Of(Path.Combine(target, name))}.yaml");
        }

        if (file != "-" && full == desk.Full(file))
        {
            return CommandCodes.NotWritten.About(target, "the article would be written over the text it is made from", "give the article another name, ending in .yaml");
        }

        return WriteFiles.One(Path.GetDirectoryName(full)!, Path.GetFileName(full), Encoding.UTF8.GetBytes(yaml), Path.GetDirectoryName(target) ?? "");
    }

    private static byte[] StandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
