namespace OzdPrint.Archive;

/// <summary>A label with its value.</summary>
/// <param name="Label">The label.</param>
/// <param name="Value">The value, its continued lines joined by a space.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record Tag(string Label, string Value, int Line)
{
    /// <summary>Capitals make no difference (RFC 8493, 2.2.2).</summary>
    public bool Is(string label) => Label.Equals(label, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Reads lines of labels and values.</summary>
internal static class ReadTags
{
    public static IReadOnlyList<Tag> Run(IReadOnlyList<string> lines, string place, Defects defects)
    {
        var tags = new List<Tag>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (char.IsWhiteSpace(line[0]) && tags.Count > 0)
            {
                tags[^1] = tags[^1] with { Value = $"{tags[^1].Value} {line.Trim()}".Trim() };
            }
            else if (colon > 0)
            {
                tags.Add(new Tag(line[..colon].Trim(), line[(colon + 1)..].Trim(), i + 1));
            }
            else
            {
                defects.Add(ArchiveCodes.BadLine, place, "this line has no label with a colon", line: i + 1, words: line);
            }
        }

        return tags;
    }
}
