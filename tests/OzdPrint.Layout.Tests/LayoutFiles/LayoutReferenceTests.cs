using System.Runtime.CompilerServices;

namespace OzdPrint.Layout.Tests.LayoutFiles;

/// <summary>The reference is written from the settings, and the settings are all that is read.</summary>
public sealed class LayoutReferenceTests
{
    /// <summary>After a change of settings, run the tests with OZDPRINT_UPDATE=1 to write the reference anew.</summary>
    [Fact]
    public void The_reference_is_up_to_date()
    {
        var page = Path.Combine(Repository(), "layouts", "README.md");
        var text = File.ReadAllText(page);
        var reference = LayoutReference.Markdown();
        var start = text.IndexOf(reference[..reference.IndexOf('\n', StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.True(start >= 0, "layouts/README.md has lost the heading of its reference");
        if (Environment.GetEnvironmentVariable("OZDPRINT_UPDATE") == "1")
        {
            text = text[..start] + reference;
            File.WriteAllText(page, text);
        }

        Assert.True(text[start..] == reference, "layouts/README.md is out of date: run the tests once with OZDPRINT_UPDATE=1");
    }

    /// <summary>A mapping with a key that no setting has, and the settings that the complaint must list.</summary>
    public static TheoryData<string, string[]> Mappings => new()
    {
        { "{0}", [.. LayoutSettings.Names.Concat(LayoutSettings.Sheet).Concat(LayoutSettings.Rest).Select(setting => setting.Key).Order(StringComparer.Ordinal)] },
        { "page: {{ {0} }}", Keys(PageSettings.Page) },
        { "page: {{ margins: {{ {0} }} }}", Keys(PageSettings.Margins) },
        { "grid: {{ {0} }}", Keys(PageSettings.Grid) },
        { "styles: {{ title: {{ {0} }} }}", Keys(StyleSettings.Style) },
        { "boxes: {{ body: {{ {0} }} }}", Keys(BoxSettings.Box) },
        { "boxes: {{ body: {{ top: {{ {0} }} }} }}", Keys(BoxSettings.Rule) },
        { "booklet: {{ {0} }}", Keys(BookletSettings.Booklet) },
        { "foot: {{ {0} }}", Keys(FurnitureSettings.Furniture) },
        { "foot: {{ left: [{{ style: title, text: x, {0} }}] }}", Keys(FurnitureSettings.Words) },
        { "article: [{{ parts: [title], {0} }}]", Keys(BandSettings.Band) },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void What_is_read_is_what_is_documented(string template, string[] keys)
    {
        var text = "extends: daily\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, template, "q_q_q_q_q_q: x");
        var diagnostic = Assert.Single(LayoutDesk.Reading(text).Diagnostics);
        Assert.Equal("OZD1004", diagnostic.Code);
        var listed = diagnostic.Hint!["the keys here are: ".Length..].Split(", ");
        Assert.Equal(keys.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_examples_of_the_page_work()
    {
        var text = File.ReadAllText(Path.Combine(Repository(), "layouts", "README.md"));
        var blocks = text.Split("```yaml\n")[1..]
            .Select(block => string.Join('\n', block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n').Select(line => line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line)))
            .ToList();
        Assert.InRange(blocks.Count, 4, 20);
        Assert.All(blocks, block => LayoutDesk.Layout(block.Contains("extends:", StringComparison.Ordinal) ? block : "extends: daily\n" + block));
    }

    [Fact]
    public void Every_value_in_braces_has_one_on_the_page()
    {
        // A row for each, since one line would not hold them all.
        var rows = FurnitureSettings.Values.Select((value, i) => $"{{ style: running-words, text: \"<{{{value.Name}}}>\", below: {10 * i}pt }}");
        var layout = LayoutDesk.Layout($"extends: daily\nfoot: {{ left: [{string.Join(", ", rows)}] }}\n");
        var words = string.Concat(Composed.Page(layout).Marks.OfType<TextMark>().Where(mark => mark.Element is null).Select(mark => mark.Run.Text));
        Assert.Equal(FurnitureSettings.Values.Length, words.Count(letter => letter == '<'));
        Assert.DoesNotContain('{', words);
    }

    private static string[] Keys(IEnumerable<SettingWords> settings) => [.. settings.Select(setting => setting.Key)];

    private static string Repository([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "OzdPrint.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
