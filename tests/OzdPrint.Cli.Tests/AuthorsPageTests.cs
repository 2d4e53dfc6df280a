using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>What authors read of operators and labels.</summary>
public sealed class AuthorsPageTests
{
    private static string Page => File.ReadAllText(Repository.Find("content/README.md")!);

    [Theory]
    [InlineData("I", TaskLevel.Reproduce)]
    [InlineData("II", TaskLevel.Connect)]
    [InlineData("III", TaskLevel.Judge)]
    public void The_page_lists_the_operators_of_each_level(string level, TaskLevel meant)
    {
        var words = string.Join(' ', Page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            $"- **{level}** {string.Join(", ", Operators.All.Where(one => one.Level == meant).Select(one => one.Name))} ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_all_labels()
    {
        var row = Assert.Single(Page.Split('\n'), line => line.StartsWith("| `labels` ", StringComparison.Ordinal));
        Assert.All(SectionLabels.All, label => Assert.Contains($"`{label.Name}`", row, StringComparison.Ordinal));
    }
}
