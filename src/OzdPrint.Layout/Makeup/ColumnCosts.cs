namespace OzdPrint.Layout;

/// <summary>
/// What the make-up dislikes at the ends of columns and pages, and how much. The costs of all columns of an article are
/// added up, and the cheapest way through it is taken. One point is a break inside a paragraph: of little harm.
/// </summary>
internal static class ColumnCosts
{
    /// <summary>A break inside a paragraph.</summary>
    public const double InsideParagraph = 1;

    /// <summary>A break between two items of a list: hardly more than between paragraphs.</summary>
    public const double InsideList = 0.5;

    /// <summary>Two lines of a paragraph stand alone: no orphan, but nearly.</summary>
    public const double TwoLinesAlone = 2;

    /// <summary>A column ends in a hyphen: the eye has to carry half a word to the top.</summary>
    public const double HyphenAtFoot = 6;

    /// <summary>The same at the end of a page, where a leaf may have to be turned.</summary>
    public const double HyphenOverleaf = 60;

    /// <summary>
    /// A line of white at a column's foot, times its square. Feet that stand one line short are hardly seen; three lines
    /// look like a mistake.
    /// </summary>
    public const double WhiteLine = 10;

    /// <summary>Part of <see cref="WhiteLine"/> where the text ends: there the eye expects a column to be shorter.</summary>
    public const double ShortEnd = 0.6;

    /// <summary>A column without a line, while text follows: a hole in the page.</summary>
    public const double EmptyColumn = 100;

    /// <summary>A column that may be so many lines short rather than break badly.</summary>
    public const int ShortestLines = 3;

    /// <summary>A line by which the last page of a text is higher than it could be.</summary>
    public const double Line = 10;

    /// <summary>A line of white below a text column where the side column is longer.</summary>
    public const double UnevenFoot = 4;

    /// <summary>A piece of text between panels of the side column, where there are several.</summary>
    public const double Piece = 8;

    /// <summary>Such a piece of a few lines only: a leftover.</summary>
    public const double ShortPiece = 25;

    /// <summary>An explainer stands one line from its word.</summary>
    public const double NoteDistance = 0.5;

    /// <summary>An explainer goes to another page than its word: the reader has to turn leaves.</summary>
    public const double NoteOverleaf = 400;

    /// <summary>A box or an explainer of the side column stands below the text.</summary>
    public const double BoxBelow = 80;

    /// <summary>An explainer stands in a box below the text.</summary>
    public const double NoteBelow = 20;

    /// <summary>The picture is not on the page of the headline.</summary>
    public const double PictureOverleaf = 350;

    /// <summary>The picture is a column narrower than it could be.</summary>
    public const double PictureNarrower = 30;

    /// <summary>A last page with hardly more than a line in each column looks forgotten.</summary>
    public const double Remnant = 400;

    /// <summary>What a break above a line inside its paragraph costs.</summary>
    /// <param name="line">Index of the line, from 1.</param>
    /// <param name="count">How many lines the paragraph has.</param>
    public static double Above(int line, int count) => InsideParagraph + (line == 2 || line == count - 2 ? TwoLinesAlone : 0);
}
