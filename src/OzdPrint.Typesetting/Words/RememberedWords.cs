namespace OzdPrint.Typesetting;

/// <summary>
/// What was found out about words, so that it need not be found out again: a text of a thousand words has some four hundred
/// different ones. It holds a fixed number of words, a new one pushing an old one out, so that it stays as small over ten
/// thousand editions as over one. Any number of threads may share it, and none waits for another: an entry never changes,
/// and one that gets lost is only made again.
/// </summary>
/// <typeparam name="T">What is known of a word; nobody may change it.</typeparam>
internal sealed class RememberedWords<T>
    where T : class
{
    /// <summary>
    /// Holds nine in ten words of a year's editions and is small enough (64 KB) to be moved by the garbage collector.
    /// A power of two.
    /// </summary>
    public const int Capacity = 8192;

    /// <summary>Longer words seldom come again.</summary>
    public const int LongestWord = 64;

    // Made with the first word: of many faces and articles with exceptions of their own few words or none are ever set.
    private Entry?[]? _entries;

    /// <summary>What is known of a word; null if nothing is.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        if (Volatile.Read(ref _entries) is not { } entries || word.Length > LongestWord)
        {
            return null;
        }

        var place = PlaceOf(word);
        return Known(Volatile.Read(ref entries[place]), word) ?? Known(Volatile.Read(ref entries[place ^ 1]), word);
    }

    /// <summary>Remembers a word.</summary>
    public void Add(ReadOnlySpan<char> word, T known)
    {
        if (word.Length > LongestWord)
        {
            return;
        }

        var entries = Volatile.Read(ref _entries) ?? Interlocked.CompareExchange(ref _entries, new Entry?[Capacity], null) ?? _entries!;

        // Every word has two places: the newest of those that want the first moves the one before it to the second.
        var place = PlaceOf(word);
        Volatile.Write(ref entries[place ^ 1], entries[place]);
        Volatile.Write(ref entries[place], new Entry(word.ToString(), known));
    }

    private static T? Known(Entry? entry, ReadOnlySpan<char> word) =>
        entry is not null && word.SequenceEqual(entry.Word) ? entry.Known : null;

    // The runtime salts its hashes anew in every process. That only decides who pushes out whom, never what is known.
    private static int PlaceOf(ReadOnlySpan<char> word) => string.GetHashCode(word) & (Capacity - 1);

    private sealed record Entry(string Word, T Known);
}
