using System.Globalization;
using CsCheck;

namespace OzdPrint.Typesetting.Tests.Hyphenation;

public sealed class HyphenatorProperties
{
    private static readonly Hyphenator s_german = new HyphenationPatterns().Find("de");
    private static readonly (string Letters, int[] Levels)[] s_germanPatterns = ReadGermanPatterns();

    // Pieces of text that are likely to trouble a hyphenator, so that random words are made of more than rare letters.
    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Char.Select(c => c.ToString()),
        OneOf("bundes", "kanzler", "schiff", "fahrt", "ß", "ẞ", "ung", "GmbH", "Öl", "e\u0301", "u\u0308"),
        OneOf("-", "\u00AD", "\u2011", "'", "’", "\u200C", ".", "@", "/", "2", " ", "\U0001D400", "\U0001F600", "\uD83D"));

    private static readonly Gen<string> s_text = s_piece.Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> s_word =
        Gen.Char["abcdefghijklmnopqrstuvwxyzäöüßnesrtieau"].Array[1, 24].Select(letters => new string(letters));

    [Fact]
    public void Breaks_of_any_text_ascend_inside_it_and_divide_no_letter() =>
        s_text.Sample(text =>
        {
            var previous = 0;
            foreach (var offset in s_german.FindBreaks(text))
            {
                Assert.InRange(offset, previous + 1, text.Length - 1);
                Assert.False(char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]));
                Assert.NotEqual(UnicodeCategory.NonSpacingMark, char.GetUnicodeCategory(text[offset]));
                previous = offset;
            }
        });

    [Fact]
    public void No_letter_is_lost_or_changed_between_the_lines() =>
        s_text.Sample(text =>
        {
            var start = 0;
            var lines = new List<string>();
            foreach (var offset in s_german.FindBreaks(text).Append(text.Length))
            {
                lines.Add(text[start..offset]);
                start = offset;
            }

            Assert.Equal(text, string.Concat(lines));
        });

    [Fact]
    public void The_least_numbers_of_letters_are_kept() =>
        Gen.Select(s_word, Gen.Int[1, 6], Gen.Int[1, 6]).Sample((word, before, after) =>
        {
            var breaks = s_german.FindBreaks(word, before, after);
            Assert.All(breaks, offset => Assert.InRange(offset, Math.Max(2, before), word.Length - Math.Max(2, after)));
            var fitting = s_german.FindBreaks(word).Where(offset => offset >= before && word.Length - offset >= after);
            Assert.Equal(fitting, breaks);
        });

    [Fact]
    public void Breaks_are_those_of_Liang_s_definition() =>
        s_word.Sample(word =>
        {
            var dotted = $".{word}.";
            var levels = new int[dotted.Length + 1];
            foreach (var (letters, patternLevels) in s_germanPatterns)
            {
                for (var at = dotted.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = dotted.IndexOf(letters, at + 1, StringComparison.Ordinal))
                {
                    for (var i = 0; i < patternLevels.Length; i++)
                    {
                        levels[at + i] = Math.Max(levels[at + i], patternLevels[i]);
                    }
                }
            }

            var expected = Enumerable.Range(2, Math.Max(0, word.Length - 3)).Where(i => levels[i + 1] % 2 == 1);
            Assert.Equal(expected, s_german.FindBreaks(word));
        }, iter: 40);

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static (string Letters, int[] Levels)[] ReadGermanPatterns()
    {
        using var reader = new StreamReader(typeof(Hyphenator).Assembly.GetManifestResourceStream("patterns/de.txt")!);
        var patterns = reader.ReadToEnd().Split("\n\n")[1].Split('\n');
        return [.. patterns.Select(pattern =>
        {
            var letters = string.Concat(pattern.Where(c => !char.IsDigit(c)));
            var levels = new int[letters.Length + 1];
            var place = 0;
            foreach (var c in pattern)
            {
                if (char.IsDigit(c))
                {
                    levels[place] = c - '0';
                }
                else
                {
                    place++;
                }
            }

            return (letters, levels);
        })];
    }
}
