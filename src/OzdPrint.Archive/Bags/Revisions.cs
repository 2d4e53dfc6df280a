using System.Globalization;

namespace OzdPrint.Archive;

/// <summary>The names of bags: those of an edition's revisions stand side by side.</summary>
public static class Revisions
{
    /// <summary>The file that a bag is known by.</summary>
    internal const string Declaration = "bagit.txt";

    /// <summary>The name of a bag's folder: <c>ozd-2026-01-08</c> for the first revision, <c>ozd-2026-01-08-r2</c> for the second.</summary>
    public static string Name(string stem, int revision) =>
        revision == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-r{revision}");

    /// <summary>The newest revision of each edition in an archive, by the stems of their names.</summary>
    public static IReadOnlyDictionary<string, int> Newest(string archive)
    {
        var newest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in Directory.Exists(archive) ? Directory.EnumerateDirectories(archive).Select(path => Path.GetFileName(path)) : [])
        {
            var (stem, revision) = Parts(name);
            newest[stem] = Math.Max(revision, newest.GetValueOrDefault(stem));
        }

        return newest;
    }

    private static (string Stem, int Revision) Parts(string name)
    {
        var mark = name.LastIndexOf("-r", StringComparison.Ordinal);
        return mark > 0 && int.TryParse(name.AsSpan(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 && name == Name(name[..mark], number)
            ? (name[..mark], number)
            : (name, 1);
    }
}

/// <summary>Chooses the revision of an edition that is not what the newest bag was made from.</summary>
public static class ChooseRevision
{
    /// <summary>The next number, unless the edition states one; null if it states one as low as what stands already.</summary>
    /// <param name="newest">The newest revision in the archive; 0 for none.</param>
    /// <param name="stated">The revision the edition states; null for none.</param>
    public static int? Run(int newest, int? stated) => stated is { } number && number <= newest ? null : stated ?? newest + 1;
}
