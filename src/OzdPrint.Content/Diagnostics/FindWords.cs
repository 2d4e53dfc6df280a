using System.Text;

namespace OzdPrint.Content;

/// <summary>
/// Finds words of a set line in the file that they come from. On their way they lost markup, were folded, hyphenated and
/// got the quotation marks and spaces of their language; their letters and digits are the same, and by these they are found.
/// </summary>
public sealed class FindWords
{
    /// <summary>Fewer letters than this stand in any file by chance.</summary>
    private const int FewestLetters = 6;

    private readonly SourceFile _source;
    private readonly string _letters;
    private readonly int[] _offsets;

    /// <summary>Reads a file once for any number of searches.</summary>
    public FindWords(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        (_letters, _offsets) = Letters(source.Text);
    }

    /// <summary>
    /// The place of some words, and how many UTF-16 units of its line they take; null if it is not known: where they are
    /// not found, or only their beginning is and that stands in several places.
    /// </summary>
    /// <param name="words">The words as they are set.</param>
    /// <param name="part">The part of the article they belong to; null for words that may stand anywhere in the file.</param>
    public (SourcePosition Position, int Length)? Find(string words, ArticlePart? part = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        if ((part is { } one ? RegionOf(one) : (0, _source.Text.Length)) is not var (from, to))
        {
            return null;
        }

        var (wanted, _) = Letters(words);
        if (wanted is "")
        {
            var sign = _source.Text.AsSpan(from, to - from).IndexOf(words, StringComparison.Ordinal);
            return sign < 0 ? null : (_source.PositionOf(from + sign), Math.Max(1, words.Length));
        }

        var (first, last) = (Behind(from), Behind(to));
        // The address of a link stands between its words and the next, so a line may be found by its beginning only.
        for (var length = wanted.Length; length >= Math.Min(FewestLetters, wanted.Length) && length > 0; length = length * 3 / 4)
        {
            var region = _letters.AsSpan(first, last - first);
            var at = region.IndexOf(wanted.AsSpan(0, length), StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var isCut = length < wanted.Length || part is null;
                return isCut && region[(at + 1)..].Contains(wanted.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)
                    ? null
                    : PlaceOf(first + at, length);
            }
        }

        return null;
    }

    private (SourcePosition Position, int Length) PlaceOf(int letter, int count)
    {
        var position = _source.PositionOf(_offsets[letter]);
        var line = _source.Line(position.Line).Length - position.Column + 1;
        return (position, Math.Max(1, Math.Min(_offsets[letter + count - 1] + 1 - _offsets[letter], line)));
    }

    /// <summary>Index of the first letter at or behind an offset of the file.</summary>
    private int Behind(int offset)
    {
        var index = Array.BinarySearch(_offsets, offset);
        return index < 0 ? ~index : index;
    }

    /// <summary>
    /// The stretch of the file that holds a part: from its key, which has the part's name and stands at the beginning of a
    /// line, to the next key; null if the file is written in another way.
    /// </summary>
    private (int From, int To)? RegionOf(ArticlePart part)
    {
        var key = part.ToString().ToLowerInvariant() + ":";
        var (from, start) = (-1, 0);
        while (start < _source.Text.Length)
        {
            var line = _source.Text.AsSpan(start);
            if (from >= 0 && char.IsLetter(line[0]))
            {
                return (from, start);
            }

            if (from < 0 && line.StartsWith(key, StringComparison.Ordinal))
            {
                from = start + key.Length;
            }

            var end = line.IndexOf('\n');
            start = end < 0 ? _source.Text.Length : start + end + 1;
        }

        return from < 0 ? null : (from, _source.Text.Length);
    }

    private static (string Letters, int[] Offsets) Letters(string text)
    {
        var letters = new StringBuilder();
        var offsets = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                letters.Append(text[i]);
                offsets.Add(i);
            }
        }

        return (letters.ToString(), [.. offsets]);
    }
}
