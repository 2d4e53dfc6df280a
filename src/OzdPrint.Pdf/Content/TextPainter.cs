using System.Text;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes text objects (ISO 32000-1, 9.4). The place of every glyph is reckoned from the left end of its run and
/// compared with where a viewer's pen stands, so that rounding never adds up along a line.
/// </summary>
/// <param name="output">The content stream.</param>
internal sealed class TextPainter(ByteBuffer output)
{
    /// <summary>Thickness of the box that stands for a missing glyph, in pt.</summary>
    public const double MissingGlyphStroke = 0.5;

    /// <summary>
    /// Stands for no text of its own inside a group of glyphs whose text is given as a whole: WORD JOINER, which is
    /// invisible and parts no word.
    /// </summary>
    private const string NoText = "\u2060";

    /// <summary>The first glyph behind the one for what is missing; every face that shows something has it.</summary>
    private const ushort AnyGlyph = 1;

    /// <summary>Text rendering mode of glyphs that are not painted (9.3.6).</summary>
    private const int Unpainted = 3;

    private readonly List<Box> _missing = [];
    private FontUse? _font;
    private double _size;
    private long _rise;
    private bool _open;
    private bool _showing;
    private bool _inString;
    private bool _isPainted = true;
    private long _lineX;
    private long _lineY;

    /// <summary>Width of type in thousandths of its natural width: the operator Tz takes a hundredth of it.</summary>
    private long _scale = 1000;

    /// <summary>Letterspace as the operator Tc takes it, before the scale: thousandths of a point.</summary>
    private long _letterSpace;

    /// <summary>How far the viewer's pen is from the left end of the run, in thousandths of an em, before the scale.</summary>
    private double _pen;

    /// <summary>Thousandths of an em, before the scale, in a point.</summary>
    private double _unitsPerPoint;

    /// <summary>The letterspace in thousandths of an em, before the scale.</summary>
    private double _letterSpaceUnits;

    /// <summary>Whether boxes wait to be drawn for glyphs that the face lacks.</summary>
    public bool HasMissingGlyphs => _missing.Count > 0;

    /// <summary>Shows a run.</summary>
    public void Show(TextMark mark, double pageHeight, FontUse font)
    {
        var run = mark.Run;
        var glyphs = run.Glyphs.AsSpan();
        if (glyphs.IsEmpty || !(run.Size > 0))
        {
            return;
        }

        Open();
        Choose(font, run.Size);
        Widen(run);
        _unitsPerPoint = 1e6 / (_size * _scale);
        _letterSpaceUnits = _letterSpace / _size;
        Move(mark.X, pageHeight - mark.Y);

        var advanced = 0.0;
        while (!glyphs.IsEmpty)
        {
            var count = 1;
            while (count < glyphs.Length && glyphs[count].TextStart <= glyphs[0].TextStart)
            {
                count++;
            }

            var start = Math.Clamp(glyphs[0].TextStart, 0, run.Text.Length);
            var end = count < glyphs.Length ? Math.Clamp(glyphs[count].TextStart, start, run.Text.Length) : run.Text.Length;
            var text = run.Text.AsSpan(start, end - start);
            if (count == 1 && !text.IsEmpty)
            {
                Glyph(glyphs[0], text, mark, advanced, pageHeight);
                advanced += glyphs[0].Advance;
            }
            else
            {
                Group(glyphs[..count], text, mark, ref advanced, pageHeight);
            }

            glyphs = glyphs[count..];
        }

        EndShowing();
    }

    /// <summary>Ends the text object if one is open.</summary>
    /// <returns>Where boxes are to be drawn for missing glyphs.</returns>
    public IReadOnlyList<Box> End()
    {
        if (!_open)
        {
            return [];
        }

        output.Operator("ET"u8);
        _open = false;
        if (_missing.Count == 0)
        {
            return [];
        }

        Box[] boxes = [.. _missing];
        _missing.Clear();
        return boxes;
    }

    /// <summary>
    /// Glyphs that stand for some characters together. If there are enough characters, each glyph takes one and the
    /// last takes the rest; else the first takes them all and the group carries its text as a whole (14.9.4). Glyphs for no
    /// characters at all only steer the setting.
    /// </summary>
    private void Group(
        ReadOnlySpan<Glyph> glyphs, ReadOnlySpan<char> text, TextMark mark, ref double advanced, double pageHeight)
    {
        var characters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            characters++;
        }

        var whole = characters > 0 && characters < glyphs.Length;
        if (whole)
        {
            EndShowing();
            output.Name("Span"u8);
            using (var properties = new DictionaryWriter(output))
            {
                properties.Text("ActualText"u8, ReadableText.Of(text));
            }

            output.Operator("BDC"u8);
        }

        for (var i = 0; i < glyphs.Length; i++)
        {
            var share = text;
            if (characters == 0 || (whole && i > 0))
            {
                share = NoText;
            }
            else if (!whole && i < glyphs.Length - 1)
            {
                Rune.DecodeFromUtf16(text, out _, out var length);
                share = text[..length];
                text = text[length..];
            }

            Glyph(glyphs[i], share, mark, advanced, pageHeight);
            advanced += glyphs[i].Advance;
        }

        if (whole)
        {
            EndShowing();
            output.Operator("EMC"u8);
        }
    }

    private void Glyph(in Glyph glyph, ReadOnlySpan<char> text, TextMark mark, double advanced, double pageHeight)
    {
        var id = glyph.Id;
        if (id == 0)
        {
            // No glyph 0 may be shown (ISO 19005-3, 6.2.11.8): the space keeps the text, and a box is drawn. In a face that
            // has no space any other glyph does, for it is not painted.
            id = _font!.Font.GlyphOf(' ') ?? AnyGlyph;
            _missing.Add(Box.OnPage(
                pageHeight,
                mark.X + advanced + (glyph.Advance * 0.1),
                mark.Y - (_size * 0.7),
                Math.Max(glyph.Advance * 0.8, 1),
                _size * 0.7));
        }

        SetPainted(glyph.Id != 0 || id != AnyGlyph);
        var rise = glyph.OffsetY == 0 ? 0 : ByteBuffer.ToThousandths(glyph.OffsetY);
        if (rise != _rise)
        {
            EndShowing();
            _rise = rise;
            output.Thousandths(rise);
            output.Operator("Ts"u8);
        }

        if (!_showing)
        {
            output.Raw((byte)'[');
            _showing = true;
        }

        var ahead = _pen - ((advanced + glyph.OffsetX) * _unitsPerPoint);
        var back = (long)(ahead + Math.CopySign(0.5, ahead));
        if (back != 0)
        {
            EndString();
            output.Integer(back);
            _pen -= back;
        }

        if (!_inString)
        {
            output.Raw((byte)'(');
            _inString = true;
        }

        var code = _font!.Encode(id, text);
        output.Literal(code);
        _pen += _font.WidthOf(code) + _letterSpaceUnits;
    }

    private void SetPainted(bool isPainted)
    {
        if (isPainted != _isPainted)
        {
            EndShowing();
            _isPainted = isPainted;
            output.Integer(isPainted ? 0 : Unpainted);
            output.Operator("Tr"u8);
        }
    }

    private void Open()
    {
        if (!_open)
        {
            output.Operator("BT"u8);
            _open = true;
            _lineX = 0;
            _lineY = 0;
        }
    }

    private void Choose(FontUse font, double size)
    {
        if (font != _font || size != _size)
        {
            _font = font;
            _size = size;
            output.Name(font.Name);
            output.Number(size);
            output.Operator("Tf"u8);
        }
    }

    /// <summary>
    /// Sets the width of type and the letterspace (9.3.2, 9.3.4) if they change. They only save corrections between
    /// glyphs: what is drawn where follows from the advances.
    /// </summary>
    private void Widen(GlyphRun run)
    {
        var scale = Math.Max(1, ByteBuffer.ToThousandths(run.Scale));
        if (scale != _scale)
        {
            _scale = scale;
            output.Number(scale / 10.0);
            output.Operator("Tz"u8);
        }

        var letterSpace = ByteBuffer.ToThousandths(run.LetterSpace / (scale / 1000.0));
        if (letterSpace != _letterSpace)
        {
            _letterSpace = letterSpace;
            output.Thousandths(letterSpace);
            output.Operator("Tc"u8);
        }
    }

    private void Move(double x, double y)
    {
        var toX = ByteBuffer.ToThousandths(x);
        var toY = ByteBuffer.ToThousandths(y);
        output.Thousandths(toX - _lineX);
        output.Thousandths(toY - _lineY);
        output.Operator("Td"u8);
        (_lineX, _lineY) = (toX, toY);
        _pen = 0;
    }

    private void EndString()
    {
        if (_inString)
        {
            output.Raw((byte)')');
            _inString = false;
        }
    }

    private void EndShowing()
    {
        if (_showing)
        {
            EndString();
            output.Raw((byte)']');
            output.Operator("TJ"u8);
            _showing = false;
        }
    }
}
