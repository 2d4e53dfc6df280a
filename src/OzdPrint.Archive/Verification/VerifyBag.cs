using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>A bag that was verified.</summary>
/// <param name="Bag">The bag.</param>
/// <param name="Diagnostics">What is wrong with it, and what is loose.</param>
/// <param name="Record">What its edition.json says; null for bags of others, and where it cannot be read.</param>
/// <param name="IsFixed">Whether every file is what the manifests say, and a record that ought to be there can be read, so that what is in the bag may be used.</param>
public sealed record VerifiedBag(BagToVerify Bag, ImmutableArray<Diagnostic> Diagnostics, BagRecord? Record, bool IsFixed);

/// <summary>Verifies a bag, whoever made it: complete and valid by RFC 8493, and ours against its record.</summary>
public static class VerifyBag
{
    /// <summary>Verifies it. Files are read once, piece by piece; nothing is written, nothing fetched.</summary>
    public static VerifiedBag Run(BagToVerify bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var defects = new Defects(bag.Shown);
        var folder = BagFolder.List(bag.Folder, defects);
        if (!folder.HasPayload)
        {
            defects.Add(ArchiveCodes.NoPayload, "", "the bag has no folder data, which holds the payload");
        }

        var names = new NamesOnDisk(folder);
        var declaration = CheckDeclaration.Run(folder, defects);
        var isOurs = CheckInfo.Run(folder, declaration, defects);
        var toFetch = ReadFetch.Run(folder, names, declaration.Encoding, defects);
        var manifests = new ReadManifest(folder, names, declaration, defects).Run();
        var reckoned = new CheckFiles(folder, declaration, defects).Run(manifests, toFetch);
        foreach (var (one, other) in names.Twins())
        {
            defects.Add(ArchiveCodes.TwinNames, other, $"on some disks this file and \"{one}\" are one");
        }

        var isFixed = !defects.HasErrors;
        var record = CheckRecord.Run(folder, names, bag.Folder, isOurs, reckoned, defects);
        return new VerifiedBag(bag, defects.ToImmutable(), record, isFixed && (record is not null || !defects.HasErrors));
    }
}
