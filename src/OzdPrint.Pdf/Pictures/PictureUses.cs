using System.Collections.Immutable;
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
/// <param name="Width">The greatest width it is printed at, in pt.</param>
/// <param name="Height">The greatest height it is printed at, in pt.</param>
/// <param name="Orientation">How the stored rows are to be turned to stand upright.</param>
/// <param name="IsGrey">Whether it is printed in grey.</param>
internal sealed record PictureUse(
    Picture Picture, Ref Self, string Name, double Width, double Height, SKEncodedOrigin Orientation, bool IsGrey)
{
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
internal sealed class PictureUses
{
    private readonly PdfFile _file;
    private readonly Dictionary<Picture, string> _contents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Content, bool IsGrey), (double Width, double Height)> _sizes = [];
    private readonly Dictionary<(string Content, bool IsGrey), PictureUse> _uses = [];
    private readonly List<PictureUse> _inOrder = [];

    /// <summary>
    /// Measures the pictures of all pages: one can be written with the first page that shows it only if its largest place
    /// is known by then.
    /// </summary>
    public PictureUses(PdfFile file, ImmutableArray<Page> pages)
    {
        _file = file;
        foreach (var mark in pages.SelectMany(page => page.Marks).OfType<PictureMark>())
        {
            var key = KeyOf(mark);
            var (width, height) = _sizes.GetValueOrDefault(key);
            _sizes[key] = (Math.Max(width, mark.Width), Math.Max(height, mark.Height));
        }
    }

    /// <summary>The pictures used so far.</summary>
    public IReadOnlyList<PictureUse> InOrder => _inOrder;

    /// <summary>The use of a picture at a place.</summary>
    /// <exception cref="InvalidOperationException">The picture cannot be decoded.</exception>
    public PictureUse Of(PictureMark mark)
    {
        var key = KeyOf(mark);
        if (!_uses.TryGetValue(key, out var use))
        {
            using var codec = Open(mark.Picture);
            var name = "P" + _inOrder.Count.ToString(CultureInfo.InvariantCulture);
            var (width, height) = _sizes[key];
            use = new PictureUse(mark.Picture, _file.Allocate(), name, width, height, codec.EncodedOrigin, mark.IsGrey);
            _uses.Add(key, use);
            _inOrder.Add(use);
        }

        return use;
    }

    private (string Content, bool IsGrey) KeyOf(PictureMark mark) => (ContentOf(mark.Picture), mark.IsGrey);

    private string ContentOf(Picture picture)
    {
        if (!_contents.TryGetValue(picture, out var content))
        {
            content = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
            _contents.Add(picture, content);
        }

        return content;
    }

    /// <summary>Opens a picture for decoding.</summary>
    internal static SKCodec Open(Picture picture)
    {
        using var data = SKData.CreateCopy(picture.Bytes.Span);
        return SKCodec.Create(data) ?? throw new InvalidOperationException($"The picture {picture.File} cannot be decoded.");
    }
}
