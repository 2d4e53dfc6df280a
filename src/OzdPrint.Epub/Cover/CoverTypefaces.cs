using System.Text;
using SkiaSharp;

namespace OzdPrint.Epub;

/// <summary>The instances of the fonts that the cover uses; to be disposed after drawing.</summary>
internal sealed class CoverTypefaces : IDisposable
{
    private readonly SKTypeface _serif;
    private readonly SKTypeface _serifItalic;
    private readonly SKTypeface _sans;

    public CoverTypefaces(CoverFonts fonts)
    {
        _serif = Load(fonts.Serif, nameof(fonts.Serif));
        _serifItalic = Load(fonts.SerifItalic, nameof(fonts.SerifItalic));
        _sans = Load(fonts.Sans, nameof(fonts.Sans));

        // Optical sizes in pt of a printed page: 60 is the display cut of Source Serif 4, 14 its text cut.
        Headline = Instance(_serif, weight: 650, opticalSize: 60);
        Teaser = Instance(_serif, weight: 400, opticalSize: 24);
        Subtitle = Instance(_serifItalic, weight: 400, opticalSize: 40);
        Masthead = Instance(_sans, weight: 800, opticalSize: 0);
        Small = Instance(_sans, weight: 400, opticalSize: 0);
        Kicker = Instance(_sans, weight: 650, opticalSize: 0);
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

    public void Dispose()
    {
        foreach (var typeface in (SKTypeface[])[Headline, Teaser, Subtitle, Masthead, Small, Kicker, _serif, _serifItalic, _sans])
        {
            typeface.Dispose();
        }
    }

    private static SKTypeface Load(ReadOnlyMemory<byte> bytes, string name)
    {
        using var data = SKData.CreateCopy(bytes.Span);
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
