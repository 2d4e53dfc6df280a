using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace OzdPrint.Typesetting;

/// <summary>
/// What a paragraph is put together in, one after the other: lists that keep their room, so that setting a paragraph leaves
/// nothing behind but its lines. One thread uses it at a time.
/// </summary>
internal sealed class ComposingStick : IDisposable
{
    /// <summary>A stick that held a longer paragraph (in characters) is not worth its memory: the next is shorter.</summary>
    private const int LongestKept = 20_000;

    // HarfBuzz has few languages and keeps them; each object for one costs the garbage collector a finalizer.
    private readonly Dictionary<string, Language> _languages = [];

    /// <summary>Where words may be hyphenated.</summary>
    public List<int> Points { get; } = [];

    /// <summary>The glyphs of the paragraph.</summary>
    public List<ShapedGlyph> Glyphs { get; } = [];

    /// <summary>Where its lines may end.</summary>
    public List<Break> Breaks { get; } = [];

    /// <summary>Sums of widths before each glyph.</summary>
    public List<WidthSums> Sums { get; } = [];

    /// <summary>The best ways found to the breaks.</summary>
    public List<BreakNode> Nodes { get; } = [];

    /// <summary>The breaks that a line may still begin at.</summary>
    public List<ActiveBreak> Active { get; } = [];

    /// <summary>The breaks that are taken.</summary>
    public List<int> Taken { get; } = [];

    /// <summary>The glyphs of a line.</summary>
    public List<ShapedGlyph> Line { get; } = [];

    /// <summary>The characters of a line.</summary>
    public List<char> Text { get; } = [];

    /// <summary>Shapes.</summary>
    public Buffer Buffer { get; } = new();

    /// <summary>HarfBuzz's name for a language.</summary>
    /// <param name="tag">Its BCP 47 tag.</param>
    public Language Language(string tag) =>
        _languages.TryGetValue(tag, out var known) ? known : _languages[tag] = new Language(tag);

    /// <summary>Whether it is small enough to be used again.</summary>
    public bool IsHandy => Glyphs.Capacity <= LongestKept && Breaks.Capacity <= LongestKept;

    /// <summary>Makes it empty, keeping its room.</summary>
    public void Clear()
    {
        Points.Clear();
        Glyphs.Clear();
        Breaks.Clear();
        Sums.Clear();
        Nodes.Clear();
        Active.Clear();
        Taken.Clear();
        Line.Clear();
        Text.Clear();
    }

    public void Dispose() => Buffer.Dispose();
}
