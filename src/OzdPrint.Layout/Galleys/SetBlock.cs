using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>What a block of text is set with, beyond its style.</summary>
/// <param name="Element">The structure element of its text; null for an artifact.</param>
/// <param name="Part">The part of the article it stands in; null for words that are not the article's.</param>
/// <param name="Block">Its index in the part.</param>
internal sealed record BlockPlace(StructureNode? Element, ArticlePart? Part = null, int Block = 0)
{
    /// <summary>Whether the first line is indented as the style says.</summary>
    public bool Indent { get; init; }

    /// <summary>Words in the margin of the first line: a bullet, a letter. They stand left of the hanging indent.</summary>
    public BlockLabel? Label { get; init; }

    /// <summary>Words that run into the text, in a style of their own.</summary>
    public BlockLabel? RunIn { get; init; }

    /// <summary>Distance of the block from the left end of the measure, in pt.</summary>
    public double Left { get; init; }
}

/// <summary>A label of a block.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Style">Their look.</param>
/// <param name="Element">Their structure element.</param>
internal sealed record BlockLabel(string Text, ParagraphStyle Style, StructureNode? Element);

/// <summary>Sets one block of text — paragraph, heading, list item — into galley lines.</summary>
internal sealed class SetBlock(PageLayout layout, Palette palette, ParagraphSetter setter, FontLibrary fonts, Proof proof)
{
    /// <summary>Strong words are heavier than their surroundings by so much, and bold at least.</summary>
    private const double StrongerBy = 300;

    private const double Bold = 700;

    /// <summary>Where capitals reach in the faces at hand, as a part of the size: what a line of type is centred by.</summary>
    public const double CapHeight = 0.67;

    /// <summary>The lines of a block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The look.</param>
    /// <param name="measure">Width of the column, in pt.</param>
    /// <param name="place">What else there is to know.</param>
    /// <param name="article">The article, for its language and exceptions; null for words that are not an article's.</param>
    public ImmutableArray<GalleyLine> Run(
        InlineText text, ParagraphStyle style, double measure, BlockPlace place, ArticleContext article)
    {
        var inks = new List<Ink>();
        var styled = Style(text, style, place, article, inks);
        var hanging = place.Left + style.Hanging;
        var frame = new ParagraphFrame(measure)
        {
            Alignment = style.Align,
            FirstIndent = hanging + (place.Indent ? style.Indent : 0),
            HangingIndent = hanging,
            Hyphenator = article.Hyphenator,
            Hyphenate = style.Hyphenate,
            Costs = style.Headline ? LineBreakCosts.Headline : LineBreakCosts.Text,
        };
        var set = setter.Set(styled, frame);
        proof.Note(set, styled.Text, article);

        var shift = place.RunIn?.Text.Length + 1 ?? 0;
        var lines = ImmutableArray.CreateBuilder<GalleyLine>(set.Lines.Length);
        foreach (var line in set.Lines)
        {
            var marks = ImmutableArray.CreateBuilder<Mark>(line.Runs.Length + 1);
            var links = ImmutableArray.CreateBuilder<LinkArea>();
            var baseline = Baseline(style, layout);
            if (lines.Count == 0 && place.Label is { } label)
            {
                marks.AddRange(Label(label, place.Left, baseline, article));
            }

            foreach (var run in line.Runs)
            {
                var ink = inks[run.Tag];
                marks.Add(new TextMark(run.X, baseline, run, ink.Colour) { Element = ink.Element });
                if (ink is { Link: { } link, Element: { } element })
                {
                    links.Add(new LinkArea(
                        run.X, baseline - style.Size, run.Width, style.Size * 1.25, new WebTarget(link), element, ink.Words));
                }
            }

            lines.Add(new GalleyLine
            {
                Height = style.Leading,
                Marks = marks.ToImmutable(),
                Links = links.ToImmutable(),
                At = place.Part is { } part ? new TextAddress(part, place.Block, Math.Max(0, line.Start - shift)) : null,
            });
        }

        return lines.ToImmutable();
    }

    /// <summary>
    /// Distance of the baseline from a line's upper edge, in pt. Whatever has the leading of the text has its baseline
    /// too, so that a subhead in another face stands on the same grid.
    /// </summary>
    public static double Baseline(ParagraphStyle style, PageLayout layout)
    {
        var size = style.Leading == layout.Grid.Baseline ? layout.Styles[StyleNames.Text].Size : style.Size;
        return ((style.Leading - (CapHeight * size)) / 2) + (CapHeight * size);
    }

    /// <summary>The colour, element and link of a stretch of text: what a glyph run's tag points to.</summary>
    private readonly record struct Ink(Colour Colour, int? Element, Uri? Link, string Words);

    private StyledText Style(InlineText text, ParagraphStyle style, BlockPlace place, ArticleContext article, List<Ink> inks)
    {
        var runs = ImmutableArray.CreateBuilder<StyledRun>(text.Spans.Length + 1);
        var colour = palette[style.Colour];
        if (place.RunIn is { } runIn)
        {
            inks.Add(new Ink(palette[runIn.Style.Colour], runIn.Element?.Id, null, ""));
            runs.Add(new StyledRun(Cased(runIn.Text, runIn.Style) + '\u2002', Face(runIn.Style), article.Language, inks.Count - 1));
        }

        // Text beside a link needs an element of its own: an element holds either elements or text. Spans of one link that
        // differ in look only are one link.
        var isMixed = place.Element is not null && text.Spans.Any(span => span.Link is not null);
        StructureNode? plain = null;
        Uri? last = null;
        foreach (var span in text.Spans)
        {
            var element = !isMixed ? place.Element
                : span.Link == last && plain is not null ? plain
                : span.Link is null ? place.Element!.Add(StructureType.Span)
                : place.Element!.Add(StructureType.Link, alt: span.Text);
            plain = element;
            last = span.Link;
            inks.Add(new Ink(span.Link is null ? colour : palette.Link(colour), element?.Id, span.Link, span.Text));
            runs.Add(new StyledRun(Cased(span.Text, style), Face(style, span), article.Language, inks.Count - 1));
        }

        return new StyledText(runs.ToImmutable());
    }

    private IEnumerable<Mark> Label(BlockLabel label, double left, double baseline, ArticleContext article)
    {
        var set = setter.Set(
            new StyledText([new StyledRun(label.Text, Face(label.Style), article.Language)]),
            new ParagraphFrame(double.MaxValue / 4) { Alignment = Alignment.Left });
        proof.Note(set, label.Text, article);
        return set.Lines.SelectMany(line => line.Runs).Select(run =>
            new TextMark(left + run.X, baseline, run, palette[label.Style.Colour]) { Element = label.Element?.Id });
    }

    private TextStyle Face(ParagraphStyle style, Span? span = null) =>
        new(fonts.Find(style.Font) ?? fonts.Families[0], style.Size)
        {
            Weight = span is { Strong: true } ? Math.Max(Bold, style.Weight + StrongerBy) : style.Weight,
            Italic = style.Italic ^ (span is { Emphasis: true }),
            Tracking = style.Tracking,
        };

    /// <summary>Capitals letter by letter, so that places in the text stay what they were; ß has the capital ẞ.</summary>
    private static string Cased(string text, ParagraphStyle style) =>
        style.Capitals ? text.ToUpperInvariant().Replace('ß', 'ẞ') : text;
}
