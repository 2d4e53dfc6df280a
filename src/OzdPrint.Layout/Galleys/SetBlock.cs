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
    /// <summary>UTF-16 offset of the text in the block: items of a list follow each other in one.</summary>
    public int Offset { get; init; }

    /// <summary>What leads to its first line; null if nothing does.</summary>
    public LinkTarget? Anchor { get; init; }

    /// <summary>Whether the first line is indented as the style says.</summary>
    public bool Indent { get; init; }

    /// <summary>Words in the margin of the first line: a bullet, a letter. They stand left of the hanging indent.</summary>
    public BlockLabel? Label { get; init; }

    /// <summary>Words that run into the text, in a style of their own.</summary>
    public BlockLabel? RunIn { get; init; }

    /// <summary>The number of a paragraph, drawn in the indent of its first line; null for none.</summary>
    public int? Number { get; init; }

    /// <summary>Distance of the block from the left end of the measure, in pt.</summary>
    public double Left { get; init; }
}

/// <summary>A label of a block.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Style">Their look.</param>
/// <param name="Element">Their structure element.</param>
internal sealed record BlockLabel(string Text, ParagraphStyle Style, StructureNode? Element)
{
    /// <summary>BCP 47 tag of its language; null for that of the article.</summary>
    public string? Language { get; init; }
}

/// <summary>Sets one block of text — paragraph, heading, list item — into galley lines.</summary>
internal sealed class SetBlock(PageLayout layout, Palette palette, ParagraphSetter setter, FontLibrary fonts, Proof proof)
{
    /// <summary>Strong words are heavier than their surroundings by so much, and bold at least.</summary>
    private const double StrongerBy = 300;

    private const double Bold = 700;

    /// <summary>Where capitals reach in the faces at hand, as a part of the size: what a line of type is centred by.</summary>
    public const double CapHeight = 0.67;

    /// <summary>Height of the area that a finger may tap, in times the size: from the ascenders to the descenders.</summary>
    private const double LinkHeight = 1.25;

    /// <summary>Figures have no language (BCP 47: undetermined).</summary>
    private const string Figured = "und";

    /// <summary>White between a paragraph's number and its first word, in times the size of the text.</summary>
    private const double BehindNumberEms = 0.4;

    /// <summary>The lines of a block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The look.</param>
    /// <param name="measure">Width of the column, in pt.</param>
    /// <param name="place">What else there is to know.</param>
    /// <param name="article">The article, or the paper itself for words that are not an article's.</param>
    public ImmutableArray<GalleyLine> Run(
        InlineText text, ParagraphStyle style, double measure, BlockPlace place, ArticleContext article)
    {
        var inks = new List<Ink>();
        var styled = Style(text, style, place, article, inks);
        var hanging = place.Left + style.Hanging;
        var number = place.Number is { } figure ? Figures($"{figure}", layout.Styles[StyleNames.ParagraphNumber]) : null;
        var frame = new ParagraphFrame(measure)
        {
            Alignment = style.Align,
            FirstIndent = Math.Max(
                hanging + (place.Indent ? style.Indent : 0),
                number is null ? 0 : place.Left + number.Run.Width + (BehindNumberEms * style.Size)),
            HangingIndent = hanging,
            Hyphenator = article.Hyphenator,
            HyphenatorLanguage = article.Language,
            Hyphenate = style.Hyphenate,
            Costs = style.Headline ? LineBreakCosts.Headline : LineBreakCosts.Text,
        };
        var set = setter.Set(styled, frame);
        proof.Note(set, styled.Text, article);
        var notes = ReadLines.Run(set, frame);

        var shift = place.RunIn?.Text.Length + 1 ?? 0;
        var lines = ImmutableArray.CreateBuilder<GalleyLine>(set.Lines.Length);
        for (var l = 0; l < set.Lines.Length; l++)
        {
            var line = set.Lines[l];
            var marks = ImmutableArray.CreateBuilder<Mark>(line.Runs.Length);
            ImmutableArray<LinkArea> links = [];
            var baseline = Baseline(style, layout);
            if (lines.Count == 0 && place.Label is { } label)
            {
                marks.AddRange(Label(label, place.Left, baseline, article));
            }

            if (l == 0 && number is not null)
            {
                marks.Add(number.MovedBy(place.Left, baseline));
            }

            for (var r = 0; r < line.Runs.Length; r++)
            {
                var run = line.Runs[r];
                var ink = inks[run.Tag];
                var shown = r == line.Runs.Length - 1 && ink.Element is not null && line.Ending is (LineEnd.Paragraph or LineEnd.Forced) ? EndInSpace.Run(run) : run;
                marks.Add(new TextMark(run.X, baseline, shown, ink.Colour) { Element = ink.Element });
                if (ink is { Target: { } target, Element: { } element })
                {
                    links = links.Add(new LinkArea(
                        run.X, baseline - style.Size, run.Width, style.Size * LinkHeight, target, element, ink.Words));
                }
            }

            lines.Add(new GalleyLine
            {
                Height = style.Leading,
                Marks = marks.DrainToImmutable(),
                Links = links,
                At = place.Part is { } part ? new TextAddress(part, place.Block, place.Offset + Math.Max(0, line.Start - shift)) : null,
                Anchor = l == 0 ? place.Anchor : null,
                BreakCost = l == 0 ? 0 : ColumnCosts.Above(l, set.Lines.Length),
                Proof = [.. notes[l]],
                FollowsHyphen = l > 0 && set.Lines[l - 1].Ending is LineEnd.Hyphenated,
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

    /// <summary>The colour, element and target of a stretch of text: what a glyph run's tag points to.</summary>
    private readonly record struct Ink(Colour Colour, long? Element, LinkTarget? Target, string Words);

    private StyledText Style(InlineText text, ParagraphStyle style, BlockPlace place, ArticleContext article, List<Ink> inks)
    {
        var runs = ImmutableArray.CreateBuilder<StyledRun>(text.Spans.Length + 1);
        if (place.RunIn is { } runIn)
        {
            inks.Add(new Ink(palette[runIn.Style.Colour], runIn.Element?.Id, null, ""));
            runs.Add(new StyledRun(runIn.Style.Cased(runIn.Text) + '\u2002', Face(runIn.Style), runIn.Language ?? article.Language, inks.Count - 1));
        }

        var pieces = SplitAtMentions.Run(text, place, article.Mentions).ToList();
        // Text beside a link or beside words in another language needs an element of its own: an element holds either
        // elements or text. Pieces that differ in look only are one.
        var isMixed = place.Element is not null && pieces.Any(piece => Target(piece, article) is not null || piece.Span.Language is not null);
        StructureNode? element = isMixed ? null : place.Element;
        (LinkTarget? Target, string? Language) last = default;
        foreach (var piece in pieces)
        {
            var target = Target(piece, article);
            var words = piece.Mention is { } mention ? article.Article!.Explainers[mention.Explainer].Question : piece.Span.Text;
            if (isMixed && (element is null || (target, piece.Span.Language) != last))
            {
                element = place.Element!.Add(Type(target), language: piece.Span.Language);
            }

            last = (target, piece.Span.Language);
            inks.Add(new Ink(InkOf(piece, style), element?.Id, target, words));
            runs.Add(new StyledRun(style.Cased(piece.Span.Text), Face(style, piece), piece.Span.Language ?? article.Language, inks.Count - 1));
        }

        return new StyledText(runs.ToImmutable());
    }

    /// <summary>What points to another place in the document is a Reference (ISO 14289-1, 7.9), in which the press puts the link.</summary>
    private static StructureType Type(LinkTarget? target) => target switch
    {
        null => StructureType.Span,
        WebTarget => StructureType.Link,
        _ => StructureType.Reference,
    };

    private static LinkTarget? Target(TextPiece piece, ArticleContext article) =>
        piece.Mention is { } mention ? new ExplainerKey(article.Index, mention.Explainer)
        : piece.Span.Link is { } address ? new WebTarget(address)
        : null;

    private Colour InkOf(TextPiece piece, ParagraphStyle style)
    {
        var colour = palette[style.Colour];
        return piece.Mention is not null ? palette[Term.Colour]
            : piece.Span.Link is not null ? palette.Link(colour)
            : colour;
    }

    private IEnumerable<Mark> Label(BlockLabel label, double left, double baseline, ArticleContext article)
    {
        var set = setter.Set(
            new StyledText([new StyledRun(label.Text, Face(label.Style), article.Language)]),
            new ParagraphFrame(double.MaxValue / 4) { Alignment = Alignment.Left });
        proof.Note(set, label.Text, article);
        return set.Lines.SelectMany(line => line.Runs).Select(run =>
            new TextMark(left + run.X, baseline, label.Element is null ? run : EndInSpace.Run(run), palette[label.Style.Colour]) { Element = label.Element?.Id });
    }

    /// <summary>Figures that are no text, with their left end and baseline at 0.</summary>
    public DrawnMark Figures(string figures, ParagraphStyle style)
    {
        var set = setter.Set(
            new StyledText([new StyledRun(figures, Face(style), Figured)]),
            new ParagraphFrame(double.MaxValue / 4) { Alignment = Alignment.Left });
        return new DrawnMark(0, 0, set.Lines[0].Runs[0], palette[style.Colour]) { Artifact = ArtifactKind.Layout };
    }

    private TextStyle Face(ParagraphStyle style, TextPiece? piece = null)
    {
        var weight = piece is { Span.Strong: true } ? Math.Max(Bold, style.Weight + StrongerBy) : style.Weight;
        var isTerm = piece is { Mention: not null };
        return new TextStyle(fonts.Find(style.Font) ?? fonts.Families[0], style.Size)
        {
            Weight = isTerm ? Math.Max(weight, Term.Weight) : weight,
            Italic = style.Italic ^ (piece is { Span.Emphasis: true }) ^ (isTerm && Term.Italic),
            Tracking = style.Tracking,
        };
    }

    /// <summary>The look of an explained word in the text, as far as it differs from its surroundings.</summary>
    private ParagraphStyle Term => layout.Styles[StyleNames.Term];
}
