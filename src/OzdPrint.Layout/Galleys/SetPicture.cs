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

    public Galley Run(Picture picture, PartMeasure measure, StructureNode parent, string creditLabel, ArticleContext context)
    {
        var width = measure.Text;
        var height = width * picture.Height / picture.Width;
        var highest = layout.Page.Height * layout.PictureHeight;
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
                caption, layout.Styles[StyleNames.Caption], measure.Text,
                new BlockPlace(parent.Add(StructureType.Caption), ArticlePart.Image), context);
        // One block that no column parts; the white that fills the last grid step lies below the words.
        var block = words.Select(word => word with { CanBreakBefore = false }).Prepend(line).ToImmutableArray();
        var galley = new Galley();
        galley.Add(measure.OnGrid ? grid.PaddedBelow(block) : block, 0, layout.Grid.Baseline);
        return galley;
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
