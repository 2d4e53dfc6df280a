using System.Text.RegularExpressions;
using OzdPrint.Judges;

namespace OzdPrint.Pdf.Tests;

/// <summary>The page on conformance speaks of what there is.</summary>
public sealed partial class ConformanceTests
{
    private static readonly string[][] _rows =
    [
        .. File.ReadAllLines(Repository.Find("src/OzdPrint.Pdf/CONFORMANCE.md")!).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`'))
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    private static readonly HashSet<string> _proofs = [.. _rows.SelectMany(row => Quoted().Matches(row[^1]).Select(proof => proof.Groups[1].Value))];

    [Fact]
    public void Every_clause_has_a_proof() => Assert.All(_rows, row =>
    {
        Assert.Equal(4, row.Length);
        Assert.Matches(Quoted(), row[3]);
    });

    [Fact]
    public void Every_rule_of_the_checker_proves_a_clause_and_every_rule_named_exists() =>
        Assert.Equal(Checker.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal), _proofs.Where(proof => !proof.Contains('.')).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_test_named_exists()
    {
        var tests = Path.GetDirectoryName(Repository.Find("tests/OzdPrint.Pdf.Tests"))!;
        var sources = Directory.GetFiles(tests, "*Tests.cs", SearchOption.AllDirectories).Concat(Directory.GetFiles(tests, "ObjectSnapshots.cs", SearchOption.AllDirectories))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var named = Quoted().Matches(File.ReadAllText(Repository.Find("src/OzdPrint.Pdf/CONFORMANCE.md")!)).Select(proof => proof.Groups[1].Value)
            .Where(proof => TestName().IsMatch(proof)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name =>
        {
            var (type, method) = (name[..name.IndexOf('.')], name[(name.IndexOf('.') + 1)..]);
            Assert.True(sources[type].Any(source => source.Contains($" void {method}(", StringComparison.Ordinal)), $"there is no test {name}");
        });
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("^[A-Z][A-Za-z]+\\.[A-Z][A-Za-z0-9_]+$")]
    private static partial Regex TestName();
}
