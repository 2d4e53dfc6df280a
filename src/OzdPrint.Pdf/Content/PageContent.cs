using OzdPrint.Content;
using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the content stream of a page (ISO 32000-1, 7.8.2) mark by mark. Marks of the same element that follow each
/// other share a marked-content sequence, unless they are read on different pages, and so do artifacts of the same kind.
/// </summary>
internal sealed class PageContent
{
    private readonly FontUses _fonts;
    private readonly PictureUses _pictures;
    private readonly ByteBuffer _out = new(1 << 14);
    private readonly TextPainter _text;
    private readonly List<MarkedSequence> _sequences = [];
    private readonly List<FontUse> _fontsUsed = [];
    private readonly List<PictureUse> _picturesUsed = [];
    private readonly Page _page;
    private Colour _fill = Colour.Black;
    private Colour _stroke = Colour.Black;
    private long _lineWidth = 1000;

    private PageContent(Page page, FontUses fonts, PictureUses pictures)
    {
        _page = page;
        _fonts = fonts;
        _pictures = pictures;
        _text = new TextPainter(_out);
    }

    /// <summary>The content stream, not yet packed.</summary>
    public ByteBuffer Stream => _out;

    /// <summary>The page's marked-content sequences; the index of one is its MCID.</summary>
    public IReadOnlyList<MarkedSequence> Sequences => _sequences;

    /// <summary>The faces it uses, in the order of first use.</summary>
    public IReadOnlyList<FontUse> Fonts => _fontsUsed;

    /// <summary>The pictures it uses, in the order of first use.</summary>
    public IReadOnlyList<PictureUse> Pictures => _picturesUsed;

    /// <summary>Paints a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="structure">Tells the type of an element by its id.</param>
    /// <param name="fonts">The document's faces.</param>
    /// <param name="pictures">The document's pictures.</param>
    public static PageContent Paint(Page page, StructureNodes structure, FontUses fonts, PictureUses pictures)
    {
        var content = new PageContent(page, fonts, pictures);
        var marks = page.Marks.AsSpan();
        while (!marks.IsEmpty)
        {
            var count = 1;
            while (count < marks.Length && BelongTogether(marks[0], marks[count]))
            {
                count++;
            }

            content.Sequence(marks[..count], structure);
            marks = marks[count..];
        }

        return content;
    }

    private static bool BelongTogether(Mark one, Mark other) =>
        one.Element == other.Element && (one.Element is not null ? one.ReadingPage == other.ReadingPage : one.Artifact == other.Artifact);

    private void Sequence(ReadOnlySpan<Mark> marks, StructureNodes structure)
    {
        Box? ink = null;
        foreach (var mark in marks)
        {
            ink = Box.Around(ink, InkOf(mark));
        }

        if (marks[0].Element is { } element)
        {
            _out.Name(StructureTypes.NameOf(structure[element].ContentType));
            using (var properties = new DictionaryWriter(_out))
            {
                properties.Integer("MCID"u8, _sequences.Count);
            }

            _sequences.Add(new MarkedSequence(element, marks[0].ReadingPage, ink));
        }
        else
        {
            Artifact(marks[0].Artifact, ink);
        }

        _out.Operator("BDC"u8);
        foreach (var mark in marks)
        {
            Draw(mark);
        }

        EndText();
        _out.Operator("EMC"u8);
    }

    /// <summary>The property list of an artifact (ISO 32000-1, table 330).</summary>
    private void Artifact(ArtifactKind kind, Box? ink)
    {
        _out.Name("Artifact"u8);
        using var properties = new DictionaryWriter(_out);
        properties.Name("Type"u8, kind switch
        {
            ArtifactKind.Header or ArtifactKind.Footer => "Pagination"u8,
            ArtifactKind.Background => "Background"u8,
            ArtifactKind.Production => "Page"u8,
            _ => "Layout"u8,
        });
        if (kind is ArtifactKind.Header or ArtifactKind.Footer)
        {
            properties.Name("Subtype"u8, kind == ArtifactKind.Header ? "Header"u8 : "Footer"u8);
            using var attached = properties.Array("Attached"u8);
            attached.Name(kind == ArtifactKind.Header ? "Top"u8 : "Bottom"u8);
        }
        else if (kind == ArtifactKind.Background)
        {
            properties.Rectangle("BBox"u8, ink ?? new Box(0, 0, _page.Width, _page.Height));
        }
    }

    private Box? InkOf(Mark mark) => mark switch
    {
        FillMark fill => Box.OnPage(_page.Height, fill.X, fill.Y, fill.Width, fill.Height),
        FrameMark frame => Box.OnPage(_page.Height, frame.X, frame.Y, frame.Width, frame.Height),
        PictureMark picture => Box.OnPage(_page.Height, picture.X, picture.Y, picture.Width, picture.Height),
        _ => null,
    };

    private void Draw(Mark mark)
    {
        switch (mark)
        {
            case TextMark text:
                Fill(text.Colour);
                _text.Show(text, _page.Height, Used(_fonts.Of(text.Run.Font), _fontsUsed));
                break;
            case DrawnMark drawn:
                EndText();
                Fill(drawn.Colour);
                DrawShapes.Run(_out, drawn, _page.Height);
                break;
            case FillMark fill:
                Rectangle(fill.X, fill.Y, fill.Width, fill.Height, fill.Colour);
                break;
            case FrameMark frame:
                Frame(frame);
                break;
            case PictureMark picture:
                Picture(picture);
                break;
            default:
                throw new NotSupportedException($"The press knows no mark of the type {mark.GetType().Name}.");
        }
    }

    /// <summary>A rectangle without extent is no ink: a viewer would draw a hairline for it (ISO 32000-1, 8.5.3.3.1).</summary>
    private void Rectangle(double x, double y, double width, double height, Colour colour)
    {
        if (ByteBuffer.ToThousandths(width) > 0 && ByteBuffer.ToThousandths(height) > 0)
        {
            EndText();
            Fill(colour);
            Path(Box.OnPage(_page.Height, x, y, width, height));
            _out.Operator("f"u8);
        }
    }

    private void Frame(FrameMark frame)
    {
        if (frame.Stroke * 2 >= Math.Min(frame.Width, frame.Height))
        {
            Rectangle(frame.X, frame.Y, frame.Width, frame.Height, frame.Colour);
        }
        else if (ByteBuffer.ToThousandths(frame.Stroke) > 0)
        {
            EndText();
            Stroke(frame.Colour, frame.Stroke);
            var inset = frame.Stroke / 2;
            Path(Box.OnPage(
                _page.Height, frame.X + inset, frame.Y + inset, frame.Width - frame.Stroke, frame.Height - frame.Stroke));
            _out.Operator("S"u8);
        }
    }

    private void Picture(PictureMark mark)
    {
        EndText();
        var use = Used(_pictures.Of(mark), _picturesUsed);
        var place = Box.OnPage(_page.Height, mark.X, mark.Y, mark.Width, mark.Height);
        var (a, b, c, d, e, f) = use.Upright;
        _out.Operator("q"u8);
        _out.Number(a * mark.Width);
        _out.Number(b * mark.Height);
        _out.Number(c * mark.Width);
        _out.Number(d * mark.Height);
        _out.Number(place.Left + (e * mark.Width));
        _out.Number(place.Bottom + (f * mark.Height));
        _out.Operator("cm"u8);
        _out.Name(use.Name);
        _out.Operator("Do"u8);
        _out.Operator("Q"u8);
    }

    private void Path(Box box)
    {
        // Edges are rounded one by one, so that areas that meet on the layout meet on paper.
        var left = ByteBuffer.ToThousandths(box.Left);
        var bottom = ByteBuffer.ToThousandths(box.Bottom);
        _out.Thousandths(left);
        _out.Thousandths(bottom);
        _out.Thousandths(ByteBuffer.ToThousandths(box.Right) - left);
        _out.Thousandths(ByteBuffer.ToThousandths(box.Top) - bottom);
        _out.Operator("re"u8);
    }

    private void EndText()
    {
        foreach (var box in _text.End())
        {
            Stroke(_fill, TextPainter.MissingGlyphStroke);
            Path(box);
            _out.Operator("S"u8);
        }
    }

    private void Fill(Colour colour)
    {
        if (colour != _fill)
        {
            // Boxes of missing glyphs take the colour of their text.
            if (_text.HasMissingGlyphs)
            {
                EndText();
            }

            _fill = colour;
            Ink(colour, "g"u8, "rg"u8);
        }
    }

    private void Stroke(Colour colour, double width)
    {
        if (colour != _stroke)
        {
            _stroke = colour;
            Ink(colour, "G"u8, "RG"u8);
        }

        var thousandths = ByteBuffer.ToThousandths(width);
        if (thousandths != _lineWidth)
        {
            _lineWidth = thousandths;
            _out.Thousandths(thousandths);
            _out.Operator("w"u8);
        }
    }

    /// <summary>Greys are set as such, so that black type is printed with black ink alone.</summary>
    private void Ink(Colour colour, ReadOnlySpan<byte> grey, ReadOnlySpan<byte> rgb)
    {
        _out.Number(colour.R / 255.0);
        if (colour.R == colour.G && colour.G == colour.B)
        {
            _out.Operator(grey);
            return;
        }

        _out.Number(colour.G / 255.0);
        _out.Number(colour.B / 255.0);
        _out.Operator(rgb);
    }

    /// <summary>A page uses few faces and pictures: a list is searched faster than a set.</summary>
    private static T Used<T>(T item, List<T> items)
        where T : class
    {
        foreach (var known in items)
        {
            if (ReferenceEquals(known, item))
            {
                return item;
            }
        }

        items.Add(item);
        return item;
    }
}
