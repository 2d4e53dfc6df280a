using System.Text;
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

        return WriteFile.Run(desk.Full(target), Encoding.UTF8.GetBytes(imported.Yaml)) is { } failure && desk.Report([failure])
            ? ExitCode.ContentErrors
            : ExitCode.Done;
    }

    private static byte[] StandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
