using System.Collections.Immutable;
using System.Globalization;
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

            var goesDeeper = false;
            if (Look(folder, shown, bags, diagnostics, 0, ref goesDeeper) is { } why)
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
    /// <param name="folder">The folder.</param>
    /// <param name="shown">How messages name it.</param>
    /// <param name="bags">Takes the bags.</param>
    /// <param name="diagnostics">Takes what is neither.</param>
    /// <param name="depth">How far below the named folder it lies.</param>
    /// <param name="goesDeeper">Set where there are folders that nobody looks into any more.</param>
    /// <returns>Why nothing was found in a folder; null if something was.</returns>
    private static Diagnostic? Look(string folder, string shown, List<BagToVerify> bags, ImmutableArray<Diagnostic>.Builder diagnostics, int depth, ref bool goesDeeper)
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
        var folders = entries.OfType<DirectoryInfo>().Where(below => !below.Name.StartsWith('.') && (depth == 0 || below.LinkTarget is null)).ToList();
        var isCut = depth == Deepest && folders.Count > 0;
        foreach (var below in depth == Deepest ? [] : folders)
        {
            if (Look(below.FullName, shown == "." ? below.Name : $"{shown}/{below.Name}", bags, diagnostics, depth + 1, ref isCut) is { } stray)
            {
                strays.Add(stray);
            }
        }

        goesDeeper |= isCut;
        if (bags.Count == before && strays.TrueForAll(stray => stray.Code == ArchiveCodes.NoBags.Code))
        {
            return ArchiveCodes.NoBags.About(shown, isCut ? DownTo(Deepest - depth) : "this folder is no bag and holds none", Hint(depth, isCut));
        }

        diagnostics.AddRange(strays);
        return null;
    }

    private static string Hint(int depth, bool isCut) => (depth, isCut) switch
    {
        (0, true) => "name the folder that the bags lie in",
        (0, false) => "name a bag, or a folder of bags",
        (_, true) => "name the folder that bags lie in, or bring the bag back from a copy that this is left of",
        (_, false) => "bring the bag back from a copy, or move what is none out of the archive",
    };

    private static string DownTo(int folders) => folders switch
    {
        0 => "this folder is no bag, and the folders in it are not looked into, so deep do they lie",
        1 => "this folder is no bag, and in it there is none; folders farther down are not looked into",
        _ => string.Create(CultureInfo.InvariantCulture, $"this folder is no bag, and {folders} folders down there is none; those farther down are not looked into"),
    };

    /// <summary>A bag that lost its declaration, or its manifests, is still one, and damaged.</summary>
    private static bool IsOfABag(FileSystemInfo entry) => entry is FileInfo
        && (entry.Name is Revisions.Declaration or PackBag.Info
            || (entry.Name.EndsWith(".txt", StringComparison.Ordinal)
                && (entry.Name.StartsWith("manifest-", StringComparison.Ordinal) || entry.Name.StartsWith("tagmanifest-", StringComparison.Ordinal))));
}
