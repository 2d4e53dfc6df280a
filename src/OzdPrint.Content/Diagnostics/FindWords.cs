using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Content;

/// <summary>
/// Finds words of a set line in the file that they come from. On their way they lost markup, were folded, hyphenated and
/// got the quotation marks and spaces of their language; their letters and digits are the same, and by these they are found.
/// </summary>
public sealed class FindWords
{
    /// <summary>Fewer letters than this stand in any text by chance.</summary>
    private const int FewestLetters = 6;

    private readonly SourceFile _source;
    private readonly ImmutableArray<Passage> _passages;
    private readonly LettersOf _file;

    /// <summary>Reads a file once for any number of searches.</summary>
    public FindWords(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _passages = ReadPassages.From(source);
        _file = LettersOf.Text(source.Text, 0, source.Text.Length);
    }

    /// <summary>The place of words that stand once in the file, and how many UTF-16 units of their line they take; null else.</summary>
    /// <param name="words">The words as they are set.</param>
    public (SourcePosition Position, int Length)? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var places = _file.PlacesOf(words).Take(2).ToList();
        return words.Length > 0 && places is [var only] ? Place(only.Start, only.End) : null;
    }

    /// <summary>
    /// The place of words with a known address, and how many UTF-16 units of their line they take. Words that were added
    /// to the text, such as a label, have the place of what stands there. Null if the file has no text at that address.
    /// </summary>
    /// <param name="words">The words as they are set.</param>
    /// <param name="at">Where they begin in the article.</param>
    public (SourcePosition Position, int Length)? Find(string words, TextAddress at)
    {
        ArgumentNullException.ThrowIfNull(words);
        var block = In(at, at.Block).ToList();
        if (block.Count == 0)
        {
            return null;
        }

        // The title of a part is said to be where its text begins.
        if ((Nearest(block, words) ?? Nearest(In(at, ReadPassages.TitleBlock), words)) is { } whole)
        {
            return whole;
        }

        // What was added behind the text is not in the file, so a line may be found by its beginning only.
        var wanted = LettersOf.Text(words, 0, words.Length).Letters;
        for (var length = wanted.Length * 3 / 4; length >= FewestLetters; length = length * 3 / 4)
        {
            if (Nearest(block, wanted[..length]) is { } beginning)
            {
                return beginning;
            }
        }

        var holder = block.LastOrDefault(searched => searched.Passage.At.Offset <= at.Offset) ?? block[0];
        return Place(holder, holder.Letters.IndexAt(holder.Wanted), Math.Max(1, wanted.Length));
    }

    private IEnumerable<Searched> In(TextAddress at, int block) =>
        _passages.Where(passage => passage.At.Part == at.Part && passage.At.Block == block).Select(passage => new Searched(passage, at));

    /// <summary>The occurrence nearest to where the words ought to be; equal words may stand there several times.</summary>
    private (SourcePosition Position, int Length)? Nearest(IEnumerable<Searched> passages, string words)
    {
        var nearest = passages
            .SelectMany(searched => searched.Letters.PlacesOf(words), (searched, place) => (Searched: searched, Place: place))
            .OrderBy(found => Math.Abs(found.Place.Letter - found.Searched.Wanted))
            .Take(1).ToList();
        return nearest is [var (searched, place)]
            ? Place(searched.Passage.OffsetOf(place.Start), searched.Passage.OffsetOf(place.End - 1) + 1)
            : null;
    }

    private (SourcePosition Position, int Length) Place(Searched searched, int start, int letters)
    {
        var end = searched.Letters.IndexAt(searched.Wanted + letters - 1);
        return Place(searched.Passage.OffsetOf(start), searched.Passage.OffsetOf(end) + 1);
    }

    private (SourcePosition Position, int Length) Place(int start, int end)
    {
        var position = _source.PositionOf(start);
        var line = _source.Line(position.Line).Length - position.Column + 1;
        return (position, Math.Max(1, Math.Min(end - start, line)));
    }

    /// <summary>A passage, and the number of the letter in it that the words ought to begin with.</summary>
    private sealed class Searched(Passage passage, TextAddress at)
    {
        public Passage Passage { get; } = passage;

        public LettersOf Letters { get; } = LettersOf.Prose(passage.Marked.Text);

        public int Wanted { get; } = LettersBefore(at.Offset - passage.At.Offset, passage.Plain);

        private static int LettersBefore(int offset, string plain)
        {
            if (offset < 0)
            {
                return offset;
            }

            var within = Math.Min(offset, plain.Length);
            return LettersOf.Text(plain, 0, within).Letters.Length + offset - within;
        }
    }

    /// <summary>The letters and digits of a text, and where in it each of them stands.</summary>
    private sealed record LettersOf(string From, string Letters, ImmutableArray<int> Indices)
    {
        public static LettersOf Text(string text, int from, int to)
        {
            var letters = new StringBuilder();
            var indices = ImmutableArray.CreateBuilder<int>();
            for (var i = from; i < to; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    letters.Append(text[i]);
                    indices.Add(i);
                }
            }

            return new LettersOf(text, letters.ToString(), indices.ToImmutable());
        }

        /// <summary>Without the addresses of links, which are not set.</summary>
        public static LettersOf Prose(string text)
        {
            var kept = text.ToCharArray();
            for (var start = text.IndexOf("](", StringComparison.Ordinal); start >= 0; start = text.IndexOf("](", start + 2, StringComparison.Ordinal))
            {
                var (end, open) = (start + 2, 1);
                for (; end < text.Length && open > 0; end++)
                {
                    open += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
                }

                if (open == 0)
                {
                    kept.AsSpan((start + 2)..end).Fill(' ');
                }
            }

            return Text(new string(kept), 0, kept.Length);
        }

        /// <summary>Where in the text a letter stands; the nearest one if there are not so many.</summary>
        public int IndexAt(int letter) => Indices.IsEmpty ? 0 : Indices[Math.Clamp(letter, 0, Indices.Length - 1)];

        /// <summary>The places of some words, with the number of their first letter. Words without letters are found as they are.</summary>
        public IEnumerable<(int Letter, int Start, int End)> PlacesOf(string words)
        {
            var wanted = Text(words, 0, words.Length).Letters;
            if (words is "")
            {
                yield break;
            }

            var (text, sought) = wanted is "" ? (From, words) : (Letters, wanted);
            for (var at = text.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0;
                at = text.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (wanted is not "")
                {
                    yield return (at, Indices[at], Indices[at + wanted.Length - 1] + 1);
                    continue;
                }

                var letter = Indices.BinarySearch(at);
                yield return (letter < 0 ? ~letter : letter, at, at + words.Length);
            }
        }
    }
}
