using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>Reads an article file.</summary>
internal static class ReadArticle
{
    /// <summary>Reads an article; null if the file cannot be read at all. Errors are in the diagnostics.</summary>
    /// <param name="source">The file.</param>
    /// <param name="folder">The folder it stands in.</param>
    /// <param name="root">The content root.</param>
    /// <param name="language">The language of an article that names none.</param>
    /// <param name="date">The day of an article that names none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Article? From(SourceFile source, string folder, string root, string language, DateOnly? date, DiagnosticList diagnostics) =>
        YamlMap.ReadFile(source, diagnostics, map => Read(map, source, folder, root, ReadLanguage.From(map, "language") ?? language, date));

    private static Article Read(YamlMap map, SourceFile source, string folder, string root, string language, DateOnly? date) => new()
    {
        Slug = Slug.Of(source.Path[(source.Path.LastIndexOf('/') + 1)..]),
        Source = source,
        Yaml = map.Node,
        Title = map.RequiredLine("title", "every article needs a headline"),
        Kicker = map.Line("kicker"),
        Lead = Prose(map, "lead"),
        Byline = map.Line("byline"),
        Date = map.Date("date") ?? date,
        Language = language,
        Online = map.Address("source"),
        Image = map.Map("image", image => ReadPicture.From(image, folder, root)),
        Body = Prose(map, "body") ?? ProseText.Empty,
        Commentary = map.Map("commentary", ReadSection),
        Background = map.Map("background", ReadSection),
        Explainers = map.Maps("explainers", ReadExplainer, "question"),
        Analysis = map.Maps("analysis", ReadAnalysisSection, "title"),
        Infobox = map.Map("infobox", ReadInfobox),
        Extras = Prose(map, "extras"),
        Tasks = map.Maps("tasks", task => ReadTask.From(task, language), "task"),
        Disclaimer = Prose(map, "disclaimer"),
        Hyphenation = ReadHyphenation(map),
    };

    /// <summary>The prose under a key; null if there is none.</summary>
    public static ProseText? Prose(YamlMap map, string key) =>
        map.Text(key) is { } text && ReadProse.Blocks(text, map.Diagnostics) is { IsEmpty: false } prose ? prose : null;

    private static ProseText RequiredProse(YamlMap map, string key) =>
        map.RequiredText(key) is { } text ? ReadProse.Blocks(text, map.Diagnostics) : ProseText.Empty;

    /// <summary>The line of text under a key; its absence is reported.</summary>
    public static InlineText RequiredInline(YamlMap map, string key) =>
        map.RequiredText(key) is { } text ? ReadProse.Line(text, map.Diagnostics) : InlineText.Empty;

    private static ImmutableArray<InlineText> Inlines(YamlMap map, string key) =>
        [.. map.Texts(key).Select(text => ReadProse.Line(text, map.Diagnostics))];

    private static Section ReadSection(YamlMap map) => new(map.Line("title"), RequiredProse(map, "text"));

    private static Explainer ReadExplainer(YamlMap map)
    {
        var question = map.RequiredLine("question");
        return new Explainer(question, RequiredProse(map, "answer"), map.Line("term") ?? GuessTerm.Of(question));
    }

    private static AnalysisSection ReadAnalysisSection(YamlMap map) =>
        new(map.RequiredLine("title"), map.Maps("points", point => new AnalysisPoint(RequiredInline(point, "title"), Inlines(point, "items")), "title"));

    private static Infobox ReadInfobox(YamlMap map)
    {
        var title = map.Line("title");
        var points = Inlines(map, "points");
        if (points.IsEmpty && map.Any("points") is null or YamlList { Items.IsEmpty: true })
        {
            map.Missing("points", "list at least one point");
        }

        return new Infobox(title, points);
    }

    private static ImmutableArray<string> ReadHyphenation(YamlMap map)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var text in map.Texts("hyphenation"))
        {
            var word = text.Value;
            if (word.All(character => char.IsLetter(character) || character == '-')
                && !word.StartsWith('-') && !word.EndsWith('-') && !word.Contains("--", StringComparison.Ordinal))
            {
                words.Add(word);
            }
            else
            {
                map.Diagnostics.Report(DiagnosticCodes.BadHyphenation, text, $"\"{FoldLine.Of(word)}\" is not a word with hyphens where it may break", "write for example Staub-ecken: letters, with single hyphens between them");
            }
        }

        return words.ToImmutable();
    }
}
