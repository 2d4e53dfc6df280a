using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OzdPrint.Typesetting;

/// <summary>A set line: glyphs in their places from the left end of the measure, in pt.</summary>
public sealed record Line
{
    /// <summary>Its runs from left to right, which is also reading order.</summary>
    public required ImmutableArray<GlyphRun> Runs { get; init; }

    /// <summary>
    /// Distance from the left end of the measure to the right edge of the last ink-bearing glyph, in pt; above the measure
    /// by <see cref="RightProtrusion"/> at the most.
    /// </summary>
    public required double Width { get; init; }

    /// <summary>
    /// How far its first glyph may stand out to the left of where lines begin, in pt: an opening quotation mark hangs in
    /// the margin. 0 or more.
    /// </summary>
    public double LeftProtrusion { get; init; }

    /// <summary>
    /// How far its last glyph may stand out to the right of the measure, in pt: hyphens and stops hang in the margin.
    /// 0 or more; of a line that does not reach the edge, too.
    /// </summary>
    public double RightProtrusion { get; init; }

    /// <summary>
    /// Width of its word spaces as a part of their natural width: 1 for spaces as the font has them, more in a loose and
    /// less in a tight line.
    /// </summary>
    public double WordSpace { get; init; } = 1;

    /// <summary>
    /// Width of its type as a part of its natural width: 0.98 to 1.02 in justified lines, 1 in others.
    /// </summary>
    public double Scale { get; init; } = 1;

    /// <summary>Space added after its glyphs to fill the measure, in ems: -0.01 to 0.01.</summary>
    public double LetterSpace { get; init; }

    /// <summary>UTF-16 offset in the paragraph's text where the line begins.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 offset where it ends, behind the spaces that fall at its end.</summary>
    public required int End { get; init; }

    /// <summary>How it ends.</summary>
    public required LineEnd Ending { get; init; }
}

/// <summary>How a line ends.</summary>
public enum LineEnd
{
    /// <summary>It is the last of its paragraph.</summary>
    Paragraph,

    /// <summary>At a space or behind a hyphen or dash of the author's.</summary>
    Word,

    /// <summary>Inside a word, with a hyphen that was put in.</summary>
    Hyphenated,

    /// <summary>At a line break of the author's.</summary>
    Forced,

    /// <summary>Inside a word that no rule could break and that is wider than the measure.</summary>
    Emergency,
}

/// <summary>Glyphs of one face and size side by side, with the text they stand for.</summary>
public sealed record GlyphRun
{
    /// <summary>The face.</summary>
    public required FontInstance Font { get; init; }

    /// <summary>The size, in pt.</summary>
    public required double Size { get; init; }

    /// <summary>What the caller gave to the text of this run, handed through unread.</summary>
    public required int Tag { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public required string Language { get; init; }

    /// <summary>Left end, from the left end of the measure, in pt.</summary>
    public required double X { get; init; }

    /// <summary>
    /// Width that the glyphs are drawn with, as a part of their natural width. Advances and offsets have it already.
    /// </summary>
    public double Scale { get; init; } = 1;

    /// <summary>
    /// The part of the advances that is letterspace, in pt: added to every glyph but perhaps the last. Advances have it
    /// already; a press may use it to write the run more shortly.
    /// </summary>
    public double LetterSpace { get; init; }

    /// <summary>
    /// The text that its glyphs stand for, glyph by glyph as <see cref="Glyph.TextStart"/> says. A hyphen that was put
    /// in at a line end stands here as U+00AD.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The glyphs in order.</summary>
    public required ImmutableArray<Glyph> Glyphs { get; init; }

    /// <summary>The sum of the advances, in pt.</summary>
    public double Width
    {
        get
        {
            var width = 0.0;
            foreach (ref readonly var glyph in Glyphs.AsSpan())
            {
                width += glyph.Advance;
            }

            return width;
        }
    }
}

/// <summary>A glyph in its place.</summary>
/// <param name="Id">Its index in the font; 0 stands for a missing glyph.</param>
/// <param name="Advance">From this glyph's origin to the next one's, in pt, justification included.</param>
/// <param name="OffsetX">Shift of the ink to the right, in pt.</param>
/// <param name="OffsetY">Shift of the ink upwards, in pt.</param>
/// <param name="TextStart">
/// Offset in <see cref="GlyphRun.Text"/> of the characters it stands for; they end where the next glyph with a larger
/// offset begins. Glyphs that share an offset stand for the same characters together.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Glyph(ushort Id, double Advance, double OffsetX, double OffsetY, int TextStart);
