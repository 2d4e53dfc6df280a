using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The band of the text: columns of the grid, with explainers and boxes in the side column and a picture above.</summary>
internal sealed record TextBand
{
    /// <summary>The lines of the text.</summary>
    public required GalleyHeights Text { get; init; }

    /// <summary>The picture above the text columns in the widths it may take, the widest first; empty for none.</summary>
    public required ImmutableArray<AbovePicture> Above { get; init; }

    /// <summary>The explainers that stand beside their words.</summary>
    public required ImmutableArray<SideNote> Notes { get; init; }

    /// <summary>The other boxes of the side column, in their order.</summary>
    public required ImmutableArray<ColumnBlock> Boxes { get; init; }

    /// <summary>The panel that explainers stand in, without any.</summary>
    public required ColumnBlock Panel { get; init; }

    /// <summary>Index of its article.</summary>
    public required int Article { get; init; }
}

/// <summary>A picture above the text columns.</summary>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Lines">The picture and its words.</param>
internal sealed record AbovePicture(int Columns, GalleyHeights Lines)
{
    /// <summary>Its height, in pt.</summary>
    public double Height { get; } = Lines.Of(0, Lines.Count);
}

/// <summary>An explainer beside the text.</summary>
/// <param name="Text">Question and answer.</param>
/// <param name="Question">The question alone.</param>
/// <param name="Line">Index of the line of the text that first mentions its word; -1 if it goes with the beginning.</param>
internal sealed record SideNote(Galley Text, string Question, int Line)
{
    /// <summary>The line that mentions a word; -1 for the beginning.</summary>
    public static int LineOf(Mention? mention, GalleyHeights text)
    {
        if (mention is null or { Part: ArticlePart.Lead })
        {
            return -1;
        }

        var found = -1;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Lines[i].At is { } at && at.Part == mention.Part && at.Block == mention.Block && at.Offset <= mention.Start)
            {
                found = i;
            }
        }

        // A word of a part that follows further below is explained towards the end.
        return found >= 0 ? found : text.Count - 1;
    }
}
