using System.Runtime.CompilerServices;

namespace OzdPrint.Pdf.Tests;

/// <summary>Compares text with a file that stands beside the tests.</summary>
internal static class Snapshot
{
    public static void Match(string text, string name, [CallerFilePath] string source = "")
    {
        var folder = Path.GetDirectoryName(source)!;
        while (!Directory.Exists(Path.Combine(folder, "Snapshots")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var file = Path.Combine(folder, "Snapshots", name);
        var expected = File.Exists(file + ".verified.txt") ? File.ReadAllText(file + ".verified.txt").ReplaceLineEndings("\n") : "";
        var received = file + ".received.txt";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} changed. Compare {name}.received.txt with {name}.verified.txt in Snapshots, and rename it if it is right.");
    }
}
