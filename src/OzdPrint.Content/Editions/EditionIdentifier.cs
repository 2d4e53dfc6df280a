using System.Globalization;

namespace OzdPrint.Content;

/// <summary>The URI of an edition: each has its own, and it is the same in every output and whenever it is built.</summary>
public static class EditionIdentifier
{
    /// <summary>
    /// The publication's <see cref="Publication.IdentifierBase"/>, the day with the number of a corrected edition behind it,
    /// as in <c>2026-01-08.2</c>, and the name of an article that is printed alone and is no edition of the paper.
    /// </summary>
    public static string Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var start = edition.Publication.IdentifierBase;
        // Addresses are parted by slashes, names (urn:…) by colons.
        var separator = start.Contains("://", StringComparison.Ordinal) ? "/" : ":";
        var day = edition.Date is { } date ? separator + DateWords.Iso(date) : "";
        // Not as a step of its own, for that is where the names of articles stand.
        var revision = edition.Revision > 1 ? string.Create(CultureInfo.InvariantCulture, $".{edition.Revision}") : "";
        var article = edition.LoneArticle is { } alone ? separator + Uri.EscapeDataString(alone.Slug) : "";
        return start + day + revision + article;
    }
}
