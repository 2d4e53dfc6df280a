using System.Text;
using CsCheck;
using OzdPrint.Content.Tests.Editions;

namespace OzdPrint.Content.Tests;

/// <summary>Whatever bytes a file holds, reading it ends with a value or with errors, and never otherwise.</summary>
public sealed class RobustnessTests
{
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes(ReadEditionTests.FullArticle);

    [Fact]
    public void Random_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 400].Sample(bytes => ReadsOrRefuses(bytes), iter: 2000);

    [Fact]
    public void Random_YAML_signs_are_read_or_refused() =>
        Gen.Char["ab:-?[]{}#&*!|>'\"%@`,\n\r\t \\~.<x0\u0085\uFEFF"].Array[0, 80].Sample(text => ReadsOrRefuses(Encoding.UTF8.GetBytes(text)), iter: 5000);

    [Fact]
    public void Random_changes_of_a_valid_article_are_read_or_refused()
    {
        var change = Gen.Select(Gen.Int[0, Valid.Length - 1], Gen.Int[0, 30], Gen.OneOf(Gen.Byte.Array[0, 6], Gen.Char["\n\t :-[]{}'\"|>&*#"].Array[0, 6].Select(text => Encoding.UTF8.GetBytes(text))));
        change.Array[1, 4].Sample(
            changes =>
            {
                var bytes = Valid.ToList();
                foreach (var (at, remove, insert) in changes)
                {
                    var start = Math.Min(at, bytes.Count);
                    bytes.RemoveRange(start, Math.Min(remove, bytes.Count - start));
                    bytes.InsertRange(start, insert);
                }

                return ReadsOrRefuses([.. bytes]);
            },
            iter: 3000);
    }

    private static bool ReadsOrRefuses(byte[] bytes)
    {
        var found = new DiagnosticList();
        var article = ReadSource.Bytes(bytes, "a.yaml", found) is { } file ? ReadArticle.From(file, "/nowhere", "/nowhere", "de", null, found) : null;
        var shown = found.ToImmutable();
        foreach (var diagnostic in shown)
        {
            Assert.DoesNotContain('\u001b', DiagnosticText.Format(diagnostic));
            Assert.True(diagnostic.Position is null or { Line: >= 1, Column: >= 1 });
        }

        return (article is not null || found.HasErrors) && found.HasErrors == shown.Any(diagnostic => diagnostic.Severity == Severity.Error);
    }
}
