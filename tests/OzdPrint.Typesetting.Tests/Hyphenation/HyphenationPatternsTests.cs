namespace OzdPrint.Typesetting.Tests.Hyphenation;

public sealed class HyphenationPatternsTests
{
    [Theory]
    [InlineData("de-AT")]
    [InlineData("de-CH-1996")]
    [InlineData("DE")]
    public void The_first_subtag_of_a_language_decides(string tag)
    {
        var patterns = new HyphenationPatterns();
        Assert.Same(patterns.Find("de"), patterns.Find(tag));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("../fonts/SourceSerif4-Roman")]
    public void A_language_without_patterns_still_knows_soft_hyphens(string tag)
    {
        var hyphenator = new HyphenationPatterns().Find(tag);
        Assert.False(hyphenator.HasPatterns);
        Assert.Equal("medborgare", HyphenatorTests.Hyphenate(hyphenator, "medborgare"));
        Assert.Equal("med\u00AD|borgare", HyphenatorTests.Hyphenate(hyphenator, "med\u00ADborgare"));
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_hyphenator()
    {
        var patterns = new HyphenationPatterns();
        var found = new Hyphenator[16];
        Parallel.For(0, found.Length, i => found[i] = patterns.Find(i % 2 == 0 ? "de" : "de-AT"));
        Assert.All(found, hyphenator => Assert.Same(found[0], hyphenator));
    }

    [Fact]
    public void Every_embedded_language_has_patterns_and_a_line_in_the_licences()
    {
        var assembly = typeof(Hyphenator).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream("licences/hyphenation-patterns.txt")!);
        var licences = reader.ReadToEnd();
        var tags = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("patterns/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["da", "de", "en", "es", "fr", "it", "la", "nl", "pl", "pt", "tr"], tags);
        Assert.All(tags, tag =>
        {
            Assert.True(new HyphenationPatterns().Find(tag).HasPatterns, tag);
            Assert.Contains($"hyph-{tag}", licences, StringComparison.Ordinal);
        });
    }
}
