namespace OzdPrint.Layout.Tests;

/// <summary>The words of heads and feet before they are set.</summary>
public sealed class FurnitureWordsTests
{
    private static readonly Dictionary<string, string> _values = new() { ["name"] = "OZD", ["date"] = "8. Januar", ["number"] = "", ["page"] = "12" };

    [Theory]
    [InlineData("{name}", "OZD")]
    [InlineData("{name} · {date}", "OZD · 8. Januar")]
    // A stretch in brackets stands or falls with its values.
    [InlineData("{name}[ · {date}]", "OZD · 8. Januar")]
    [InlineData("{name}[ · Nr. {number}]", "OZD")]
    [InlineData("[{date}][ · Nr. {number}] {page}", "8. Januar 12")]
    [InlineData("[{number} · {date}]", "")]
    // What is no name stays as it is written.
    [InlineData("{page} / {pages}", "12 / {pages}")]
    [InlineData("a } b ] c { d", "a } b ] c { d")]
    public void Names_become_values(string template, string words) => Assert.Equal(words, SetFurniture.Filled(template, _values));
}
