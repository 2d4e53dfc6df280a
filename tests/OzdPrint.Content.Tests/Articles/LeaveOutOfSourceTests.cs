using System.Text;
using CsCheck;

namespace OzdPrint.Content.Tests.Articles;

/// <summary>What is left out of a file's text is gone, and every other letter stays.</summary>
public sealed class LeaveOutOfSourceTests
{
    private static readonly ArticlePart[] Answers = [ArticlePart.Answers];

    public static TheoryData<string, string> Written => new()
    {
        // In blocks: last, first, between.
        { "title: T # Kopf\ntasks:\n  - task: Nenne.\n    answer: Qumoxi\n  - task: Sage.\n\n# Ende\n", "title: T # Kopf\ntasks:\n  - task: Nenne.\n  - task: Sage.\n\n" },
        { "tasks:\n  - answer: Qumoxi\n    task: Nenne.\ntitle: T # Kopf\n", "tasks:\n  - task: Nenne.\ntitle: T # Kopf\n" },
        { "tasks:\n- level: I\n  answer: 'Qumoxi'\n  task: Nenne.\ntitle: T\n", "tasks:\n- level: I\n  task: Nenne.\ntitle: T\n" },
        { "tasks:\n  -\n    answer: Qumoxi\n    task: Nenne.\ntitle: T\n", "tasks:\n  -\n    task: Nenne.\ntitle: T\n" },
        // Over several lines.
        { "title: T\ntasks:\n- task: Nenne.\n  answer: |\n    Qumoxi\n\n    - Qumoxi # kein Kommentar\n\n\nbody: B\n", "title: T\ntasks:\n- task: Nenne.\n\n\nbody: B\n" },
        { "title: T\ntasks:\n- task: |\n    Nenne.\n\n  answer: >+\n    Qumoxi\n\n\nbody: B\n", "title: T\ntasks:\n- task: |\n    Nenne.\n\n\n\nbody: B\n" },
        { "title: T\ntasks:\n- task: Nenne\n    zwei.\n  answer: Qumoxi\n    und Qumoxi\n  lines: 3\n", "title: T\ntasks:\n- task: Nenne\n    zwei.\n  lines: 3\n" },
        { "title: T\ntasks:\n- task: Nenne.\n  answer: \"Qumoxi\\\n    Qumoxi: # nein\"\n", "title: T\ntasks:\n- task: Nenne.\n" },
        // In braces.
        { "title: T\ntasks: [{ task: Nenne., answer: Qumoxi }, { answer: Qumoxi, task: Sage. }]\n", "title: T\ntasks: [{ task: Nenne. }, { task: Sage. }]\n" },
        { "{title: T, tasks: [{task: Nenne., answer: \"Qu: }moxi\", lines: 3}]}", "{title: T, tasks: [{task: Nenne., lines: 3}]}" },
        { "title: T\ntasks:\n  - { task: Nenne.,\n      answer: Qumoxi,\n    }\n", "title: T\ntasks:\n  - { task: Nenne.,\n    }\n" },
        // Comments among the tasks may speak of answers, wherever they stand; those elsewhere stay.
        { "# oben\ntitle: T\ntasks: # Qumoxi\n  # answer: Qumoxi\n  - task: Nenne # eins\n    # Qumoxi\n    answer: Qumoxi # Qumoxi\n    # Qumoxi\n# Qumoxi\nbody: B # da\n", "# oben\ntitle: T\ntasks:\n  - task: Nenne\nbody: B # da\n" },
        { "title: T\ntasks:\n  - task: | # Qumoxi\n      Nenne # dies.\n    # Qumoxi\n    answer: | # Qumoxi\n      Qumoxi\n", "title: T\ntasks:\n  - task: |\n      Nenne # dies.\n" },
        { "title: T\ntasks: [{ task: 'Nenne # dies', # Qumoxi\n  answer: Qumoxi # Qumoxi\n  }]\n# Ende", "title: T\ntasks: [{ task: 'Nenne # dies'\n  }]\n" },
        // Tasks without answers, and no tasks.
        { "title: T\ntasks:\n  - task: Nenne. # Qumoxi\nbody: B\n", "title: T\ntasks:\n  - task: Nenne.\nbody: B\n" },
        { "title: T # answer: nein\nexplainers: [{ question: Was ist X?, answer: Ein Ding. }]\n", "title: T # answer: nein\nexplainers: [{ question: Was ist X?, answer: Ein Ding. }]\n" },
        // No value; other line ends; no last line end.
        { "title: T\r\ntasks:\r\n  - task: Nenne.\r\n    answer:\r\n    lines: 3\r\n", "title: T\r\ntasks:\r\n  - task: Nenne.\r\n    lines: 3\r\n" },
        { "title: T\rtasks:\r  - task: Nenne.\r    answer: Qumoxi", "title: T\rtasks:\r  - task: Nenne.\r" },
        { "title: T\n\"tasks\":\n  - \"task\": Nenne.\n    \"answer\" : Qumoxi\n", "title: T\n\"tasks\":\n  - \"task\": Nenne.\n" },
        { "title: T\ntasks:\n  - ? answer\n    : Qumoxi\n    ? task\n    : Nenne.\nbody: B\n", "title: T\ntasks:\n  - ? task\n    : Nenne.\nbody: B\n" },
        // What is not known how to cut takes all the tasks with it.
        { "title: T\ntasks:\n  - ? task\n    : Nenne.\n    ? answer\n    : Qumoxi\nbody: B\n", "title: T\nbody: B\n" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Answers_are_cut_out_and_the_rest_stays(string written, string left) => Assert.Equal(left, Cut(written, Answers));

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_left_is_the_same_article_but_for_the_answers(string written, string left)
    {
        var (whole, rest) = (Read(written), Read(left));
        Assert.Equal(whole.Title, rest.Title);
        Assert.Equal(whole.Explainers.Select(explainer => explainer.Answer.ToString()), rest.Explainers.Select(explainer => explainer.Answer.ToString()));
        Assert.All(rest.Tasks, task => Assert.Null(task.Answer));
        if (!written.Contains("\n    ? answer", StringComparison.Ordinal))
        {
            Assert.Equal(whole.Tasks.Select(task => (task.Task.PlainText, task.Level, task.Lines)), rest.Tasks.Select(task => (task.Task.PlainText, task.Level, task.Lines)));
        }

        Assert.DoesNotContain("Qumoxi", left, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_goes_with_its_comments_and_nothing_else()
    {
        const string Text = "title: T\n\n# zum Kommentar\ncommentary: # hier\n  title: K\n  text: |\n    Weg.\n  # auch weg\n# zum Hintergrund\nbackground:\n  text: Da.\nlead: L\nbody: B\n";
        Assert.Equal("title: T\n\n# zum Hintergrund\nbackground:\n  text: Da.\nlead: L\nbody: B\n", Cut(Text, [ArticlePart.Commentary]));
        Assert.Equal("title: T\n\n# zum Kommentar\ncommentary: # hier\n  title: K\n  text: |\n    Weg.\n  # auch weg\n# zum Hintergrund\nbackground:\n  text: Da.\nbody: B\n", Cut(Text, [ArticlePart.Lead]));
        Assert.Equal("title: T\n\nbody: B\n", Cut(Text, [ArticlePart.Commentary, ArticlePart.Background, ArticlePart.Lead]));
    }

    [Fact]
    public void Every_part_that_can_be_left_out_can_be_cut_out()
    {
        const string Text =
            "kicker: K\ntitle: T\nlead: L\nbyline: B\nimage: { file: einkaufskorb.png, alt: A }\nbody: B\ncommentary: { text: C }\nbackground:\n  text: H\nexplainers:\n- question: Was ist X?\n  answer: Y\n"
            + "analysis:\n- title: A\n  points:\n  - title: P\n    items:\n    - I\ninfobox: { points: [ a, b ] }\nextras: E\ntasks: [ { task: Nenne., answer: Qumoxi } ]\ndisclaimer: D\n";
        Assert.Equal("title: T\nbody: B\n", Cut(Text, LeaveOut.Parts));
    }

    [Fact]
    public void A_file_from_which_nothing_goes_keeps_its_bytes()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "title: T\r\n"u8];
        Assert.Equal(bytes, LeaveOutOfSource.From(Yaml(bytes), Answers)!.Value.ToArray());
    }

    [Fact]
    public void The_mark_of_UTF8_stays()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "title: T\nlead: Ü\n"u8];
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "title: T\n"u8], LeaveOutOfSource.From(Yaml(bytes), [ArticlePart.Lead])!.Value.ToArray());
    }

    [Fact]
    public void A_part_that_cannot_be_cut_out_gives_no_file() => Assert.Null(LeaveOutOfSource.From(Yaml("title: T\n? lead\n: L\n"u8.ToArray()), [ArticlePart.Lead]));

    [Fact]
    public void However_tasks_are_written_no_answer_is_left()
    {
        var word = Gen.OneOf("Nenne das.", "'Nenne # das'", "\"Nenne\\n: das\"", "|\n      Nenne\n       # das\n\n      hier", ">-\n      Nenne\n      das", "Nenne\n      das:hier#x");
        var answer = Gen.OneOf("Qumoxi", "'Qumoxi # ja'", "\"Qumoxi\\n\"", "|\n      Qumoxi\n\n       Qumoxi", ">+\n      Qumoxi\n\n", "Qumoxi\n      Qumoxi", "");
        var comment = Gen.OneOf("", "", "    # Qumoxi\n", "# Qumoxi\n", "\n", "  # Qumoxi\n\n");
        var lines = Gen.OneOf("", "    lines: 3\n", "    level: II # Qumoxi\n");
        var task = Gen.Select(word, answer, comment, lines, Gen.Bool).Select((word, answer, comment, lines, first) => first
            ? $"  - answer: {answer}\n{comment}    task: {word}\n{lines}"
            : $"  - task: {word}\n{comment}{lines}    answer: {answer}\n{comment}");
        var before = Gen.OneOf("", "lead: L\n", "lead: |-\n  L\n   # L\n\n", "lead: L\n  M # N\n# Ende\n", "lead: \"L\n\n  tasks: M\"\n", "---\nlead: L\n");
        var after = Gen.OneOf("", "body: |\n  Qumoxo\n", "\n\n# Ende\nbody: B", "body: B\n  C\n", "body: >+\n\n   B\n\n...\n");
        Gen.Select(before, task.Array[1, 4], after).Sample(one =>
        {
            var text = (one.Item1.StartsWith('-') ? one.Item1 + "title: T\n" : "title: T\n" + one.Item1) + "tasks:\n" + string.Concat(one.Item2) + one.Item3;
            var left = Cut(text, Answers);
            Assert.DoesNotContain("Qumoxi", left, StringComparison.Ordinal);
            Assert.Equal(Others(text), Others(left));
            Assert.Equal(
                Read(text).Tasks.Select(task => (task.Task.PlainText, task.Level, task.Lines)), Read(left).Tasks.Select(task => (task.Task.PlainText, task.Level, task.Lines)));
        });
    }

    private static IEnumerable<(string, string?)> Others(string text) => Yaml(Encoding.UTF8.GetBytes(text)).Entries
        .Where(entry => entry.Key.Value != "tasks").Select(entry => (entry.Key.Value, (entry.Value as YamlText)?.Value));

    private static SourceFile Source(byte[] bytes) => ReadSource.Bytes(bytes, "a.yaml", new DiagnosticList())!;

    private static YamlMapping Yaml(byte[] bytes) => Assert.IsType<YamlMapping>(ParseYaml.Document(Source(bytes), new DiagnosticList()));

    private static string Cut(string text, IReadOnlyCollection<ArticlePart> parts) =>
        Encoding.UTF8.GetString(Assert.NotNull(LeaveOutOfSource.From(Yaml(Encoding.UTF8.GetBytes(text)), parts)).Span);

    private static Article Read(string text)
    {
        var diagnostics = new DiagnosticList();
        var article = ReadArticle.From(Source(Encoding.UTF8.GetBytes(text)), ".", ".", "de", null, diagnostics);
        Assert.False(diagnostics.HasErrors, string.Join("\n", diagnostics.ToImmutable().Select(DiagnosticText.Format)) + text);
        return article!;
    }
}
