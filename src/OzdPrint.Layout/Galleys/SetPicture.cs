using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets a picture with its caption and credit.</summary>
internal sealed class SetPicture(PageLayout layout, SetBlock setBlock, SnapToGrid grid)
{
    /// <summary>White between a picture and its words, in pt.</summary>
    private const double CaptionDistance = 3;

    /// <summary>A picture with its words takes at most this part of a page's height, or the caption is a text of its own.</summary>
    private const double LargestPart = 0.6;

    /// <summary>Parts the caption from the credit.</summary>
    private const string CreditSpace = "\u2002";

    /// <summary>
    /// A picture takes no further column where it would have fewer dots per inch: below it the eye sees them at reading
    /// distance.
    /// </summary>
    private const double FewestDotsPerInch = 150;

    public ComposedPart Run(Picture picture, PartMeasure measure, StructureNode parent, string creditLabel, ArticleContext context)
    {
        // The caption follows its figure rather than standing in it: reading software stops at a figure's alternate text
        // and would not go on to a caption inside. The guide of the PDF Association for PDF/UA-1 (2019) advises the same.
        var figure = parent.Add(StructureType.Figure, alt: picture.Alt);
        var caption = Caption(picture, creditLabel, context);
        var words = caption.Spans.IsEmpty ? null : parent.Add(StructureType.Caption);
        if (measure.Spans is not { } spans)
        {
            return new ComposedPart(ArticlePart.Image, new Galley(), Set(measure.Text));
        }

        // Where there is a choice, a picture of one column is a stamp.
        var widest = Columns(picture, spans, layout.Page.Height * layout.PictureHeight);
        if (new GalleyHeights(Set(spans[widest - 1]).Lines) is var block && block.Of(0, block.Count) > LargestPart * layout.Page.Height)
        {
            return new ComposedPart(ArticlePart.Image, new Galley(), Broken(picture, caption, spans[0], figure, words!, context)) { RunsInText = true };
        }

        return new ComposedPart(ArticlePart.Image, new Galley(), new Galley())
        {
            Spans =
            [
                .. Enumerable.Range(Math.Min(widest, 2), widest - Math.Min(widest, 2) + 1).Reverse()
                    .Select(columns => new PictureSpan(columns, Set(spans[columns - 1]))),
            ],
        };

        Galley Set(double width) => Lines(picture, caption, width, measure.OnGrid, figure, words, context);
    }

    /// <summary>A picture with a caption that no page holds runs in the text, where columns may part the caption.</summary>
    private Galley Broken(
        Picture picture, InlineText caption, double width, StructureNode figure, StructureNode words, ArticleContext context)
    {
        var style = layout.Styles[StyleNames.Caption];
        var galley = new Galley();
        galley.Add(Lines(picture, InlineText.Empty, width, onGrid: true, figure, null, context), 0);
        // On the grid's leading, so that the text below it stays on the grid wherever it is parted.
        galley.Add(
            setBlock.Run(
                caption, style with { Leading = Math.Max(layout.Grid.Baseline, grid.Up(style.Size)) }, width,
                new BlockPlace(words, ArticlePart.Image), context),
            0, layout.Grid.Baseline);
        return galley;
    }

    private Galley Lines(
        Picture picture, InlineText caption, double full, bool onGrid, StructureNode figure, StructureNode? words, ArticleContext context)
    {
        var highest = layout.Page.Height * layout.PictureHeight;
        var (width, height) = (full, full * picture.Height / picture.Width);
        if (height > highest)
        {
            (width, height) = (highest * picture.Width / picture.Height, highest);
        }

        // The picture hangs from the height of the capitals beside it, and so is a little lower than its line.
        var drop = SetBlock.Baseline(layout.Styles[StyleNames.Text], layout) - (layout.Styles[StyleNames.Text].Size * SetBlock.CapHeight);
        var line = new GalleyLine
        {
            Height = drop + height + CaptionDistance,
            Marks = [new PictureMark(0, drop, width, height, picture) { Element = figure.Id }],
            At = new TextAddress(ArticlePart.Image, 0, 0),
            Proof = picture.Width / (width / 72) is var dots && dots < FewestDotsPerInch
                ? [new ProofNote(LayoutCodes.CoarsePicture, $"the picture {picture.File} has {Math.Floor(dots)} dots per inch", picture.File)]
                : [],
        };
        var below = words is null
            ? []
            : setBlock.Run(caption, layout.Styles[StyleNames.Caption], full, new BlockPlace(words, ArticlePart.Image), context);
        // One block that no column parts; the white that fills the last grid step lies below the words.
        var block = below.Select(word => word with { CanBreakBefore = false }).Prepend(line).ToImmutableArray();
        var galley = new Galley();
        galley.Add(onGrid ? grid.PaddedBelow(block) : block, 0, layout.Grid.Baseline);
        return galley;
    }

    /// <summary>As many columns as the picture fills without growing too high or too coarse.</summary>
    private int Columns(Picture picture, double[] spans, double highest)
    {
        var columns = Math.Min(spans.Length, layout.PictureColumns ?? spans.Length);
        while (columns > 1
            && (spans[columns - 1] * picture.Height / picture.Width > highest
                || picture.Width / (spans[columns - 1] / 72) < FewestDotsPerInch))
        {
            columns--;
        }

        return columns;
    }

    private static InlineText Caption(Picture picture, string creditLabel, ArticleContext context)
    {
        var spans = picture.Caption?.Spans ?? [];
        if (picture.Credit is { } credit)
        {
            var label = spans.IsEmpty ? creditLabel : CreditSpace + creditLabel;
            spans = context.OfPaper.LanguageIn(context) is { } language
                ? spans.Add(new Span(label, Emphasis: true) { Language = language }).Add(new Span($"\u00A0{credit}", Emphasis: true))
                : spans.Add(new Span($"{label}\u00A0{credit}", Emphasis: true));
        }

        return new InlineText(spans);
    }
}
