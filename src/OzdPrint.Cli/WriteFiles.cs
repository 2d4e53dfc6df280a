using System.Collections.Immutable;
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
        Run(folder, [new BuiltFile(name, target => target.Write(bytes), null)], shownFolder).Failure;

    /// <summary>
    /// Writes the files, or tells why it cannot. After a failure, and after an exception of those who make the bytes, the older
    /// files are as they were.
    /// </summary>
    /// <param name="folder">Absolute path; made if it is not there.</param>
    /// <param name="files">The files.</param>
    /// <param name="shownFolder">How messages name the folder.</param>
    /// <returns>The files, none after a failure; the failure, null if all went well.</returns>
    public static (ImmutableArray<WrittenFile> Files, Diagnostic? Failure) Run(string folder, IReadOnlyList<BuiltFile> files, string shownFolder)
    {
        var current = "";
        var written = ImmutableArray.CreateBuilder<WrittenFile>(files.Count);
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
                var part = PartOf(folder, file.Name);
                Write(part, file);
                written.Add(new WrittenFile(file.Name, new FileInfo(part).Length, file.Pages));
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

            return (written.ToImmutable(), null);
        }
        catch (Exception failure)
        {
            foreach (var file in files)
            {
                Remove(PartOf(folder, file.Name));
            }

            if (failure is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }

            return ([], CommandCodes.NotWritten.About(
                Path.Combine(shownFolder, current).Replace('\\', '/'),
                $"the file cannot be written: {failure.Message.TrimEnd('.')}",
                failure is UnauthorizedAccessException
                    ? "give yourself the right to write there, or choose another place with -o"
                    : "make room on the disk, or choose another place with -o"));
        }
    }

    private static string PartOf(string folder, string name) => Path.Combine(folder, $".{name}.part");

    private static void Write(string path, BuiltFile file)
    {
        using var target = new PartFile(path);
        file.Write(target);
        target.Flush(flushToDisk: true);
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

    /// <summary>
    /// A file that is being written. Nothing is held back, for what cannot be written shall be told where it is written and
    /// not again when the file is closed.
    /// </summary>
    private sealed class PartFile(string path) : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0)
    {
        /// <summary>Spans come this way too, as in every file stream that is derived.</summary>
        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                base.Write(buffer, offset, count);
            }
            catch (ArgumentOutOfRangeException tooLarge)
            {
                // So the runtime calls a file larger than the disk's or the user's limit; whoever makes the bytes may call
                // something else so.
                throw new IOException(tooLarge.Message.Split(" (Parameter")[0], tooLarge);
            }
        }
    }
}
