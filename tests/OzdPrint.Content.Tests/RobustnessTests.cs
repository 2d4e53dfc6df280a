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

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u0007")]
    [InlineData("\u0085")]
    [InlineData("ä\uFFFE")]
    public void A_file_full_of_signs_that_cannot_be_set_is_refused(string signs)
    {
        var found = new DiagnosticList();
        Assert.Null(ParseYaml.Document(new SourceFile("a.yaml", "title: " + string.Concat(Enumerable.Repeat(signs, 400_000)), default), found));
        Assert.Equal(DiagnosticList.MaxPerFile + 1, found.ToImmutable().Length);
    }

    [Fact]
    public void Every_sign_that_cannot_be_set_is_reported_where_it_stands_and_no_other() =>
        Gen.Char["ab ä\u0007\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uD83D\uDE00\uD800\n"].Array[0, 40].Sample(
            characters =>
            {
                var found = new DiagnosticList();
                var file = new SourceFile("a.yaml", "title: |\n  " + new string(characters), default);
                ParseYaml.Document(file, found);

                // A pair is whole if the other half can be found beside it; all else is a matter of one character.
                var whole = new StringBuilder(file.Text).Replace("\uD83D\uDE00", "xx").Replace("\uD800\uDE00", "xx").ToString();
                var expected = Enumerable.Range(0, whole.Length)
                    .Where(at => "\u0007\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uD83D\uDE00\uD800".Contains(whole[at], StringComparison.Ordinal));
                Assert.Equal(
                    expected.Select(file.PositionOf),
                    found.ToImmutable().Where(one => one.Code == DiagnosticCodes.ForbiddenCharacter.Code).Select(one => one.Position!.Value));
            }, iter: 2000);

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
