using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OzdPrint.Content;

/// <summary>The URI of an edition: each has its own, and it is the same in every output and whenever it is built.</summary>
public static class EditionIdentifier
{
    // The namespace for names that are URIs (RFC 9562, 6.6).
    private static readonly Guid _uriNamespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>
    /// The publication's <see cref="Publication.IdentifierBase"/>, the day with the number of a corrected edition behind it,
    /// as in <c>2026-01-08.2</c>, and the name of an article that is printed alone and is no edition of the paper. Such an article
    /// without a day, of a publication that states no identifier, goes by a UUID made of its title and text: many are called
    /// <c>artikel</c>, and a shelf would take them for one.
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
        var identifier = start + day + revision + article;
        return edition.LoneArticle is { } undated && edition.Date is null && start == Publication.UnstatedIdentifier
            ? $"urn:uuid:{Uuid(identifier, undated)}"
            : identifier;
    }

    // Version 5 (RFC 9562, 5.5). Of the text what every layout prints, so that it is the same whatever is left out.
    private static Guid Uuid(string identifier, Article article)
    {
        var name = Encoding.UTF8.GetBytes(string.Join('\0', identifier, article.Language, article.Title, article.Body.PlainText));
#pragma warning disable CA5350 // The version prescribes SHA-1, and nothing is kept secret by it.
        var hash = SHA1.HashData([.. _uriNamespace.ToByteArray(bigEndian: true), .. name]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
