using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>A frame with the lines of the text that stand in it.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="From">Its first line.</param>
/// <param name="To">The line behind its last.</param>
internal readonly record struct FilledFrame(ColumnFrame Frame, int From, int To);

/// <summary>How far an article's text is placed.</summary>
internal sealed record TextState
{
    /// <summary>The first line that is not yet placed.</summary>
    public int Next { get; init; }

    /// <summary>Explainers whose words are placed and that wait for room themselves.</summary>
    public ImmutableArray<int> Waiting { get; init; } = [];

    /// <summary>How many of the boxes are placed.</summary>
    public int Boxes { get; init; }

    /// <summary>Whether the picture is placed.</summary>
    public bool HasAbove { get; init; }

    /// <summary>Whether a panel has carried the label of the explainers.</summary>
    public bool IsTitled { get; init; }
}

/// <summary>One page's share of a text band. Places from the band's upper left corner, in pt.</summary>
internal sealed record PageShare
{
    /// <summary>The columns with their lines.</summary>
    public required ImmutableArray<FilledFrame> Frames { get; init; }

    /// <summary>The panels of the side column.</summary>
    public required ImmutableArray<SidePanel> Panels { get; init; }

    /// <summary>Whether the picture stands here.</summary>
    public required bool HasAbove { get; init; }

    /// <summary>Height of the band on this page.</summary>
    public required double Height { get; init; }

    /// <summary>What is placed when this page is full.</summary>
    public required TextState After { get; init; }

    /// <summary>What it costs, in the points of <see cref="ColumnCosts"/>.</summary>
    public required double Cost { get; init; }

    /// <summary>A page that the text passes over.</summary>
    public static PageShare Skip(TextState state) => new()
    {
        Frames = [],
        Panels = [],
        HasAbove = false,
        Height = 0,
        After = state,
        Cost = 0,
    };

    /// <summary>Whether nothing stands here.</summary>
    public bool IsEmpty => Panels.IsEmpty && !HasAbove && Frames.All(frame => frame.From == frame.To);
}
