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
    // In bytes. An edition asks for 12 to 25 MB: it is done before memory needs collecting, which would hold up all cores twice
    // (5 of 70 ms for an article). Where more is asked for, memory is collected from then on as ever.
    private const long RoomForEdition = 32 << 20;

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

        if (sources.Length == 1)
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
