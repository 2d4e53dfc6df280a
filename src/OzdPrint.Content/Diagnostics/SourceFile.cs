namespace OzdPrint.Content;

/// <summary>A text file as it was read. Its lines end with LF, CR LF or CR, and with nothing else.</summary>
/// <param name="Path">How messages name it: relative to the working directory, with forward slashes.</param>
/// <param name="Text">Its characters, decoded from UTF-8, without a byte order mark.</param>
/// <param name="Bytes">Its bytes as they stand on the disk.</param>
public sealed record SourceFile(string Path, string Text, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The text of a line, from 1, without its line end; empty beyond the end of the file.</summary>
    public string Line(int number)
    {
        var rest = Text.AsSpan();
        for (var line = 1; ; line++)
        {
            var end = rest.IndexOfAny('\n', '\r');
            if (line == number)
            {
                return (end < 0 ? rest : rest[..end]).ToString();
            }

            if (end < 0)
            {
                return "";
            }

            rest = rest[(end + LineEndLength(rest, end))..];
        }
    }

    /// <summary>The line and column of a UTF-16 offset in the text.</summary>
    public SourcePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var (line, start) = (1, 0);
        while (true)
        {
            var end = Text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0 || start + end >= offset)
            {
                return new SourcePosition(line, offset - start + 1);
            }

            var next = start + end + LineEndLength(Text, start + end);
            if (next > offset)
            {
                return new SourcePosition(line, offset - start + 1);
            }

            (line, start) = (line + 1, next);
        }
    }

    private static int LineEndLength(ReadOnlySpan<char> text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}

/// <summary>A place in a text file, both counted from 1; the column in UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct SourcePosition(int Line, int Column);
