using System.IO.Compression;
using System.Text.RegularExpressions;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

/// <summary>Spoils EPUBs, to see that a judge notices.</summary>
internal static class BrokenEpub
{
    /// <summary>The EPUB with every match in one of its files replaced; fails if there is none.</summary>
    public static byte[] Replace(byte[] epub, string path, Regex old, string text)
    {
        var before = new OpenedEpub(epub).Text(path);
        Assert.Matches(old, before);
        var file = new MemoryStream();
        file.Write(epub);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(path)!.Delete();
            using var entry = new StreamWriter(zip.CreateEntry(path).Open());
            entry.Write(old.Replace(before, text));
        }

        return file.ToArray();
    }
}
