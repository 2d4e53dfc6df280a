using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets the short texts at an article's head: kicker, headline, lead, byline.</summary>
internal sealed class SetHead(PageLayout layout, SetBlock setBlock, SetProse setProse, SnapToGrid grid)
{
    /// <summary>A headline of more lines is no headline but a paragraph.</summary>
    private const int MostTitleLines = 4;

    public Galley Line(string words, string styleName, BlockPlace place, PartMeasure measure, ArticleContext context)
    {
        var style = layout.Styles[styleName];
        var galley = new Galley();
        var lines = setBlock.Run(InlineText.Plain(words), style, measure.Text, place, context);
        if (place.Part is ArticlePart.Title && lines.Length > MostTitleLines)
        {
            lines = lines.SetItem(0, lines[0] with
            {
                Proof = lines[0].Proof.Add(
                new ProofNote(LayoutCodes.LongHeadline, $"the headline has {lines.Length} lines", words))
            });
        }

        grid.Add(galley, lines, style, onGrid: false, keepWithNext: true);
        return galley;
    }

    public Galley Lead(ProseText lead, PartMeasure measure, StructureNode parent, ArticleContext context)
    {
        var style = layout.Styles[StyleNames.Lead];
        // The head as a whole comes up to the grid; inside it the lines keep their own leading.
        return setProse.Run(
            lead, new ProseStyles(style, style, style, StructureType.P), measure with { OnGrid = false }, parent, ArticlePart.Lead, context);
    }
}
