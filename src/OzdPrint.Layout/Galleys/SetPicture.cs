using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets a picture with its caption and credit.</summary>
internal sealed class SetPicture(PageLayout layout, SetBlock setBlock, SnapToGrid grid)
{
    /// <summary>White between a picture and its words, in pt.</summary>
    private const double CaptionDistance = 3;

    /// <summary>Parts the caption from the credit.</summary>
    private const string CreditSpace = "\u2002";

    /// <summary>
    /// A picture takes no further column where it would have fewer dots per inch: below it the eye sees them at reading
    /// distance.
    /// </summary>
    private const double FewestDotsPerInch = 150;

    public ComposedPart Run(Picture picture, PartMeasure measure, StructureNode parent, string creditLabel, ArticleContext context)
    {
        var highest = layout.Page.Height * layout.PictureHeight;
        var columns = Columns(picture, measure, highest);
        var full = measure.Spans?[columns - 1] ?? measure.Text;
        var (width, height) = (full, full * picture.Height / picture.Width);
        if (height > highest)
        {
            (width, height) = (highest * picture.Width / picture.Height, highest);
        }

        var figure = parent.Add(StructureType.Figure, alt: picture.Alt);
        // The picture hangs from the height of the capitals beside it, and so is a little lower than its line.
        var drop = SetBlock.Baseline(layout.Styles[StyleNames.Text], layout) - (layout.Styles[StyleNames.Text].Size * SetBlock.CapHeight);
        var line = new GalleyLine
        {
            Height = drop + height + CaptionDistance,
            Marks = [new PictureMark(0, drop, width, height, picture) { Element = figure.Id }],
            At = new TextAddress(ArticlePart.Image, 0, 0),
        };

        var caption = Caption(picture, creditLabel);
        var words = caption.Spans.IsEmpty
            ? []
            : setBlock.Run(
                caption, layout.Styles[StyleNames.Caption], full,
                new BlockPlace(parent.Add(StructureType.Caption), ArticlePart.Image), context);
        // One block that no column parts; the white that fills the last grid step lies below the words.
        var block = words.Select(word => word with { CanBreakBefore = false }).Prepend(line).ToImmutableArray();
        var galley = new Galley();
        galley.Add(measure.OnGrid ? grid.PaddedBelow(block) : block, 0, layout.Grid.Baseline);
        return new ComposedPart(ArticlePart.Image, new Galley(), galley) { Columns = columns };
    }

    /// <summary>As many columns as the picture fills without growing too high or too coarse.</summary>
    private static int Columns(Picture picture, PartMeasure measure, double highest)
    {
        var columns = measure.Spans?.Length ?? 1;
        while (columns > 1
            && (measure.Spans![columns - 1] * picture.Height / picture.Width > highest
                || picture.Width / (measure.Spans[columns - 1] / 72) < FewestDotsPerInch))
        {
            columns--;
        }

        return columns;
    }

    private static InlineText Caption(Picture picture, string creditLabel)
    {
        var spans = picture.Caption?.Spans ?? [];
        if (picture.Credit is { } credit)
        {
            spans = spans.Add(new Span($"{(spans.IsEmpty ? "" : CreditSpace)}{creditLabel} {credit}", Emphasis: true));
        }

        return new InlineText(spans);
    }
}
