using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>A stretch of an article's text that stands in one piece in its file: a paragraph, an item, a headline.</summary>
/// <param name="At">Its address; a title of a part, which has none, has block <see cref="ReadPassages.TitleBlock"/>.</param>
/// <param name="Plain">Its words without markup.</param>
/// <param name="Marked">Its words with markup.</param>
/// <param name="Source">The value of the file that it was taken from.</param>
internal sealed record Passage(TextAddress At, string Plain, MarkedText Marked, YamlText Source)
{
    /// <summary>Where in the file a character of the text with markup stands, as a UTF-16 offset.</summary>
    public int OffsetOf(int index) => Source.OffsetOf(Marked.SourceOf(index));
}

/// <summary>Reads an article file once more for where each of its texts stands, which the article itself has no use for.</summary>
internal static class ReadPassages
{
    /// <summary>The block of a part's own title, which <see cref="TextAddress.Block"/> does not count.</summary>
    public const int TitleBlock = -1;

    /// <summary>The passages in the order of <see cref="ArticlePart"/>; none of a file that is no article.</summary>
    public static ImmutableArray<Passage> From(SourceFile source) =>
        YamlMap.ReadFile(source, new DiagnosticList(), map => (List<Passage>)
        [
            .. Line(map, "kicker", ArticlePart.Kicker),
            .. Line(map, "title", ArticlePart.Title),
            .. Prose(map, "lead", ArticlePart.Lead),
            .. Line(map, "byline", ArticlePart.Byline),
            .. map.Map("image", Picture) ?? [],
            .. Prose(map, "body", ArticlePart.Body),
            .. map.Map("commentary", section => Section(section, ArticlePart.Commentary)) ?? [],
            .. map.Map("background", section => Section(section, ArticlePart.Background)) ?? [],
            .. map.Maps("explainers", explainer => explainer).SelectMany(Explainer),
            .. Analysis(map),
            .. map.Map("infobox", Infobox) ?? [],
            .. Prose(map, "extras", ArticlePart.Extras),
            .. map.Maps("tasks", task => task).SelectMany((task, index) => Inline(task.Text("task"), ArticlePart.Tasks, index)),
            .. Prose(map, "disclaimer", ArticlePart.Disclaimer),
        ]) is { } passages ? [.. passages] : [];

    private static List<Passage> Picture(YamlMap map)
    {
        List<Passage> passages = [.. Line(map, "file", ArticlePart.Image), .. Inline(map.Text("caption"), ArticlePart.Image, 0)];
        // The credit runs on behind the caption.
        var caption = passages.Count > 1 ? passages[^1].Plain.Length : 0;
        passages.AddRange(Line(map, "credit", ArticlePart.Image).Select(credit => credit with { At = credit.At with { Offset = caption } }));
        return passages;
    }

    private static List<Passage> Section(YamlMap map, ArticlePart part) =>
        [.. Line(map, "title", part, TitleBlock), .. Prose(map, "text", part)];

    private static List<Passage> Explainer(YamlMap map, int index) =>
    [
        .. Line(map, "question", ArticlePart.Explainers, 2 * index),
        .. Prose(map, "answer", ArticlePart.Explainers, (2 * index) + 1),
    ];

    private static List<Passage> Analysis(YamlMap map)
    {
        var passages = new List<Passage>();
        var number = 0;
        foreach (var section in map.Maps("analysis", section => section))
        {
            passages.AddRange(Line(section, "title", ArticlePart.Analysis, number++));
            foreach (var point in section.Maps("points", point => point))
            {
                passages.AddRange(Inline(point.Text("title"), ArticlePart.Analysis, number++));
                foreach (var item in point.Texts("items"))
                {
                    passages.AddRange(Inline(item, ArticlePart.Analysis, number++));
                }
            }
        }

        return passages;
    }

    private static List<Passage> Infobox(YamlMap map) =>
    [
        .. Line(map, "title", ArticlePart.Infobox, TitleBlock),
        .. map.Texts("points").SelectMany((point, index) => Inline(point, ArticlePart.Infobox, index)),
    ];

    private static IEnumerable<Passage> Line(YamlMap map, string key, ArticlePart part, int block = 0) =>
        map.Text(key) is { } text
            ? [new Passage(new TextAddress(part, block, 0), FoldLine.Of(text.Value), new MarkedText(text.Value, [(0, 0)]), text)]
            : [];

    private static IEnumerable<Passage> Inline(YamlText? text, ArticlePart part, int block)
    {
        if (text is not null)
        {
            var (words, marked) = ReadProse.MarkedLine(text);
            yield return new Passage(new TextAddress(part, block, 0), words.PlainText, marked, text);
        }
    }

    /// <param name="map">The mapping.</param>
    /// <param name="key">The key of the prose.</param>
    /// <param name="part">The part.</param>
    /// <param name="one">The one block it is of its part; null if its own blocks are those of the part.</param>
    private static IEnumerable<Passage> Prose(YamlMap map, string key, ArticlePart part, int? one = null)
    {
        if (map.Text(key) is not { } text)
        {
            yield break;
        }

        var at = new TextAddress(part, one ?? 0, 0);
        var (source, blocks) = ReadProse.MarkedBlocks(text);
        foreach (var block in blocks)
        {
            foreach (var (words, marked) in block)
            {
                yield return new Passage(at, words.PlainText, marked, source);
                at = at with { Offset = at.Offset + words.PlainText.Length + 1 };
            }

            at = one is null ? new TextAddress(part, at.Block + 1, 0) : at;
        }
    }
}
