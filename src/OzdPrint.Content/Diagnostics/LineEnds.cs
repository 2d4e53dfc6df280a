namespace OzdPrint.Content;

/// <summary>
/// Where the lines of a text end: at LF, CR LF or CR, and at nothing else. All that counts or shows lines asks here, so
/// that a number means the same line everywhere.
/// </summary>
internal static class LineEnds
{
    /// <summary>Where the line that begins at an offset ends, and where the next one begins; null behind the last line.</summary>
    public static (int End, int? Next) Of(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return (text.Length, null);
        }

        var end = start + length;
        return (end, end + (text[end..].StartsWith("\r\n") ? 2 : 1));
    }
}
