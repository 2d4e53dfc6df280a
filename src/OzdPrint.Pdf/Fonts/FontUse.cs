using System.Collections.Immutable;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>
/// A face as a document uses it: which glyphs, and for which text. A character code (CID) stands for one pair of glyph
/// and text: the glyph of the hyphen has one code as the author's "-" and another as the U+00AD of a line end, so that each
/// extracts as what it is.
/// </summary>
/// <param name="font">The face.</param>
/// <param name="index">Its number among the document's faces, from 0.</param>
/// <param name="self">The number of its font object.</param>
/// <param name="texts">The codes of the document's texts.</param>
internal sealed class FontUse(FontInstance font, int index, Ref self, TextCodes texts)
{
    /// <summary>Texts up to this many UTF-16 units fit into the key of <see cref="_short"/>.</summary>
    private const int ShortText = 3;

    private readonly Dictionary<ulong, ushort> _short = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> _long = [];

    /// <summary>How many codes of a text this face has taken.</summary>
    private readonly Dictionary<string, int> _taken = [];

    /// <summary>Room for Latin-1; grows with higher codes.</summary>
    private ushort[] _glyphs = new ushort[256];
    private int[] _widths = new int[256];
    private int _end = 1;

    /// <summary>The face.</summary>
    public FontInstance Font { get; } = font;

    /// <summary>The number of its font object.</summary>
    public Ref Self { get; } = self;

    /// <summary>Its name in the resources of pages.</summary>
    public string Name { get; } = "F" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>For each code up to the last one that is used the index of its glyph in the whole font; 0 where it has none.</summary>
    public ReadOnlySpan<ushort> Glyphs => _glyphs.AsSpan(0, _end);

    /// <summary>The width of a code's glyph, in thousandths of an em.</summary>
    public int WidthOf(ushort code) => _widths[code];

    /// <summary>The code for a glyph that stands for the given text.</summary>
    /// <exception cref="InvalidOperationException">The document needs more codes than there are.</exception>
    public ushort Encode(ushort glyph, ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && TextCodes.IsOwnCode(text[0]) && _glyphs[text[0]] == glyph)
        {
            return text[0];
        }

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

    private ushort Add(ushort glyph, ReadOnlySpan<char> text)
    {
        var clean = ReadableText.Of(text);
        var nth = _taken.GetValueOrDefault(clean);
        _taken[clean] = nth + 1;
        var code = texts.Of(clean, nth);
        if (code >= _glyphs.Length)
        {
            var size = Math.Max(code + 1, Math.Min(_glyphs.Length * 2, ushort.MaxValue + 1));
            Array.Resize(ref _glyphs, size);
            Array.Resize(ref _widths, size);
        }

        _glyphs[code] = glyph;
        _widths[code] = (int)Math.Round(Font.AdvanceOf(glyph) * 1000.0 / Font.UnitsPerEm, MidpointRounding.AwayFromZero);
        _end = Math.Max(_end, code + 1);
        return code;
    }
}

/// <summary>The faces of a document in the order of first use.</summary>
internal sealed class FontUses(PdfFile file)
{
    private readonly Dictionary<FontInstance, FontUse> _byFont = [];
    private readonly List<FontUse> _inOrder = [];

    /// <summary>The faces.</summary>
    public ImmutableArray<FontUse> All => [.. _inOrder];

    /// <summary>What their codes stand for.</summary>
    public TextCodes Texts { get; } = new();

    /// <summary>The use of a face.</summary>
    public FontUse Of(FontInstance font)
    {
        if (!_byFont.TryGetValue(font, out var use))
        {
            use = new FontUse(font, _inOrder.Count, file.Allocate(), Texts);
            _byFont.Add(font, use);
            _inOrder.Add(use);
        }

        return use;
    }
}
