using System.Buffers;
using System.Globalization;
using System.Text;

namespace OzdPrint.Typesetting;

/// <summary>
/// A part of a word that is hyphenated by itself: letters without a hyphen or another sign between them. What a reader
/// takes for one letter is one letter here, whether it is written as one character, as a letter with combining marks
/// or as a surrogate pair.
/// </summary>
internal ref struct WordPart
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    // Addresses are copied by hand and a hyphen more makes them wrong: a dot or an at sign between letters marks them.
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create(".@");

    private Span<char> _letters;
    private Span<int> _offsets;
    private Span<bool> _softHyphens;

    /// <summary>Prepares for a word of a given length, with room that must be at least as long.</summary>
    public WordPart(Span<char> letters, Span<int> offsets, Span<bool> softHyphens)
    {
        _letters = letters;
        _offsets = offsets;
        _softHyphens = softHyphens;
    }

    /// <summary>The letters in lower case and composed; U+FFFD stands for one beyond the basic plane.</summary>
    public readonly ReadOnlySpan<char> Letters => _letters[..Count];

    /// <summary>How many letters it has. Apostrophes inside it count.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the author put soft hyphens between its letters.</summary>
    public bool HasSoftHyphens { get; private set; }

    /// <summary>Whether it is no common word: with digits, an acronym, or with capitals inside such as GmbH.</summary>
    public bool IsIrregular { get; private set; }

    /// <summary>Whether a hyphen of the author's stands before it.</summary>
    public bool FollowsHyphen { get; private set; }

    /// <summary>Whether a hyphen of the author's stands behind it.</summary>
    public bool PrecedesHyphen { get; private set; }

    /// <summary>UTF-16 offset in the word of a letter.</summary>
    public readonly int OffsetOf(int letter) => _offsets[letter];

    /// <summary>Whether a soft hyphen stands before a letter.</summary>
    public readonly bool HasSoftHyphenBefore(int letter) => _softHyphens[letter];

    /// <summary>Whether a word is an address of the net, which no hyphen may enter.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal))
        {
            return true;
        }

        for (var from = 0; ;)
        {
            var index = word[from..].IndexOfAny(AddressSigns);
            if (index < 0)
            {
                return false;
            }

            var sign = from + index;
            if (sign > 0 && sign + 1 < word.Length && char.IsLetter(word[sign - 1]) && char.IsLetter(word[sign + 1]))
            {
                return true;
            }

            from = sign + 1;
        }
    }

    /// <summary>Reads the next part of a word.</summary>
    /// <param name="word">The whole word.</param>
    /// <param name="position">Where to read on; afterwards, behind the part.</param>
    /// <returns>False at the end of the word.</returns>
    public bool Read(ReadOnlySpan<char> word, ref int position)
    {
        while (position < word.Length && !IsLetterOrDigit(word, position, out _))
        {
            position++;
        }

        if (position == word.Length)
        {
            return false;
        }

        Count = 0;
        HasSoftHyphens = false;
        FollowsHyphen = position > 0 && IsHyphen(word[position - 1]);
        var pendingSoftHyphen = false;
        int capitals = 0, innerCapitals = 0, digits = 0;
        while (position < word.Length)
        {
            var c = word[position];
            if (IsLetterOrDigit(word, position, out var length))
            {
                var isCapital = char.IsUpper(c);
                capitals += isCapital ? 1 : 0;
                // L’Aquila and d’Estaing begin anew behind the apostrophe.
                innerCapitals += isCapital && Count > 0 && _letters[Count - 1] != '\'' ? 1 : 0;
                digits += char.IsLetter(c) || length > 1 ? 0 : 1;
                HasSoftHyphens |= pendingSoftHyphen;
                Add(length > 1 ? '\uFFFD' : LetterFolding.Lower(c), position, pendingSoftHyphen);
                pendingSoftHyphen = false;
                position += length;
            }
            else if (c == SoftHyphen)
            {
                pendingSoftHyphen = true;
                position++;
            }
            else if (IsMark(c))
            {
                _letters[Count - 1] = LetterFolding.Compose(_letters[Count - 1], c);
                position++;
            }
            else if (IsApostrophe(c) && position + 1 < word.Length && IsLetterOrDigit(word, position + 1, out _))
            {
                HasSoftHyphens |= pendingSoftHyphen;
                Add('\'', position, pendingSoftHyphen);
                pendingSoftHyphen = false;
                position++;
            }
            else
            {
                break;
            }
        }

        PrecedesHyphen = position < word.Length && IsHyphen(word[position]);
        var isAcronym = capitals == Count && Count <= Hyphenator.LongestAcronym;
        IsIrregular = digits > 0 || isAcronym || (innerCapitals > 0 && capitals < Count);
        return true;
    }

    private static bool IsLetterOrDigit(ReadOnlySpan<char> word, int position, out int length)
    {
        var valid = Rune.DecodeFromUtf16(word[position..], out var rune, out length) == OperationStatus.Done;
        return valid && Rune.IsLetterOrDigit(rune);
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    // Hyphen-minus, hyphen and non-breaking hyphen.
    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsMark(char c) =>
        c is ZeroWidthNonJoiner or ZeroWidthJoiner
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private void Add(char letter, int offset, bool softHyphen)
    {
        _letters[Count] = letter;
        _offsets[Count] = offset;
        _softHyphens[Count] = softHyphen;
        Count++;
    }
}
