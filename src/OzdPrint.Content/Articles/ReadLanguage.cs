using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OzdPrint.Content;

/// <summary>Reads a language tag.</summary>
internal static partial class ReadLanguage
{
    // RFC 5646, 2.2.1: four letters are reserved, and five to eight are registered to no language.
    private const int LongestCode = 3;

    // What people write instead of a code.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["deutsch"] = "de",
        ["german"] = "de",
        ["englisch"] = "en",
        ["english"] = "en",
        ["französisch"] = "fr",
        ["french"] = "fr",
        ["italienisch"] = "it",
        ["italian"] = "it",
        ["spanisch"] = "es",
        ["spanish"] = "es",
        ["latein"] = "la",
        ["latin"] = "la",
        ["polnisch"] = "pl",
        ["polish"] = "pl",
        ["russisch"] = "ru",
        ["russian"] = "ru",
        ["türkisch"] = "tr",
        ["turkish"] = "tr",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag under a key in its usual case; null if absent or, reported, if it has not the form of one (RFC 5646, 2.1).</summary>
    public static string? From(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var hint = Names.TryGetValue(text.Value, out var code) ? $"did you mean \"{code}\"?" : "write for example de, de-CH or en-GB";
        if (!Tag().IsMatch(text.Value))
        {
            map.Diagnostics.Report(DiagnosticCodes.BadLanguage, text, $"\"{FoldLine.Of(text.Value)}\" is not a language tag", hint);
            return null;
        }

        if (LanguageTag.Primary(text.Value).Length > LongestCode)
        {
            map.Diagnostics.Report(DiagnosticCodes.UnknownLanguage, text, $"\"{text.Value}\" is not the code of a language", hint);
        }

        return LanguageTag.Canonical(text.Value);
    }

    /// <summary>Whether a text has the form of a tag.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
