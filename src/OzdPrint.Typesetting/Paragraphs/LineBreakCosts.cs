namespace OzdPrint.Typesetting;

/// <summary>
/// What line breaking dislikes, and how much. A line costs (1 + badness + penalty) squared, where badness is
/// 100 r³ for a line whose spaces are stretched or shrunk by r times what they readily give (Knuth and Plass 1981).
/// </summary>
public sealed record LineBreakCosts
{
    /// <summary>The costs for running text.</summary>
    public static LineBreakCosts Text { get; } = new();

    /// <summary>
    /// The costs for headlines: a hyphen in one is nearly a misprint, taken only where a word is wider than the measure, so it
    /// is dearer than several of the shortest lines; and lines of like length look best.
    /// </summary>
    public static LineBreakCosts Headline { get; } = new()
    {
        Hyphen = 1e7,
        Emergency = 3e7,
        ShortLastLine = 400,
        LastLineCounts = true,
        RagPart = 0,
        Expansion = 0,
        LetterSpace = 0,
    };

    /// <summary>
    /// A hyphen at a line's end. Dearer than TeX's 50, for German compounds would else break too often; cheaper than
    /// Typst's 135, for in a newspaper's column of 38 characters holes between words are the greater evil.
    /// </summary>
    public double Hyphen { get; init; } = 70;

    /// <summary>A break behind a hyphen or slash that the author wrote: no new mark, but a part of a word is left alone.</summary>
    public double WrittenHyphen { get; init; } = 35;

    /// <summary>Part of <see cref="Hyphen"/> added for each letter that a fragment has less than <see cref="EasyFragment"/>.</summary>
    public double ShortFragment { get; init; } = 0.3;

    /// <summary>A fragment of so many letters is read with ease.</summary>
    public int EasyFragment { get; init; } = 5;

    /// <summary>Fewest letters before a hyphen that is put in: scraps such as "Ab-" make the eye stop.</summary>
    public int LettersBefore { get; init; } = 3;

    /// <summary>Fewest letters after one: a line must not begin with a mere ending.</summary>
    public int LettersAfter { get; init; } = 3;

    /// <summary>Fewest letters before a hyphen in a narrow justified column.</summary>
    public int NarrowLettersBefore { get; init; } = 2;

    /// <summary>Fewest letters after a hyphen in a narrow justified column.</summary>
    public int NarrowLettersAfter { get; init; } = 2;

    /// <summary>
    /// Columns below so many times the size of the text are narrow: about forty characters, of which a German line has
    /// five words and so four spaces to share what is missing.
    /// </summary>
    public double NarrowEms { get; init; } = 17.5;

    /// <summary>
    /// A line's end between a number and the noun it counts: 40 Kilometer. In ragged text it is worth an edge that steps back
    /// by an em more, in justified text word spaces of three quarters more than their width: a column of thirty characters needs
    /// most of its breaks.
    /// </summary>
    public double PartedNumber { get; init; } = 400;

    /// <summary>
    /// A hyphen at the end of a ragged line: dearer than in justified text, for an uneven edge is what a ragged column
    /// has. It is worth its price where the line would else end some three and a half ems early.
    /// </summary>
    public double RaggedHyphen { get; init; } = 300;

    /// <summary>Added to the squared cost for a hyphen in the line after a hyphenated one, twice TeX's value.</summary>
    public double TwoHyphens { get; init; } = 20000;

    /// <summary>
    /// Added for the third in a row, twice for the fourth and three times for every further one: a proofreader marks a
    /// ladder of three like a line with word spaces of twice their width, and so it costs as much.
    /// </summary>
    public double ThreeHyphens { get; init; } = 1300000;

    /// <summary>
    /// Added where a tight line meets a loose one, TeX's value, and once more for each further step of looseness
    /// between the two.
    /// </summary>
    public double UnlikeNeighbours { get; init; } = 10000;

    /// <summary>A last line that is hardly longer than the next paragraph's indent.</summary>
    public double ShortLastLine { get; init; } = 120;

    /// <summary>A last line is short below so many times the size of the text.</summary>
    public double ShortLastLineEms { get; init; } = 2.5;

    /// <summary>
    /// A last line that is no line: a few letters, or the mere rest of a hyphenated word. As bad as a line with word
    /// spaces of nearly twice their width.
    /// </summary>
    public double Runt { get; init; } = 1000;

    /// <summary>
    /// What each character takes off <see cref="Runt"/> for the rest of a hyphenated word: "der." is worse than "glieder."
    /// </summary>
    public double RestLetter { get; init; } = 0.05;

    /// <summary>A last line of fewer characters is a runt: "war." or "ist.".</summary>
    public int RuntLetters { get; init; } = 5;

    /// <summary>A break inside a word against all rules, where nothing else fits.</summary>
    public double Emergency { get; init; } = 30000;

    /// <summary>Whether a short last line counts as raggedness, so that lines come out of like length.</summary>
    public bool LastLineCounts { get; init; }

    /// <summary>
    /// How much a word space readily grows, as a part of its width: TeX's half.
    /// </summary>
    public double SpaceStretch { get; init; } = 0.5;

    /// <summary>
    /// How much a word space shrinks at the most, as a part of its width. Less than TeX's third: the space of the
    /// text fonts is narrow already.
    /// </summary>
    public double SpaceShrink { get; init; } = 0.22;

    /// <summary>A ragged line may end so many times the size of the text before the edge and still look even.</summary>
    public double RagEms { get; init; } = 2.5;

    /// <summary>In a wide measure it may end such a part of it before the edge: less than a hyphen is worth.</summary>
    public double RagPart { get; init; } = 0.1;

    /// <summary>
    /// A ragged line may be so many times the size of the text longer or shorter than the one above before the step
    /// catches the eye.
    /// </summary>
    public double EvenRagEms { get; init; } = 3;

    /// <summary>
    /// Added to the squared cost of a ragged line for each em, squared, by which it steps further than
    /// <see cref="EvenRagEms"/>: three ems more cost about as much as a hyphen does there.
    /// </summary>
    public double RagStep { get; init; } = 5000;

    /// <summary>
    /// How much type may be widened or narrowed to fill a justified line, as a part of its width. Above two hundredths
    /// the change of the letters' shapes is seen (Zapf and Karow set the same limit for the hz-program, 1993).
    /// </summary>
    public double Expansion { get; init; } = 0.02;

    /// <summary>
    /// How much letterspace may be added or taken where that is not enough, in ems: half of what a trained eye notices.
    /// </summary>
    public double LetterSpace { get; init; } = 0.01;
}
