using System.Formats.Tar;

namespace OzdPrint.Archive;

/// <summary>
/// Reads files that may turn out to be pipes or devices. Those have no length, and opening one could wait for ever: so what has no
/// length is taken for empty and not opened.
/// </summary>
public static class OrdinaryFile
{
    /// <summary>As much as is asked of the disk at once; digests ask for small pieces.</summary>
    private const int Buffer = 1 << 16;

    /// <summary>How many bytes a file has, behind links; null if there is no such file.</summary>
    /// <exception cref="IOException">A link leads in circles or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A link may not be read.</exception>
    public static long? Length(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? (info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info).Length : null;
    }

    /// <summary>
    /// Whether what has no length is an empty file, and no pipe, socket or device. .NET takes all of them for files; what packs
    /// them into archives asks the system for their kind, and opens no pipe.
    /// </summary>
    public static bool IsEmpty(string path)
    {
        using var packed = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, "it");
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Only files are opened.
            return true;
        }
        catch (IOException)
        {
            // So sockets are refused.
            return false;
        }

        packed.Position = 0;
        using var reader = new TarReader(packed);
        return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile or TarEntryType.HardLink };
    }

    /// <summary>Opens a file that is there, to be read from its beginning to its end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">What <see cref="Length"/> said of it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream Open(string path, long length) => length == 0
        ? Stream.Null
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
}
