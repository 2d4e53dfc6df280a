namespace OzdPrint.Content;

/// <summary>The URI of an edition: each has its own, and it is the same in every output and whenever it is built.</summary>
public static class EditionIdentifier
{
    /// <summary>
    /// The publication's <see cref="Publication.IdentifierBase"/>, the day, and the name of an article that is printed
    /// alone and is no edition of the paper.
    /// </summary>
    public static string Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var start = edition.Publication.IdentifierBase;
        // Addresses are parted by slashes, names (urn:…) by colons.
        var separator = start.Contains("://", StringComparison.Ordinal) ? "/" : ":";
        var day = edition.Date is { } date ? separator + DateWords.Iso(date) : "";
        var article = edition.LoneArticle is { } alone ? separator + Uri.EscapeDataString(alone.Slug) : "";
        return start + day + article;
    }
}
