namespace OzdPrint.Content;

/// <summary>
/// Proves that what is left of a file after cutting holds the values that shall be left, by reading it again. Only the stretch
/// that was cut is read where it can be told apart: to read all of each article twice took a tenth of the time of a long edition.
/// </summary>
internal static class ProveRest
{
    /// <summary>Whether the text that is left holds these values and no others.</summary>
    /// <param name="article">What the whole file holds.</param>
    /// <param name="cuts">What was cut out of its text, with at least one stretch.</param>
    /// <param name="text">The text that is left.</param>
    /// <param name="rest">The values that shall be left, with the keys of the file's mapping as they are.</param>
    public static bool Run(YamlMapping article, IReadOnlyCollection<Range> cuts, string text, YamlMapping rest)
    {
        var (from, to) = (Border(article, cuts.Min(cut => cut.Start.Value)), Border(article, cuts.Max(cut => cut.End.Value), above: true));
        return (IsSplittable(article) && Holds(text[from..(text.Length - (article.File.Text.Length - to))], rest with
        {
            Entries = [.. rest.Entries.Where(entry => entry.Key.Start >= from && entry.Key.Start < to)],
        })) || Holds(text, rest);

        bool Holds(string part, YamlMapping values)
        {
            var diagnostics = new DiagnosticList();
            return ParseYaml.Document(new SourceFile(article.File.Path, part, default), diagnostics) is { } read && !diagnostics.HasErrors && Same(read, values);
        }
    }

    /// <summary>
    /// Whether every key of the file stands at the beginning of a line. Then nothing goes on over the start of a key, and what stands
    /// between two of them is read by itself as it is read in the whole (YAML 1.2.2, 8.2.2).
    /// </summary>
    private static bool IsSplittable(YamlMapping article) =>
        article.File.Text[article.Start] != '{' && article.Entries.All(entry => entry.Key.Start == 0 || article.File.Text[entry.Key.Start - 1] is '\n' or '\r');

    /// <summary>The last key that begins no later than an offset, or the first no earlier; the file's start or end if there is none.</summary>
    private static int Border(YamlMapping article, int offset, bool above = false)
    {
        var starts = article.Entries.Select(entry => entry.Key.Start);
        return above ? starts.FirstOrDefault(start => start >= offset, article.File.Text.Length) : starts.LastOrDefault(start => start <= offset, 0);
    }

    private static bool Same(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlText a, YamlText b) => a.Value == b.Value && a.Style == b.Style,
        (YamlList a, YamlList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (YamlMapping a, YamlMapping b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(pair => Same(pair.First.Key, pair.Second.Key) && Same(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
