using System.Collections.Frozen;

namespace OzdPrint.Typesetting;

/// <summary>Words that belong together stay in one line: a number and its unit, a title and a name, day and month.</summary>
internal static class TieWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        LanguageRules.Units.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Run(CharacterEdits edits, Stretch stretch, LanguageRules rules)
    {
        var text = edits.Text;
        for (var i = stretch.Start + 1; i < stretch.End - 1; i++)
        {
            if (Signs.IsSpace(text[i]) && Between(text, i, rules) is { } space)
            {
                edits.Replace(i, space.ToString());
            }
        }
    }

    /// <summary>The space that belongs at the place of one in the text; null if an ordinary one does.</summary>
    private static char? Between(string text, int space, LanguageRules rules)
    {
        var left = WordBefore(text, space);
        var right = WordBehind(text, space);
        if (left.IsEmpty || right.IsEmpty)
        {
            return null;
        }

        var first = right[0];
        if (IsNumber(left))
        {
            var unit = WithoutCloser(right);
            if (Units.Contains(unit) || (IsThousands(text, space, left) && IsThreeDigits(unit)))
            {
                return Signs.NarrowSpace;
            }

            // A number has more than its digits behind it: 44 v. Chr.
            if (Contains(rules.WordUnits, unit) || Contains(rules.WordUnits, right)
                || (!rules.DayHasStop && left.Length <= 2 && Contains(rules.Months, unit)))
            {
                return Signs.NoBreakSpace;
            }
        }

        if (char.IsAsciiDigit(first))
        {
            if (Contains(rules.BeforeNumber, left))
            {
                return Signs.NarrowSpace;
            }

            if (Contains(rules.Months, left) && (rules.DayHasStop ? IsDay(WordBefore(text, space - left.Length - 1)) : IsDay(right)))
            {
                return Signs.NoBreakSpace;
            }
        }

        if (rules.DayHasStop && IsDay(left) && Contains(rules.Months, WithoutCloser(right)))
        {
            return Signs.NoBreakSpace;
        }

        if (char.IsLetter(first))
        {
            if (Contains(rules.BeforeName, left))
            {
                return Signs.NoBreakSpace;
            }

            if (rules.TiesInitials && IsInitial(left) && char.IsUpper(first))
            {
                return right.Length > 1 && IsInitial(right[..2]) ? Signs.NarrowSpace : Signs.NoBreakSpace;
            }
        }

        return null;
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.Count > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The word before a space, without brackets and quotation marks before it.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int space)
    {
        if (space <= 0)
        {
            return default;
        }

        var start = space;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (start < space && (Signs.IsOpener(text[start]) || text[start] is '"' or '\'' or '“' or '‘' or '»'))
        {
            start++;
        }

        return text.AsSpan(start, space - start);
    }

    private static ReadOnlySpan<char> WordBehind(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.AsSpan(space + 1, end - space - 1);
    }

    private static ReadOnlySpan<char> WithoutCloser(ReadOnlySpan<char> word)
    {
        while (word.Length > 1 && Signs.IsCloser(word[^1]))
        {
            word = word[..^1];
        }

        return word;
    }

    /// <summary>Digits with stops, commas or dashes among them, a sign before them or a fraction behind them.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        if (word[0] is '-' or '−' or '–' or '+' or '±' or '~' or '≈')
        {
            word = word[1..];
        }

        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) || !(char.IsAsciiDigit(word[^1]) || word[^1] is '½' or '¼' or '¾'))
        {
            return word.Length == 1 && word[0] is '½' or '¼' or '¾';
        }

        foreach (var sign in word)
        {
            if (!char.IsAsciiDigit(sign) && sign is not ('.' or ',' or ':' or '–' or '-' or '/' or '½' or '¼' or '¾'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a number at a space may go on behind it: 10 000, and not a year before another number.</summary>
    private static bool IsThousands(string text, int space, ReadOnlySpan<char> left)
    {
        if (left.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        // A group in the middle follows a number that ends in three digits' place.
        var before = WordBefore(text, space - left.Length - 1);
        return left.Length == 3 && !before.IsEmpty && !before.ContainsAnyExceptInRange('0', '9')
            ? before.Length <= 3 && before[0] != '0'
            : left.Length <= 3 && left[0] != '0';
    }

    private static bool IsThreeDigits(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');

        // Decimals may follow: 12 345,67.
        return digits == 3 || (digits < 0 && word.Length == 3);
    }

    private static bool IsDay(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.').TrimEnd(',');
        return word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';
}
