namespace OzdPrint.Content;

/// <summary>A text file as it was read.</summary>
/// <param name="Path">How messages name it: relative to the working directory, with forward slashes.</param>
/// <param name="Text">Its characters, decoded from UTF-8, without a byte order mark.</param>
/// <param name="Bytes">Its bytes as they stand on the disk.</param>
public sealed record SourceFile(string Path, string Text, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The text of a line, from 1, without its line end; empty beyond the end of the file.</summary>
    public string Line(int number)
    {
        var start = 0;
        for (var line = 1; ; line++)
        {
            var (end, next) = LineEnds.Of(Text, start);
            if (line == number)
            {
                return Text[start..end];
            }

            if (next is not { } following)
            {
                return "";
            }

            start = following;
        }
    }

    /// <summary>The line and column of a UTF-16 offset in the text.</summary>
    public SourcePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var (line, start) = (1, 0);
        while (LineEnds.Of(Text, start) is { Next: { } next } && next <= offset)
        {
            (line, start) = (line + 1, next);
        }

        return new SourcePosition(line, offset - start + 1);
    }
}

/// <summary>A place in a text file, both counted from 1; the column in UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct SourcePosition(int Line, int Column);
