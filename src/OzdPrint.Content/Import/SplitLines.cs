using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OzdPrint.Content.Import;

/// <summary>A line of the text that holds something, cleaned.</summary>
/// <param name="Number">The line's number in the file, from 1.</param>
/// <param name="Column">Where its first character stands, from 1, in UTF-16 units.</param>
/// <param name="Indent">How far it is set in: UTF-16 units before it, from the start of the line or the forced break in it.</param>
/// <param name="AfterBlank">True if it is the first, or a blank line stands before it.</param>
/// <param name="Text">Its characters without space at the ends; runs of spaces and tabs are one space.</param>
internal readonly record struct TextLine(int Number, int Column, int Indent, bool AfterBlank, string Text);

/// <summary>
/// First step: cuts the text into lines, drops blank ones and what cannot be printed. A line of nothing but dashes,
/// asterisks and the like is somebody's rule between two parts and counts as blank.
/// </summary>
internal static class SplitLines
{
    // A forced line break, which word processors write as a vertical tab when they copy plain text, a form feed, and what
    // other systems know as the end of a line. None of them ends a line of a file as editors count them.
    private const string BreaksInLine = "\v\f\u0085\u2028\u2029";

    public static ImmutableArray<TextLine> Of(string text, Findings findings)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var dropped = new DroppedCharacters();
        var afterBlank = true;
        var number = 0;
        for (int? next = 0; next is { } start;)
        {
            (var end, next) = LineEnds.Of(text, start);
            var physical = text.AsSpan(start, end - start);
            number++;
            foreach (var part in physical.SplitAny(BreaksInLine))
            {
                var cleaned = Clean(physical[part], number, part.Start.Value, dropped);
                if (IsBlank(cleaned.Text))
                {
                    afterBlank = true;
                }
                else
                {
                    lines.Add(new TextLine(number, part.Start.Value + cleaned.Indent + 1, cleaned.Indent, afterBlank, cleaned.Text));
                    afterBlank = false;
                }
            }
        }

        dropped.Report(findings);
        return lines.ToImmutable();
    }

    /// <summary>A text from elsewhere, the command line for one, as one clean line.</summary>
    public static string OneLine(string text)
    {
        var dropped = new DroppedCharacters();
        var words = new StringBuilder();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            words.Append(Clean(line, 1, 0, dropped).Text).Append(' ');
        }

        return words.ToString().Trim();
    }

    private static (string Text, int Indent) Clean(ReadOnlySpan<char> raw, int number, int start, DroppedCharacters dropped)
    {
        var kept = new StringBuilder(raw.Length);
        var first = -1;
        for (var i = 0; i < raw.Length; i++)
        {
            var unit = raw[i];
            if (unit is ' ' or '\t')
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }

                continue;
            }

            Rune.DecodeFromUtf16(raw[i..], out var rune, out var length);
            var lone = rune == Rune.ReplacementChar && unit != '\uFFFD';
            if (lone || CannotBePrinted(rune.Value))
            {
                // A byte order mark at the very start is no mistake of anybody's.
                if (!(unit == '\uFEFF' && number == 1 && start + i == 0))
                {
                    dropped.Add(lone ? unit : rune.Value, new SourcePosition(number, start + i + 1));
                }
            }
            else
            {
                first = first < 0 && !char.IsWhiteSpace(unit) ? i : first;
                kept.Append(raw.Slice(i, length));
            }

            i += length - 1;
        }

        return (kept.ToString().Trim(), Math.Max(first, 0));
    }

    // What YAML 1.2.2, section 5.1, does not count as printable, and U+FEFF, which only means something at the start.
    private static bool CannotBePrinted(int value) =>
        value is < 0x20 or >= 0x7F and <= 0x9F or 0xFEFF || (value & 0xFFFE) == 0xFFFE;

    private static bool IsBlank(string text)
    {
        foreach (var unit in text)
        {
            var nothing = "-–—−=*_#~•·".Contains(unit, StringComparison.Ordinal) || char.IsWhiteSpace(unit)
                || char.GetUnicodeCategory(unit) == UnicodeCategory.Format;
            if (!nothing)
            {
                return false;
            }
        }

        return true;
    }

    private sealed class DroppedCharacters
    {
        private readonly Dictionary<int, (SourcePosition First, int Count)> _found = [];

        public void Add(int value, SourcePosition at) =>
            _found[value] = _found.TryGetValue(value, out var seen) ? (seen.First, seen.Count + 1) : (at, 1);

        public void Report(Findings findings)
        {
            foreach (var (value, (first, count)) in _found.OrderBy(entry => entry.Key))
            {
                var times = count == 1 ? "once" : $"{count} times, first here";
                findings.Add(
                    ImportCodes.CharactersDropped, first, 1,
                    $"the character U+{value:X4} cannot be printed and was left out; it occurs {times}",
                    "check the words around it");
            }
        }
    }
}
