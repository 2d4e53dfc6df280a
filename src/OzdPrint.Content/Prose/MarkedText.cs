using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Content;

/// <summary>A stretch of prose with its inline markup, lines parted by LF, that knows where each line stood.</summary>
/// <param name="Text">The characters, block markers removed.</param>
/// <param name="Lines">For each line its offset in <paramref name="Text"/> and in the prose it was taken from.</param>
internal sealed record MarkedText(string Text, ImmutableArray<(int Here, int Source)> Lines)
{
    /// <summary>Where in the prose a character of the text stood.</summary>
    public int SourceOf(int offset)
    {
        // Found by halves: a paragraph may have as many lines as the file.
        var (low, high) = (0, Lines.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Lines[middle].Here <= offset ? (middle, high) : (low, middle);
        }

        return Lines.IsEmpty ? 0 : Lines[low].Source + offset - Lines[low].Here;
    }
}

/// <summary>Gathers the lines of a <see cref="MarkedText"/>.</summary>
internal sealed class MarkedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<(int Here, int Source)>.Builder lines = ImmutableArray.CreateBuilder<(int, int)>();

    public bool IsEmpty => lines.Count == 0;

    /// <summary>Adds a line; its trailing spaces stay, for two of them are a forced break.</summary>
    public void Add(ReadOnlySpan<char> line, int source, bool forcedBreakBefore = false)
    {
        if (lines.Count > 0)
        {
            text.Append(forcedBreakBefore ? "  \n" : "\n");
        }

        lines.Add((text.Length, source));
        text.Append(line);
    }

    /// <summary>The text so far; the builder starts anew.</summary>
    public MarkedText Take()
    {
        var taken = new MarkedText(text.ToString(), lines.ToImmutable());
        text.Clear();
        lines.Clear();
        return taken;
    }
}
