namespace OzdPrint.Typesetting;

/// <summary>What stands at a place where a line may end.</summary>
internal enum BreakKind
{
    /// <summary>A space, which disappears.</summary>
    Space,

    /// <summary>A hyphen, dash or slash of the author's, which stays.</summary>
    Written,

    /// <summary>A place inside a word, where a hyphen is put in.</summary>
    Hyphen,

    /// <summary>A line break of the author's.</summary>
    Forced,

    /// <summary>Anywhere inside a word too wide for a line.</summary>
    Emergency,

    /// <summary>The end of the paragraph.</summary>
    End,
}

/// <summary>A place where a line may end.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="GlyphEnd">Index of the glyph behind the last one that counts for the width.</param>
/// <param name="GlyphNext">Index of the glyph that the next line begins with.</param>
/// <param name="TextNext">UTF-16 offset where the next line begins.</param>
/// <param name="Penalty">What breaking here costs.</param>
/// <param name="Extra">Width that breaking here adds, in pt: the hyphen's, and the kerning undone.</param>
/// <param name="Hang">What hangs out to the right of a line that ends here, in pt.</param>
/// <param name="NextHang">What hangs out to the left of the line that begins here, in pt.</param>
internal readonly record struct Break(
    BreakKind Kind, int GlyphEnd, int GlyphNext, int TextNext, double Penalty, double Extra, double Hang, double NextHang);

/// <summary>Where lines may end (after Unicode Standard Annex 14, as far as European texts need it).</summary>
internal static class FindBreaks
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>The word looked at last: one of thousands of hyphens is judged once and not at each.</summary>
    private readonly record struct SeenWord(int End, bool IsAddress);

    /// <summary>Shorter words hold together at a slash: km/h, 24/7.</summary>
    private const int LettersBesideSlash = 3;

    /// <summary>Adds the breaks of a paragraph to a list.</summary>
    public static void Run(ShapedText shaped, List<int> hyphenationPoints, ParagraphFrame frame, List<Break> breaks)
    {
        var text = shaped.Text;
        var glyphs = shaped.All;
        var (before, after) = LettersBesideHyphen(shaped, frame);
        var point = 0;
        var unbrokenFrom = 0;
        var next = 0;
        var word = default(SeenWord);
        for (var i = 1; i < text.Length; i++)
        {
            while (point < hyphenationPoints.Count && hyphenationPoints[point] < i)
            {
                point++;
            }

            // Where the author put a soft hyphen he wants it, however short the fragment.
            var isPoint = point < hyphenationPoints.Count && hyphenationPoints[point] == i
                && (text[i - 1] == SoftHyphen || (FragmentBefore(text, i) >= before && FragmentAfter(text, i) >= after));
            // Behind a letter nothing but a hyphen ends a line, and most places are behind one.
            if ((!isPoint && char.IsLetter(text[i - 1])) || KindAt(text, i, isPoint, ref word) is not { } kind)
            {
                continue;
            }

            // The first glyph that stands for what follows.
            while (next < glyphs.Length && glyphs[next].Cluster < i)
            {
                next++;
            }

            var end = kind is BreakKind.Space or BreakKind.Forced ? BehindSpaces(shaped, next) : next;
            if (end == 0 && kind is not BreakKind.Forced)
            {
                continue;
            }

            AddEmergencies(breaks, shaped, unbrokenFrom, end, frame);
            unbrokenFrom = next;
            breaks.Add(new Break(
                kind,
                end,
                next,
                i,
                PenaltyOf(kind, text, i, frame),
                ExtraOf(kind, shaped, end),
                HangOf(kind, shaped, end),
                Protrude.Left(shaped, next)));
        }

        var last = BehindSpaces(shaped, shaped.Glyphs.Count);
        AddEmergencies(breaks, shaped, unbrokenFrom, last, frame);
        breaks.Add(new Break(
            BreakKind.End, last, shaped.Glyphs.Count, text.Length, 0, ExtraOf(BreakKind.End, shaped, last), HangOf(BreakKind.End, shaped, last), 0));
    }

    /// <summary>Whether a character is a space that a line may end at and that may be stretched.</summary>
    public static bool IsWordSpace(char character) => character is ' ' or '\t' or '\u2002' or '\u2003' or '\u2009' or '\u200A';

    /// <summary>Whether a space of a text stretches with the line: word spaces and the no-break space do, narrow ones do not.</summary>
    public static bool Stretches(char character) => character is ' ' or '\u00A0';

    private static BreakKind? KindAt(string text, int i, bool isHyphenationPoint, ref SeenWord word)
    {
        var (before, after) = (text[i - 1], text[i]);
        if (before == '\n')
        {
            return BreakKind.Forced;
        }

        if (after is '\n' || IsWordSpace(after))
        {
            return null;
        }

        if (IsWordSpace(before))
        {
            // A dash between words belongs to the words before it: no line begins with one.
            return after is '–' or '—' && (i + 1 == text.Length || IsWordSpace(text[i + 1])) ? null : BreakKind.Space;
        }

        if (isHyphenationPoint || before == SoftHyphen)
        {
            return BreakKind.Hyphen;
        }

        return before switch
        {
            ZeroWidthSpace => BreakKind.Space,
            '-' or '\u2010' when IsPartOfWord(text, i - 2) && char.IsLetter(after) && FragmentBefore(text, i - 1) > 1 =>
                IsAddress(text, i, ref word) ? null : BreakKind.Written,

            // A range of numbers is read in one go.
            '–' or '—' when IsPartOfWord(text, i - 2) && IsPartOfWord(text, i) =>
                char.IsDigit(text[i - 2]) && char.IsDigit(after) ? null : BreakKind.Written,
            '/' when IsPartOfWord(text, i - 2) && IsPartOfWord(text, i) =>
                (FragmentBefore(text, i - 1) >= LettersBesideSlash && FragmentAfter(text, i) >= LettersBesideSlash) || IsAddress(text, i, ref word)
                    ? BreakKind.Written
                    : null,
            _ => null,
        };
    }

    /// <summary>
    /// Whether an address of the net or a piece of code stands at a place. It breaks behind slashes alone: a hyphen at the
    /// line's end would be taken for one that was put in, or the other way round.
    /// </summary>
    private static bool IsAddress(string text, int i, ref SeenWord word)
    {
        if (i < word.End)
        {
            return word.IsAddress;
        }

        var (start, end) = (i, i);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        word = new SeenWord(end, LockAddresses.IsCode(text.AsSpan(start, end - start)));
        return word.IsAddress;
    }

    /// <summary>
    /// The least numbers of letters before and behind a hyphen that is put in. A narrow column of justified lines has few
    /// breaks to choose from, and a hole in a line disturbs more than a short fragment.
    /// </summary>
    private static (int Before, int After) LettersBesideHyphen(ShapedText shaped, ParagraphFrame frame)
    {
        var costs = frame.Costs;
        var size = shaped.Glyphs.Count > 0 ? shaped.Glyphs[0].Run.Style.Size : 1;
        return frame.Alignment is Alignment.Justified && frame.Measure < costs.NarrowEms * size
            ? (costs.NarrowLettersBefore, costs.NarrowLettersAfter)
            : (costs.LettersBefore, costs.LettersAfter);
    }

    private static bool IsPartOfWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);

    private static int FragmentBefore(string text, int hyphen)
    {
        var start = hyphen > 0 && text[hyphen - 1] == SoftHyphen ? --hyphen : hyphen;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return hyphen - start;
    }

    private static int FragmentAfter(string text, int i)
    {
        var end = i;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - i;
    }

    private static double PenaltyOf(BreakKind kind, string text, int i, ParagraphFrame frame)
    {
        var costs = frame.Costs;
        switch (kind)
        {
            case BreakKind.Written:
                return costs.WrittenHyphen;
            case BreakKind.Hyphen:
                var shortest = Math.Min(FragmentBefore(text, i), FragmentAfter(text, i));
                var hyphen = frame.Alignment is Alignment.Justified ? costs.Hyphen : Math.Max(costs.Hyphen, costs.RaggedHyphen);
                return hyphen * (1 + (costs.ShortFragment * Math.Max(0, costs.EasyFragment - shortest)));
            case BreakKind.Space:
                return PartsNumber(text, i) ? costs.PartedNumber : 0;
            default:
                return 0;
        }
    }

    /// <summary>
    /// Whether a number stands before a space and what it may count behind it: a word in capitals, as German nouns are. A year
    /// before a verb is none.
    /// </summary>
    private static bool PartsNumber(string text, int i) =>
        i >= 2 && i < text.Length && char.IsUpper(text[i]) && char.IsAsciiDigit(text[i - 2]) && IsWordSpace(text[i - 1]);

    private static double ExtraOf(BreakKind kind, ShapedText shaped, int end)
    {
        if (end == 0)
        {
            return 0;
        }

        ref readonly var last = ref shaped.All[end - 1];
        var unkerned = last.Natural - last.Advance;
        return kind is BreakKind.Hyphen ? unkerned + LineEndHyphen.Of(last).Advance : unkerned;
    }

    private static double HangOf(BreakKind kind, ShapedText shaped, int end) => end == 0 ? 0
        : kind is BreakKind.Hyphen ? Protrude.Right(Protrude.Hyphen, LineEndHyphen.Of(shaped.Glyphs[end - 1]))
        : Protrude.Right(shaped, end - 1);

    /// <summary>
    /// Where a stretch without breaks is wider than the line, every letter of it may begin a new line. The line breaker
    /// shuns these places unless nothing else is left.
    /// </summary>
    private static void AddEmergencies(List<Break> breaks, ShapedText shaped, int from, int to, ParagraphFrame frame)
    {
        var measure = frame.Measure - Math.Max(frame.FirstIndent, frame.HangingIndent);
        var width = 0.0;
        foreach (ref readonly var glyph in shaped.All[Math.Min(from, to)..to])
        {
            width += glyph.Natural;
        }

        if (width <= measure)
        {
            return;
        }

        for (var g = from + 1; g < to; g++)
        {
            var cluster = shaped.Glyphs[g].Cluster;
            if (cluster != shaped.Glyphs[g - 1].Cluster)
            {
                breaks.Add(new Break(
                    BreakKind.Emergency, g, g, cluster, frame.Costs.Emergency, ExtraOf(BreakKind.Emergency, shaped, g), 0, 0));
            }
        }
    }

    private static int BehindSpaces(ShapedText shaped, int glyph)
    {
        while (glyph > 0 && IsWordSpace(shaped.Text[shaped.All[glyph - 1].Cluster]))
        {
            glyph--;
        }

        return glyph;
    }
}
