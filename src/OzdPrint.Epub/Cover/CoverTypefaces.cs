using System.Text;
using SkiaSharp;

namespace OzdPrint.Epub;

/// <summary>The instances of the fonts that covers use. They live as long as the run.</summary>
internal sealed class CoverTypefaces
{
    public CoverTypefaces(ReadOnlyMemory<byte> serif, ReadOnlyMemory<byte> serifItalic, ReadOnlyMemory<byte> sans)
    {
        var upright = Load(serif, nameof(serif));
        var slanted = Load(serifItalic, nameof(serifItalic));
        var plain = Load(sans, nameof(sans));

        // Optical sizes in pt of a printed page: 60 is the display cut of Source Serif 4, 14 its text cut.
        Headline = Instance(upright, weight: 650, opticalSize: 60);
        Teaser = Instance(upright, weight: 400, opticalSize: 24);
        Subtitle = Instance(slanted, weight: 400, opticalSize: 40);
        Masthead = Instance(plain, weight: 800, opticalSize: 0);
        Small = Instance(plain, weight: 400, opticalSize: 0);
        Kicker = Instance(plain, weight: 650, opticalSize: 0);
    }

    public SKTypeface Headline { get; }

    public SKTypeface Teaser { get; }

    public SKTypeface Subtitle { get; }

    public SKTypeface Masthead { get; }

    public SKTypeface Small { get; }

    public SKTypeface Kicker { get; }

    /// <summary>A font that gives the same pixels everywhere: no hinting, no sub-pixel colours.</summary>
    public static SKFont Font(SKTypeface typeface, float size) => new(typeface, size)
    {
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
        Subpixel = true,
    };

    /// <summary>The text without the characters the typeface has no glyph for: a cover shows no empty boxes.</summary>
    public static string Drawable(SKTypeface typeface, string text)
    {
        using var font = new SKFont(typeface);
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                drawable.Append(rune.Value is 0xA0 or 0x202F ? '\u00A0' : ' ');
            }
            else if (font.ContainsGlyph(rune.Value))
            {
                drawable.Append(rune);
            }
        }

        return drawable.ToString().Trim();
    }

    private static unsafe SKTypeface Load(ReadOnlyMemory<byte> bytes, string name)
    {
        // Never let go of, as little as the faces.
        var pin = bytes.Pin();
        using var data = SKData.Create((nint)pin.Pointer, bytes.Length);
        return SKTypeface.FromData(data)
            ?? throw new ArgumentException($"The cover font '{name}' is no TrueType or OpenType font.", nameof(bytes));
    }

    // Sets the axes the font has, within their limits; a font without axes is used as it is.
    private static SKTypeface Instance(SKTypeface typeface, float weight, float opticalSize)
    {
        var position = typeface.VariationDesignParameters
            .Select(axis => new SKFontVariationPositionCoordinate
            {
                Axis = axis.Tag,
                Value = axis.Tag.ToString() switch
                {
                    "wght" => Math.Clamp(weight, axis.Min, axis.Max),
                    "opsz" => Math.Clamp(opticalSize, axis.Min, axis.Max),
                    _ => axis.Default,
                },
            })
            .ToArray();
        return typeface.Clone(position) ?? throw new ArgumentException("A cover font cannot be set to its weight.", nameof(typeface));
    }
}
