using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Content;

/// <summary>Prose with structure: paragraphs, subheads, lists and quotations in reading order.</summary>
/// <param name="Blocks">The blocks; empty for no text.</param>
public sealed record ProseText(ImmutableArray<Block> Blocks)
{
    /// <summary>No text.</summary>
    public static ProseText Empty { get; } = new([]);

    /// <summary>True if there is nothing to set.</summary>
    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>The words alone, blocks parted by line feeds.</summary>
    public string PlainText => string.Join('\n', Blocks.Select(block => block.PlainText));
}

/// <summary>One block of prose.</summary>
public abstract record Block
{
    /// <summary>The words alone, without markup.</summary>
    public abstract string PlainText { get; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record Paragraph(InlineText Text) : Block
{
    /// <inheritdoc/>
    public override string PlainText => Text.PlainText;
}

/// <summary>A heading inside prose.</summary>
/// <param name="Text">Its text.</param>
public sealed record Subhead(InlineText Text) : Block
{
    /// <inheritdoc/>
    public override string PlainText => Text.PlainText;
}

/// <summary>A flat list.</summary>
/// <param name="Ordered">Numbered from 1 if true, else with bullets.</param>
/// <param name="Items">The items, at least one.</param>
public sealed record ListBlock(bool Ordered, ImmutableArray<InlineText> Items) : Block
{
    /// <inheritdoc/>
    public override string PlainText => string.Join('\n', Items.Select(item => item.PlainText));
}

/// <summary>A quotation set off from the text.</summary>
/// <param name="Paragraphs">Its paragraphs, at least one.</param>
public sealed record Quotation(ImmutableArray<InlineText> Paragraphs) : Block
{
    /// <inheritdoc/>
    public override string PlainText => string.Join('\n', Paragraphs.Select(paragraph => paragraph.PlainText));
}

/// <summary>A line of text with emphasis and links: a run of spans.</summary>
/// <param name="Spans">The spans in order. No span is empty, no two neighbours have the same look and link.</param>
public sealed record InlineText(ImmutableArray<Span> Spans)
{
    /// <summary>No text.</summary>
    public static InlineText Empty { get; } = new([]);

    /// <summary>The words alone.</summary>
    public string PlainText
    {
        get
        {
            if (Spans.Length == 1)
            {
                return Spans[0].Text;
            }

            var text = new StringBuilder();
            foreach (var span in Spans)
            {
                text.Append(span.Text);
            }

            return text.ToString();
        }
    }

    /// <summary>Text without any markup.</summary>
    public static InlineText Plain(string text) => text is "" ? Empty : new([new Span(text)]);
}

/// <summary>A stretch of text that looks the same throughout. A forced line break is a line feed in the text.</summary>
/// <param name="Text">The characters, not empty.</param>
/// <param name="Emphasis">Set in italics (in upright, where the surroundings are italic).</param>
/// <param name="Strong">Set in bold.</param>
/// <param name="Link">Absolute http(s) or mailto address it leads to; null for none.</param>
public sealed record Span(string Text, bool Emphasis = false, bool Strong = false, Uri? Link = null)
{
    /// <summary>BCP 47 tag of its language; null for that of the text around it.</summary>
    public string? Language { get; init; }
}
