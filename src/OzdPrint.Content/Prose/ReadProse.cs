using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>
/// Reads prose with its markup: paragraphs parted by blank lines, <c>##</c> subheads, <c>-</c> and <c>1.</c> lists,
/// <c>&gt;</c> quotations, <c>*emphasis*</c>, <c>**strong**</c>, <c>[links](https://…)</c>, forced line breaks by two
/// spaces or a backslash at a line's end. Whatever else looks like Markdown stays text or is reported; no word is lost.
/// </summary>
public static class ReadProse
{
    /// <summary>Reads the prose of a YAML value, with complaints at its lines.</summary>
    public static ProseText Blocks(YamlText source, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Blocks(WithParagraphs(source), Reporter(source, diagnostics));
    }

    /// <summary>Reads a YAML value as a single run of text: inline markup only, line ends become spaces.</summary>
    public static InlineText Line(YamlText source, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Line(source.Value, Reporter(source, diagnostics));
    }

    /// <summary>Reads prose that comes from no file. What cannot be read as markup stays text.</summary>
    public static ProseText Blocks(string prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        return Blocks(prose, static (_, _, _, _) => { });
    }

    /// <summary>Reads a single run of text that comes from no file.</summary>
    public static InlineText Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Line(text, static (_, _, _, _) => { });
    }

    /// <summary>
    /// The prose of a YAML value that was read without complaint: for each of its blocks the texts it holds, with and without
    /// markup, and the value that the texts with markup know their places in.
    /// </summary>
    internal static (YamlText Source, ImmutableArray<ImmutableArray<(InlineText Text, MarkedText Marked)>> Blocks) MarkedBlocks(YamlText source)
    {
        var split = source with { Value = WithParagraphs(source) };
        return (split, [.. Read(split.Value, static (_, _, _, _) => { }).Select(block => block.Parts)]);
    }

    /// <summary>A YAML value that was read without complaint as a single run of text, with and without markup.</summary>
    internal static (InlineText Text, MarkedText Marked) MarkedLine(YamlText source)
    {
        var marked = Lines(source.Value);
        return (ReadInlines.Of(marked, static (_, _, _, _) => { }), marked);
    }

    private static ProseText Blocks(string prose, Action<DiagnosticCode, int, string, string?> report)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (kind, marked) in Read(prose, report))
        {
            ImmutableArray<InlineText> parts = [.. marked.Select(part => part.Text)];
            blocks.Add(kind switch
            {
                MarkedBlockKind.Subhead => new Subhead(parts[0]),
                MarkedBlockKind.BulletList => new ListBlock(false, parts),
                MarkedBlockKind.NumberedList => new ListBlock(true, parts),
                MarkedBlockKind.Quotation => new Quotation(parts),
                _ => new Paragraph(parts[0]),
            });
        }

        return blocks.Count == 0 ? ProseText.Empty : new ProseText(blocks.ToImmutable());
    }

    /// <summary>The blocks with something in them.</summary>
    private static IEnumerable<(MarkedBlockKind Kind, ImmutableArray<(InlineText Text, MarkedText Marked)> Parts)> Read(
        string prose, Action<DiagnosticCode, int, string, string?> report) =>
        SplitBlocks.Of(prose, report)
            .Select(block => (
                block.Kind,
                block.Parts.Select(part => (Text: ReadInlines.Of(part, report), Marked: part)).Where(part => !part.Text.Spans.IsEmpty).ToImmutableArray()))
            .Where(block => !block.Item2.IsEmpty);

    private static InlineText Line(string text, Action<DiagnosticCode, int, string, string?> report) => ReadInlines.Of(Lines(text), report);

    private static MarkedText Lines(string text)
    {
        var line = new MarkedTextBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var words = text.AsSpan(start, end - start);
            if (!words.IsWhiteSpace())
            {
                var lead = words.Length - words.TrimStart().Length;
                line.Add(words.Trim(), start + lead);
            }

            start = end + 1;
        }

        return line.Take();
    }

    /// <summary>
    /// The value with its paragraphs. A value written over several lines in any style but <c>|</c> has its lines joined
    /// by YAML, and each blank line of the author's comes out as one line feed; it is made a blank line again.
    /// </summary>
    private static string WithParagraphs(YamlText source)
    {
        var raw = source.File.Text.AsSpan(source.Start, Math.Clamp(source.End - source.Start, 0, source.File.Text.Length - source.Start));
        return source.Style != YamlStyle.Literal && raw.Contains('\n')
            ? source.Value.Replace("\n", "\n\n", StringComparison.Ordinal)
            : source.Value;
    }

    private static Action<DiagnosticCode, int, string, string?> Reporter(YamlText source, DiagnosticList diagnostics)
    {
        // Offsets are of the text that was split; both differ in white space only, which finding the place ignores.
        var split = source with { Value = WithParagraphs(source) };
        return (code, offset, message, hint) =>
        {
            // Finding the place costs time, which a file full of complaints must not take for each of them.
            if (!diagnostics.IsFull(source.File))
            {
                diagnostics.Report(code, source.File, split.OffsetOf(offset), message, hint);
            }
        };
    }
}
