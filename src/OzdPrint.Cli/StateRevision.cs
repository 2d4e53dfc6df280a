using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>The one place where the number that the archive gives and the number that an edition states meet.</summary>
internal static class StateRevision
{
    /// <summary>The revision that the edition states; null if it states none.</summary>
    public static int? Of(Edition edition) => edition.Revision > 1 ? edition.Revision : null;

    /// <summary>The edition as that revision, so that its PDF and EPUB bear the number.</summary>
    public static Edition On(Edition edition, int revision) => edition with { Revision = revision };
}
