using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Typesetting;

/// <summary>
/// Finds the places where words of a language may be broken, by Liang's patterns. What it finds never changes, and it
/// may be used by several threads at once.
/// </summary>
public sealed class Hyphenator
{
    /// <summary>A word in capitals of at most so many letters is taken for an acronym and not broken (UNESCO).</summary>
    internal const int LongestAcronym = 6;

    // A compound has a good break at its own hyphen; one a syllable away from it looks like a mistake.
    private const int LettersBesideHyphen = 3;

    // Words up to this length are worked on without touching the heap.
    private const int CommonLength = 64;

    private readonly PatternTrie _patterns;
    private readonly Dictionary<string, int[]> _words;
    private readonly Dictionary<string, int[]> _exceptions;

    // By the language's own least numbers of letters alone, which is how paragraphs ask.
    private readonly RememberedWords<int[]> _known = new();

    private Hyphenator(
        PatternTrie patterns,
        Dictionary<string, int[]> words,
        Dictionary<string, int[]> exceptions,
        int lettersBefore,
        int lettersAfter)
    {
        _patterns = patterns;
        _words = words;
        _exceptions = exceptions;
        LettersBefore = lettersBefore;
        LettersAfter = lettersAfter;
    }

    /// <summary>One that knows no language: it finds soft hyphens and, with some, exceptions.</summary>
    public static Hyphenator WithoutPatterns { get; } = new(PatternTrie.Empty, [], [], 2, 2);

    /// <summary>Whether it has the patterns of a language.</summary>
    public bool HasPatterns => !_patterns.IsEmpty;

    /// <summary>The least number of letters that the language wants before a break.</summary>
    public int LettersBefore { get; }

    /// <summary>The least number of letters that the language wants behind a break.</summary>
    public int LettersAfter { get; }

    /// <summary>Reads the patterns of a language.</summary>
    /// <param name="patterns">
    /// UTF-8 text of three parts, each closed by an empty line: the least numbers of letters before and behind a break
    /// (<c>2 3</c>); patterns in Liang's notation, one a line, sorted by the bytes of their letters; words whose breaks
    /// are known, in lower case with a hyphen at every break. The array is kept, not copied.
    /// </param>
    /// <exception cref="InvalidDataException">The text does not have this form.</exception>
    public static Hyphenator Read(byte[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        var numbers = Section(patterns, 0);
        var minimums = Encoding.UTF8.GetString(patterns.AsSpan(numbers)).Split(' ', '\n');
        if (minimums.Length != 3 || !int.TryParse(minimums[0], out var before) || !int.TryParse(minimums[1], out var after)
            || before < 1 || after < 1)
        {
            throw new InvalidDataException("A pattern text begins with the least numbers of letters before and behind a break, such as \"2 3\".");
        }

        var list = Section(patterns, numbers.End.Value + 1);
        var trie = PatternTrie.Build(patterns, list.Start.Value, list.End.Value);
        var known = Section(patterns, list.End.Value + 1);
        var words = Encoding.UTF8.GetString(patterns.AsSpan(known)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Hyphenator(trie, Exceptions([], words), [], before, after);
    }

    /// <summary>The same with words whose breaks are given. The patterns are shared.</summary>
    /// <param name="exceptions">
    /// Words with a hyphen (or a soft hyphen) at every permitted break, such as <c>Staub-ecken</c>; without one a word
    /// is never broken. A word is met in small and capital letters but only as it stands here, not in its other forms.
    /// What is no single word is never met.
    /// </param>
    public Hyphenator With(IEnumerable<string> exceptions)
    {
        ArgumentNullException.ThrowIfNull(exceptions);
        var all = Exceptions(_exceptions, exceptions);

        // Most articles have none, and they share what is known of words.
        return all.Count == 0 ? this : new Hyphenator(_patterns, _words, all, LettersBefore, LettersAfter);
    }

    /// <summary>Finds the places where a word may be broken with a hyphen.</summary>
    /// <param name="word">
    /// A word as it stands in the text, with the punctuation at its ends if need be. Parts with hyphens or slashes
    /// between them are hyphenated each by itself, three letters from the hyphen at the nearest.
    /// </param>
    /// <param name="lettersBefore">The least number of letters before a break; the language's own may be higher.</param>
    /// <param name="lettersAfter">The least number of letters behind a break; the language's own may be higher.</param>
    /// <returns>
    /// UTF-16 offsets, ascending, each between the first and the last character of the word: the second line begins
    /// there. Behind a hyphen of the author's no hyphen is put, so those places are not among them. In a part with
    /// soft hyphens only these count, whatever the least numbers are; the offset is then behind the soft hyphen.
    /// </returns>
    public ImmutableArray<int> FindBreaks(ReadOnlySpan<char> word, int lettersBefore = 0, int lettersAfter = 0)
    {
        var length = word.Length;
        var part = length <= CommonLength
            ? new WordPart(stackalloc char[length], stackalloc int[length], stackalloc bool[length])
            : new WordPart(new char[length], new int[length], new bool[length]);
        var isAddress = WordPart.IsAddress(word);
        var breaks = ImmutableArray.CreateBuilder<int>();
        for (var position = 0; part.Read(word, ref position);)
        {
            if (part.HasSoftHyphens)
            {
                AddSoftHyphens(part, breaks);
            }
            else if (!isAddress)
            {
                AddBreaks(part, Math.Max(lettersBefore, LettersBefore), Math.Max(lettersAfter, LettersAfter), breaks);
            }
        }

        return breaks.DrainToImmutable();
    }

    /// <summary>The same by the language's own least numbers of letters, of words asked for before from memory.</summary>
    internal ReadOnlySpan<int> KnownBreaks(ReadOnlySpan<char> word)
    {
        if (_known.Find(word) is not { } breaks)
        {
            breaks = [.. FindBreaks(word)];
            _known.Add(word, breaks);
        }

        return breaks;
    }

    private static void AddSoftHyphens(in WordPart part, ImmutableArray<int>.Builder breaks)
    {
        for (var i = 1; i < part.Count; i++)
        {
            if (part.HasSoftHyphenBefore(i))
            {
                breaks.Add(part.OffsetOf(i));
            }
        }
    }

    private void AddBreaks(in WordPart part, int lettersBefore, int lettersAfter, ImmutableArray<int>.Builder breaks)
    {
        var before = part.FollowsHyphen ? Math.Max(lettersBefore, LettersBesideHyphen) : lettersBefore;
        var after = part.PrecedesHyphen ? Math.Max(lettersAfter, LettersBesideHyphen) : lettersAfter;
        var count = part.Count;
        if (before > count - after)
        {
            return;
        }

        Span<byte> levels = count <= CommonLength ? stackalloc byte[count + 3] : new byte[count + 3];
        levels.Clear();
        if (!TryFindException(part.Letters, levels))
        {
            if (part.IsIrregular || !HasPatterns)
            {
                return;
            }

            RaiseLevels(part.Letters, levels);
        }

        for (var i = before; i <= count - after; i++)
        {
            // Liang: an odd level permits a break, an even one forbids it.
            if (levels[i + 1] % 2 == 1 && HasLetters(part.Letters[(i - before)..i]) && HasLetters(part.Letters[i..(i + after)]))
            {
                breaks.Add(part.OffsetOf(i));
            }
        }
    }

    // An apostrophe stands for letters that are left out: what is between it and a break must be a syllable of its own
    // (not Grim-m’sche).
    private static bool HasLetters(ReadOnlySpan<char> letters) => !letters.Contains('\'');

    private bool TryFindException(ReadOnlySpan<char> letters, Span<byte> levels)
    {
        if (!_exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var places)
            && !_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out places))
        {
            return false;
        }

        foreach (var place in places)
        {
            levels[place + 1] = 1;
        }

        return true;
    }

    private void RaiseLevels(ReadOnlySpan<char> letters, Span<byte> levels)
    {
        // A letter of the basic plane takes three bytes at most.
        var capacity = (3 * letters.Length) + 2;
        Span<byte> word = letters.Length <= CommonLength ? stackalloc byte[capacity] : new byte[capacity];
        var length = 0;
        word[length++] = (byte)'.';
        foreach (var letter in letters)
        {
            if (letter == '\uFFFD')
            {
                word[length++] = PatternTrie.UnknownLetter;
            }
            else
            {
                length += new Rune(letter).EncodeToUtf8(word[length..]);
            }
        }

        word[length++] = (byte)'.';
        _patterns.RaiseLevels(word[..length], levels);
    }

    private static Dictionary<string, int[]> Exceptions(Dictionary<string, int[]> known, IEnumerable<string> words)
    {
        var exceptions = new Dictionary<string, int[]>(known);
        foreach (var word in words)
        {
            // The marks of the exception are read as soft hyphens, so an exception is folded exactly as a text is.
            var marked = word.Trim().Replace('-', '\u00AD').Replace('\u2010', '\u00AD').AsSpan();
            var part = new WordPart(new char[marked.Length], new int[marked.Length], new bool[marked.Length]);
            var position = 0;
            if (part.Read(marked, ref position) && position == marked.Length)
            {
                var places = new List<int>();
                for (var i = 1; i < part.Count; i++)
                {
                    if (part.HasSoftHyphenBefore(i))
                    {
                        places.Add(i);
                    }
                }

                exceptions[part.Letters.ToString()] = [.. places];
            }
        }

        return exceptions;
    }

    /// <summary>The lines from an offset to the next empty line, without it.</summary>
    private static Range Section(byte[] text, int start)
    {
        if (start < text.Length && text[start] == '\n')
        {
            return start..start;
        }

        var length = start < text.Length ? text.AsSpan(start).IndexOf("\n\n"u8) : -1;
        return length < 0
            ? throw new InvalidDataException("A pattern text has three parts, each closed by an empty line.")
            : start..(start + length + 1);
    }
}
