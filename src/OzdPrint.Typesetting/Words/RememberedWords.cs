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
    /// Enough for nearly nine in ten words of a year's editions, and a megabyte or so for each face. A power of two.
    /// </summary>
    public const int Capacity = 4096;

    /// <summary>Longer words seldom come again.</summary>
    public const int LongestWord = 64;

    // Made with the first word: with many faces, and for many articles with exceptions, few words or none are set.
    private Entry?[]? _entries;

    // Half of all words never come again. A word is taken at its second coming, so that those push nobody out and give the
    // garbage collector nothing to move: here stands what came last, by its hash.
    private int[]? _once;

    /// <summary>What is known of a word; null if nothing is.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        if (Volatile.Read(ref _entries) is not { } entries || word.Length > LongestWord)
        {
            return null;
        }

        // The runtime salts its hashes anew in every process. That only decides who pushes out whom, never what is known.
        var place = string.GetHashCode(word) & (Capacity - 1);
        return Known(Volatile.Read(ref entries[place]), word) ?? Known(Volatile.Read(ref entries[place ^ 1]), word);
    }

    /// <summary>Notes a word, and remembers it if it was noted before.</summary>
    public void Add(ReadOnlySpan<char> word, T known)
    {
        if (word.Length > LongestWord)
        {
            return;
        }

        var once = Volatile.Read(ref _once) ?? Interlocked.CompareExchange(ref _once, new int[Capacity], null) ?? _once!;
        var hash = string.GetHashCode(word);
        var place = hash & (Capacity - 1);
        if (once[place] != hash)
        {
            once[place] = hash;
            return;
        }

        var entries = Volatile.Read(ref _entries) ?? Interlocked.CompareExchange(ref _entries, new Entry?[Capacity], null) ?? _entries!;

        // Every word has two places: the newest of those that want the first moves the one before it to the second.
        Volatile.Write(ref entries[place ^ 1], entries[place]);
        Volatile.Write(ref entries[place], new Entry(word.ToString(), known));
    }

    private static T? Known(Entry? entry, ReadOnlySpan<char> word) =>
        entry is not null && word.SequenceEqual(entry.Word) ? entry.Known : null;

    private sealed record Entry(string Word, T Known);
}
