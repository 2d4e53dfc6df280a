using System.Collections.Immutable;
using System.Globalization;

namespace OzdPrint.Content;

/// <summary>What a block of prose is.</summary>
internal enum MarkedBlockKind
{
    Paragraph,
    Subhead,
    BulletList,
    NumberedList,
    Quotation,
}

/// <summary>A block of prose with its inline markup not yet read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parts">A paragraph's or subhead's text; a list's items; a quotation's paragraphs.</param>
internal sealed record MarkedBlock(MarkedBlockKind Kind, ImmutableArray<MarkedText> Parts);

/// <summary>
/// Splits prose into paragraphs, <c>##</c> subheads, <c>-</c> and <c>1.</c> lists and <c>&gt;</c> quotations, line by
/// line. This is done here rather than by Markdig because the model is flat: with no nesting there is nothing to run
/// deep, an indented line is never code, no text can become a reference definition and vanish, and German ordinals at
/// the start of a line ("1. Mai", "1989. Das Jahr") stay text.
/// </summary>
internal sealed class SplitBlocks
{
    // Two columns are what an item's text is set in by after "- ".
    private const int ItemIndent = 2;

    private readonly string prose;
    private readonly Action<DiagnosticCode, int, string, string?> report;
    private readonly List<ProseLine> lines = [];
    private readonly ImmutableArray<MarkedBlock>.Builder blocks = ImmutableArray.CreateBuilder<MarkedBlock>();
    private readonly ImmutableArray<MarkedText>.Builder parts = ImmutableArray.CreateBuilder<MarkedText>();
    private readonly MarkedTextBuilder open = new();
    private MarkedBlockKind? kind;
    private int indent;
    private bool afterBlank;

    private SplitBlocks(string prose, Action<DiagnosticCode, int, string, string?> report)
    {
        this.prose = prose;
        this.report = report;
        for (var start = 0; start < prose.Length;)
        {
            var end = prose.IndexOf('\n', start);
            end = end < 0 ? prose.Length : end;
            var text = start;
            while (text < end && prose[text] is ' ' or '\t')
            {
                text++;
            }

            lines.Add(new ProseLine(text, end > text && prose[end - 1] == '\r' ? end - 1 : end, text - start));
            start = end + 1;
        }
    }

    /// <summary>A line without its indentation.</summary>
    private readonly record struct ProseLine(int Start, int End, int Indent);

    /// <summary>Splits prose into its blocks.</summary>
    /// <param name="prose">The prose.</param>
    /// <param name="report">Told what the model cannot hold: code, offset in the prose, message and hint.</param>
    public static ImmutableArray<MarkedBlock> Of(string prose, Action<DiagnosticCode, int, string, string?> report)
    {
        var split = new SplitBlocks(prose, report);
        for (var i = 0; i < split.lines.Count; i++)
        {
            split.Take(i);
        }

        split.Close();
        return split.blocks.ToImmutable();
    }

    private ReadOnlySpan<char> TextOf(ProseLine line) => prose.AsSpan(line.Start, line.End - line.Start);

    private void Take(int index)
    {
        var line = lines[index];
        var text = TextOf(line);
        if (text.IsWhiteSpace())
        {
            TakeBlank();
        }
        else if (IsHeading(text))
        {
            TakeSubhead(line, text);
        }
        else if (IsRule(text))
        {
            report(DiagnosticCodes.Rule, line.Start, "a dividing line is not set", "remove it, or write a subhead with ##");
            Close();
        }
        else if (text[0] == '>')
        {
            TakeQuotation(line, text);
        }
        else if (text.StartsWith("- ") || text.StartsWith("-\t"))
        {
            TakeBullet(line);
        }
        else if (NumberOf(line) is { } number && TakeNumber(index, number))
        {
            // The line is an item.
        }
        else
        {
            TakeText(line, text);
        }

        afterBlank = text.IsWhiteSpace();
    }

    private void TakeBlank()
    {
        if (kind is not (MarkedBlockKind.BulletList or MarkedBlockKind.NumberedList))
        {
            Close();
        }
    }

    private void TakeSubhead(ProseLine line, ReadOnlySpan<char> text)
    {
        Close();
        var level = text.IndexOfAnyExcept('#');
        if (level != 2)
        {
            report(DiagnosticCodes.SubheadLevel, line.Start, "a subhead begins with two number signs", "write ## before it");
        }

        // Signs behind the words are markup only if they mirror those before them: "## In C #" keeps its own.
        var words = text[level..].TrimEnd();
        var bare = words.TrimEnd('#');
        words = words.Length - bare.Length == level && bare.EndsWith(" ") ? bare.TrimEnd() : words;
        var lead = words.Length - words.TrimStart().Length;
        open.Add(words[lead..], line.Start + level + lead);
        kind = MarkedBlockKind.Subhead;
        Close();
    }

    private void TakeQuotation(ProseLine line, ReadOnlySpan<char> text)
    {
        if (kind != MarkedBlockKind.Quotation)
        {
            Close();
            kind = MarkedBlockKind.Quotation;
        }

        var at = 0;
        var marks = 0;
        while (at < text.Length && text[at] is '>' or ' ' or '\t')
        {
            marks += text[at++] == '>' ? 1 : 0;
        }

        var inner = text[at..];
        if (marks > 1)
        {
            report(DiagnosticCodes.NestedStructure, line.Start, "a quotation inside a quotation is set flat", "write a single >");
        }
        else if (inner.StartsWith("- ") || IsHeading(inner))
        {
            report(DiagnosticCodes.NestedStructure, line.Start + at, "a quotation holds paragraphs only; this is set as text", "write lists and subheads outside the quotation");
        }

        if (inner.IsWhiteSpace())
        {
            EndPart();
        }
        else
        {
            open.Add(inner, line.Start + at);
        }
    }

    private void TakeBullet(ProseLine line)
    {
        var nested = InList && line.Indent >= indent + ItemIndent;
        if (nested)
        {
            report(DiagnosticCodes.NestedStructure, line.Start, "a list inside a list is set flat", "write one level only");
        }

        if (nested && kind == MarkedBlockKind.NumberedList)
        {
            open.Add(TextOf(line), line.Start, forcedBreakBefore: true);
            return;
        }

        if (kind != MarkedBlockKind.BulletList)
        {
            Close();
            (kind, indent) = (MarkedBlockKind.BulletList, line.Indent);
        }

        StartItem(line, 1);
    }

    private bool TakeNumber(int index, int number)
    {
        var line = lines[index];
        if (kind == MarkedBlockKind.NumberedList && line.Indent < indent + ItemIndent && (number == 1 || number == parts.Count + 2))
        {
            StartItem(line, MarkerLength(line));
            return true;
        }

        var nested = InList && line.Indent >= indent + ItemIndent;
        if (number != 1 || !ListFollows(index))
        {
            return false;
        }

        if (nested)
        {
            report(DiagnosticCodes.NestedStructure, line.Start, "a list inside a list is set as text", "write one level only");
            return false;
        }

        Close();
        (kind, indent) = (MarkedBlockKind.NumberedList, line.Indent);
        StartItem(line, MarkerLength(line));
        return true;
    }

    private void TakeText(ProseLine line, ReadOnlySpan<char> text)
    {
        if (text.StartsWith("* ") || text.StartsWith("+ "))
        {
            report(DiagnosticCodes.OtherBullet, line.Start, $"a line beginning with {text[0]} is set as text", $"write - for a list item, or \\{text[0]} to keep the sign");
        }
        else if (text.StartsWith("```") || text.StartsWith("~~~"))
        {
            report(DiagnosticCodes.CodeBlock, line.Start, "a code block is set as text", "remove this line");
        }

        if (InList && afterBlank)
        {
            if (line.Indent < indent + ItemIndent)
            {
                Close();
            }
            else
            {
                report(DiagnosticCodes.NestedStructure, line.Start, "a second paragraph of a list item is set as a new line", "write the list without it, or end the list");
            }
        }

        kind ??= MarkedBlockKind.Paragraph;
        var nestedText = InList && (afterBlank || (line.Indent >= indent + ItemIndent && NumberOf(line) is not null));
        open.Add(text, line.Start, forcedBreakBefore: nestedText);
    }

    private bool InList => kind is MarkedBlockKind.BulletList or MarkedBlockKind.NumberedList;

    private void StartItem(ProseLine line, int marker)
    {
        EndPart();
        var start = line.Start + marker;
        while (start < line.End && prose[start] is ' ' or '\t')
        {
            start++;
        }

        open.Add(prose.AsSpan(start, line.End - start), start);
    }

    /// <summary>
    /// True if the line after this item, or after its text, is the item numbered 2 (or 1, as some write all of them). A
    /// number that stands alone is no list but a German ordinal.
    /// </summary>
    private bool ListFollows(int index)
    {
        var blank = false;
        for (var i = index + 1; i < lines.Count; i++)
        {
            if (TextOf(lines[i]).IsWhiteSpace())
            {
                blank = true;
                continue;
            }

            if (NumberOf(lines[i]) is { } number)
            {
                return number is 1 or 2;
            }

            if ((blank && lines[i].Indent < lines[index].Indent + ItemIndent) || prose[lines[i].Start] is '#' or '>')
            {
                return false;
            }
        }

        return false;
    }

    private int? NumberOf(ProseLine line)
    {
        // Three digits are more items than any list has; years are no numbers of items.
        var text = TextOf(line);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 3 && text.Length > digits + 1 && text[digits] is '.' or ')' && text[digits + 1] is ' ' or '\t'
            && !text[(digits + 1)..].IsWhiteSpace()
            ? int.Parse(text[..digits], CultureInfo.InvariantCulture)
            : null;
    }

    private int MarkerLength(ProseLine line) => TextOf(line).IndexOfAnyExceptInRange('0', '9') + 1;

    private void EndPart()
    {
        if (!open.IsEmpty)
        {
            parts.Add(open.Take());
        }
    }

    private void Close()
    {
        EndPart();
        if (kind is { } closed && parts.Count > 0)
        {
            blocks.Add(new MarkedBlock(closed, parts.ToImmutable()));
        }

        parts.Clear();
        kind = null;
    }

    private static bool IsHeading(ReadOnlySpan<char> text)
    {
        var level = text.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && text[level] is ' ' or '\t' && !text[level..].IsWhiteSpace();
    }

    /// <summary>True for three or more hyphens or stars and nothing else. Underscores are gaps to fill in and stay.</summary>
    private static bool IsRule(ReadOnlySpan<char> text)
    {
        var mark = text[0];
        return mark is '-' or '*' && text.Count(mark) >= 3 && !text.ContainsAnyExcept(mark, ' ', '\t');
    }
}
