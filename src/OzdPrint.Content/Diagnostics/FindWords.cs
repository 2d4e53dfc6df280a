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

    /// <summary>The first place of some words, and how many UTF-16 units of its line they take; null if they are not found.</summary>
    public (SourcePosition Position, int Length)? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (wanted, _) = Letters(words);
        if (wanted is "")
        {
            var sign = _source.Text.IndexOf(words, StringComparison.Ordinal);
            return sign < 0 ? null : (_source.PositionOf(sign), Math.Max(1, words.Length));
        }

        // The address of a link stands between its words and the next, so a line may be found by its beginning only.
        for (var length = wanted.Length; length >= Math.Min(FewestLetters, wanted.Length) && length > 0; length = length * 3 / 4)
        {
            var at = _letters.IndexOf(wanted[..length], StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var position = _source.PositionOf(_offsets[at]);
                var line = _source.Line(position.Line).Length - position.Column + 1;
                return (position, Math.Max(1, Math.Min(_offsets[at + length - 1] + 1 - _offsets[at], line)));
            }
        }

        return null;
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
