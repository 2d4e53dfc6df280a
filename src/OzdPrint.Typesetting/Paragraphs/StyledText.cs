using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>A paragraph's text with its looks: what is to be set.</summary>
/// <param name="Runs">Stretches of one look, in order. A line feed in a text forces a line break.</param>
public sealed record StyledText(ImmutableArray<StyledRun> Runs)
{
    /// <summary>The characters alone.</summary>
    public string Text => Runs.Length == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A stretch of text of one look.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">The look.</param>
/// <param name="Language">BCP 47 tag: chooses the font's local forms and the rules of micro-typography.</param>
/// <param name="Tag">A number of the caller's, handed through to <see cref="GlyphRun.Tag"/>.</param>
public sealed record StyledRun(string Text, TextStyle Style, string Language, int Tag = 0);

/// <summary>The look of characters.</summary>
/// <param name="Family">The family.</param>
/// <param name="Size">Size, in pt, above 0.</param>
public sealed record TextStyle(FontFamily Family, double Size)
{
    /// <summary>Weight, 1 to 1000; 400 is regular, 700 bold.</summary>
    public double Weight { get; init; } = 400;

    /// <summary>Whether the italic is wanted.</summary>
    public bool Italic { get; init; }

    /// <summary>Space added after every glyph, in thousandths of the size. Other than 0 it parts ligatures.</summary>
    public double Tracking { get; init; }
}

/// <summary>How the lines of a paragraph stand in the measure.</summary>
public enum Alignment
{
    /// <summary>Both edges even, the last line at the left.</summary>
    Justified,

    /// <summary>Even on the left, ragged on the right.</summary>
    Left,

    /// <summary>Even on the right.</summary>
    Right,

    /// <summary>Around the middle.</summary>
    Centre,
}

/// <summary>The frame a paragraph is set in.</summary>
/// <param name="Measure">Width of the lines, in pt, above 0.</param>
public sealed record ParagraphFrame(double Measure)
{
    /// <summary>How the lines stand in the measure.</summary>
    public Alignment Alignment { get; init; } = Alignment.Justified;

    /// <summary>Indent of the first line, in pt.</summary>
    public double FirstIndent { get; init; }

    /// <summary>Indent of the other lines, in pt.</summary>
    public double HangingIndent { get; init; }

    /// <summary>
    /// Knows where words may be parted; null if nobody does. Ligatures keep off these places even where words are not
    /// hyphenated.
    /// </summary>
    public Hyphenator? Hyphenator { get; init; }

    /// <summary>
    /// BCP 47 tag of the language that the hyphenator knows: words of another are not parted. Null if it may part all.
    /// </summary>
    public string? HyphenatorLanguage { get; init; }

    /// <summary>Whether words may be hyphenated.</summary>
    public bool Hyphenate { get; init; } = true;

    /// <summary>
    /// Whether the characters are set as the language of each run wants them: its quotation marks and dashes, spaces that
    /// do not break. The text of glyph runs is then what is set; offsets stay those of the text that was given.
    /// </summary>
    public bool Refine { get; init; } = true;

    /// <summary>The weights of what is disliked.</summary>
    public LineBreakCosts Costs { get; init; } = LineBreakCosts.Text;
}
