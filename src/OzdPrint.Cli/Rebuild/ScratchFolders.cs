namespace OzdPrint.Cli;

/// <summary>A folder for what is only wanted meanwhile. Nothing is put into it any more once it is cleared away.</summary>
/// <param name="path">Absolute path; it is there.</param>
internal sealed class ScratchFolder(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private bool _isCleared;

    /// <summary>Absolute path.</summary>
    public string Path { get; } = path;

    /// <summary>Puts a copy of a file into it.</summary>
    /// <param name="from">Absolute path of the file.</param>
    /// <param name="place">Where the copy stands in this folder, with forward slashes.</param>
    /// <exception cref="OperationCanceledException">The folder is cleared away.</exception>
    /// <exception cref="IOException">The file cannot be read, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or nothing be written here.</exception>
    public void Copy(string from, string place)
    {
        // Whoever clears away waits for the file that is being copied, else it would stand there afterwards.
        lock (_lock)
        {
            if (_isCleared)
            {
                throw new OperationCanceledException();
            }

            var target = System.IO.Path.Combine(Path, place);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            try
            {
                File.Copy(from, target, overwrite: true);
            }
            catch (ArgumentOutOfRangeException tooLarge)
            {
                // So the runtime calls a file that is larger than the system lets it grow.
                throw new IOException("the file is larger than files may be there", tooLarge);
            }
        }
    }

    /// <summary>Clears it away, also when somebody else still reads from it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isCleared = true;
            try
            {
                if (Directory.Exists(Path))
                {
                    Directory.Delete(Path, recursive: true);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It lies where the system clears up by itself, and says nothing of the bag.
            }
        }
    }
}

/// <summary>The folders that are only wanted meanwhile, so that all of them can be cleared away when the program is ended amid its work.</summary>
internal sealed class ScratchFolders
{
    private readonly Lock _lock = new();
    private readonly HashSet<ScratchFolder> _standing = [];
    private bool _isOver;

    /// <summary>Makes one.</summary>
    /// <exception cref="OperationCanceledException">All are cleared away, and none is made any more.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public ScratchFolder Make()
    {
        lock (_lock)
        {
            if (_isOver)
            {
                throw new OperationCanceledException();
            }

            var folder = new ScratchFolder(Directory.CreateTempSubdirectory("ozdprint-rebuild-").FullName);
            _standing.Add(folder);
            return folder;
        }
    }

    /// <summary>Clears one away.</summary>
    public void Clear(ScratchFolder folder)
    {
        folder.Dispose();
        lock (_lock)
        {
            _standing.Remove(folder);
        }
    }

    /// <summary>Clears all away for good.</summary>
    public void ClearAll()
    {
        ScratchFolder[] standing;
        lock (_lock)
        {
            _isOver = true;
            standing = [.. _standing];
        }

        foreach (var folder in standing)
        {
            folder.Dispose();
        }
    }
}
