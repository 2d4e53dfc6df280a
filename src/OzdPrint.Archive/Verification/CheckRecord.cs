namespace OzdPrint.Archive;

/// <summary>Checks the record of one of this program's own bags against its files and the bag it replaces.</summary>
internal static class CheckRecord
{
    /// <param name="bag">The files of the bag.</param>
    /// <param name="names">Finds files whose names a disk has coded anew.</param>
    /// <param name="folder">Where it stands.</param>
    /// <param name="isOurs">Whether the bag says of itself that this program made it.</param>
    /// <param name="reckoned">Digests that have been reckoned, by place and algorithm.</param>
    /// <param name="defects">Takes what is wrong.</param>
    /// <returns>The record; null if the bag has none or it cannot be read.</returns>
    public static BagRecord? Run(
        BagFolder bag, NamesOnDisk names, string folder, bool isOurs, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> reckoned, Defects defects)
    {
        BagRecord? record;
        try
        {
            record = BagRecord.Read(folder);
        }
        catch (InvalidDataException broken)
        {
            defects.Add(ArchiveCodes.RecordBroken, WriteRecord.Name, $"this record cannot be read: {broken.Message}");
            return null;
        }

        if (record is null && !isOurs)
        {
            return null;
        }

        // BagIt leaves it out at will; in the bags of this program newer ones refer to it.
        if (!bag.Files.ContainsKey(PackBag.TagManifest))
        {
            defects.Add(ArchiveCodes.FileMissing, PackBag.TagManifest, "this file, which guards the record, is not in the bag");
        }

        if (record is null)
        {
            // What no manifest lists any more may have been taken away all the same.
            if (bag.Files.ContainsKey(WriteRecord.Name))
            {
                defects.Add(ArchiveCodes.RecordBroken, WriteRecord.Name, "this is not the record that OzdPrint wrote into the bag");
            }
            else if (!defects.Tells(ArchiveCodes.FileMissing, WriteRecord.Name))
            {
                defects.Add(ArchiveCodes.FileMissing, WriteRecord.Name, "OzdPrint made this bag, and the record that it wrote is not in the bag");
            }

            return null;
        }

        var spokenOf = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stated in record.Files.Concat(record.MadeFrom))
        {
            var place = names.PlaceOf(stated.Place);
            spokenOf.Add(place);
            Compare(bag, place, stated, reckoned, defects);
        }

        // What is set anew is set from the files of the record alone, so nothing would ever vouch for any other.
        foreach (var place in bag.Payload.Where(place => !spokenOf.Contains(place) && !defects.Tells(ArchiveCodes.FileNotListed, place)))
        {
            defects.Add(ArchiveCodes.RecordDiffers, place, "edition.json does not speak of this file", "find out who has added it, and bring the bag back from a copy");
        }

        if (!record.MadeFrom.Any(file => file.Place == record.Source))
        {
            defects.Add(ArchiveCodes.RecordDiffers, WriteRecord.Name, $"the record names \"{record.Source}\" as the edition, and does not list that file");
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (name != record.Bag)
        {
            defects.Add(ArchiveCodes.FolderRenamed, "", $"the bag was archived as \"{record.Bag}\"");
        }

        Chain(record, folder, defects);
        return record;
    }

    private static void Compare(
        BagFolder bag, string place, BaggedFile stated, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> reckoned, Defects defects)
    {
        if (!bag.Files.TryGetValue(place, out var file))
        {
            defects.Add(ArchiveCodes.RecordDiffers, stated.Place, "edition.json speaks of this file, and it is not in the bag");
            return;
        }

        if (file.Size != stated.Size)
        {
            defects.Add(ArchiveCodes.RecordDiffers, place, $"this file has {file.Size} bytes, and edition.json says {stated.Size}");
        }
        else if ((reckoned.GetValueOrDefault(place)?.GetValueOrDefault(Digest.Algorithm) ?? Digest.OfFile(file.Path)) != stated.Sha512)
        {
            defects.Add(ArchiveCodes.RecordDiffers, place, "this file has not the digest that edition.json states");
        }
    }

    private static void Chain(BagRecord record, string folder, Defects defects)
    {
        if (record.Replaces is not { } replaced)
        {
            return;
        }

        if (replaced.Bag.AsSpan().ContainsAny('/', '\\') || replaced.Bag is "" or "." or ".." || replaced.Revision >= record.Revision)
        {
            defects.Add(ArchiveCodes.ChainBroken, WriteRecord.Name, $"the bag says that it replaces \"{replaced.Bag}\", which cannot be");
            return;
        }

        var older = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? "", replaced.Bag);
        if (!Directory.Exists(older))
        {
            defects.Add(
                ArchiveCodes.ChainEnds, WriteRecord.Name, $"the bag \"{replaced.Bag}\" that it replaces is not beside it, so nothing tells whether that one is still as it was",
                "verify both in one folder; if that bag is nowhere else, bring it back from a copy");
        }
        else if (Digest.OfFile(Path.Combine(older, PackBag.TagManifest)) != replaced.TagManifest)
        {
            defects.Add(
                ArchiveCodes.ChainBroken, WriteRecord.Name,
                $"the bag \"{replaced.Bag}\" beside it is not the one that it replaces: {PackBag.TagManifest} there was changed");
        }
    }
}
