using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>The pages of an article in a file, by their labels.</summary>
/// <param name="First">Label of the page it begins on.</param>
/// <param name="Last">Label of the page it ends on.</param>
public sealed record PageRange(string First, string Last);

/// <summary>A finished file of an edition, to be written into its bag.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Layout">The layout it is set in; null for an e-book.</param>
/// <param name="PageCount">How many pages a reader turns; null if it has none of its own.</param>
/// <param name="Ranges">The pages of the articles in their order, null for one that is not found; empty if it has no pages of its own.</param>
/// <param name="Write">Writes its bytes one after the other.</param>
public sealed record FinishedFile(
    string Name, string MediaType, string? Layout, int? PageCount, ImmutableArray<PageRange?> Ranges, Action<Stream> Write)
{
    /// <summary>How many sides of sheets it has, if it is a booklet whose sides hold several pages; null otherwise.</summary>
    public int? Sides { get; init; }
}

/// <summary>A layout file that an edition was set with.</summary>
/// <param name="Name">The layout it gives.</param>
/// <param name="Place">Its path below the folder of layouts, with forward slashes.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record LayoutInUse(string Name, string Place, ReadOnlyMemory<byte> Bytes);

/// <summary>A font that stands in the finished files.</summary>
/// <param name="Name">The name it has in this program.</param>
/// <param name="Family">Its family; null if it names none.</param>
/// <param name="Version">Its version as it writes it; null if it names none.</param>
/// <param name="Sha512">Digest of its file, lower-case hexadecimal.</param>
/// <param name="IsShipped">Whether it came with the program; others are not in the bag, for their licences may not allow it.</param>
public sealed record FontInUse(string Name, string? Family, string? Version, string Sha512, bool IsShipped);

/// <summary>A font on hand that did not come with the program, whether an edition uses it or not.</summary>
/// <param name="Name">The name it has in this program.</param>
/// <param name="Sha512">Digest of its file, lower-case hexadecimal.</param>
/// <param name="HidesShipped">Whether its family has the name of one that came with the program, and so stands in its place.</param>
public sealed record OwnFont(string Name, string Sha512, bool HidesShipped);

/// <summary>What makes an edition what it is. While nothing of it changes, the edition needs no new revision.</summary>
/// <param name="Sources">The files it was read from, by place below the content folder, with digests.</param>
/// <param name="Layouts">The layout files, by place below the folder of layouts, with digests.</param>
/// <param name="Fonts">The fonts that have a say in it, as <see cref="FontsWithASay"/> gives them.</param>
/// <param name="LacksSigns">Whether a box stands in it for a sign that no font has.</param>
/// <param name="Options">What was asked for: the layouts in their order.</param>
public sealed record EditionInputs(
    ImmutableSortedDictionary<string, string> Sources, ImmutableSortedDictionary<string, string> Layouts,
    ImmutableArray<OwnFont> Fonts, bool LacksSigns, ImmutableArray<string> Options)
{
    /// <summary>
    /// Of the fonts on hand those that have a say in an edition. A sign that the font of a text lacks is looked for in the shipped
    /// families first and then in the others, in order: so one that is added, taken away or replaced counts where a sign was not
    /// found at all, or pages are set in such fonts already. Elsewhere only those count that stand in the place of a shipped one;
    /// else a font for one article would make new revisions of a whole archive.
    /// </summary>
    /// <param name="onHand">The fonts on hand that did not come with the program, in the order they are looked through.</param>
    /// <param name="inUse">The fonts of the edition's pages.</param>
    /// <param name="lacksSigns">Whether a box stands in it for a sign that no font has.</param>
    public static ImmutableArray<OwnFont> FontsWithASay(ImmutableArray<OwnFont> onHand, ImmutableArray<FontInUse> inUse, bool lacksSigns) =>
        lacksSigns || inUse.Any(font => !font.IsShipped) ? onHand : [.. onHand.Where(font => font.HidesShipped)];

    /// <summary>One digest of all.</summary>
    public string Sha512 => Digest.Of(string.Concat(
        Sources.Select(file => $"content/{file.Key}\t{file.Value}\n")
            .Concat(Layouts.Select(file => $"layouts/{file.Key}\t{file.Value}\n"))
            .Concat(Fonts.Select(font => $"font {font.Name}\t{font.Sha512}\n"))
            .Concat(LacksSigns ? ["lacks signs\n"] : [])
            .Append($"layouts\t{string.Join(',', Options)}\n")));
}

/// <summary>An edition that is set and printed, with all that goes into its bag.</summary>
public sealed record ArchivedEdition
{
    /// <summary>The edition; it has a day.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Its revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The newest revision in the archive, which it replaces; 0 for none.</summary>
    public required int Newest { get; init; }

    /// <summary>The stem of its file names, such as <c>ozd-2026-01-08</c>.</summary>
    public required string Stem { get; init; }

    /// <summary>Place of its <c>edition.yaml</c> below the content folder.</summary>
    public required string Place { get; init; }

    /// <summary>The files it was read from.</summary>
    public required ImmutableArray<EditionFile> Sources { get; init; }

    /// <summary>The layout files.</summary>
    public required ImmutableArray<LayoutInUse> Layouts { get; init; }

    /// <summary>The names of the layouts as they were asked for.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>The fonts in use.</summary>
    public required ImmutableArray<FontInUse> Fonts { get; init; }

    /// <summary>The fonts on hand that did not come with the program, in the order they are looked through.</summary>
    public required ImmutableArray<OwnFont> OwnFonts { get; init; }

    /// <summary>Whether a box stands on its pages for a sign that no font has.</summary>
    public required bool LacksSigns { get; init; }

    /// <summary>The finished files, the one for everybody's page numbers first.</summary>
    public required ImmutableArray<FinishedFile> Files { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Tool { get; init; }

    /// <summary>Which build of the program it is, a short digest: more than one bears the same version.</summary>
    public required string ToolIdentity { get; init; }

    /// <summary>The day the bag is dated: not the clock's, or no bag would have the same bytes twice.</summary>
    public required DateOnly BaggingDate { get; init; }

    /// <summary>What makes it what it is.</summary>
    public EditionInputs Inputs => new(
        Sources.ToImmutableSortedDictionary(file => file.Place, file => Digest.Of(file.Bytes.Span), StringComparer.Ordinal),
        Layouts.ToImmutableSortedDictionary(file => file.Place, file => Digest.Of(file.Bytes.Span), StringComparer.Ordinal),
        EditionInputs.FontsWithASay(OwnFonts, Fonts, LacksSigns), LacksSigns, Options);
}

/// <summary>A file that stands in the bag.</summary>
/// <param name="Place">Its path in the bag, with forward slashes.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Sha512">Its digest, lower-case hexadecimal.</param>
public sealed record BaggedFile(string Place, long Size, string Sha512);

/// <summary>The bag that a newer one replaces.</summary>
/// <param name="Bag">The name of its folder.</param>
/// <param name="Identifier">The identifier of its edition.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="TagManifest">Digest of its tag manifest, and so of every byte of it.</param>
public sealed record ReplacedBag(string Bag, string Identifier, int Revision, string TagManifest);
