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
    private Table? _table;

    // Half of all words never come again. A word is taken at its second coming, so that those push nobody out and give the
    // garbage collector nothing to move: here stands what came last, by its hash.
    private int[]? _once;

    /// <summary>What is known of a word; null if nothing is.</summary>
    public T? Find(ReadOnlySpan<char> word)
    {
        if (Volatile.Read(ref _table) is not { } table || word.Length > LongestWord)
        {
            return null;
        }

        // The runtime salts its hashes anew in every process. That only decides who pushes out whom, never what is known.
        var hash = string.GetHashCode(word);
        var place = hash & (Capacity - 1);
        return table.Known(place, hash, word) ?? table.Known(place ^ 1, hash, word);
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

        var table = Volatile.Read(ref _table) ?? Interlocked.CompareExchange(ref _table, new Table(), null) ?? _table!;
        table.Put(place, hash, new Entry(word.ToString(), known));
    }

    private sealed record Entry(string Word, T Known);

    private sealed class Table
    {
        private readonly Entry?[] _entries = new Entry?[Capacity];

        // Of the words in the entries: side by side in few lines of the processor's cache, where the entries are all over the
        // memory. One that is out of date for a moment costs a look in vain, or a word is made again.
        private readonly int[] _hashes = new int[Capacity];

        public T? Known(int place, int hash, ReadOnlySpan<char> word) =>
            _hashes[place] == hash && Volatile.Read(ref _entries[place]) is { } entry && word.SequenceEqual(entry.Word) ? entry.Known : null;

        /// <summary>Every word has two places: the newest of those that want the first moves the one before it to the second.</summary>
        public void Put(int place, int hash, Entry entry)
        {
            Volatile.Write(ref _entries[place ^ 1], _entries[place]);
            Volatile.Write(ref _entries[place], entry);
            (_hashes[place ^ 1], _hashes[place]) = (_hashes[place], hash);
        }
    }
}
