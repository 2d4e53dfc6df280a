using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>A bag to verify.</summary>
/// <param name="Folder">Absolute path.</param>
/// <param name="Shown">How messages name it.</param>
public sealed record BagToVerify(string Folder, string Shown);

/// <summary>Finds the bags that paths name: bags themselves, and folders of bags.</summary>
public static class LocateBags
{
    /// <summary>Archives by year and month have bags so far down. Farther, somebody has named a folder that is no archive.</summary>
    private const int Deepest = 3;

    /// <summary>The bags, each once, in the order of the paths and their names; and what is wrong with the paths.</summary>
    /// <param name="paths">What was named.</param>
    /// <param name="workingDirectory">Absolute path that relative ones start from.</param>
    public static (ImmutableArray<BagToVerify> Bags, ImmutableArray<Diagnostic> Diagnostics) From(IEnumerable<string> paths, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var bags = new List<BagToVerify>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in paths)
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
            var shown = ShownPath.OfFolder(path);
            if (!Directory.Exists(folder))
            {
                diagnostics.Add(File.Exists(folder)
                    ? ArchiveCodes.NoBags.About(shown, "this is a file, and bags are folders", "unpack it first")
                    : ArchiveCodes.NoBags.About(shown, "there is no such folder", "name a bag, or a folder of bags"));
                continue;
            }

            if (Look(folder, shown, bags, diagnostics) is { } why)
            {
                diagnostics.Add(why);
            }
        }

        return ([.. bags.DistinctBy(bag => bag.Folder)], diagnostics.ToImmutable());
    }

    /// <summary>
    /// Takes a bag, or what bags there are in a folder, down to some depth. What is neither bag nor holds one is told of as well: in an
    /// archive it may be what is left of one.
    /// </summary>
    /// <returns>Why nothing was found in a folder; null if something was.</returns>
    private static Diagnostic? Look(string folder, string shown, List<BagToVerify> bags, ImmutableArray<Diagnostic>.Builder diagnostics, int depth = 0)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ArchiveCodes.FileUnreadable.About(shown, "this folder cannot be read", "check that you may read it and that the disk is sound");
        }

        if (entries.Exists(IsOfABag))
        {
            bags.Add(new BagToVerify(folder, shown));
            return null;
        }

        var strays = new List<Diagnostic>();
        var before = bags.Count;
        // Hidden folders are bags that are being packed; a link may lead in circles.
        foreach (var below in depth == Deepest ? [] : entries.OfType<DirectoryInfo>().Where(below => !below.Name.StartsWith('.') && (depth == 0 || below.LinkTarget is null)))
        {
            if (Look(below.FullName, shown == "." ? below.Name : $"{shown}/{below.Name}", bags, diagnostics, depth + 1) is { } stray)
            {
                strays.Add(stray);
            }
        }

        if (bags.Count == before && strays.TrueForAll(stray => stray.Code == ArchiveCodes.NoBags.Code))
        {
            return ArchiveCodes.NoBags.About(
                shown, "this folder is no bag and holds none",
                depth == 0 ? "name a bag, or a folder of bags" : "bring the bag back from a copy, or move what is none out of the archive");
        }

        diagnostics.AddRange(strays);
        return null;
    }

    /// <summary>A bag that lost its declaration, or its manifests, is still one, and damaged.</summary>
    private static bool IsOfABag(FileSystemInfo entry) => entry is FileInfo
        && (entry.Name is Revisions.Declaration or PackBag.Info
            || (entry.Name.EndsWith(".txt", StringComparison.Ordinal)
                && (entry.Name.StartsWith("manifest-", StringComparison.Ordinal) || entry.Name.StartsWith("tagmanifest-", StringComparison.Ordinal))));
}
