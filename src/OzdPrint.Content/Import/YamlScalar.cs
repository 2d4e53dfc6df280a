using System.Globalization;
using System.Text;

namespace OzdPrint.Content.Import;

/// <summary>
/// Writes one value on one line of YAML: bare where every reader takes it for the same words (YAML 1.1 and 1.2), else in
/// quotes, preferring those that need no escapes.
/// </summary>
internal static class YamlScalar
{
    // What YAML 1.1 readers take for something else than words.
    private static readonly HashSet<string> _notWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "no", "true", "false", "on", "off", "y", "n", "null",
    };

    public static string OnOneLine(string value)
    {
        if (IsBare(value))
        {
            return value;
        }

        if (!value.AsSpan().ContainsAny('"', '\\'))
        {
            return "\"" + Escaped(value) + "\"";
        }

        return value.Contains('\'', StringComparison.Ordinal) ? "\"" + Escaped(value) + "\"" : "'" + value + "'";
    }

    private static bool IsBare(string value) =>
        value.Length > 0
        && (char.IsLetter(value[0]) || value[0] is '„' or '»' or '«' or '“')
        && !char.IsWhiteSpace(value[^1])
        && value[^1] != ':'
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && !_notWords.Contains(value);

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' or '\\' => escaped.Append('\\').Append(unit),
                < ' ' => escaped.Append("\\x").Append(((int)unit).ToString("X2", CultureInfo.InvariantCulture)),
                _ => escaped.Append(unit),
            };
        }

        return escaped.ToString();
    }
}
