using System.Collections.Immutable;
using System.Security.Cryptography;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>
/// What is begun on other cores while layouts are read, since whoever builds wants it right behind them. Where something was built
/// before it may be that nothing is to be set; then most of it waits until that is known.
/// </summary>
/// <param name="isFirst">Whether nothing was built before, so that all that is found is to be set.</param>
internal sealed class WorkAhead(bool isFirst)
{
    // In bytes. An article asks for 12 MB, an edition of ten for 38, not all of which counts: they are done before memory needs
    // collecting, which would hold up all cores twice (5 of 70 ms for an article).
    private const long RoomForEdition = 32 << 20;

    // With more articles the room is used up halfway, and from then on memory is collected more often than it would be without: a
    // hundred took a tenth longer.
    private const int MostArticles = 10;

    /// <summary>The patterns, of which those of the house's language are being read.</summary>
    public HyphenationPatterns Patterns { get; } = new();

    /// <summary>Begins what needs no content.</summary>
    public void Begin()
    {
        // The system's cryptography takes as long to load as the layouts to read.
        _ = Task.Run(() => SHA256.HashData([]));
        if (isFirst)
        {
            ReadPatterns();
        }
    }

    /// <summary>Opens the first edition, if it is sure to be set.</summary>
    public Task<OpenedEdition>? Open(ImmutableArray<EditionSource> sources, BuildOrder order, CoverFonts fonts)
    {
        if (!isFirst || sources.IsEmpty || order.Shard is not null)
        {
            return null;
        }

        if (sources.Length == 1 && IsSmall(sources[0]))
        {
            SetRoomAside();
        }

        return Task.Run(() => OpenEdition.Run(sources[0], order, fonts));
    }

    /// <summary>Begins what waited until it was known that something is to be set.</summary>
    public void Continue()
    {
        if (!isFirst)
        {
            ReadPatterns();
        }
    }

    // By its files, for it is not read yet: one of them is the edition's own.
    private static bool IsSmall(EditionSource source)
    {
        try
        {
            return !source.IsEdition || Directory.EnumerateFiles(source.Folder, "*.yaml").Take(MostArticles + 2).Count() <= MostArticles + 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the edition has to say so.
            return false;
        }
    }

    private static void SetRoomAside()
    {
        try
        {
            _ = GC.TryStartNoGCRegion(RoomForEdition);
        }
        catch (InvalidOperationException)
        {
            // Another build in this process has done so.
        }
    }

    private void ReadPatterns() => Task.Run(() => Patterns.Find(new Publication().Language));
}
