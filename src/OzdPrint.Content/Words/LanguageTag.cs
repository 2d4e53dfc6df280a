namespace OzdPrint.Content;

/// <summary>What can be told from a BCP 47 language tag.</summary>
public static class LanguageTag
{
    // Languages written from right to left unless a script subtag says otherwise.
    private static readonly string[] RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>The tag's first part in lower case: "de" of "de-AT".</summary>
    public static string Primary(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant();
    }

    /// <summary>
    /// The tag in the case that RFC 5646, 2.1.1, proposes, so that tags can be compared as they stand: regions, parts of two
    /// letters, in capitals, scripts, parts of four letters, with one, all else small. So is what follows a part of one
    /// letter: "de-AT", "sr-Latn", "en-x-ab".
    /// </summary>
    public static string Canonical(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var parts = tag.ToLowerInvariant().Split('-');
        for (var i = 1; i < parts.Length && parts[i - 1].Length > 1; i++)
        {
            parts[i] = parts[i] switch
            {
                { Length: 2 } region => region.ToUpperInvariant(),
                { Length: 4 } script => char.ToUpperInvariant(script[0]) + script[1..],
                var other => other,
            };
        }

        return string.Join('-', parts);
    }

    /// <summary>True if the language is written from right to left.</summary>
    public static bool IsRightToLeft(string tag) =>
        RightToLeft.Contains(Primary(tag), StringComparer.Ordinal)
        && !tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase)
        && !tag.Contains("-Cyrl", StringComparison.OrdinalIgnoreCase);
}
