using System.Globalization;
using System.Text;

namespace OzdPrint.Content;

/// <summary>Writes diagnostics for people: what, where with the line shown, what to do.</summary>
public static class DiagnosticText
{
    // Prose is often one line per paragraph. A window of this many columns around the place fits a terminal of 100.
    private const int MaxColumns = 88;

    // How much of a long line stands before the place, so that it is recognised.
    private const int ColumnsBefore = 30;

    private const int TabStop = 4;

    /// <summary>One diagnostic, its lines parted by LF, without a line end after the last.</summary>
    public static string Format(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var text = new StringBuilder();
        text.Append(Name(diagnostic.Severity)).Append(' ').Append(diagnostic.Code);
        if (diagnostic.File is { } file)
        {
            text.Append(' ').Append(Visible(file));
            if (diagnostic.Position is { } position)
            {
                text.Append(CultureInfo.InvariantCulture, $":{position.Line}:{position.Column}");
            }
        }

        text.Append(": ").Append(Visible(diagnostic.Message));
        if (diagnostic is { Position: { } place, SourceLine: { } line })
        {
            AppendLine(text, place, line, diagnostic.Length);
        }

        if (diagnostic.Hint is { } hint)
        {
            text.Append("\nhint: ").Append(Visible(hint));
        }

        return text.ToString();
    }

    /// <summary>The word for a severity as it stands before a diagnostic.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void AppendLine(StringBuilder text, SourcePosition place, string line, int length)
    {
        var cells = Cells(line);
        var at = cells.FindIndex(cell => cell.Unit + cell.Units >= place.Column);
        at = at < 0 ? cells.Count : at;
        var end = at;
        while (end < cells.Count && cells[end].Unit < place.Column - 1 + Math.Max(length, 1))
        {
            end++;
        }

        var first = 0;
        if (cells.Sum(cell => cell.Width) > MaxColumns)
        {
            first = at;
            for (var before = 0; first > 0 && before + cells[first - 1].Width <= ColumnsBefore; first--)
            {
                before += cells[first - 1].Width;
            }
        }

        var shown = new StringBuilder(first > 0 ? "…" : "");
        var marker = new StringBuilder(first > 0 ? " " : "");
        var columns = 0;
        var index = first;
        for (; index < cells.Count && columns + cells[index].Width <= MaxColumns; index++)
        {
            var cell = cells[index];
            shown.Append(cell.Shown);
            if (index == at)
            {
                marker.Append('^').Append('~', Math.Max(cell.Width - 1, 0));
            }
            else
            {
                marker.Append(index > at && index < end ? '~' : ' ', cell.Width);
            }

            columns += cell.Width;
        }

        if (at >= cells.Count)
        {
            marker.Append('^');
        }

        shown.Append(index < cells.Count ? "…" : "");
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        text.Append("\n  ").Append(number).Append(" | ").Append(shown);
        text.Append("\n  ").Append(' ', number.Length).Append(" | ").Append(marker.ToString().TrimEnd());
    }

    /// <summary>A character of a line as it is shown: from which unit, how many units, as what, how wide.</summary>
    private readonly record struct Cell(int Unit, int Units, string Shown, int Width);

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var (unit, column) = (0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            var shown = Visible(rune);
            var width = rune.Value == '\t' ? TabStop - (column % TabStop) : shown is null ? DisplayWidth.Of(rune) : 1;
            cells.Add(new Cell(unit, rune.Utf16SequenceLength, rune.Value == '\t' ? new string(' ', width) : shown ?? rune.ToString(), width));
            unit += rune.Utf16SequenceLength;
            column += width;
        }

        return cells;
    }

    private static string Visible(string text)
    {
        if (!text.EnumerateRunes().Any(rune => Visible(rune) is not null))
        {
            return text;
        }

        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(Visible(rune) ?? rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>
    /// What stands for a character that must not reach a terminal: an escape could repaint the screen, a direction
    /// mark could reorder the message. Null if the character may be shown as it is.
    /// </summary>
    private static string? Visible(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "\u2421",
        (>= 0x80 and < 0xA0) or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF => "\uFFFD",
        _ => null,
    };
}
