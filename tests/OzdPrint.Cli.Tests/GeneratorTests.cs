using System.Security.Cryptography;
using System.Text.RegularExpressions;
using OzdPrint.Generator;

namespace OzdPrint.Cli.Tests;

/// <summary>The editions that scale is tested with are what they say: sound, different from each other, the same everywhere.</summary>
public sealed partial class GeneratorTests
{
    private static readonly DateOnly _first = new(2001, 1, 1);

    private static Dictionary<string, byte[]> Generate(int count, GeneratorOrder order) => Enumerable.Range(0, count)
        .Select(at => GenerateEditions.Day(at, count, order))
        .SelectMany(day => GenerateEdition.Files(day, order).Select(file => (Name: $"{GenerateEdition.Iso(day)}/{file.Name}", file.Bytes)))
        .ToDictionary(file => file.Name, file => file.Bytes);

    [Fact]
    public void Every_edition_is_sound_and_nothing_is_noted()
    {
        using var shop = new Workshop();
        GenerateEditions.Write(shop.PathOf("many"), 40, new GeneratorOrder { Pictures = true });
        GenerateEditions.Write(shop.PathOf("small"), 40, new GeneratorOrder { Articles = 1, Words = 20, Seed = 7 });
        foreach (var content in new[] { "many", "small" })
        {
            var (exit, output, errors) = shop.Run("check", content);
            Assert.Equal((0, ""), (exit, errors));
            Assert.Equal("checked 40 editions: 0 errors, 0 warnings", output.Trim());
        }
    }

    // The digest was taken when the generator was written: another runtime, locale or machine must give the same.
    [Fact]
    public void The_bytes_are_the_same_everywhere()
    {
        var files = Generate(3, new GeneratorOrder { Pictures = true, First = _first });
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            sum.AppendData(file.Value);
        }

        Assert.Equal("744871e88ccce8b79ea544ab85a55c7e94d361a502c3033e291fcd85c3c74e4b", Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    [Fact]
    public void An_edition_depends_on_its_day_and_not_on_how_many_there_are()
    {
        var few = Generate(2, new GeneratorOrder());
        var many = Generate(5, new GeneratorOrder());
        Assert.All(few, file => Assert.Equal(file.Value, many[file.Key]));
        Assert.NotEqual(few["2025-12-31/edition.yaml"], Generate(1, new GeneratorOrder { Seed = 2 })["2025-12-31/edition.yaml"]);
    }

    [Fact]
    public void No_two_articles_are_alike_and_hardly_a_sentence_stands_in_two()
    {
        var articles = Generate(150, new GeneratorOrder()).Where(file => !file.Key.EndsWith("edition.yaml", StringComparison.Ordinal)).ToList();
        Assert.Equal(1050, articles.Select(article => Convert.ToHexString(SHA256.HashData(article.Value))).Distinct().Count());
        var sentences = articles.SelectMany(article => Sentence()
            .Split(System.Text.Encoding.UTF8.GetString(article.Value).Replace("\n", " ", StringComparison.Ordinal))
            .Where(sentence => sentence.Length > 40).Distinct()).ToList();
        Assert.True(sentences.Count > 30_000);
        Assert.True(sentences.Count - sentences.Distinct().Count() < sentences.Count / 1000);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(450)]
    [InlineData(5000)]
    public void The_body_has_about_as_many_words_as_were_asked_for(int words)
    {
        var draw = Draw.For(1, 2, 3);
        var yaml = GenerateArticle.From(ref draw, 0, new GeneratorOrder { Words = words }).Yaml;
        var body = yaml[yaml.IndexOf("body: |", StringComparison.Ordinal)..yaml.IndexOf("commentary:", StringComparison.Ordinal)];
        Assert.InRange(body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, words, (words * 1.3) + 120);
    }

    [GeneratedRegex(@"(?<=[.“]) +")]
    private static partial Regex Sentence();
}
