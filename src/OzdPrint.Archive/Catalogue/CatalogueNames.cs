using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>What a catalogue says of itself.</summary>
/// <param name="Identifier">Its URI, the same for all its pages and on every run.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who answers for it.</param>
/// <param name="Language">BCP 47 tag of its words.</param>
internal sealed record CatalogueNames(string Identifier, string Title, string Publisher, string Language)
{
    /// <summary>The names as the newest edition suggests them: a folder holds the editions of one paper, as a rule.</summary>
    public static CatalogueNames Of(ImmutableArray<CatalogueEntry> entries)
    {
        var newest = entries[0];
        var name = newest.Series ?? newest.Publisher ?? newest.Title;
        return new CatalogueNames($"{Lasting(entries)}#catalogue", name, newest.Publisher ?? name, newest.Languages[0]);
    }

    /// <summary>The words around the covers.</summary>
    public CatalogueWords Words => LanguageTag.Primary(Language) is "de"
        ? new CatalogueWords("Alle Ausgaben", "EPUB", "PDF", "Neuere Ausgaben", "Ältere Ausgaben", "Titelbild", "Für Leseprogramme: ", ',')
        : new CatalogueWords("All editions", "EPUB", "PDF", "Newer editions", "Older editions", "Cover", "For reading apps: ", '.');

    // A feed's id may never change (RFC 4287, 4.2.6.1), however many editions come and go: it is the paper's. If the e-books do not
    // tell that, it is what all their identifiers begin with, by whole steps, and if that is nothing, the oldest's.
    private static string Lasting(ImmutableArray<CatalogueEntry> entries)
    {
        if (entries.Select(entry => entry.SeriesIdentifier).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is [var paper] && IsName(paper))
        {
            return paper;
        }

        var common = entries.Select(entry => entry.Identifier).Aggregate(Common);
        var cut = common[..(common.AsSpan().LastIndexOfAny('/', ':') + 1)].TrimEnd('/', ':');
        return IsName(cut) ? cut : entries[^1].Identifier;
    }

    // "https://ozd.example", "urn:ozd", but nothing that others may name their own by too: "https", "urn:uuid".
    private static bool IsName(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out _) && !uri.EndsWith(':') && !uri.EndsWith("//", StringComparison.Ordinal)
        && !uri.Equals("urn:uuid", StringComparison.OrdinalIgnoreCase) && !uri.Equals("urn:isbn", StringComparison.OrdinalIgnoreCase);

    private static string Common(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
        {
            length++;
        }

        return one[..length];
    }
}

/// <summary>The words of the page of covers.</summary>
/// <param name="Heading">Above the covers.</param>
/// <param name="Epub">On the link to the e-book.</param>
/// <param name="Pdf">On the link to the PDF.</param>
/// <param name="Newer">On the link to newer editions.</param>
/// <param name="Older">On the link to older ones.</param>
/// <param name="Cover">Before the title, for those who do not see the cover.</param>
/// <param name="Apps">Before the addresses of the feeds.</param>
/// <param name="DecimalSign">Before the tenths of a number.</param>
internal sealed record CatalogueWords(string Heading, string Epub, string Pdf, string Newer, string Older, string Cover, string Apps, char DecimalSign)
{
    /// <summary>"1,2 MB"; no file is smaller than a tenth.</summary>
    public string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0.1, Math.Round(bytes / 1e6, 1)):0.0}").Replace('.', DecimalSign) + "\u00A0MB";
}
