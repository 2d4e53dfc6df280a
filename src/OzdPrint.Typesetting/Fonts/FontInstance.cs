using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using HarfBuzzSharp;

namespace OzdPrint.Typesetting;

/// <summary>
/// A font file with every variation axis set to one value: the face that glyphs are shaped with and that a PDF embeds.
/// A <see cref="FontLibrary"/> makes one object for each such choice, so instances compare by reference.
/// It never changes but for what it remembers, and is safe to share between threads.
/// </summary>
public sealed class FontInstance
{
    private readonly ConcurrentDictionary<(TextScript Script, string Language, bool Tracked), RememberedWords<WordGlyph[]>> _words = new();

    // One more than the width, so that 0 stands for a width not yet asked for.
    private readonly int[] _advances;

    internal FontInstance(FontFile file, ImmutableArray<FontAxisValue> axes)
    {
        File = file;
        Axes = axes;
        _advances = new int[file.GlyphCount];
        Key = string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Name}{string.Concat(axes.Select(axis => string.Create(CultureInfo.InvariantCulture, $":{axis.Tag}={axis.Value}")))}");

        Font = new Font(file.Face);
        Font.SetFunctionsOpenType();
        Font.SetScale(file.UnitsPerEm, file.UnitsPerEm);
        if (!axes.IsEmpty)
        {
            Font.SetVariations([.. axes.Select(axis => new Variation { Tag = Tag.Parse(axis.Tag), Value = (float)axis.Value })]);
        }

        Ascender = Metric(OpenTypeMetricsTag.HorizontalAscender, 800);
        Descender = Metric(OpenTypeMetricsTag.HorizontalDescender, -200);
        CapHeight = Metric(OpenTypeMetricsTag.CapHeight, 700);
        XHeight = Metric(OpenTypeMetricsTag.XHeight, 500);
        UnderlineOffset = Metric(OpenTypeMetricsTag.UnderlineOffset, -100);
        Hyphen = GlyphOf('\u2010') ?? GlyphOf('-') ?? 0;
        UnderlineSize = Metric(OpenTypeMetricsTag.UnderlineSize, 50);
    }

    /// <summary>The font file.</summary>
    public FontFile File { get; }

    /// <summary>A value for every axis of the file, in the file's order.</summary>
    public ImmutableArray<FontAxisValue> Axes { get; }

    /// <summary>The file's name and the axis values: equal for equal instances, the same on every run.</summary>
    public string Key { get; }

    /// <summary>Height of the ascenders above the baseline, in font units.</summary>
    public int Ascender { get; }

    /// <summary>Depth of the descenders, in font units; negative below the baseline.</summary>
    public int Descender { get; }

    /// <summary>Height of the capitals, in font units.</summary>
    public int CapHeight { get; }

    /// <summary>Height of x, in font units.</summary>
    public int XHeight { get; }

    /// <summary>Middle of an underline, in font units; negative below the baseline.</summary>
    public int UnderlineOffset { get; }

    /// <summary>Thickness of an underline, in font units.</summary>
    public int UnderlineSize { get; }

    /// <summary>Font units per em.</summary>
    public int UnitsPerEm => File.UnitsPerEm;

    internal Font Font { get; }

    /// <summary>The glyph of the hyphen; 0 if the font has none.</summary>
    internal ushort Hyphen { get; }

    /// <summary>The advance width of a glyph, in font units.</summary>
    public int AdvanceOf(ushort glyph)
    {
        if (glyph >= _advances.Length)
        {
            return Font.GetHorizontalGlyphAdvance(glyph);
        }

        // HarfBuzz reckons the width of a variable font anew every time.
        if (_advances[glyph] == 0)
        {
            _advances[glyph] = Font.GetHorizontalGlyphAdvance(glyph) + 1;
        }

        return _advances[glyph] - 1;
    }

    /// <summary>The outline of a glyph, to be filled by the nonzero winding rule; empty for a space.</summary>
    public IReadOnlyList<ShapeSegment> ShapeOf(ushort glyph) => DrawGlyph.Run(Font, glyph);

    /// <summary>The glyph of a character by the font's own map; null if it has none.</summary>
    /// <param name="character">A Unicode scalar value.</param>
    public ushort? GlyphOf(int character) =>
        Font.TryGetNominalGlyph((uint)character, out var glyph) && glyph != 0 ? (ushort)glyph : null;

    /// <inheritdoc/>
    public override string ToString() => Key;

    /// <summary>The words already shaped with it.</summary>
    /// <param name="script">Script of the words.</param>
    /// <param name="language">BCP 47 tag of their language, which may have forms of its own.</param>
    /// <param name="tracked">Whether they are letterspaced and so have no ligatures.</param>
    internal RememberedWords<WordGlyph[]> Words(TextScript script, string language, bool tracked) =>
        _words.GetOrAdd((script, language, tracked), static _ => new RememberedWords<WordGlyph[]>());

    private int Metric(OpenTypeMetricsTag tag, int perMille) =>
        Font.OpenTypeMetrics.TryGetPosition(tag, out var value) ? value : perMille * UnitsPerEm / 1000;
}

/// <summary>The value of a variation axis.</summary>
/// <param name="Tag">Four letters: <c>wght</c>.</param>
/// <param name="Value">The value, inside the axis's range.</param>
public readonly record struct FontAxisValue(string Tag, double Value);
