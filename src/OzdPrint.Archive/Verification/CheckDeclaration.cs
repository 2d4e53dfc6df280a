using System.Globalization;
using System.Text;

namespace OzdPrint.Archive;

/// <summary>What bagit.txt declares.</summary>
/// <param name="Major">Version before the dot.</param>
/// <param name="Minor">Version behind it.</param>
/// <param name="Encoding">Encoding of the other text files.</param>
internal sealed record Declaration(int Major, int Minor, Encoding Encoding)
{
    /// <summary>Whether the rules of RFC 8493 hold in full; drafts before it were milder.</summary>
    public bool IsFinal => Major >= 1;

    /// <summary>Whether files have the names that they had before BagIt 0.96.</summary>
    public bool HasOldNames => Major == 0 && Minor < 96;
}

/// <summary>Checks bagit.txt (RFC 8493, 2.1.1).</summary>
internal static class CheckDeclaration
{
    private const string VersionLabel = "BagIt-Version";
    private const string EncodingLabel = "Tag-File-Character-Encoding";
    private const string Form = $"write two lines: \"{VersionLabel}: 1.0\" and \"{EncodingLabel}: UTF-8\"";

    /// <summary>What it declares; the usual where it says nothing that can be used.</summary>
    public static Declaration Run(BagFolder bag, Defects defects)
    {
        var usual = new Declaration(1, 0, Encoding.UTF8);
        var before = defects.Errors;
        if (!bag.Files.TryGetValue(Revisions.Declaration, out var file))
        {
            defects.Add(ArchiveCodes.BadDeclaration, Revisions.Declaration, "the bag has no bagit.txt, which declares it to be one", Form);
            return usual;
        }

        if (StartsWithMark(file))
        {
            defects.Add(ArchiveCodes.BadDeclaration, Revisions.Declaration, "bagit.txt begins with a byte order mark", "save it without one");
        }

        if (ReadTagFile.Lines(file, Encoding.UTF8, defects) is not { } lines)
        {
            return usual;
        }

        var tags = ReadTags.Run(lines, Revisions.Declaration, defects);
        var version = Value(tags, VersionLabel);
        var numbers = (version ?? "").Split('.');
        if (numbers.Length != 2 || !int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            defects.Add(ArchiveCodes.BadDeclaration, Revisions.Declaration, version is null ? $"bagit.txt states no {VersionLabel}" : $"\"{version}\" is no version of BagIt", Form);
            (major, minor) = (usual.Major, usual.Minor);
        }
        else if (major > 1 || (major == 1 && minor > 0))
        {
            defects.Add(ArchiveCodes.UnknownVersion, Revisions.Declaration, $"the bag follows BagIt {version}; it is checked by the rules of 1.0");
        }

        if (Value(tags, EncodingLabel) is not { } name)
        {
            defects.Add(ArchiveCodes.BadDeclaration, Revisions.Declaration, $"bagit.txt states no {EncodingLabel}", Form);
            return new Declaration(major, minor, usual.Encoding);
        }

        if (ReadTagFile.EncodingOf(name) is not { } encoding)
        {
            defects.Add(ArchiveCodes.UnknownEncoding, Revisions.Declaration, $"\"{name}\" is no encoding that is known; the bag's files are read as UTF-8");
            encoding = usual.Encoding;
        }

        var declaration = new Declaration(major, minor, encoding);
        if (defects.Errors == before)
        {
            CheckForm(lines, [$"{VersionLabel}: {version}", $"{EncodingLabel}: {name}"], declaration, defects);
        }

        return declaration;
    }

    /// <summary>The first line that is off tells enough.</summary>
    private static void CheckForm(IReadOnlyList<string> lines, string[] form, Declaration declaration, Defects defects)
    {
        var at = 0;
        while (at < form.Length && at < lines.Count && lines[at] == form[at])
        {
            at++;
        }

        if (at == form.Length && lines.Count == form.Length)
        {
            return;
        }

        var what = at < form.Length ? $"this line is not \"{form[at]}\", letter by letter" : "bagit.txt has two lines, and this is one more";
        if (declaration.IsFinal)
        {
            defects.Add(
                ArchiveCodes.BadDeclaration, Revisions.Declaration, what, at < form.Length ? $"write two lines: \"{form[0]}\" and \"{form[1]}\"" : "remove it",
                at + 1, Shown(lines[at]));
        }
        else
        {
            // Programs of those years wrote and read it as any other file of labels.
            defects.Add(ArchiveCodes.LooseForm, Revisions.Declaration, what, line: at + 1, words: Shown(lines[at]));
        }
    }

    private static string? Shown(string line) => line.Length == 0 ? null : line;

    private static string? Value(IReadOnlyList<Tag> tags, string label) => tags.FirstOrDefault(tag => tag.Is(label))?.Value;

    private static bool StartsWithMark(FileInBag file)
    {
        if (file.Size == 0)
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(file.Path);
            Span<byte> start = stackalloc byte[3];
            return stream.ReadAtLeast(start, 3, throwOnEndOfStream: false) == 3 && start.SequenceEqual("\uFEFF"u8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
