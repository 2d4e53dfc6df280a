using System.Collections.Immutable;
using System.Security.Cryptography;
using OzdPrint.Archive;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>
/// Writes files that belong together. Each is written whole beside its target first; only when all stand on the disk are they
/// renamed, one after the other. So a full disk leaves the older files as they were. A run that is broken off amid the renames leaves
/// new and older ones side by side, each of them whole, and the next run completes them.
/// </summary>
internal sealed class WriteFiles : IDisposable
{
    private readonly string _folder;
    private readonly IReadOnlyList<BuiltFile> _files;
    private readonly List<PartFile> _parts = [];
    private readonly List<WrittenFile> _written = [];
    private string _current = "";
    private int _renamed;

    private WriteFiles(string folder, IReadOnlyList<BuiltFile> files) => (_folder, _files) = (folder, files);

    /// <summary>Writes a single file; see <see cref="Run"/>.</summary>
    public static Diagnostic? One(string folder, string name, byte[] bytes, string shownFolder) =>
        Run(folder, [new BuiltFile(name, target => target.Write(bytes), null)], shownFolder).Failure;

    /// <summary>
    /// Writes the files, or tells why it cannot. After an exception of those who make the bytes, the older files are as they were.
    /// </summary>
    /// <param name="folder">Absolute path; made if it is not there.</param>
    /// <param name="files">The files.</param>
    /// <param name="shownFolder">How messages name the folder.</param>
    /// <param name="hidden">
    /// A folder in it for the files that are not whole yet, so that in the folder itself every file is whole at any moment; null
    /// for none, when they stand hidden beside their targets.
    /// </param>
    /// <param name="core">The core that makes the bytes; it is given back before the disk is waited for. Null for none.</param>
    /// <returns>
    /// The files that stand in their places, after a failure those that had got there, most often none; the failure, null if all
    /// went well.
    /// </returns>
    public static (ImmutableArray<WrittenFile> Files, Diagnostic? Failure) Run(
        string folder, IReadOnlyList<BuiltFile> files, string shownFolder, string? hidden = null, Core? core = null)
    {
        using var steps = new WriteFiles(folder, files);
        try
        {
            steps.Write(hidden);
            core?.Dispose();
            steps.Flush();
            steps.Rename();
            return ([.. steps._written], null);
        }
        catch (Exception failure)
        {
            steps.Remove();
            if (failure is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }

            return ([.. steps._written.Take(steps._renamed)], steps.Describe(failure, shownFolder));
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose() => _parts.ForEach(part => part.Dispose());

    private void Write(string? hidden)
    {
        foreach (var file in _files)
        {
            _current = file.Name;
            if (File.Exists(_folder))
            {
                throw new IOException("the folder it should stand in is a file");
            }

            var path = hidden is null ? Path.Combine(_folder, $".{file.Name}.part") : Path.Combine(_folder, hidden, $"{file.Name}.part");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = Begin(path);
            _parts.Add(part);
            file.Write(part);
            _written.Add(new WrittenFile(file.Name, part.Count, file.Pages, part.Digest()));
            if (Directory.Exists(Path.Combine(_folder, file.Name)))
            {
                throw new IOException("a folder of that name is in the way");
            }
        }
    }

    /// <summary>Only what is on the disk is renamed: else a power cut could leave an empty file under the name of a whole one.</summary>
    private void Flush()
    {
        for (var at = 0; at < _parts.Count; at++)
        {
            _current = _files[at].Name;
            _parts[at].Flush(flushToDisk: true);
        }
    }

    /// <summary>The parts stay open and so locked until they have their names: another run cannot begin to write in them.</summary>
    private void Rename()
    {
        for (; _renamed < _parts.Count; _renamed++)
        {
            _current = _files[_renamed].Name;
            File.Move(_parts[_renamed].Name, Path.Combine(_folder, _current), overwrite: true);
        }
    }

    private Diagnostic Describe(Exception failure, string shownFolder)
    {
        var others = _renamed == 0 ? ""
            : $"; new in the folder {(_renamed == 1 ? "is" : "are")} {string.Join(", ", _files.Take(_renamed).Select(file => file.Name))}, and the next run completes the edition";
        return CommandCodes.NotWritten.About(
            ShownPath.Of(Path.Combine(shownFolder, _current)), $"the file cannot be written: {failure.Message.TrimEnd('.')}{others}",
            AdviseOnDisk.For(failure, "choose another place with -o"));
    }

    /// <summary>Removes what has not got its name.</summary>
    private void Remove()
    {
        foreach (var part in _parts.Skip(_renamed))
        {
            part.Dispose();
            try
            {
                File.Delete(part.Name);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // What could not be written can often not be removed either; the complaint about the first is enough.
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
