using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OzdPrint.Content.Import;
using YamlDotNet.RepresentationModel;
using Node = YamlDotNet.RepresentationModel.YamlNode;

namespace OzdPrint.Content.Tests.Import;

/// <summary>Runs an import and reads its YAML with a YAML and a Markdown reader that know nothing of the import.</summary>
internal sealed partial class ReadBack
{
    // Plain values; all others are Markdown.
    private static readonly string[] _plainPaths =
        ["title", "date", "commentary/title", "background/title", "explainers/question", "analysis/title", "infobox/title"];

    private ReadBack(Imported imported)
    {
        Imported = imported;
        var stream = new YamlStream();
        stream.Load(new StringReader(imported.Yaml));
        Root = (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public Imported Imported { get; }

    public YamlMappingNode Root { get; }

    public IEnumerable<DiagnosticCode> Codes => Imported.Diagnostics.Select(diagnostic => ImportCodes.All.Single(code => code.Code == diagnostic.Code));

    public static ReadBack Of(string text, string? title = null, DateOnly? date = null) =>
        new(ImportText.Read(new SourceFile("text.txt", text, Encoding.UTF8.GetBytes(text)), new ImportOptions(title, date)));

    /// <summary>The keys of the article in their order.</summary>
    public string[] Keys => [.. Root.Children.Keys.Select(key => ((YamlScalarNode)key).Value!)];

    /// <summary>The value at a path such as <c>explainers/0/answer</c>, as YAML gives it; null if there is none.</summary>
    public string? Raw(string path) => (NodeAt(path) as YamlScalarNode)?.Value;

    /// <summary>How many entries the list at a path has; 0 if there is none.</summary>
    public int Count(string path) => (NodeAt(path) as YamlSequenceNode)?.Children.Count ?? 0;

    /// <summary>
    /// The blocks of the Markdown at a path as plain words. Headings begin with "## ", list items with "- " or "1. ".
    /// </summary>
    public string[] Blocks(string path) => Raw(path) is { } markdown ? [.. PlainBlocks(markdown)] : [];

    /// <summary>The Markdown at a path that is one paragraph, as plain words.</summary>
    public string Words(string path) => Assert.Single(Blocks(path));

    /// <summary>All values as plain words, without a title that is not from the text.</summary>
    public string AllText()
    {
        var drafted = Codes.Contains(ImportCodes.TitleDrafted) || Codes.Contains(ImportCodes.NoText);
        var text = new StringBuilder();
        foreach (var (path, value) in Scalars("", Root))
        {
            if (path == "date" || (path == "title" && drafted))
            {
                continue;
            }

            text.Append(_plainPaths.Contains(path) ? value : string.Join('\n', PlainBlocks(value))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The words of a text, each as often as it occurs, in ordinal order.</summary>
    public static string[] BagOfWords(string text) => [.. Word().Matches(text).Select(word => word.Value).Order(StringComparer.Ordinal)];

    private Node? NodeAt(string path)
    {
        Node? node = Root;
        foreach (var step in path.Split('/'))
        {
            node = node switch
            {
                YamlMappingNode mapping => mapping.Children.FirstOrDefault(entry => ((YamlScalarNode)entry.Key).Value == step).Value,
                YamlSequenceNode sequence when int.Parse(step) < sequence.Children.Count => sequence.Children[int.Parse(step)],
                _ => null,
            };
        }

        return node;
    }

    private static IEnumerable<(string Path, string Value)> Scalars(string path, Node node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(entry =>
            Scalars(path == "" ? ((YamlScalarNode)entry.Key).Value! : path + "/" + ((YamlScalarNode)entry.Key).Value, entry.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(child => Scalars(path, child)),
        _ => [(path, ((YamlScalarNode)node).Value!)],
    };

    public static IEnumerable<string> PlainBlocks(string markdown) => Markdown.Parse(markdown).SelectMany(PlainBlock);

    private static IEnumerable<string> PlainBlock(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock paragraph => [Plain(paragraph.Inline)],
        HeadingBlock heading => [new string('#', heading.Level) + " " + Plain(heading.Inline)],
        Markdig.Syntax.ListBlock list => list.Cast<ListItemBlock>().Select(item =>
            (list.IsOrdered ? item.Order + ". " : "- ") + string.Join(" / ", item.SelectMany(PlainBlock))),
        _ => throw new InvalidOperationException($"A {block.GetType().Name} came out of plain text."),
    };

    private static string Plain(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline { IsHard: false } => " ",
                _ => throw new InvalidOperationException($"A {inline.GetType().Name} came out of plain text."),
            });
        }

        return text.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
