using System.Text;

namespace OzdPrint.Archive;

/// <summary>Reads the text files of a bag: their lines end with LF, CR LF or CR, in an encoding that bagit.txt names.</summary>
internal static class ReadTagFile
{
    /// <summary>No text file of a bag is longer than this, in bytes: a manifest of three million files is not.</summary>
    private const long Longest = 512L << 20;

    /// <summary>Its lines; null if it cannot be read, which is then among the defects.</summary>
    public static IReadOnlyList<string>? Lines(FileInBag file, Encoding encoding, Defects defects)
    {
        try
        {
            if (file.Size > Longest)
            {
                defects.Add(ArchiveCodes.FileUnreadable, file.Place, "this file is too large for a file of a bag");
                return null;
            }

            using var stream = OrdinaryFile.Open(file.Path, file.Size);
            using var bytes = new MemoryStream((int)file.Size);
            stream.CopyTo(bytes);
            var text = Strict(encoding).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            if (text.StartsWith('\uFEFF'))
            {
                text = text[1..];
                if (encoding.CodePage == Encoding.UTF8.CodePage)
                {
                    defects.Add(ArchiveCodes.LooseForm, file.Place, "this file begins with a byte order mark");
                }
            }

            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
            return lines.Length > 0 && lines[^1].Length == 0 ? lines[..^1] : lines;
        }
        catch (DecoderFallbackException)
        {
            defects.Add(ArchiveCodes.UnknownEncoding, file.Place, $"this file is not written in {encoding.WebName}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            defects.Add(ArchiveCodes.FileUnreadable, file.Place, $"this file cannot be read: {failure.Message.TrimEnd('.')}");
        }

        return null;
    }

    /// <summary>The encoding of that name; null if it is unknown.</summary>
    public static Encoding? EncodingOf(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
