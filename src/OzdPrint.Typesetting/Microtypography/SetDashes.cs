using System.Buffers;
using System.Globalization;

namespace OzdPrint.Typesetting;

/// <summary>Hyphens that stand for dashes become dashes, three stops an ellipsis; no line begins with either.</summary>
internal static class SetDashes
{
    /// <summary>Longer numbers are telephone or account numbers rather than ends of a range.</summary>
    private const int LongestRangeNumber = 4;

    private static readonly SearchValues<char> Dashes = SearchValues.Create(".-–—…");

    public static void Run(CharacterEdits edits, Stretch stretch, LanguageRules rules)
    {
        var text = edits.Text;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            var next = text.AsSpan(i, stretch.End - i).IndexOfAny(Dashes);
            if (next < 0)
            {
                return;
            }

            i += next;
            if (text[i] == '.' && IsEllipsis(text, i))
            {
                edits.Replace(i, "…");
                edits.Replace(i + 1, "");
                edits.Replace(i + 2, "");
                Tie(edits, i, i + 3);
                i += 2;
            }
            else if (text[i] == '-')
            {
                Hyphen(edits, i, rules);
            }
            else if (text[i] is '–' or '—' or '…')
            {
                Tie(edits, i, i + 1);
            }
        }
    }

    private static bool IsEllipsis(string text, int i) =>
        i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.'
        && (i == 0 || text[i - 1] != '.') && (i + 3 == text.Length || text[i + 3] != '.');

    private static void Hyphen(CharacterEdits edits, int i, LanguageRules rules)
    {
        var text = edits.Text;
        var end = i + 1 < text.Length && text[i + 1] == '-' ? i + 2 : i + 1;
        if (i > 1 && Signs.IsSpace(text[i - 1]) && end < text.Length && Signs.IsSpace(text[end]) && !Signs.IsSpace(text[i - 2]))
        {
            edits.Replace(i, "–");
            for (var extra = i + 1; extra < end; extra++)
            {
                edits.Replace(extra, "");
            }

            Tie(edits, i, end);
        }
        else if (rules.RangeDash && IsRange(text, i))
        {
            edits.Replace(i, "–");
        }
    }

    /// <summary>
    /// Two numbers that rise, alone between spaces or brackets: 10-20, 2019-21. Not a date (2026-01-08), a telephone number
    /// (0800-123) or a name (A320-200).
    /// </summary>
    private static bool IsRange(string text, int hyphen)
    {
        var start = hyphen;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var end = hyphen + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var first = text.AsSpan(start, hyphen - start);
        var second = text.AsSpan(hyphen + 1, end - hyphen - 1);
        if (first.Length is 0 or > LongestRangeNumber || second.Length is 0 or > LongestRangeNumber
            || first[0] == '0' || !StandsAlone(text, start, end))
        {
            return false;
        }

        var from = int.Parse(first, CultureInfo.InvariantCulture);
        var to = int.Parse(second, CultureInfo.InvariantCulture);
        return (second[0] != '0' && from < to) || (first.Length == 4 && second.Length == 2 && from % 100 < to);
    }

    private static bool StandsAlone(string text, int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        if (!char.IsWhiteSpace(before) && !Signs.IsOpener(before) && before != '§')
        {
            return false;
        }

        if (end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '%' or '€' or '°')
        {
            return true;
        }

        // A stop may end the sentence, but no number goes on behind it.
        return Signs.IsCloser(text[end]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }

    /// <summary>
    /// A dash with spaces on both sides belongs to the words before it; so does an ellipsis in the place of words.
    /// </summary>
    private static void Tie(CharacterEdits edits, int start, int end)
    {
        var text = edits.Text;
        if (start > 1 && Signs.IsSpace(text[start - 1])
            && (end == text.Length || char.IsWhiteSpace(text[end]) || Signs.IsCloser(text[end])))
        {
            edits.Replace(start - 1, "\u00A0");
        }
    }
}
