using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The styles of a stretch of prose.</summary>
/// <param name="Text">Paragraphs and lists.</param>
/// <param name="Subhead">Headings inside it.</param>
/// <param name="Quote">Quotations.</param>
/// <param name="Heading">The structure type of its headings.</param>
internal sealed record ProseStyles(ParagraphStyle Text, ParagraphStyle Subhead, ParagraphStyle Quote, StructureType Heading);

/// <summary>Words of the paper's own that run into a paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">Their look.</param>
/// <param name="Language">Their language, a BCP 47 tag.</param>
internal sealed record RunIn(string Text, ParagraphStyle Style, string Language);

/// <summary>Sets prose — paragraphs, subheads, lists, quotations — into a galley.</summary>
/// <param name="layout">The layout.</param>
/// <param name="paragraphLabel">The word that names a paragraph by its number.</param>
/// <param name="setBlock">Sets its blocks.</param>
/// <param name="grid">The baseline grid.</param>
internal sealed class SetProse(PageLayout layout, string paragraphLabel, SetBlock setBlock, SnapToGrid grid)
{
    /// <summary>Room for a bullet, in times the size of the text.</summary>
    private const double BulletEms = 1.0;

    /// <summary>Room for a number and its stop, in times the size of the text.</summary>
    private const double NumberEms = 1.45;

    /// <summary>
    /// White around lists: half a line. On the grid there is none, for half a line would leave it and a whole one tear the
    /// column apart; the bullets show the list.
    /// </summary>
    private const double AroundLines = 0.5;

    /// <param name="prose">The prose.</param>
    /// <param name="styles">Its looks.</param>
    /// <param name="measure">Width, in pt, and whether the lines stand on the grid.</param>
    /// <param name="parent">Structure element that takes the blocks.</param>
    /// <param name="part">The part of the article.</param>
    /// <param name="context">The article.</param>
    /// <param name="one">The one block it is of its part; null if its own blocks are those of the part.</param>
    /// <param name="runIn">Words that run into the first paragraph; null for none.</param>
    public Galley Run(
        ProseText prose, ProseStyles styles, PartMeasure measure, StructureNode parent, ArticlePart part,
        ArticleContext context, int? one = null, RunIn? runIn = null)
    {
        var galley = new Galley();
        var indent = false;
        var numbers = ParagraphNumbers.Parts.Contains(part) ? ParagraphNumbers.Of(prose) : [];
        // Where a whole prose is one block of the part, its own blocks stand in it one after the other.
        var offset = 0;
        for (var i = 0; i < prose.Blocks.Length; i++)
        {
            var index = one ?? i;
            var number = numbers.IsEmpty ? null : numbers[i];
            switch (prose.Blocks[i])
            {
                case Paragraph paragraph:
                    AddParagraph(galley, paragraph.Text, styles.Text, measure, context, new BlockPlace(parent.Add(StructureType.P, title: Title(number)), part, index)
                    {
                        Indent = indent,
                        Number = Drawn(number),
                        Offset = offset,
                    }, i == 0 ? runIn : null, keepWithNext: Announces(prose, i));
                    indent = true;
                    break;
                case Subhead subhead:
                    var lines = setBlock.Run(
                        subhead.Text, styles.Subhead, measure.Text, new BlockPlace(parent.Add(styles.Heading), part, index) { Offset = offset }, context);
                    grid.Add(galley, lines, styles.Subhead, measure.OnGrid, keepWithNext: true);
                    indent = false;
                    break;
                case ListBlock list:
                    AddList(galley, list, styles.Text, measure, context, parent, part, index, offset);
                    // Where no white parts a list from what follows, the indent has to say that a paragraph begins.
                    indent = true;
                    break;
                case Quotation quotation:
                    AddQuotation(galley, quotation, styles.Quote, measure, context, parent, part, index, offset, number);
                    indent = false;
                    break;
                default:
                    throw new InvalidOperationException($"No setting for {prose.Blocks[i].GetType().Name}.");
            }

            offset = one is null ? 0 : offset + prose.Blocks[i].PlainText.Length + 1;
        }

        return galley;
    }

    /// <summary>The number as it is printed; null where the layout shows none.</summary>
    private int? Drawn(int? number) => layout.ParagraphNumbers ? number : null;

    /// <summary>Figures are drawn if they are shown at all, so reading software has the number from the element's title.</summary>
    private string? Title(int? number) => number is null ? null : $"{paragraphLabel} {number}";

    /// <summary>Whether a paragraph says that a list or quotation follows: they stay together.</summary>
    private static bool Announces(ProseText prose, int i) =>
        i + 1 < prose.Blocks.Length
        && prose.Blocks[i + 1] is ListBlock or Quotation
        && prose.Blocks[i].PlainText.AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal);

    private void AddParagraph(
        Galley galley, InlineText text, ParagraphStyle style, PartMeasure measure, ArticleContext context, BlockPlace place,
        RunIn? runIn, bool keepWithNext)
    {
        if (runIn is not null)
        {
            // The label and the words it runs into are two looks of one paragraph: a span each.
            var language = runIn.Language == context.Language ? null : runIn.Language;
            var label = new BlockLabel(runIn.Text, runIn.Style, place.Element!.Add(StructureType.Span, language: language)) { Language = runIn.Language };
            place = place with { RunIn = label, Element = place.Element.Add(StructureType.Span) };
        }

        grid.Add(galley, setBlock.Run(text, style, measure.Text, place, context), style, measure.OnGrid, keepWithNext);
    }

    private void AddList(
        Galley galley, ListBlock list, ParagraphStyle style, PartMeasure measure, ArticleContext context, StructureNode parent,
        ArticlePart part, int index, int offset)
    {
        var element = parent.Add(StructureType.L, numbering: list.Ordered ? ListNumbering.Decimal : ListNumbering.Disc);
        var look = style with { Indent = 0, Hanging = style.Size * (list.Ordered ? NumberEms : BulletEms) };
        var items = new List<ImmutableArray<GalleyLine>>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var li = element.Add(StructureType.LI);
            var label = new BlockLabel(list.Ordered ? $"{i + 1}." : "•", style, li.Add(StructureType.Lbl));
            var lines = setBlock.Run(
                list.Items[i], look, measure.Text,
                new BlockPlace(li.Add(StructureType.LBody), part, index) { Label = label, Offset = offset }, context);
            items.Add(i == 0 ? lines : lines.SetItem(0, lines[0] with { BreakCost = ColumnCosts.InsideList }));
            offset += list.Items[i].PlainText.Length + 1;
        }

        var around = measure.OnGrid ? 0 : AroundLines * style.Leading;
        for (var i = 0; i < items.Count; i++)
        {
            // A list of several lines never leaves one of them alone in a column.
            var leavesFirst = i == 0 && items[i].Length == 1 && items.Count > 1;
            var leavesLast = i == items.Count - 2 && items[i + 1].Length == 1;
            grid.Add(
                galley,
                items[i],
                look with { Before = i == 0 ? around : 0, After = i == items.Count - 1 ? Math.Max(around, style.After) : 0 },
                measure.OnGrid,
                keepWithNext: leavesFirst || leavesLast);
        }
    }

    private void AddQuotation(
        Galley galley, Quotation quotation, ParagraphStyle style, PartMeasure measure, ArticleContext context,
        StructureNode parent, ArticlePart part, int index, int offset, int? number)
    {
        var element = parent.Add(StructureType.BlockQuote, title: Title(number));
        for (var i = 0; i < quotation.Paragraphs.Length; i++)
        {
            var lines = setBlock.Run(
                quotation.Paragraphs[i], style, measure.Text,
                new BlockPlace(element.Add(StructureType.P), part, index) { Offset = offset, Number = i == 0 ? Drawn(number) : null }, context);
            grid.Add(
                galley,
                lines,
                style with
                {
                    Before = i == 0 ? style.Before : 0,
                    After = i == quotation.Paragraphs.Length - 1 ? style.After : 0,
                },
                measure.OnGrid);
            offset += quotation.Paragraphs[i].PlainText.Length + 1;
        }
    }
}
