using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>A stretch of prose as found: plain words, nothing escaped.</summary>
/// <param name="At">Where it begins.</param>
internal abstract record Piece(TextLine At);

internal sealed record ParagraphPiece(TextLine At, string Text) : Piece(At);

internal sealed record SubheadPiece(TextLine At, string Text) : Piece(At);

internal sealed record ListPiece(TextLine At, bool Ordered, ImmutableArray<string> Items) : Piece(At);

internal sealed record ExplainerFound(string Question, ImmutableArray<Piece> Answer);

internal sealed record AnalysisFound(string Title, ImmutableArray<PointFound> Points);

internal sealed record PointFound(string Title, ImmutableArray<string> Items);

/// <summary>Words that do not belong where they stand, on their way to the body.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Why">Where they stand, in words, for the warning.</param>
/// <param name="Pieces">The words.</param>
internal sealed record Leftover(TextLine At, string Why, ImmutableArray<Piece> Pieces);

/// <summary>A section understood. Which of the lists are filled depends on its kind.</summary>
internal sealed record ParsedSection
{
    public required SectionKind Kind { get; init; }

    public required TextLine? Heading { get; init; }

    public string? Title { get; init; }

    public ImmutableArray<Piece> Prose { get; init; } = [];

    public ImmutableArray<ExplainerFound> Explainers { get; init; } = [];

    public ImmutableArray<AnalysisFound> Analysis { get; init; } = [];

    /// <summary>The first point under the analysis' heading if it lacks a heading of its own.</summary>
    public TextLine? UntitledAnalysis { get; init; }

    public ImmutableArray<string> Points { get; init; } = [];

    public ImmutableArray<Leftover> Leftovers { get; init; } = [];

    public ImmutableArray<JoinedWord> JoinedWords { get; init; } = [];

    public bool IsEmpty => Prose.IsEmpty && Explainers.IsEmpty && Analysis.IsEmpty && Points.IsEmpty;
}

/// <summary>A titled stretch of prose.</summary>
internal sealed record ManuscriptSection(string? Title, ImmutableArray<Piece> Prose);

/// <summary>The whole article as found: every section once, all leftovers in the body.</summary>
internal sealed record Manuscript
{
    public string Title { get; init; } = "";

    public DateOnly? Date { get; init; }

    public ImmutableArray<Piece> Body { get; init; } = [];

    /// <summary>How many pieces at the start of the body are the author's own body; the rest was moved there.</summary>
    public int OwnBody { get; init; }

    public ManuscriptSection? Commentary { get; init; }

    public ManuscriptSection? Background { get; init; }

    public ImmutableArray<ExplainerFound> Explainers { get; init; } = [];

    public ImmutableArray<AnalysisFound> Analysis { get; init; } = [];

    public string? InfoboxTitle { get; init; }

    public ImmutableArray<string> InfoboxPoints { get; init; } = [];

    public ImmutableArray<Piece> Extras { get; init; } = [];

    public ImmutableArray<Piece> Disclaimer { get; init; } = [];
}
