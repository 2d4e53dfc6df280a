using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>A publication as EPUB knows it: resources, their reading order, and the ways to them.</summary>
internal sealed record EpubPackage
{
    public required PackageMetadata Metadata { get; init; }

    /// <summary>Every file but the package document, in the order of the manifest.</summary>
    public required ImmutableArray<PublicationResource> Resources { get; init; }

    /// <summary>Paths of the content documents in reading order.</summary>
    public required ImmutableArray<string> Spine { get; init; }

    public required Navigation Navigation { get; init; }
}

/// <summary>A file of the publication.</summary>
/// <param name="Path">From the folder of the package, ASCII, with forward slashes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its contents.</param>
/// <param name="Properties">Manifest properties (EPUB 3.3, 5.6): "nav", "cover-image"; null for none.</param>
internal sealed record PublicationResource(
    string Path, string MediaType, ReadOnlyMemory<byte> Bytes, string? Properties = null)
{
    /// <summary>Its id in the manifest: an XML name that tells the file.</summary>
    public string Id => Path.Replace('/', '-');

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>What the publication says of itself.</summary>
internal sealed record PackageMetadata
{
    public required string Identifier { get; init; }

    public required string Title { get; init; }

    /// <summary>The title as shelves sort by it; null if they may sort by the title itself.</summary>
    public string? SortTitle { get; init; }

    /// <summary>Who made it, as shelves show it; at least one.</summary>
    public required ImmutableArray<string> Creators { get; init; }

    /// <summary>Who wrote parts of it, as their articles say.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who may do what with it, in words; null if that is not said.</summary>
    public string? Rights { get; init; }

    /// <summary>The address of the text this was made from; null for none.</summary>
    public Uri? Source { get; init; }

    /// <summary>The identifier of the edition that this one corrects; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>The publication's language first, then others its text uses.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The day it is for; null if it has none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The moment dcterms:modified names.</summary>
    public required DateTimeOffset Modified { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>The series it belongs to; null for none.</summary>
    public Series? Series { get; init; }

    /// <summary>True if pictures carry a part of the content.</summary>
    public required bool HasPictures { get; init; }

    public required string AccessibilitySummary { get; init; }

    /// <summary>What the paper claims of accessibility; null for nothing.</summary>
    public AccessibilityClaim? Claim { get; init; }

    /// <summary>The path of the cover picture.</summary>
    public required string CoverPicture { get; init; }

    /// <summary>What the page marks come from, for example the name of a PDF; null if there are no pages.</summary>
    public string? PageBreakSource { get; init; }
}

/// <summary>A series of publications.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">The URI that names it.</param>
/// <param name="Position">The place of this one; later ones have greater numbers. Null if it has none.</param>
internal sealed record Series(string Name, string Identifier, int? Position);

/// <summary>The ways into the text.</summary>
/// <param name="Contents">The table of contents.</param>
/// <param name="Landmarks">The places a reader wants at once.</param>
/// <param name="Pages">Where printed pages begin, in their order; may be empty.</param>
internal sealed record Navigation(
    ImmutableArray<ContentsEntry> Contents, ImmutableArray<Landmark> Landmarks, ImmutableArray<PageTarget> Pages);

/// <summary>An entry of the table of contents.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Target">The file it leads to, from the folder of the package.</param>
/// <param name="Language">Language of the title if it is not the publication's.</param>
/// <param name="Children">The entries below it; may be empty.</param>
internal sealed record ContentsEntry(
    string Title, string Target, string? Language, ImmutableArray<ContentsEntry> Children);

/// <summary>A place a reader wants at once.</summary>
/// <param name="Type">Its epub:type (EPUB 3 Structural Semantics Vocabulary).</param>
/// <param name="Title">What it says.</param>
/// <param name="Target">The file it leads to, from the folder of the package.</param>
internal sealed record Landmark(string Type, string Title, string Target);

/// <summary>Where a printed page begins.</summary>
/// <param name="Label">The page's label.</param>
/// <param name="File">The file it begins in, from the folder of the package.</param>
/// <param name="Id">The id of the page mark in it.</param>
internal sealed record PageTarget(string Label, string File, string Id)
{
    public string Target => $"{File}#{Id}";
}
