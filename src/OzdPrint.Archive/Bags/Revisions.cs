using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>The names of bags: those of an edition's revisions stand side by side.</summary>
public static class Revisions
{
    /// <summary>The file that a bag is known by.</summary>
    internal const string Declaration = "bagit.txt";

    /// <summary>The name of a bag's folder: <c>ozd-2026-01-08</c> for the first revision, <c>ozd-2026-01-08-r2</c> for the second.</summary>
    public static string Name(string stem, int revision) =>
        revision == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-r{revision}");

    /// <summary>The identifier of a revision.</summary>
    /// <remarks>The one place that names a revision apart from the edition's own identifier.</remarks>
    public static string Identifier(Edition edition, int revision)
    {
        var identifier = EditionIdentifier.Of(edition);
        return revision == 1
            ? identifier
            : string.Create(CultureInfo.InvariantCulture, $"{identifier}{(identifier.Contains("://", StringComparison.Ordinal) ? '/' : ':')}r{revision}");
    }

    /// <summary>The newest revision of an edition in an archive; 0 if it has none.</summary>
    public static int Newest(string archive, string stem)
    {
        if (!Directory.Exists(archive))
        {
            return 0;
        }

        return Directory.EnumerateDirectories(archive, stem + "*")
            .Select(folder => Number(Path.GetFileName(folder), stem))
            .OfType<int>().DefaultIfEmpty(0).Max();
    }

    private static int? Number(string name, string stem)
    {
        if (name == stem)
        {
            return 1;
        }

        return name.StartsWith(stem + "-r", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(stem.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 1 && name == Name(stem, number)
                ? number
                : null;
    }
}

/// <summary>What becomes of an edition in the archive.</summary>
public enum RevisionFate
{
    /// <summary>It stands there as it is.</summary>
    Unchanged,

    /// <summary>It becomes a bag.</summary>
    New,

    /// <summary>It states a revision that stands there with other content.</summary>
    Taken,
}

/// <summary>Chooses the revision of an edition.</summary>
public static class ChooseRevision
{
    /// <summary>
    /// The next number for content that differs from the newest bag's. A number that the edition states wins, unless one as high
    /// stands already.
    /// </summary>
    /// <param name="newest">The newest revision in the archive; 0 for none.</param>
    /// <param name="isSame">Whether it was made from the same content.</param>
    /// <param name="stated">The revision the edition states; null for none.</param>
    public static (RevisionFate Fate, int Revision) Run(int newest, bool isSame, int? stated)
    {
        if (newest > 0 && isSame)
        {
            return (RevisionFate.Unchanged, newest);
        }

        return stated is { } number && number <= newest ? (RevisionFate.Taken, number) : (RevisionFate.New, stated ?? newest + 1);
    }
}
