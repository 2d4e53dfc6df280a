using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>An article as its author wrote it: the manuscript. Everything but the title may be absent.</summary>
public sealed record Article
{
    /// <summary>
    /// The stem of its file name, made fit for links by <see cref="Content.Slug"/>; unique in an edition whatever the case
    /// of its letters, the base of file names and links.
    /// </summary>
    public required string Slug { get; init; }

    /// <summary>The YAML file it was read from.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>What the file holds, for those who cut parts out of it; null if it was not read from one.</summary>
    internal YamlMapping? Yaml { get; init; }

    /// <summary>The headline, without markup.</summary>
    public required string Title { get; init; }

    /// <summary>The word above the headline that names the subject.</summary>
    public string? Kicker { get; init; }

    /// <summary>The paragraph under the headline that says it all in short.</summary>
    public ProseText? Lead { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; init; }

    /// <summary>BCP 47 tag of the article's language.</summary>
    public required string Language { get; init; }

    /// <summary>The day of the article; the edition's unless it names its own.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Absolute http(s) address where the article stands online.</summary>
    public Uri? Online { get; init; }

    /// <summary>The picture of the article.</summary>
    public Picture? Image { get; init; }

    /// <summary>The text itself; may be empty.</summary>
    public ProseText Body { get; init; } = ProseText.Empty;

    /// <summary>Opinion, to be set apart from news.</summary>
    public Section? Commentary { get; init; }

    /// <summary>The historical background.</summary>
    public Section? Background { get; init; }

    /// <summary>"Wer ist …?", "Was ist …?"</summary>
    public ImmutableArray<Explainer> Explainers { get; init; } = [];

    /// <summary>The outline analysis.</summary>
    public ImmutableArray<AnalysisSection> Analysis { get; init; } = [];

    /// <summary>The points to learn.</summary>
    public Infobox? Infobox { get; init; }

    /// <summary>What else is worth knowing.</summary>
    public ProseText? Extras { get; init; }

    /// <summary>Tasks for a worksheet.</summary>
    public ImmutableArray<SchoolTask> Tasks { get; init; } = [];

    /// <summary>Whether any task has an answer, so that there is something for a key.</summary>
    public bool HasAnswers => Tasks.Any(task => task.Answer is { IsEmpty: false });

    /// <summary>The article's own disclaimer; the publication's serves if null.</summary>
    public ProseText? Disclaimer { get; init; }

    /// <summary>Hyphenation exceptions: words with hyphens where they may break, for example <c>Staub-ecken</c>.</summary>
    public ImmutableArray<string> Hyphenation { get; init; } = [];
}

/// <summary>A titled stretch of prose: commentary or background.</summary>
/// <param name="Title">Its own title; null if it has none.</param>
/// <param name="Text">The prose.</param>
public sealed record Section(string? Title, ProseText Text);

/// <summary>A question about a word of the body, and its answer.</summary>
/// <param name="Question">For example "Was ist ein Vermittlungsausschuss?".</param>
/// <param name="Answer">The answer.</param>
/// <param name="Term">The words of the body it explains, as given or guessed from the question; null if neither.</param>
public sealed record Explainer(string Question, ProseText Answer, string? Term);

/// <summary>One heading of the outline analysis with its lettered points.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Points">The points a), b), c) … in order.</param>
public sealed record AnalysisSection(string Title, ImmutableArray<AnalysisPoint> Points);

/// <summary>A lettered point with its dashed items.</summary>
/// <param name="Title">The point itself.</param>
/// <param name="Items">The items under it; may be empty.</param>
public sealed record AnalysisPoint(InlineText Title, ImmutableArray<InlineText> Items);

/// <summary>The box of points to learn.</summary>
/// <param name="Title">Its own title; null for the publication's label.</param>
/// <param name="Points">The points, at least one.</param>
public sealed record Infobox(string? Title, ImmutableArray<InlineText> Points);

/// <summary>How a picture file is coded.</summary>
public enum PictureFormat
{
    /// <summary>JPEG (ISO/IEC 10918-1).</summary>
    Jpeg,

    /// <summary>PNG (ISO/IEC 15948).</summary>
    Png,
}

/// <summary>A picture with the words that belong to it. Its file has been decoded once and is known to be whole.</summary>
public sealed record Picture
{
    /// <summary>Path relative to the article's folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The bytes of the file; of a file coded anew if its pixels were stored turned (EXIF orientation).</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>How it is coded.</summary>
    public required PictureFormat Format { get; init; }

    /// <summary>Width in pixels, at least 1, after the orientation of the file is applied.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels, at least 1, after the orientation of the file is applied.</summary>
    public required int Height { get; init; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public required string Alt { get; init; }

    /// <summary>The words under it.</summary>
    public InlineText? Caption { get; init; }

    /// <summary>Who made it.</summary>
    public string? Credit { get; init; }
}
