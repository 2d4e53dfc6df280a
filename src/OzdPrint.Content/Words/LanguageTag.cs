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

    /// <summary>True if the language is written from right to left.</summary>
    public static bool IsRightToLeft(string tag) =>
        RightToLeft.Contains(Primary(tag), StringComparer.Ordinal)
        && !tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase)
        && !tag.Contains("-Cyrl", StringComparison.OrdinalIgnoreCase);
}
