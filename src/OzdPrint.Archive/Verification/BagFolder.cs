using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>An ordinary file of a bag.</summary>
/// <param name="Place">Its path in the bag, with forward slashes.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Size">How many bytes it has.</param>
internal sealed record FileInBag(string Place, string Path, long Size);

/// <summary>The files of a bag as they stand on the disk.</summary>
internal sealed class BagFolder
{
    /// <summary>Stands in names for a byte that is no UTF-8. What such a name is asked for is another file, which is not there.</summary>
    private const char StrayByte = '\uFFFD';

    /// <summary>Links are followed to files inside the bag only, so no walk leaves it or goes in circles.</summary>
    public static BagFolder List(string folder, Defects defects)
    {
        var bag = new BagFolder();
        bag.Walk(new DirectoryInfo(folder), "", System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)), defects);
        return bag;
    }

    /// <summary>All files by place, sorted ordinally.</summary>
    public SortedDictionary<string, FileInBag> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is a payload folder, be it empty.</summary>
    public bool HasPayload { get; private set; }

    /// <summary>The places of the payload.</summary>
    public IEnumerable<string> Payload => Files.Keys.Where(IsPayload);

    /// <summary>Whether a place is in the payload.</summary>
    public static bool IsPayload(string place) => place.StartsWith(PackBag.PayloadFolder, StringComparison.Ordinal);

    private void Walk(DirectoryInfo folder, string prefix, string root, Defects defects)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Unreadable("folder", prefix.TrimEnd('/'), failure, defects);
            return;
        }

        foreach (var entry in entries)
        {
            var place = prefix + entry.Name;
            if (entry.LinkTarget is not null)
            {
                TakeLink(entry, place, root, defects);
            }
            else if (entry is DirectoryInfo below)
            {
                HasPayload |= place + "/" == PackBag.PayloadFolder;
                Walk(below, place + "/", root, defects);
            }
            else
            {
                Take((FileInfo)entry, place, defects);
            }
        }
    }

    private void Take(FileInfo file, string place, Defects defects)
    {
        try
        {
            Files[place] = new FileInBag(place, file.FullName, file.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Unreadable("file", place, failure, defects);
            return;
        }

        if (file.Length == 0 && !OrdinaryFile.IsEmpty(file.FullName))
        {
            defects.Add(ArchiveCodes.NotAFile, place, "this is a pipe, a socket or a device, and no file with bytes of its own");
        }
    }

    private static void Unreadable(string what, string place, Exception failure, Defects defects)
    {
        if (place.Contains(StrayByte, StringComparison.Ordinal))
        {
            defects.Add(
                ArchiveCodes.FileUnreadable, place, $"the name of this {what} is not coded in UTF-8, so it cannot be opened",
                "rename it to the name that the manifests have for it, coded in UTF-8, in a copy of the bag");
        }
        else
        {
            defects.Add(
                ArchiveCodes.FileUnreadable, place, what == "folder" ? "this folder cannot be read" : $"this file cannot be read: {failure.Message.TrimEnd('.')}",
                "check that you may read it and that the disk is sound");
        }
    }

    private void TakeLink(FileSystemInfo entry, string place, string root, Defects defects)
    {
        var target = Target(entry);
        if (target is FileInfo { Exists: true } file && RealPath.IsInside(entry.FullName, root))
        {
            Take(file, place, defects);
            return;
        }

        var what = target is null or { Exists: false } ? "to nothing" : target is DirectoryInfo ? "to a folder" : "out of the bag";
        defects.Add(ArchiveCodes.LinkInBag, place, $"this is a symbolic link {what}", "put the file itself in its place");
    }

    private static FileSystemInfo? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
