namespace OzdPrint.Judges;

/// <summary>
/// The judges of bags. The programs that reckon digests are part of every Debian, and read manifests since before BagIt, which
/// took their form. They know nothing of what is missing in a manifest.
/// </summary>
internal static class Bagit
{
    /// <summary>Whether all files that the manifests list are there with their digests, by sha512sum and its kin.</summary>
    /// <param name="folder">The bag.</param>
    public static bool HasAllDigests(string folder)
    {
        var manifests = Directory.GetFiles(folder, "*manifest-*.txt").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(manifests);
        return manifests.TrueForAll(manifest => Judge.Start(
            "coreutils", "/bin/sh",
            ["-c", "cd \"$1\" && exec \"$2\" --check --strict --quiet \"$3\"", "sh", folder, $"{Algorithm(manifest)}sum", Path.GetFileName(manifest)]).ExitCode == 0);
    }

    /// <summary>Makes a bag of a folder's payload as a person with a shell does, with one manifest.</summary>
    /// <param name="folder">A folder with a folder data.</param>
    /// <param name="algorithm">md5, sha1, sha256 or sha512.</param>
    public static void MakeByHand(string folder, string algorithm) => Assert.Equal(0, Judge.Start(
        "findutils", "/bin/sh",
        [
            "-c",
            "cd \"$1\" && printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > bagit.txt"
                + " && find data -type f -exec \"$2sum\" {} + > \"manifest-$2.txt\" && \"$2sum\" bagit.txt \"manifest-$2.txt\" > \"tagmanifest-$2.txt\"",
            "sh", folder, algorithm,
        ]).ExitCode);

    private static string Algorithm(string manifest) => Path.GetFileNameWithoutExtension(manifest).Split('-')[1];
}
