using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>A file of a bag that speaks of its payload.</summary>
/// <param name="Place">Its path in the bag.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record TagFile(string Place, ReadOnlyMemory<byte> Bytes);

/// <summary>Writes what a bag says of its edition: bag-info.txt and edition.json.</summary>
public static class DescribeBag
{
    private const string BaggingDate = "Bagging-Date: ";

    /// <summary>Writes both.</summary>
    /// <param name="archived">The edition.</param>
    /// <param name="finished">The files of <see cref="ArchivedEdition.Files"/> as they stand in the bag, in that order.</param>
    /// <param name="replaces">The bag it replaces; null for none.</param>
    /// <param name="inputs">
    /// The digest of all that made the edition what it is, if it is known from a bag: fonts that were on hand in its day may have had a
    /// say in it. Null where it is to be reckoned.
    /// </param>
    public static ImmutableArray<TagFile> Run(ArchivedEdition archived, ImmutableArray<BaggedFile> finished, ReplacedBag? replaces, string? inputs = null)
    {
        ArgumentNullException.ThrowIfNull(archived);
        return
        [
            new TagFile(PackBag.Info, Encoding.UTF8.GetBytes(FoldTags.Run(Labels(archived, finished, replaces)))),
            new TagFile(WriteRecord.Name, WriteRecord.Run(archived, finished, replaces, inputs ?? archived.Inputs.Sha512)),
        ];
    }

    /// <summary>The day that a bag of this program is dated; null if it does not say, or is not one of ours.</summary>
    /// <param name="folder">Absolute path of the bag.</param>
    /// <exception cref="IOException">Its bag-info.txt cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its bag-info.txt may not be read.</exception>
    public static DateOnly? DayOf(string folder)
    {
        var path = Path.Combine(folder, PackBag.Info);
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(BaggingDate, StringComparison.Ordinal)) : null;
        return DateOnly.TryParseExact(line?[BaggingDate.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static IEnumerable<(string, string?)> Labels(ArchivedEdition archived, ImmutableArray<BaggedFile> finished, ReplacedBag? replaces)
    {
        var (edition, paper) = (archived.Edition, archived.Edition.Publication);
        var articles = edition.Articles.Count();
        long[] sizes =
        [
            .. finished.Select(file => file.Size), .. archived.Sources.Select(file => (long)file.Bytes.Length),
            .. archived.Layouts.Select(file => (long)file.Bytes.Length),
        ];
        return
        [
            ("Source-Organization", paper.Publisher),
            ("External-Description", $"{WriteRecord.Title(edition)}: {string.Join("; ", edition.Articles.Select(article => article.Title))}"),
            ("External-Identifier", EditionIdentifier.Of(edition)),
            ("Bagging-Date", DateWords.Iso(archived.BaggingDate)),
            ("Payload-Oxum", string.Create(CultureInfo.InvariantCulture, $"{sizes.Sum()}.{sizes.Length}")),
            ("Bag-Group-Identifier", paper.IdentifierBase),
            ("Internal-Sender-Identifier", Revisions.Name(archived.Stem, archived.Revision)),
            ("Internal-Sender-Description", string.Create(
                CultureInfo.InvariantCulture,
                $"{paper.Name}{(edition.Number is { } number ? $", number {number}" : "")}, revision {archived.Revision}, {articles} {(articles == 1 ? "article" : "articles")}")),
            ("Bag-Software-Agent", archived.Tool),
            ("Replaces-Bag", replaces?.Bag),
            ("Replaces-Identifier", replaces?.Identifier),
        ];
    }
}
