using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>Writes a file beside its target and renames it, so that the older file stays whole until the new one is.</summary>
internal static class WriteFile
{
    /// <summary>A file could not be written.</summary>
    public static DiagnosticCode NotWritten { get; } = new(
        "OZD7001", Severity.Error, "A result cannot be written", "Make room on the disk, or choose another folder with -o");

    /// <summary>Writes the bytes; null if all went well. After a failure the older file is as it was.</summary>
    public static Diagnostic? Run(string path, byte[] bytes)
    {
        var part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Remove(part);
            return NotWritten.About(
                Path.GetFileName(path), $"the file cannot be written: {failure.Message.TrimEnd('.')}", "make room on the disk, or choose another folder with -o");
        }
    }

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What could not be written can often not be removed either; the complaint about the first is enough.
        }
    }
}
