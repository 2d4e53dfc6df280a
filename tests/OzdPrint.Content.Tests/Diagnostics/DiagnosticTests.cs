using System.Reflection;
using System.Text;
using System.Text.Json;

namespace OzdPrint.Content.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static Diagnostic At(string line, int column, int length, string? hint = null) =>
        new("OZD1004", Severity.Error, "unknown key \"comentary\"", "content/a.yaml", new SourcePosition(12, column), length, line, hint);

    [Fact]
    public void People_see_what_where_and_what_to_do() => Assert.Equal(
        """
        error OZD1004 content/a.yaml:12:3: unknown key "comentary"
          12 |   comentary: x
             |   ^~~~~~~~~
        hint: did you mean "commentary"?
        """,
        DiagnosticText.Format(At("  comentary: x", 3, 9, "did you mean \"commentary\"?")));

    [Theory]
    [InlineData("\tab: x", 2, 2, "    ab: x", "    ^~")]
    [InlineData("a\tb", 3, 1, "a   b", "    ^")]
    [InlineData("日本語: x", 3, 2, "日本語: x", "    ^~~")]
    [InlineData("a\u0308b: x", 3, 1, "a\u0308b: x", " ^")]
    [InlineData("😀😀x", 5, 1, "😀😀x", "    ^")]
    [InlineData("kurz", 9, 3, "kurz", "    ^")]
    [InlineData("ab", 1, 99, "ab", "^~")]
    [InlineData("x\u001b[31my", 2, 1, "x␛[31my", " ^")]
    [InlineData("a\u202Eb", 3, 1, "a\uFFFDb", "  ^")]
    public void The_marker_stands_under_the_place(string line, int column, int length, string shown, string marker)
    {
        var lines = DiagnosticText.Format(At(line, column, length)).Split('\n');
        Assert.Equal(("  12 | " + shown, "     | " + marker), (lines[1], lines[2]));
    }

    [Fact]
    public void A_long_line_is_shown_around_the_place()
    {
        var lines = DiagnosticText.Format(At(new string('a', 500) + "FEHLER" + new string('b', 500), 501, 6)).Split('\n');
        Assert.All(lines[1..3], line => Assert.InRange(line.Length, 1, 100));
        Assert.Equal("FEHLER", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), lines[2].Count(c => c is '^' or '~')));
        Assert.True(lines[1].EndsWith('…') && lines[1].Contains("| …", StringComparison.Ordinal));
    }

    [Fact]
    public void Programs_read_JSON()
    {
        using var stream = new MemoryStream();
        DiagnosticJson.Write(stream, [At("ä \"x\"", 3, 9, "Größe \ud800"), DiagnosticCodes.PathNotFound.About(null, "x")]);
        Assert.DoesNotContain((byte)'\r', stream.ToArray());
        Assert.Contains("Größe", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal((2, 0), (json.RootElement.GetProperty("errors").GetInt32(), json.RootElement.GetProperty("warnings").GetInt32()));
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(("OZD1004", "error", 12, 3, "ä \"x\""), (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("source").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("diagnostics")[1].GetProperty("file").ValueKind);
    }

    [Fact]
    public void Order_is_by_file_line_column_and_code_and_equal_ones_come_once()
    {
        Diagnostic Make(string? file, int line, int column, string code) =>
            new(code, Severity.Error, "m", file, line == 0 ? null : new SourcePosition(line, column));
        Diagnostic[] sorted = [Make(null, 0, 0, "B"), Make("a", 0, 0, "B"), Make("a", 2, 1, "A"), Make("a", 2, 1, "B"), Make("a", 2, 10, "A"), Make("a", 10, 1, "A"), Make("b", 1, 1, "A")];
        Assert.Equal(sorted, DiagnosticOrder.Sorted(sorted.Reverse().Concat(sorted)));
    }

    [Fact]
    public void The_list_of_codes_holds_every_code_once_in_order()
    {
        var declared = typeof(DiagnosticCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticCode))
            .Select(property => ((DiagnosticCode)property.GetValue(null)!).Code).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(declared, DiagnosticCodes.All.Select(code => code.Code));
        Assert.Equal(declared.Distinct(), declared);
        Assert.All(declared, code => Assert.Matches("^OZD[123][0-9]{3}$", code));
    }

    [Theory]
    [InlineData("a\nb\r\nc\rd\u0085e", 4, "d\u0085e")]
    [InlineData("a\n", 2, "")]
    [InlineData("a", 7, "")]
    public void Lines_end_with_LF_CR_LF_and_CR_only(string text, int line, string expected)
    {
        var file = new SourceFile("x", text, default);
        Assert.Equal(expected, file.Line(line));
        for (var offset = 0; offset < text.Length; offset++)
        {
            var position = file.PositionOf(offset);
            var shown = file.Line(position.Line);
            Assert.True(text[offset] is '\n' or '\r' || shown[position.Column - 1] == text[offset]);
        }
    }
}
