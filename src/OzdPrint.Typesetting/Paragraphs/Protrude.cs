using System.Collections.Frozen;

namespace OzdPrint.Typesetting;

/// <summary>
/// How far glyphs may stand out of the measure. A hyphen or a stop has hardly any ink, so a line that ends in one looks
/// shorter than its neighbours; a little of it hung into the margin makes the edge look straight. What hangs out counts
/// when lines are broken, so a column also gains the room.
/// </summary>
internal static class Protrude
{
    /// <summary>
    /// Parts of its own width that a sign hangs out at the left and at the right edge. Signs alone: letters with open
    /// sides (A, T, V) gain too little for an eye to see at text sizes. The less ink near the edge, the more hangs out;
    /// nothing hangs out whole, for it would then look lost.
    /// </summary>
    private static readonly FrozenDictionary<char, (double Left, double Right)> Factors = new Dictionary<char, (double Left, double Right)>
    {
        // Thin and at half height: half of a hyphen is hardly missed, and it is the commonest sign at an edge.
        ['-'] = (0, 0.55),
        ['\u2010'] = (0, 0.55),
        ['\u2011'] = (0, 0.55),

        // Long enough to hold the edge with the part that stays.
        ['–'] = (0.25, 0.35),
        ['—'] = (0.15, 0.25),

        // A dot of ink at the foot: the lightest of all.
        ['.'] = (0, 0.6),
        [','] = (0, 0.5),
        [':'] = (0, 0.4),
        [';'] = (0, 0.4),

        // Upright strokes: the white after them is what hangs out.
        ['!'] = (0, 0.2),
        ['?'] = (0, 0.15),
        ['…'] = (0, 0.2),

        // Small marks with white below or above them, on either side as languages have them.
        ['„'] = (0.5, 0),
        ['“'] = (0.5, 0.5),
        ['”'] = (0.5, 0.5),
        ['‚'] = (0.5, 0),
        ['‘'] = (0.5, 0.5),
        ['’'] = (0.5, 0.5),
        ['"'] = (0.5, 0.5),
        ['\''] = (0.5, 0.5),

        // At half height and pointed: about the white beside the point.
        ['«'] = (0.3, 0.3),
        ['»'] = (0.3, 0.3),
        ['‹'] = (0.4, 0.4),
        ['›'] = (0.4, 0.4),

        // The bulge of a bracket.
        ['('] = (0.15, 0),
        [')'] = (0, 0.15),
        ['['] = (0.1, 0),
        [']'] = (0, 0.1),
    }.ToFrozenDictionary();

    /// <summary>The hyphen that is put in at a line's end hangs out like the author's.</summary>
    public const char Hyphen = '\u2010';

    /// <summary>What hangs out to the left where a line begins with a glyph, in pt.</summary>
    public static double Left(ShapedText shaped, int glyph)
    {
        if (glyph >= shaped.Glyphs.Count)
        {
            return 0;
        }

        ref readonly var first = ref shaped.All[glyph];
        return TryFind(shaped.Text[first.Cluster], out var factor) ? factor.Left * WidthOf(first) : 0;
    }

    /// <summary>What hangs out to the right where a line ends with a glyph, in pt.</summary>
    public static double Right(ShapedText shaped, int glyph)
    {
        ref readonly var last = ref shaped.All[glyph];
        return Right(shaped.Text[last.Cluster], last);
    }

    /// <summary>What hangs out to the right where a line ends with a glyph that stands for a character, in pt.</summary>
    public static double Right(char character, in ShapedGlyph last) =>
        TryFind(character, out var factor) ? factor.Right * WidthOf(last) : 0;

    /// <summary>Letters and figures, which most lines begin and end with, need no looking up.</summary>
    private static bool TryFind(char character, out (double Left, double Right) factor)
    {
        factor = default;
        return !char.IsLetterOrDigit(character) && Factors.TryGetValue(character, out factor);
    }

    /// <summary>The width of a glyph without the white of letterspaced type.</summary>
    private static double WidthOf(in ShapedGlyph glyph) => glyph.Font.AdvanceOf(glyph.Id) * glyph.Run.Style.Size / glyph.Font.UnitsPerEm;
}
