using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>The operators as authors read of them.</summary>
public sealed class OperatorPageTests
{
    [Theory]
    [InlineData("I", TaskLevel.Reproduce)]
    [InlineData("II", TaskLevel.Connect)]
    [InlineData("III", TaskLevel.Judge)]
    public void The_page_for_authors_lists_the_operators_of_each_level(string level, TaskLevel meant)
    {
        var page = string.Join(' ', File.ReadAllText(Repository.Find("content/README.md")!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            $"- **{level}** {string.Join(", ", Operators.All.Where(one => one.Level == meant).Select(one => one.Name))} ", page, StringComparison.Ordinal);
    }
}
