using System.Collections.Immutable;
using System.Text;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>
/// A face as a document uses it: which glyphs, and for which text. A character code (CID) stands for one pair of glyph
/// and text, numbered from 1 as they are first used: the glyph of the hyphen has one code as the author's "-" and
/// another as the U+00AD of a line end, so that each extracts as what it is.
/// </summary>
/// <param name="font">The face.</param>
/// <param name="index">Its number among the document's faces, from 0.</param>
/// <param name="self">The number of its font object.</param>
internal sealed class FontUse(FontInstance font, int index, Ref self)
{
    /// <summary>Texts up to this many UTF-16 units fit into the key of <see cref="_short"/>.</summary>
    private const int ShortText = 3;

    private readonly Dictionary<ulong, ushort> _short = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> _long = [];
    private readonly List<CodedGlyph> _codes = [default];

    /// <summary>The face.</summary>
    public FontInstance Font { get; } = font;

    /// <summary>The number of its font object.</summary>
    public Ref Self { get; } = self;

    /// <summary>Its name in the resources of pages.</summary>
    public string Name { get; } = "F" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What each code stands for; the first, 0, stands for nothing.</summary>
    public IReadOnlyList<CodedGlyph> Codes => _codes;

    /// <summary>The width of a code's glyph, in thousandths of an em.</summary>
    public int WidthOf(ushort code) => _codes[code].Width;

    /// <summary>The code for a glyph that stands for the given text.</summary>
    /// <exception cref="InvalidOperationException">The document needs more than 65,535 codes of this face.</exception>
    public ushort Encode(ushort glyph, ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > ShortText || text.Contains('\0'))
        {
            var key = (glyph, text.ToString());
            if (!_long.TryGetValue(key, out var code))
            {
                code = Add(glyph, text);
                _long.Add(key, code);
            }

            return code;
        }
        else
        {
            var key = (ulong)glyph;
            for (var i = 0; i < text.Length; i++)
            {
                key |= (ulong)text[i] << (16 * (i + 1));
            }

            if (!_short.TryGetValue(key, out var code))
            {
                code = Add(glyph, text);
                _short.Add(key, code);
            }

            return code;
        }
    }

    /// <summary>
    /// The text as a reader may be given it: U+0000, U+FEFF, U+FFFE and halves of surrogate pairs are no characters
    /// (ISO 19005-3, 6.2.11.7.2), and of a private one nobody knows what it means (6.2.11.7.3). They become U+FFFD.
    /// </summary>
    public static string Readable(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(IsReadable(rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private static bool IsReadable(int character) => character is not (0 or 0xFEFF or 0xFFFE or 0xFFFF
        or (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD));

    private ushort Add(ushort glyph, ReadOnlySpan<char> text)
    {
        if (_codes.Count > ushort.MaxValue)
        {
            throw new InvalidOperationException($"The document uses more than 65,535 pairs of glyph and text of the face {Font}.");
        }

        var width = (int)Math.Round(Font.AdvanceOf(glyph) * 1000.0 / Font.UnitsPerEm, MidpointRounding.AwayFromZero);
        _codes.Add(new CodedGlyph(glyph, Readable(text), width));
        return (ushort)(_codes.Count - 1);
    }
}

/// <summary>What a code stands for.</summary>
/// <param name="Glyph">Index of the glyph in the whole font.</param>
/// <param name="Text">The text it is read as.</param>
/// <param name="Width">Its width, in thousandths of an em.</param>
internal readonly record struct CodedGlyph(ushort Glyph, string Text, int Width);

/// <summary>The faces of a document in the order of first use.</summary>
internal sealed class FontUses(PdfFile file)
{
    private readonly Dictionary<FontInstance, FontUse> _byFont = [];
    private readonly List<FontUse> _inOrder = [];

    /// <summary>The faces.</summary>
    public ImmutableArray<FontUse> All => [.. _inOrder];

    /// <summary>The use of a face.</summary>
    public FontUse Of(FontInstance font)
    {
        if (!_byFont.TryGetValue(font, out var use))
        {
            use = new FontUse(font, _inOrder.Count, file.Allocate());
            _byFont.Add(font, use);
            _inOrder.Add(use);
        }

        return use;
    }
}
