namespace OzdPrint.Typesetting;

/// <summary>What a proofreader marks in the lines of a paragraph.</summary>
public enum LineFault
{
    /// <summary>A justified line with holes between its words. The amount is the word space, 1 being natural.</summary>
    Loose,

    /// <summary>
    /// A justified line that took nearly all that spaces and type can give. The amount is its letterspace, in ems, below 0.
    /// </summary>
    Tight,

    /// <summary>A justified line of one word that does not reach the edge. The amount is what is missing, in pt.</summary>
    Short,

    /// <summary>Wide word spaces one under another. The amount is the narrowest of them, in ems.</summary>
    River,

    /// <summary>Three or more lines in a row that end in a hyphen. The amount is their number.</summary>
    HyphenLadder,
}

/// <summary>A mark in the margin of a paragraph.</summary>
/// <param name="Fault">What is marked.</param>
/// <param name="Line">Index of its first line.</param>
/// <param name="Lines">How many lines it goes over, at least 1.</param>
/// <param name="Amount">How bad it is, as <see cref="LineFault"/> says.</param>
public readonly record struct LineMark(LineFault Fault, int Line, int Lines, double Amount);
