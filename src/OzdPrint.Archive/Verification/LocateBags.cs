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
            var shown = path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } name ? name : "/";
            if (!Directory.Exists(folder))
            {
                diagnostics.Add(File.Exists(folder)
                    ? ArchiveCodes.NoBags.About(shown, "this is a file, and bags are folders", "unpack it first")
                    : ArchiveCodes.NoBags.About(shown, "there is no such folder", "name a bag, or a folder of bags"));
                continue;
            }

            var found = IsBag(folder) ? [new BagToVerify(folder, shown)] : Below(folder, shown).ToList();
            if (found.Count == 0)
            {
                diagnostics.Add(ArchiveCodes.NoBags.About(shown, "this folder is no bag and holds none", "name a bag, or a folder of bags"));
            }

            bags.AddRange(found);
        }

        return ([.. bags.DistinctBy(bag => bag.Folder)], diagnostics.ToImmutable());
    }

    /// <summary>Hidden folders are bags that are being packed.</summary>
    private static IEnumerable<BagToVerify> Below(string folder, string shown) => Directory.EnumerateDirectories(folder)
        .Where(below => !Path.GetFileName(below).StartsWith('.') && IsBag(below))
        .Order(StringComparer.Ordinal)
        .Select(below => new BagToVerify(below, shown == "." ? Path.GetFileName(below) : $"{shown}/{Path.GetFileName(below)}"));

    /// <summary>A bag that lost its declaration is still one, and damaged.</summary>
    private static bool IsBag(string folder) =>
        File.Exists(Path.Combine(folder, Revisions.Declaration))
        || (Directory.Exists(Path.Combine(folder, "data")) && Directory.EnumerateFiles(folder, "manifest-*.txt").Any());
}
