using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>What is known of a source before it is read whole.</summary>
/// <param name="Stem">The stem of the names of its results; null if it cannot be told.</param>
/// <param name="IsOwn">Whether it is in the share that is built.</param>
/// <param name="IsUnchanged">Whether building it again would give what is there.</param>
/// <param name="HasNotes">Whether the record has something to say.</param>
internal readonly record struct SourceState(string? Stem, bool IsOwn, bool IsUnchanged, bool HasNotes);

/// <summary>Finds the sources that are built already.</summary>
internal sealed class FindUnchanged(EditionRecords records, BuildOrder order)
{
    /// <summary>
    /// The state of each source. Of those in other shares only the stem is read: two sources that would be written to the same
    /// file are refused by every share alike.
    /// </summary>
    public SourceState[] Run(ImmutableArray<EditionSource> sources, WorkThrough work)
    {
        var states = new SourceState[sources.Length];
        var publications = new PublicationsRead();
        work.Each(sources.Length, "looking through", at =>
        {
            var source = sources[at];
            var isOwn = order.Shard is not { } shard || shard.Holds(source);
            var record = isOwn && !order.Force ? records.Unchanged(source) : null;
            states[at] = new SourceState(
                record?.Stem ?? ReadEdition.Stem(source, publications), isOwn, record is not null, record is { Notes.IsEmpty: false });
        });
        return states;
    }
}
