using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Writes prose: its paragraphs, subheads, lists and quotations, each knowing its address in the article.</summary>
internal sealed class ProseMarkup(MarkupWriter markup, PageBreaks pageBreaks, RunningText running)
{
    /// <summary>Writes prose.</summary>
    /// <param name="prose">The prose.</param>
    /// <param name="part">The part of the article it is.</param>
    /// <param name="headingLevel">The level of its subheads: one below the heading it stands under.</param>
    /// <param name="block">The one block it is of its part; null if its own blocks are those of the part.</param>
    /// <param name="writeEnd">Writes what follows its last words; null for nothing.</param>
    public void Write(
        ProseText prose, ArticlePart part, int headingLevel, int? block = null, Action? writeEnd = null)
    {
        var place = new TextAddress(part, block ?? 0, 0);
        var numbers = ParagraphNumbers.Parts.Contains(part) ? ParagraphNumbers.Of(prose) : [];
        for (var index = 0; index < prose.Blocks.Length; index++)
        {
            var isLast = index == prose.Blocks.Length - 1;
            var number = numbers.IsEmpty || numbers[index] is not { } count ? null : new Numbered(part, count);
            WriteBlock(prose.Blocks[index], place, headingLevel, number, isLast ? writeEnd : null);

            // Where a whole prose is one block of the article, its own blocks stand in it one after the other.
            place = block is null
                ? place with { Block = index + 1 }
                : place with { Offset = place.Offset + prose.Blocks[index].PlainText.Length + 1 };
        }
    }

    /// <summary>Writes a list whose items are blocks of the part, counted on in <paramref name="block"/>.</summary>
    public void WriteItems(string element, string? look, ImmutableArray<InlineText> items, ArticlePart part, ref int block)
    {
        using (markup.Block(element, ("class", look)))
        {
            foreach (var item in items)
            {
                WriteText("li", item, new TextAddress(part, block++, 0));
            }
        }
    }

    /// <summary>A paragraph with a number, the same as on paper.</summary>
    private sealed record Numbered(ArticlePart Part, int Number)
    {
        /// <summary>Its address in the file: <c>body-3</c>.</summary>
        public string Id => $"{Part.ToString().ToLowerInvariant()}-{Number}";
    }

    private void WriteBlock(Block block, TextAddress place, int headingLevel, Numbered? number, Action? writeEnd)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteText("p", paragraph.Text, place, writeEnd, number, number?.Id);
                return;
            case Subhead subhead:
                pageBreaks.WriteUpTo(place);
                WriteText($"h{headingLevel}", subhead.Text, place);
                break;
            case ListBlock list:
                using (markup.Block(list.Ordered ? "ol" : "ul"))
                {
                    WriteTexts("li", list.Items, place);
                }

                break;
            case Quotation quotation:
                using (markup.Block("blockquote", ("id", number?.Id)))
                {
                    WriteTexts("p", quotation.Paragraphs, place, number);
                }

                break;
        }

        if (writeEnd is not null)
        {
            using (markup.Line("p"))
            {
                writeEnd();
            }
        }
    }

    // Texts of one block: in its plain text they are parted by line feeds.
    private void WriteTexts(string element, ImmutableArray<InlineText> texts, TextAddress place, Numbered? number = null)
    {
        foreach (var text in texts)
        {
            WriteText(element, text, place, number: number);
            number = null;
            place = place with { Offset = place.Offset + text.PlainText.Length + 1 };
        }
    }

    private void WriteText(
        string element, InlineText text, TextAddress place, Action? writeEnd = null, Numbered? number = null, string? id = null)
    {
        using (markup.Line(element, ("id", id)))
        {
            if (number is not null)
            {
                pageBreaks.WriteUpTo(place);
                // In brackets, for "2 200 Menschen" would be read as 2200. As generated content they would be no text, but Adobe's old
                // engine shows none and Kindle refuses files with attributes to take it from.
                markup.Inline("span", $"[{number.Number}]", ("class", "number"));
                markup.Text("\u00A0");
            }

            running.Write(text, place);
            if (writeEnd is not null)
            {
                // Not at the start of a line alone.
                markup.Text("\u00A0");
                writeEnd();
            }
        }
    }
}
