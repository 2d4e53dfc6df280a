namespace OzdPrint.Layout;

/// <summary>A title above columns of equal width, with or without a box around them.</summary>
internal sealed record ColumnBlock
{
    /// <summary>The box; null for none.</summary>
    public BoxStyle? Box { get; init; }

    /// <summary>Outer width, in pt.</summary>
    public required double Width { get; init; }

    /// <summary>Number of columns.</summary>
    public required int Columns { get; init; }

    /// <summary>The lines above the columns.</summary>
    public required IReadOnlyList<GalleyLine> Title { get; init; }

    /// <summary>The lines above the columns where the block goes across the page; empty where they are the same.</summary>
    public IReadOnlyList<GalleyLine> WideTitle { get; init; } = [];

    /// <summary>The lines in the columns.</summary>
    public required IReadOnlyList<GalleyLine> Text { get; init; }

    /// <summary>What stands at the head of each further piece, where the block has to be broken.</summary>
    public IReadOnlyList<GalleyLine> ContinuedTitle { get; init; } = [];

    /// <summary>Whether it may be broken between pages though a page could hold it: a list of things that stand alone.</summary>
    public bool MayBreak { get; init; }

    /// <summary>Index of its article.</summary>
    public required int Article { get; init; }
}
