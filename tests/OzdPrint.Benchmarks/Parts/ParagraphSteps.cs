using OzdPrint.Typesetting;

namespace OzdPrint.Benchmarks;

/// <summary>A paragraph, with what each step needs of those before it.</summary>
internal sealed class ParagraphSteps
{
    private readonly FontLibrary _fonts;
    private readonly StyledText _refined;
    private readonly List<Item> _items;
    private readonly List<int> _points;
    private readonly ShapedText _shaped;

    public ParagraphSteps(StyledText text, ParagraphFrame frame, FontLibrary fonts)
    {
        (Text, Frame, _fonts) = (text, frame, fonts);
        _refined = RefineText.Run(text).Styled;
        _items = Itemize.Run(_refined);
        _points = HyphenateWords.Run(_refined, frame.Hyphenator, frame.HyphenatorLanguage);
        _shaped = Shape.Run(_items, _refined.Text, _points, fonts);
    }

    public StyledText Text { get; }

    public ParagraphFrame Frame { get; }

    public int Hyphenate() => HyphenateWords.Run(_refined, Frame.Hyphenator, Frame.HyphenatorLanguage).Count;

    public int ShapeGlyphs() => Shape.Run(_items, _refined.Text, _points, _fonts).Glyphs.Count;

    public int BreakIntoLines()
    {
        var breaks = FindBreaks.Run(_shaped, _points, Frame);
        return BreakLines.Run(_shaped, breaks, Frame).Count;
    }
}
