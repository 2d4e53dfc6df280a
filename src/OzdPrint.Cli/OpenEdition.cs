using OzdPrint.Content;
using OzdPrint.Epub;

namespace OzdPrint.Cli;

/// <summary>An edition that is open on the desk.</summary>
/// <param name="Around">The digest of the names around it, taken before it was read.</param>
/// <param name="Reading">The edition as it was read, with what is to be said of it.</param>
/// <param name="Edition">The edition without the parts that are left out; null if it cannot be read.</param>
/// <param name="Cover">Its cover while it is drawn; null if none is wanted.</param>
internal sealed record OpenedEdition(string Around, Reading<Edition> Reading, Edition? Edition, Task<byte[]>? Cover);

/// <summary>Reads an edition and begins all that needs neither layouts nor pages.</summary>
internal static class OpenEdition
{
    /// <summary>Opens a source.</summary>
    /// <param name="source">Where the edition is read from.</param>
    /// <param name="order">What is to be built of it.</param>
    /// <param name="fonts">The fonts of its cover.</param>
    public static OpenedEdition Run(EditionSource source, BuildOrder order, CoverFonts fonts)
    {
        var around = EditionRecords.Around(source);
        var reading = ReadEdition.From(source);
        if (reading.Value is not { } whole)
        {
            return new OpenedEdition(around, reading, null, null);
        }

        var edition = LeaveOut.From(whole, order.Without);
        return new OpenedEdition(around, reading, edition, Cover(edition, order, fonts));
    }

    /// <summary>Has the cover drawn while the pages are set: it takes as long as some of them and needs none.</summary>
    public static Task<byte[]>? Cover(Edition edition, BuildOrder order, CoverFonts fonts) =>
        order.WantsEpub ? Task.Run(() => EpubWriter.Cover(edition, fonts)) : null;
}
