using System.Collections.Immutable;

namespace OzdPrint.Archive;

/// <summary>An edition as a catalogue lists it: what its EPUB says of itself.</summary>
public sealed record CatalogueEntry
{
    /// <summary>Name of the EPUB in the folder.</summary>
    public required string Epub { get; init; }

    /// <summary>Size of the EPUB, in bytes.</summary>
    public required long EpubSize { get; init; }

    /// <summary>Name of the PDF of the same stem; null if there is none.</summary>
    public string? Pdf { get; init; }

    /// <summary>Size of the PDF, in bytes; 0 if there is none.</summary>
    public long PdfSize { get; init; }

    /// <summary>The unique identifier, a URI: the same in every catalogue.</summary>
    public required string Identifier { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 tags, at least one.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>Who answers for it; null if nobody is named.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day it is for as the EPUB writes it: <c>2026-01-08</c>; null if it names none.</summary>
    public string? Issued { get; init; }

    /// <summary>When it was last changed: <c>2026-01-08T00:00:00Z</c>.</summary>
    public required string Modified { get; init; }

    /// <summary>What it is about; null if it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Name of the series; null if it is in none.</summary>
    public string? Series { get; init; }

    /// <summary>The URI that names the series; null if it has none.</summary>
    public string? SeriesIdentifier { get; init; }

    /// <summary>Its place in the series; null if it has none.</summary>
    public string? Position { get; init; }

    /// <summary>Name of the small picture of its cover; null if it has none.</summary>
    public string? Cover { get; init; }
}

/// <summary>A file of a catalogue.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record CatalogueFile(string Name, byte[] Bytes);
