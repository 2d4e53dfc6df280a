using System.Text;

namespace OzdPrint.Content;

/// <summary>
/// Leaves parts out of the very text of an article's file, for whoever is given the file but not those parts: pupils must not
/// find the answers to their tasks. All else stays to the letter.
/// </summary>
public static class LeaveOutOfSource
{
    private const string Tasks = "tasks";
    private const string Answer = "answer";

    /// <summary>The bytes of the file without these parts; those of the file itself if it has none of them.</summary>
    /// <remarks>
    /// With the answers go all comments among the tasks, for nobody can tell which speak of an answer. What was cut
    /// is read again: if it holds anything but the rest of the values, the tasks go as a whole.
    /// </remarks>
    /// <param name="article">An article that was read without errors.</param>
    /// <param name="parts">The parts to leave out; neither headline nor body.</param>
    /// <returns>Null if a part is written in a way that cannot be cut out with certainty.</returns>
    public static ReadOnlyMemory<byte>? From(Article article, IReadOnlyCollection<ArticlePart> parts)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count == 0 ? article.Source.Bytes
            : (article.Yaml ?? ParseYaml.Document(article.Source, new DiagnosticList()) as YamlMapping) is { } yaml ? From(yaml, parts)
            : null;
    }

    /// <summary>The same of what a file holds.</summary>
    internal static ReadOnlyMemory<byte>? From(YamlMapping article, IReadOnlyCollection<ArticlePart> parts) =>
        Cut(article, parts) ?? (parts.Contains(ArticlePart.Answers) ? Cut(article, [.. parts, ArticlePart.Tasks]) : null);

    private static ReadOnlyMemory<byte>? Cut(YamlMapping article, IReadOnlyCollection<ArticlePart> parts)
    {
        var cuts = Cuts(article, parts).ToList();
        var text = CutYaml.Without(article.File.Text, cuts);
        if (text == article.File.Text)
        {
            return article.File.Bytes;
        }

        if (!ProveRest.Run(article, cuts, text, Rest(article, parts)))
        {
            return null;
        }

        return (byte[])[.. article.File.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private static IEnumerable<Range> Cuts(YamlMapping article, IReadOnlyCollection<ArticlePart> parts)
    {
        for (var i = 0; i < article.Entries.Length; i++)
        {
            var (key, value) = article.Entries[i];
            if (IsOf(key, parts))
            {
                yield return CutYaml.Entry(article, i);
            }
            else if (key.Value == Tasks && parts.Contains(ArticlePart.Answers))
            {
                foreach (var cut in CutYaml.Comments(article, i).Concat(Answers(value)))
                {
                    yield return cut;
                }
            }
        }
    }

    private static IEnumerable<Range> Answers(YamlNode tasks) =>
        from task in (tasks as YamlList)?.Items.OfType<YamlMapping>() ?? []
        from index in Enumerable.Range(0, task.Entries.Length)
        where task.Entries[index].Key.Value == Answer
        select CutYaml.Entry(task, index);

    /// <summary>Parts have their keys by name, but answers stand in tasks.</summary>
    private static bool IsOf(YamlText key, IReadOnlyCollection<ArticlePart> parts) =>
        parts.Where(part => part != ArticlePart.Answers).Select(part => part.ToString().ToLowerInvariant()).Contains(key.Value);

    /// <summary>The values that shall be left.</summary>
    private static YamlMapping Rest(YamlMapping article, IReadOnlyCollection<ArticlePart> parts) => article with
    {
        Entries =
        [
            .. article.Entries.Where(entry => !IsOf(entry.Key, parts)).Select(entry =>
                entry.Key.Value == Tasks && parts.Contains(ArticlePart.Answers) ? new YamlEntry(entry.Key, WithoutAnswers(entry.Value)) : entry),
        ],
    };

    private static YamlNode WithoutAnswers(YamlNode tasks) => tasks is not YamlList list ? tasks : list with
    {
        Items =
        [
            .. list.Items.Select(item => item is YamlMapping task
                ? task with { Entries = [.. task.Entries.Where(entry => entry.Key.Value != Answer)] }
                : item),
        ],
    };
}
