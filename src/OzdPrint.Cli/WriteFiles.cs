using System.Collections.Immutable;
using System.Security.Cryptography;
using OzdPrint.Archive;
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
    /// <param name="hidden">
    /// A folder in it for the files that are not whole yet, so that in the folder itself every file is whole at any moment; null
    /// for none, when they stand hidden beside their targets.
    /// </param>
    /// <param name="core">The core that makes the bytes; it is given back before the disk is waited for. Null for none.</param>
    /// <returns>The files, none after a failure; the failure, null if all went well.</returns>
    public static (ImmutableArray<WrittenFile> Files, Diagnostic? Failure) Run(
        string folder, IReadOnlyList<BuiltFile> files, string shownFolder, string? hidden = null, Core? core = null)
    {
        var current = "";
        var written = ImmutableArray.CreateBuilder<WrittenFile>(files.Count);
        var parts = new List<PartFile>(files.Count);
        try
        {
            foreach (var file in files)
            {
                current = file.Name;
                if (File.Exists(folder))
                {
                    throw new IOException("the folder it should stand in is a file");
                }

                var path = hidden is null ? Path.Combine(folder, $".{file.Name}.part") : Path.Combine(folder, hidden, $"{file.Name}.part");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var part = Begin(path);
                parts.Add(part);
                file.Write(part);
                written.Add(new WrittenFile(file.Name, part.Count, file.Pages, part.Digest()));
                if (Directory.Exists(Path.Combine(folder, file.Name)))
                {
                    throw new IOException("a folder of that name is in the way");
                }
            }

            core?.Dispose();
            for (var at = 0; at < parts.Count; at++)
            {
                // Only what is on the disk is renamed: else a power cut could leave an empty file under the name of a whole one.
                current = files[at].Name;
                parts[at].Flush(flushToDisk: true);
            }

            // The parts stay open and so locked until they have their names: another run cannot begin to write in them.
            for (var at = 0; at < parts.Count; at++)
            {
                current = files[at].Name;
                File.Move(parts[at].Name, Path.Combine(folder, current), overwrite: true);
            }

            return (written.ToImmutable(), null);
        }
        catch (Exception failure)
        {
            foreach (var part in parts)
            {
                part.Dispose();
                Remove(part.Name);
            }

            if (failure is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }

            return ([], CommandCodes.NotWritten.About(
                Path.Combine(shownFolder, current).Replace('\\', '/'),
                $"the file cannot be written: {failure.Message.TrimEnd('.')}",
                failure is { InnerException: IOException inner } && LockedElsewhere.IsMeantBy(inner) ? "wait until it has ended, or choose another place with -o"
                : failure is UnauthorizedAccessException
                    ? "give yourself the right to write there, or choose another place with -o"
                    : "make room on the disk, or choose another place with -o"));
        }
        finally
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }

    private static PartFile Begin(string path)
    {
        try
        {
            return new PartFile(path);
        }
        catch (IOException locked) when (LockedElsewhere.IsMeantBy(locked))
        {
            throw new IOException("another run is writing it", locked);
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

    /// <summary>
    /// A file that is being written, by this run alone. Nothing is held back, for what cannot be written shall be told where it is
    /// written and not again when the file is closed.
    /// </summary>
    private sealed class PartFile(string path) : FileStream(path, FileMode.Create, FileAccess.Write, Alone, bufferSize: 0)
    {
        private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        /// <summary>Windows renames no open file that does not allow it; elsewhere "none" is what locks.</summary>
        private static FileShare Alone => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

        /// <summary>How many bytes were written. A device that takes them may have no length.</summary>
        public long Count { get; private set; }

        /// <summary>The SHA-256 of what was written.</summary>
        public string Digest() => Convert.ToHexStringLower(_digest.GetHashAndReset());

        /// <summary>Spans come this way too, as in every file stream that is derived.</summary>
        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                base.Write(buffer, offset, count);
                _digest.AppendData(buffer, offset, count);
                Count += count;
            }
            catch (ArgumentOutOfRangeException tooLarge)
            {
                // So the runtime calls a file larger than the disk's or the user's limit; whoever makes the bytes may call
                // something else so.
                throw new IOException(tooLarge.Message.Split(" (Parameter")[0], tooLarge);
            }
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _digest.Dispose();
        }
    }
}
