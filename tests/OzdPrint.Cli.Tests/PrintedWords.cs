using System.Globalization;

namespace OzdPrint.Cli.Tests;

/// <summary>
/// The words of a printed text, each to be taken once. A section of an article may be printed in several stretches (its
/// columns and pages, with boxes, folios and running heads between), but its words stand in their order.
/// </summary>
internal sealed class PrintedWords
{
    private const char SoftHyphen = '\u00AD';

    private readonly string[] _words;
    private readonly bool[] _taken;

    public PrintedWords(string text)
    {
        _words = Split(text);
        _taken = new bool[_words.Length];
    }

    /// <summary>The words that no section took, in their order.</summary>
    public IEnumerable<string> Left => _words.Where((_, index) => !_taken[index]);

    /// <summary>Words between spaces of any kind.</summary>
    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Signs before points, and numbers of pages and points.</summary>
    public static bool IsMark(string word) =>
        word is "•" or "▪" or "–" or "·" or [>= 'a' and <= 'z', ')']
        || int.TryParse(word.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Takes the words of a section and gives the stretches they stand in; fails if one is missing.</summary>
    public IReadOnlyList<string> Take(string section)
    {
        var cursor = new Cursor(Split(section.Replace($"{SoftHyphen}", "", StringComparison.Ordinal)), 0, 0);
        var stretches = new List<string>();
        var from = 0;
        while (!cursor.AtEnd)
        {
            var (start, length, after) = LongestFrom(from, cursor);
            Assert.True(
                length > 0,
                $"\"{cursor.Rest}\" is missing behind \"{string.Join(' ', stretches.LastOrDefault()?.Split(' ').TakeLast(8) ?? [])}\" in \"{section[..Math.Min(60, section.Length)]} …\"");
            // Signs between points go with them.
            Array.Fill(_taken, true, start, length);
            stretches.Add(string.Join(' ', _words[start..(start + length)]));
            (from, cursor) = (start + length, after);
        }

        return stretches;
    }

    private (int Start, int Length, Cursor After) LongestFrom(int from, Cursor cursor)
    {
        var best = (Start: from, Length: 0, After: cursor);
        for (var start = from; start < _words.Length; start++)
        {
            var (end, here) = (start, cursor);
            for (var at = start; at < _words.Length && !_taken[at]; at++)
            {
                if (here.Step(_words[at]) is { } next)
                {
                    (end, here) = (at + 1, next);
                }
                else if (at == start || !IsMark(_words[at]))
                {
                    break;
                }
            }

            // By what is read of the section, not by printed words: else a word broken at a line's end far below would win
            // over the same word whole.
            if ((here.Word, here.Letter).CompareTo((best.After.Word, best.After.Letter)) > 0)
            {
                best = (start, end - start, here);
            }
        }

        return best;
    }

    /// <summary>A place in the words of a section; a word broken at a line's end is met in parts.</summary>
    private readonly record struct Cursor(string[] Words, int Word, int Letter)
    {
        public bool AtEnd => Word == Words.Length;

        public string Rest => AtEnd ? "" : Words[Word][Letter..];

        public Cursor? Step(string printed)
        {
            if (AtEnd)
            {
                return null;
            }

            if (Rest.Equals(printed, StringComparison.OrdinalIgnoreCase))
            {
                return new Cursor(Words, Word + 1, 0);
            }

            var part = printed.TrimEnd(SoftHyphen);
            var broken = part.Length < printed.Length || part[^1] is '-' or '–' or '/';
            return broken && part.Length < Rest.Length && Rest.StartsWith(part, StringComparison.OrdinalIgnoreCase)
                ? this with { Letter = Letter + part.Length }
                : null;
        }
    }
}
