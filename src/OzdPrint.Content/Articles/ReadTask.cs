namespace OzdPrint.Content;

/// <summary>Reads a task, with the operators in it.</summary>
internal static class ReadTask
{
    // More writing lines than a page holds.
    private const int MaxLines = 60;

    private const string German = "de";

    /// <summary>The task of a mapping.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="language">The language of the article.</param>
    public static SchoolTask From(YamlMap map, string language)
    {
        var text = ReadArticle.RequiredInline(map, "task");
        var task = new SchoolTask(
            text,
            map.Choice(
                "level", ("I", TaskLevel.Reproduce), ("II", TaskLevel.Connect), ("III", TaskLevel.Judge),
                ("1", TaskLevel.Reproduce), ("2", TaskLevel.Connect), ("3", TaskLevel.Judge)),
            map.WholeNumber("lines", 0, MaxLines),
            ReadArticle.Prose(map, "answer"));
        if (LanguageTag.Primary(language) != German)
        {
            return task;
        }

        task = task with { Operators = FindOperators.In(text.PlainText) };
        if (task.Operators.IsEmpty && map.Any("task") is YamlText node && FindOperators.FirstWord(text.PlainText) is { End.Value: > 0 } first)
        {
            Note(map.Diagnostics, node, text.PlainText, first);
        }

        return task;
    }

    private static void Note(DiagnosticList diagnostics, YamlText node, string task, Range first)
    {
        // Markup in front of the word is not in the plain text, so the word is looked for in what was written.
        var word = task[first];
        var at = Math.Max(0, node.Value.IndexOf(word, StringComparison.Ordinal));
        diagnostics.Report(
            DiagnosticCodes.UnknownOperator, node.File, node.OffsetOf(at),
            $"no sentence of this task begins with an operator that German schools know; \"{word}\" is none",
            FindOperators.Suggestion(task)
                ?? "begin with an imperative such as Nenne, Erläutere or Beurteile; content/README.md lists the operators",
            word.Length);
    }
}
