using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Numbers the lines of a text left of its column, so that a class can talk about line 25. Headings do not count, nor does
/// what stands in boxes; each text has its own count.
/// </summary>
internal static class NumberLines
{
    /// <param name="text">The text.</param>
    /// <param name="prose">The prose it was set from.</param>
    /// <param name="part">The part of the article it is.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="setBlock">Sets the figures.</param>
    public static Galley Run(Galley text, ProseText prose, ArticlePart part, PageLayout layout, SetBlock setBlock)
    {
        if (layout.LineNumbers is not { } plan)
        {
            return text;
        }

        var style = layout.Styles[StyleNames.LineNumber];
        var count = 0;
        return text.Changed(line =>
        {
            // A paragraph of nothing but invisible signs has a line without text, and nobody counts it.
            if (line.At is not { } at || at.Part != part || prose.Blocks[at.Block] is Subhead
                || line.Marks.OfType<TextMark>().LastOrDefault() is not { } words || ++count % plan.Every != 0)
            {
                return line;
            }

            var figures = setBlock.Figures($"{count}", style);
            return line with { Marks = [.. line.Marks, figures.MovedBy(-plan.Distance - figures.Run.Width, words.Y)] };
        });
    }
}
