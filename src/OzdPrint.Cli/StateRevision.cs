using System.Globalization;
using OzdPrint.Archive;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>The one place where the number that the archive gives and the number that an edition states meet.</summary>
internal static class StateRevision
{
    private const string Number = "revision:";
    private const string Day = "revised:";

    /// <summary>The revision that the edition states; null if it states none.</summary>
    public static int? Of(Edition edition) => edition.Revision > 1 ? edition.Revision : null;

    /// <summary>The edition as that revision, so that its PDF and EPUB bear the number.</summary>
    public static Edition On(Edition edition, int revision) => edition with { Revision = revision };

    /// <summary>What to say of an edition whose revision stands in the archive already.</summary>
    /// <param name="source">Where the edition stands.</param>
    /// <param name="edition">The edition; it states a revision.</param>
    /// <param name="bag">How messages name the newest bag.</param>
    /// <param name="newest">Its revision.</param>
    public static Diagnostic Taken(EditionSource source, Edition edition, string bag, int newest)
    {
        var file = edition.Source!;
        var (at, key) = LineOf(file.Text, Number) is { } number ? (number, Number) : (LineOf(file.Text, Day), Day);
        var says = key == Number || at is null ? "it states" : "corrected and without a number, it is";
        var message = string.Create(CultureInfo.InvariantCulture, $"{says} revision {edition.Revision}, and {bag} stands already with other content");
        var hint = string.Create(CultureInfo.InvariantCulture, $"{(key == Number || at is null ? "raise the revision in edition.yaml to" : "add to edition.yaml the line revision:")} {newest + 1}");
        return at is { } offset
            ? ArchiveCodes.RevisionTaken.At(file, file.PositionOf(offset), message, hint, key.Length - 1)
            : ArchiveCodes.RevisionTaken.About(source.DisplayPath, message, hint);
    }

    /// <summary>What to say of an edition that is archived as a revision and does not state it.</summary>
    /// <param name="source">Where the edition stands.</param>
    /// <param name="edition">The edition as it was read.</param>
    /// <param name="revision">The revision that the archive gives.</param>
    public static Diagnostic NotStated(EditionSource source, Edition edition, int revision) => ArchiveCodes.RevisionNotStated.About(
        edition.Source?.Path ?? source.DisplayPath,
        string.Create(CultureInfo.InvariantCulture, $"it is archived as revision {revision} and does not say so: the PDF and EPUB in its bag bear that number, those that \"ozdprint build\" makes do not"),
        // The very lines change the edition, so the bag that was just made stays as it is.
        string.Create(CultureInfo.InvariantCulture, $"if you publish the correction, add to edition.yaml the lines revised: YYYY-MM-DD and revision: {revision + 1}, build and archive it again"));

    /// <summary>Where a line begins with a key; null if none does, for whoever likes may write all keys on one line.</summary>
    private static int? LineOf(string text, string key) =>
        text.StartsWith(key, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + key, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;
}
