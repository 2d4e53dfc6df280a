using System.Collections.Concurrent;

namespace OzdPrint.Content;

/// <summary>The publications that have been read in a run, so that thousands of editions read theirs once. For any number of threads.</summary>
public sealed class PublicationsRead
{
    private readonly ConcurrentDictionary<string, Lazy<Publication>> _read = new(StringComparer.Ordinal);

    /// <summary>The publication of a file, read if it has not been yet.</summary>
    internal Publication Get(string file, Func<Publication> read) => _read.GetOrAdd(file, _ => new Lazy<Publication>(read)).Value;
}
