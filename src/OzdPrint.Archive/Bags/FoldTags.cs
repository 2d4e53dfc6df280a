using System.Text;

namespace OzdPrint.Archive;

/// <summary>Writes labels and values as bag-info.txt has them (RFC 8493, 2.2.2).</summary>
internal static class FoldTags
{
    /// <summary>Lines are folded to so many characters, as the standard recommends.</summary>
    private const int Width = 79;

    /// <summary>Continued lines begin with this; whoever reads them puts a space in its place.</summary>
    private const string Indent = "  ";

    /// <summary>The lines, each with LF. Values that are null are left out; white space in values counts as one space.</summary>
    public static string Run(IEnumerable<(string Label, string? Value)> tags)
    {
        var lines = new StringBuilder();
        foreach (var (label, value) in tags)
        {
            var words = (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            var line = new StringBuilder(label).Append(':');
            foreach (var word in words)
            {
                if (line.Length + 1 + word.Length > Width && line.Length > label.Length + 1)
                {
                    lines.Append(line).Append('\n');
                    line.Clear().Append(Indent).Append(word);
                }
                else
                {
                    line.Append(' ').Append(word);
                }
            }

            lines.Append(line).Append('\n');
        }

        return lines.ToString();
    }
}
