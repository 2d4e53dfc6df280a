using System.Collections.Immutable;
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
        // The identifier of the paper is what all its editions begin with.
        var common = entries.Select(entry => entry.Identifier).Aggregate(Common);
        var cut = common.TrimEnd('/', ':', '-', '.');
        var identifier = Uri.TryCreate(cut, UriKind.Absolute, out _) && cut.AsSpan().ContainsAnyExcept("/:") && !IsOnlyScheme(cut) ? cut : newest.Identifier;
        return new CatalogueNames($"{identifier}#catalogue", name, newest.Publisher ?? name, newest.Languages[0]);
    }

    /// <summary>The words around the covers.</summary>
    public CatalogueWords Words => LanguageTag.Primary(Language) is "de"
        ? new CatalogueWords("Alle Ausgaben", "EPUB", "PDF", "Neuere Ausgaben", "Ältere Ausgaben", "Titelbild", "Für Leseprogramme: ")
        : new CatalogueWords("All editions", "EPUB", "PDF", "Newer editions", "Older editions", "Cover", "For reading apps: ");

    private static string Common(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
        {
            length++;
        }

        return one[..length];
    }

    private static bool IsOnlyScheme(string uri) => uri.EndsWith("//", StringComparison.Ordinal) || !uri.Contains(':', StringComparison.Ordinal) || uri.IndexOf(':', StringComparison.Ordinal) == uri.Length - 1;
}

/// <summary>The words of the page of covers.</summary>
/// <param name="Heading">Above the covers.</param>
/// <param name="Epub">On the link to the e-book.</param>
/// <param name="Pdf">On the link to the PDF.</param>
/// <param name="Newer">On the link to newer editions.</param>
/// <param name="Older">On the link to older ones.</param>
/// <param name="Cover">Before the title, for those who do not see the cover.</param>
/// <param name="Apps">Before the addresses of the feeds.</param>
internal sealed record CatalogueWords(string Heading, string Epub, string Pdf, string Newer, string Older, string Cover, string Apps);
