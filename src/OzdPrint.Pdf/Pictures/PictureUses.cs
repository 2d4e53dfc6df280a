using System.Globalization;
using System.Security.Cryptography;
using OzdPrint.Content;
using OzdPrint.Layout;
using SkiaSharp;

namespace OzdPrint.Pdf;

/// <summary>A picture as a document uses it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Self">The number of its image object.</param>
/// <param name="Name">Its name in the resources of pages.</param>
/// <param name="Orientation">How the stored rows are to be turned to stand upright.</param>
/// <param name="IsGrey">Whether it is printed in grey.</param>
internal sealed record PictureUse(Picture Picture, Ref Self, string Name, SKEncodedOrigin Orientation, bool IsGrey)
{
    /// <summary>The greatest width it is printed at so far, in pt.</summary>
    public double Width { get; private set; }

    /// <summary>The greatest height it is printed at so far, in pt.</summary>
    public double Height { get; private set; }

    /// <summary>Takes note of a place it is printed at.</summary>
    public void PrintedAt(double width, double height) => (Width, Height) = (Math.Max(Width, width), Math.Max(Height, height));

    /// <summary>
    /// The matrix that lays the picture upright on the unit square (ISO 32000-1, 8.3.3), for the eight ways a camera
    /// may have been held (Exif 2.3, tag 274).
    /// </summary>
    public (double A, double B, double C, double D, double E, double F) Upright => Orientation switch
    {
        SKEncodedOrigin.TopRight => (-1, 0, 0, 1, 1, 0),
        SKEncodedOrigin.BottomRight => (-1, 0, 0, -1, 1, 1),
        SKEncodedOrigin.BottomLeft => (1, 0, 0, -1, 0, 1),
        SKEncodedOrigin.LeftTop => (0, -1, -1, 0, 1, 1),
        SKEncodedOrigin.RightTop => (0, -1, 1, 0, 0, 1),
        SKEncodedOrigin.RightBottom => (0, 1, 1, 0, 0, 0),
        SKEncodedOrigin.LeftBottom => (0, 1, -1, 0, 1, 0),
        _ => (1, 0, 0, 1, 0, 0),
    };
}

/// <summary>
/// The pictures of a document in the order of first use, each file once however often it is printed; once more where it is
/// printed in colours and in grey.
/// </summary>
internal sealed class PictureUses(PdfFile file)
{
    private readonly Dictionary<Picture, string> _contents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Content, bool IsGrey), PictureUse> _uses = [];
    private readonly List<PictureUse> _inOrder = [];

    /// <summary>The use of a picture at a place.</summary>
    /// <exception cref="InvalidOperationException">The picture cannot be decoded.</exception>
    public PictureUse Of(PictureMark mark)
    {
        var content = ContentOf(mark.Picture);
        if (!_uses.TryGetValue((content, mark.IsGrey), out var use))
        {
            using var codec = Open(mark.Picture);
            var name = "P" + _inOrder.Count.ToString(CultureInfo.InvariantCulture);
            use = new PictureUse(mark.Picture, file.Allocate(), name, codec.EncodedOrigin, mark.IsGrey);
            _uses.Add((content, mark.IsGrey), use);
            _inOrder.Add(use);
        }

        use.PrintedAt(mark.Width, mark.Height);
        return use;
    }

    private string ContentOf(Picture picture)
    {
        if (!_contents.TryGetValue(picture, out var content))
        {
            content = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
            _contents.Add(picture, content);
        }

        return content;
    }

    /// <summary>Writes the image objects (ISO 32000-1, 8.9.5).</summary>
    public void Write()
    {
        var forms = new ImageForm[_inOrder.Count];
        Parallel.For(0, forms.Length, i => forms[i] = ImageForm.Of(_inOrder[i]));
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i].Write(file, _inOrder[i].Self);
        }
    }

    /// <summary>Opens a picture for decoding.</summary>
    internal static SKCodec Open(Picture picture)
    {
        using var data = SKData.CreateCopy(picture.Bytes.Span);
        return SKCodec.Create(data) ?? throw new InvalidOperationException($"The picture {picture.File} cannot be decoded.");
    }
}
