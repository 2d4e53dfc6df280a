using System.Text.RegularExpressions;

namespace OzdPrint.Content;

/// <summary>Reads a language tag.</summary>
internal static partial class ReadLanguage
{
    /// <summary>The tag under a key in its usual case; null if absent or, reported, if it has not the form of one (RFC 5646, 2.1).</summary>
    public static string? From(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text || Tag().IsMatch(text.Value))
        {
            return map.Line(key) is { } tag ? LanguageTag.Canonical(tag) : null;
        }

        map.Diagnostics.Report(
            DiagnosticCodes.BadLanguage, text, $"\"{FoldLine.Of(text.Value)}\" is not a language tag", "write for example de, de-CH or en-GB");
        return null;
    }

    /// <summary>Whether a text has the form of a tag.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
