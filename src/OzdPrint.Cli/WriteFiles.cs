using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>
/// Writes files that belong together. Each is written whole beside its target first; only when all stand there are they
/// renamed, so that a full disk or an interrupted run leaves the older files as they were.
/// </summary>
internal static class WriteFiles
{
    /// <summary>Writes a single file; see <see cref="Run"/>.</summary>
    public static Diagnostic? One(string folder, string name, byte[] bytes, string shownFolder) =>
        Run(folder, [new BuiltFile(name, bytes, null)], shownFolder);

    /// <summary>Writes the files; null if all went well. After a failure the older files are as they were.</summary>
    /// <param name="folder">Absolute path; made if it is not there.</param>
    /// <param name="files">The files.</param>
    /// <param name="shownFolder">How messages name the folder.</param>
    public static Diagnostic? Run(string folder, IReadOnlyList<BuiltFile> files, string shownFolder)
    {
        var current = "";
        try
        {
            foreach (var file in files)
            {
                current = file.Name;
                if (File.Exists(folder))
                {
                    throw new IOException("the folder it should stand in is a file");
                }

                Directory.CreateDirectory(folder);
                Write(PartOf(folder, file.Name), file.Bytes);
                if (Directory.Exists(Path.Combine(folder, file.Name)))
                {
                    throw new IOException("a folder of that name is in the way");
                }
            }

            foreach (var file in files)
            {
                current = file.Name;
                File.Move(PartOf(folder, file.Name), Path.Combine(folder, file.Name), overwrite: true);
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The runtime says of a file larger than the disk's or the user's limit that an argument is out of range.
            foreach (var file in files)
            {
                Remove(PartOf(folder, file.Name));
            }

            return CommandCodes.NotWritten.About(
                Path.Combine(shownFolder, current).Replace('\\', '/'),
                $"the file cannot be written: {failure.Message.Split(" (Parameter")[0].TrimEnd('.')}",
                failure is UnauthorizedAccessException
                    ? "give yourself the right to write there, or choose another place with -o"
                    : "make room on the disk, or choose another place with -o");
        }
    }

    private static string PartOf(string folder, string name) => Path.Combine(folder, $".{name}.part");

    private static void Write(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
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
