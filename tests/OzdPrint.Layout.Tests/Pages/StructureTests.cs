using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>The logical structure of an edition against a verified tree. After a wanted change run once with OZDPRINT_UPDATE=1.</summary>
public sealed class StructureTests
{
    private static readonly ArticleShape _everything = new()
    {
        Lead = 3,
        Paragraphs = 3,
        Words = 6,
        Subheads = 1,
        ListItems = 2,
        Quote = true,
        Explainers = 2,
        Answer = 3,
        Points = 2,
        Analysis = 1,
        Commentary = 4,
        Background = 4,
        Extras = 3,
        Tasks = 1,
        Picture = (1600, 900),
        Caption = 3,
    };

    [Theory]
    [InlineData("daily")]
    [InlineData("handout")]
    public void An_edition_is_read_as_its_tree_says(string layout)
    {
        var (first, next) = NumberedArticle.Of(_everything, 0, "a");
        var second = NumberedArticle.Of(new ArticleShape { Paragraphs = 1, Words = 4 }, next, "b").Article;
        var document = Composing.Set(Composing.Layout(layout), new Department("Politik", [first]), new Department("Kultur", [second with { Language = "en" }]));
        Verify(Tree(document), $"structure-{layout}");
    }

    /// <summary>Element by element its type, what is said of it, and its words.</summary>
    private static string Tree(PrintedDocument document)
    {
        var words = document.Pages.SelectMany(page => page.Marks).OfType<TextMark>().Where(mark => mark.Element is not null)
            .ToLookup(mark => mark.Element!.Value, mark => mark.Run.Text);
        var tree = new StringBuilder();
        Write(document.Structure, 0);
        return tree.ToString().TrimEnd('\n');

        void Write(StructureElement element, int depth)
        {
            tree.Append(' ', 2 * depth).Append(element.Type);
            if (element.Type is StructureType.L)
            {
                tree.Append(CultureInfo.InvariantCulture, $" {element.Numbering}");
            }

            tree.Append(element.Language is { } language ? $" [{language}]" : "").Append(element.Alt is { } alt ? $" alt \"{alt}\"" : "");
            tree.Append(words.Contains(element.Id) ? $" \"{string.Concat(words[element.Id])}\"" : "").Append('\n');
            foreach (var child in element.Children)
            {
                Write(child, depth + 1);
            }
        }
    }

    private static void Verify(string tree, string name)
    {
        var file = Path.Combine(Folder(), "Snapshots", $"{name}.verified.txt");
        if (Environment.GetEnvironmentVariable("OZDPRINT_UPDATE") == "1")
        {
            File.WriteAllText(file, tree + "\n");
        }

        Assert.Equal(File.ReadAllText(file).TrimEnd('\n'), tree);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here)!)!;
}
