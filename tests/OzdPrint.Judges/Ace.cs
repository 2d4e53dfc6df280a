using System.Text.Json;

namespace OzdPrint.Judges;

/// <summary>
/// Ace by DAISY, the judge of how a publication serves readers who do not see it: every page in a browser (axe), metadata,
/// page list, order of contents. It wants Node.js and Chromium.
/// </summary>
internal static class Ace
{
    // Ace gives Chromium 5 s to start, too few for the first start on a busy machine; in ms.
    private const string StartTimeout = "120000";

    // Behind the faulty element Ace writes those it was compared with.
    private const string BeforeRelated = " <!--##--> ";

    /// <summary>Fails if Ace finds anything, however small it thinks it.</summary>
    /// <param name="publications">The EPUBs, each with a name to speak of it.</param>
    public static void Accepts(params (string Name, byte[] Bytes)[] publications)
    {
        var findings = Findings(publications);
        Assert.True(findings.Length == 0, "Ace complains:\n" + string.Join('\n', findings));
    }

    /// <summary>What Ace finds: file, rule and what is wrong. One Chromium opens all publications.</summary>
    /// <param name="publications">The EPUBs, each with a name to speak of it.</param>
    public static string[] Findings(params (string Name, byte[] Bytes)[] publications)
    {
        var script = Repository.Find("tests/OzdPrint.Judges/ace.js")!;
        var chromium = Judge.Find("chromium", "chromium");
        var folder = Directory.CreateTempSubdirectory("ozdprint-ace-").FullName;
        try
        {
            var reports = Path.Combine(folder, "reports.json");
            var files = publications.Select((_, index) => Path.Combine(folder, $"{index}.epub")).ToArray();
            foreach (var (publication, file) in publications.Zip(files))
            {
                File.WriteAllBytes(file, publication.Bytes);
            }

            var verdict = Judge.Start("nodejs", "node", [script, reports, .. files], new Dictionary<string, string>
            {
                ["PUPPETEER_EXECUTABLE_PATH"] = chromium,
                ["ACE_TIMEOUT_INITIAL"] = StartTimeout,

                // Settings, profiles and unpacked files of Ace and Chromium go away with the folder.
                ["XDG_CONFIG_HOME"] = folder,
                ["TMPDIR"] = folder,
            });
            Assert.True(
                verdict.ExitCode == 0 && File.Exists(reports),
                $"Ace wrote no report:\n{verdict.Errors}{verdict.Output}");

            using var json = JsonDocument.Parse(File.ReadAllBytes(reports));
            return [.. publications.Zip(json.RootElement.EnumerateArray()).SelectMany(pair => Describe(pair.First.Name, pair.Second))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Describe(string publication, JsonElement report) =>
        from document in report.GetProperty("assertions").EnumerateArray()
        let file = document.GetProperty("earl:testSubject").GetProperty("url").GetString()
        from assertion in document.GetProperty("assertions").EnumerateArray()
        let test = assertion.GetProperty("earl:test")
        let result = assertion.GetProperty("earl:result")
        let element = result.TryGetProperty("html", out var html) ? "\n  " + html.GetString()!.Split(BeforeRelated)[0] : ""
        select $"{publication}: {file}: {test.GetProperty("dct:title").GetString()} ({test.GetProperty("earl:impact").GetString()}): "
            + result.GetProperty("dct:description").GetString() + element;
}
