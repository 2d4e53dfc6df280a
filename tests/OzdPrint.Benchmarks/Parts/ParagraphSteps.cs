using OzdPrint.Typesetting;

namespace OzdPrint.Benchmarks;

/// <summary>A paragraph, with what each step needs of those before it.</summary>
internal sealed class ParagraphSteps : IDisposable
{
    private readonly FontLibrary _fonts;
    private readonly StyledText _refined;
    private readonly List<Item> _items;
    private readonly ShapedText _shaped;

    // The first holds what the next step needs, the other what a step is measured with.
    private readonly ComposingStick _done = new();
    private readonly ComposingStick _work = new();

    public ParagraphSteps(StyledText text, ParagraphFrame frame, FontLibrary fonts)
    {
        (Text, Frame, _fonts) = (text, frame, fonts);
        _refined = RefineText.Run(text).Styled;
        _items = Itemize.Run(_refined);
        HyphenateWords.Run(_refined, _refined.Text, frame.Hyphenator, frame.HyphenatorLanguage, _done.Points);
        _shaped = Shape.Run(_items, _refined.Text, fonts, _done);
        _work.Points.AddRange(_done.Points);
    }

    public StyledText Text { get; }

    public ParagraphFrame Frame { get; }

    public int Hyphenate()
    {
        _work.Points.Clear();
        HyphenateWords.Run(_refined, _refined.Text, Frame.Hyphenator, Frame.HyphenatorLanguage, _work.Points);
        return _work.Points.Count;
    }

    public int ShapeGlyphs()
    {
        _work.Glyphs.Clear();
        return Shape.Run(_items, _refined.Text, _fonts, _work).Glyphs.Count;
    }

    public int BreakIntoLines()
    {
        _work.Breaks.Clear();
        FindBreaks.Run(_shaped, _done.Points, Frame, _work.Breaks);
        return BreakLines.Run(_shaped, Frame, _work).Count;
    }

    public void Dispose()
    {
        _done.Dispose();
        _work.Dispose();
    }
}
