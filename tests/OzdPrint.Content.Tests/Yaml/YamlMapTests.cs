namespace OzdPrint.Content.Tests.Yaml;

public sealed class YamlMapTests
{
    [Fact]
    public void Values_are_read_by_type()
    {
        var found = new DiagnosticList();
        var file = new SourceFile("l.yaml", "n: -3\nd: 1.5\nb: true\nc: '#fff'\nu: https://example.org/ä\nt: >\n  x\n  y\nl: [a, 'b  c']\nm: {k: v}\nnull:\nq: ~\n", default);
        var done = YamlMap.ReadFile(file, found, map =>
        {
            Assert.Equal((-3, 1.5, true), (map.WholeNumber("n", -5, 5), map.Number("d", 0, 2), map.Flag("b")));
            Assert.Equal((Colour.White, "https://example.org/%C3%A4"), (map.Colour("c"), map.Address("u")?.AbsoluteUri));
            Assert.Equal(("x y", "a|b c", "v"), (map.Line("t"), string.Join('|', map.Lines("l")), map.Map("m", inner => inner.Line("k"))));
            Assert.Equal((null, null, null), (map.Line("null"), map.Any("q"), map.Date("absent")));
            return "done";
        });
        Assert.Equal("done", done);
        Assert.Empty(found.ToImmutable());
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("Null", null)]
    [InlineData("NULL", null)]
    [InlineData("~", null)]
    [InlineData("\"null\"", "null")]
    [InlineData("'Null'", "Null")]
    [InlineData("nULL", "nULL")]
    [InlineData("Null Grad", "Null Grad")]
    [InlineData("yes", "yes")]
    [InlineData("false", "false")]
    public void Null_without_quotes_is_nothing_and_all_else_a_word(string written, string? read)
    {
        var found = new DiagnosticList();
        YamlMap.ReadFile(new SourceFile("a.yaml", $"lead: {written}\n", default), found, map =>
        {
            Assert.Equal(read, map.Line("lead"));
            return "done";
        });
        Assert.Empty(found.ToImmutable());
    }

    [Fact]
    public void The_word_Null_where_a_value_is_needed_is_asked_to_be_quoted()
    {
        var found = new DiagnosticList();
        YamlMap.ReadFile(new SourceFile("a.yaml", "title: Null\n", default), found, map => map.RequiredLine("title"));
        var diagnostic = Assert.Single(found.ToImmutable());
        Assert.Equal(("OZD1016", "if you mean the word, put it in quotes: \"Null\""), (diagnostic.Code, diagnostic.Hint));
    }

    [Fact]
    public void An_unquoted_colour_is_a_comment_and_said_to_be_one()
    {
        var found = new DiagnosticList();
        YamlMap.ReadFile(new SourceFile("l.yaml", "c: #fff\n", default), found, map => map.Colour("c"));
        var diagnostic = Assert.Single(found.ToImmutable());
        Assert.Equal("OZD1016", diagnostic.Code);
        Assert.Contains("comment", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comentary", "commentary")]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("leed", "lead")]
    [InlineData("bdoy", "body")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void The_word_meant_is_the_nearest(string word, string? meant) =>
        Assert.Equal(meant, SuggestWord.Nearest(word, ["title", "lead", "body", "commentary", "extras"]));

    [Fact]
    public void Keys_that_are_taken_are_not_suggested_and_all_are_listed_if_none_is_near()
    {
        var found = new DiagnosticList();
        YamlMap.ReadFile(new SourceFile("a.yaml", "title: x\ntitel: y\nzzz: z\n", default), found, map => (map.Line("title"), map.Line("lead")));
        Assert.All(found.ToImmutable(), diagnostic => Assert.Equal("the keys here are: title, lead", diagnostic.Hint));
    }

    [Theory]
    [InlineData("body: |\n  Text\n\tText\n", 3)]
    [InlineData("image:\n\tfile: a.png\n", 2)]
    [InlineData("tasks:\n\t- task: x\n", 2)]
    [InlineData("a: x\n\tb: y\n", 2)]
    [InlineData("a: \"x\n\ty\"\nb: |\n  z\n  \tz\nc:\n\td: e\n\tf: g\n", 7)]
    public void A_tab_that_indents_is_shown_in_its_line(string yaml, int line)
    {
        var found = new DiagnosticList();
        Assert.Null(ParseYaml.Document(new SourceFile("a.yaml", yaml, default), found));
        var diagnostic = Assert.Single(found.ToImmutable());
        Assert.Equal(("OZD1006", "a tab indents this line", line), (diagnostic.Code, diagnostic.Message, diagnostic.Position?.Line));
    }

    [Theory]
    [InlineData("title:Foo\nbody: x\n", "1:6 a blank is missing behind the colon of \"title\"")]
    [InlineData("title:Foo\n\nkicker: x\nbody: y\n", "1:6 a blank is missing behind the colon of \"title\"")]
    [InlineData("title: T\nbody:x\n", "2:5 a blank is missing behind the colon of \"body\"")]
    [InlineData("title: T\nbody:x\nlead: y\n", "2:5 a blank is missing behind the colon of \"body\"")]
    [InlineData("title: T\nlist:\n  - term:Foo\n    text: x\n", "3:9 a blank is missing behind the colon of \"term\"")]
    [InlineData("title: T\nbody: Wir sagen: ja\n", "2:16 a colon stands inside a value without quotes")]
    [InlineData("title: T\nbody: Text\n  mehr: ja\n", "3:7 a colon stands inside a value without quotes")]
    [InlineData("title: \"Wer\" sagt das\n", "1:14 text stands behind a closing quotation mark")]
    [InlineData("title: 'Wer' sagt das\nbody: x\n", "1:14 text stands behind a closing quotation mark")]
    [InlineData("tasks:\n  - \"Nenne\" drei\n", "2:13 text stands behind a closing quotation mark")]
    [InlineData("title: [Wer] sagt das\n", "1:14 text stands behind a closing bracket")]
    [InlineData("body: |\n  a\n b\n", "3:2 this line does not fit the lines above it")]
    public void Common_slips_are_named_at_their_place(string yaml, string said)
    {
        var found = new DiagnosticList();
        Assert.Null(ParseYaml.Document(new SourceFile("a.yaml", yaml, default), found));
        var diagnostic = Assert.Single(found.ToImmutable());
        Assert.Equal("OZD1006 " + said, $"{diagnostic.Code} {diagnostic.Position?.Line}:{diagnostic.Position?.Column} {diagnostic.Message}");
    }

    [Theory]
    [InlineData("title:Foo\n", "write \"title: …\"")]
    [InlineData("tasks: [Nenne drei.]\n", "\"- task: Nenne drei.\"")]
    [InlineData("tasks: Nenne drei.\n", "with a hyphen and a blank before it")]
    [InlineData("image: a.png\n", "indented below this key")]
    [InlineData("image:{file: x}\n", "write \"image: …\"")]
    [InlineData("lead:\n  Achtung: Text\n", "put the text in quotes")]
    [InlineData("words: [a: b]\n", "put the text in quotes")]
    [InlineData("lead: [a]\n", "without brackets")]
    public void A_value_of_the_wrong_kind_comes_with_how_to_write_it(string yaml, string hint)
    {
        var found = new DiagnosticList();
        YamlMap.ReadFile(new SourceFile("a.yaml", yaml, default), found, map =>
            (map.Line("title"), map.Line("lead"), map.Maps("tasks", task => task.Line("task"), "task"), map.Map("image", image => image.Line("file")), map.Texts("words")).ToString());
        Assert.Contains(hint, Assert.Single(found.ToImmutable()).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_before_it_grows()
    {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 8))}]\n"));
        var found = new DiagnosticList();
        Assert.Null(ParseYaml.Document(new SourceFile("a.yaml", yaml, default), found));
        Assert.All(found.ToImmutable(), diagnostic => Assert.True(diagnostic.Code is "OZD1007" or "OZD1026"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a:\n ")]
    public void Depth_is_refused_however_it_is_written(string piece)
    {
        var found = new DiagnosticList();
        var text = piece == "a:\n " ? string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "a:\n")) : string.Concat(Enumerable.Repeat(piece, 500_000));
        Assert.Null(ParseYaml.Document(new SourceFile("a.yaml", text, default), found));
        Assert.Equal("OZD1010", Assert.Single(found.ToImmutable()).Code);
    }
}
