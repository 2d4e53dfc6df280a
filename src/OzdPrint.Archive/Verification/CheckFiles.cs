namespace OzdPrint.Archive;

/// <summary>Checks that the manifests and the files of a bag agree: complete (RFC 8493, 3, 1 to 5) and valid (all digests).</summary>
internal sealed class CheckFiles(BagFolder bag, Declaration declaration, Defects defects)
{
    /// <param name="manifests">The manifests that can be read.</param>
    /// <param name="toFetch">Payload files that fetch.txt lists.</param>
    /// <returns>The digests that were reckoned, by place and algorithm.</returns>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Run(IReadOnlyList<Manifest> manifests, IReadOnlySet<string> toFetch)
    {
        var payload = manifests.Where(manifest => !manifest.IsOfTags).ToList();
        foreach (var manifest in manifests.Where(manifest => !ReckonDigests.CanReckon(manifest.Algorithm)))
        {
            defects.Add(ArchiveCodes.UnknownAlgorithm, manifest.Name, $"digests of the kind \"{manifest.Algorithm}\" cannot be reckoned here, so these are not checked");
        }

        if (!payload.Exists(manifest => ReckonDigests.CanReckon(manifest.Algorithm)))
        {
            defects.Add(
                ArchiveCodes.NoManifest, "",
                payload.Count == 0 ? "the bag has no manifest of its payload" : "no manifest of the payload has digests that can be checked");
        }

        Complete(payload, toFetch);
        if (declaration.IsFinal)
        {
            ListManifests(manifests);
        }

        var listed = new SortedDictionary<string, List<(Manifest Manifest, ManifestLine Line)>>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            foreach (var line in manifest.Lines.Values)
            {
                if (!listed.TryGetValue(line.Place, out var lines))
                {
                    listed[line.Place] = lines = [];
                }

                lines.Add((manifest, line));
            }
        }

        return Valid(listed, toFetch);
    }

    private void Complete(List<Manifest> manifests, IReadOnlySet<string> toFetch)
    {
        if (manifests.Count == 0)
        {
            return;
        }

        var all = manifests.SelectMany(manifest => manifest.Lines.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var place in bag.Payload)
        {
            if (!all.Contains(place))
            {
                defects.Add(ArchiveCodes.FileNotListed, place, "no manifest lists this file of the payload");
            }
        }

        // Drafts before RFC 8493 let manifests share the payload out among them.
        foreach (var manifest in declaration.IsFinal ? manifests : [])
        {
            foreach (var place in all.Where(place => !manifest.Lines.ContainsKey(place)).Order(StringComparer.Ordinal))
            {
                defects.Add(ArchiveCodes.FileNotListed, place, $"{manifest.Name} does not list this file, and another manifest does");
            }
        }

        foreach (var place in toFetch.Where(place => !all.Contains(place)).Order(StringComparer.Ordinal))
        {
            defects.Add(ArchiveCodes.FileNotListed, place, "fetch.txt lists this file, and no manifest does");
        }
    }

    /// <summary>A tag manifest lists every payload manifest and no tag manifest (RFC 8493, 2.2.1), else nothing would guard the payload's digests.</summary>
    private void ListManifests(IReadOnlyList<Manifest> manifests)
    {
        var ofTags = manifests.Where(manifest => manifest.IsOfTags).ToList();
        foreach (var manifest in ofTags)
        {
            foreach (var passedOver in manifests.Where(other => !other.IsOfTags && !manifest.Lines.ContainsKey(other.Name)))
            {
                defects.Add(
                    ArchiveCodes.FileNotListed, passedOver.Name, $"{manifest.Name} does not list this manifest, as it has to",
                    $"bring {manifest.Name} back from a copy, or find out why somebody left the line out");
            }

            foreach (var other in ofTags)
            {
                if (manifest.Lines.TryGetValue(other.Name, out var line))
                {
                    defects.Add(ArchiveCodes.BadLine, manifest.Name, $"this line lists {other.Name}, and a tag manifest lists no tag manifest", "remove the line", line.Line);
                }
            }
        }
    }

    private SortedDictionary<string, IReadOnlyDictionary<string, string>> Valid(
        SortedDictionary<string, List<(Manifest Manifest, ManifestLine Line)>> listed, IReadOnlySet<string> toFetch)
    {
        var reckoned = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (place, lines) in listed)
        {
            if (!bag.Files.TryGetValue(place, out var file))
            {
                if (toFetch.Contains(place))
                {
                    defects.Add(ArchiveCodes.NotFetched, place, "this file is still to be fetched from the address in fetch.txt");
                }
                else
                {
                    defects.Add(ArchiveCodes.FileMissing, place, $"this file is missing, and {string.Join(" and ", lines.Select(line => line.Manifest.Name))} {(lines.Count == 1 ? "lists" : "list")} it");
                }

                continue;
            }

            try
            {
                reckoned[place] = ReckonDigests.Run(file, lines.Select(line => line.Manifest.Algorithm));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                defects.Add(ArchiveCodes.FileUnreadable, place, $"this file cannot be read: {failure.Message.TrimEnd('.')}");
                continue;
            }

            var wrong = lines.Where(line => reckoned[place].TryGetValue(line.Manifest.Algorithm, out var digest) && digest != line.Line.Digest).ToList();
            if (wrong.Count > 0)
            {
                defects.Add(
                    ArchiveCodes.DigestDiffers, place,
                    $"this file was changed or damaged: its digest is {Short(reckoned[place][wrong[0].Manifest.Algorithm])}, and {wrong[0].Manifest.Name} states {Short(wrong[0].Line.Digest)}");
            }
        }

        return reckoned;
    }

    private static string Short(string digest) => digest.Length <= 16 ? digest : $"{digest[..16]}…";
}
