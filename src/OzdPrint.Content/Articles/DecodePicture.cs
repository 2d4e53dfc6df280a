using SkiaSharp;

namespace OzdPrint.Content;

/// <summary>What came of decoding a picture.</summary>
internal enum PictureState
{
    Whole,
    Turned,
    UnknownFormat,
    Corrupt,
    TooManyPixels,
}

/// <summary>A picture file decoded once.</summary>
/// <param name="State">What is to be said of it; the rest holds for whole and turned ones only, but for the size of too large ones.</param>
/// <param name="Format">How it is coded.</param>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Bytes">The file, or a new one if it had to be turned.</param>
internal readonly record struct DecodedPicture(
    PictureState State, PictureFormat Format = default, int Width = 0, int Height = 0, ReadOnlyMemory<byte> Bytes = default)
{
    /// <summary>The file as it was read.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }
}

/// <summary>Decodes a picture to see that it is whole, and sets it upright.</summary>
internal static class DecodePicture
{
    /// <summary>
    /// The most pixels of a picture. Decoding takes four bytes for each, so 64 million are 256 MiB; a full A4 page at
    /// 300 dpi has 9 million, a telephone's camera up to 50 million.
    /// </summary>
    public const long MaxPixels = 64_000_000;

    // Near to the best a JPEG can be without growing needlessly; only turned pictures are coded anew.
    private const int Quality = 92;

    public static DecodedPicture Of(ReadOnlyMemory<byte> bytes)
    {
        if (FormatOf(bytes.Span) is not { } format)
        {
            return new DecodedPicture(PictureState.UnknownFormat);
        }

        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info is not { Width: > 0, Height: > 0 } info
            || !IsOf(codec.EncodedFormat, format) || !PictureEnd.StandsIn(bytes.Span, format))
        {
            return new DecodedPicture(PictureState.Corrupt);
        }

        if ((long)info.Width * info.Height > MaxPixels)
        {
            return new DecodedPicture(PictureState.TooManyPixels, format, info.Width, info.Height);
        }

        using var colours = SKColorSpace.CreateSrgb();
        using var pixels = new SKBitmap();
        if (!pixels.TryAllocPixels(new SKImageInfo(info.Width, info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, colours))
            || codec.GetPixels(pixels.Info, pixels.GetPixels()) != SKCodecResult.Success)
        {
            return new DecodedPicture(PictureState.Corrupt);
        }

        return codec.EncodedOrigin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default
            ? new DecodedPicture(PictureState.Whole, format, info.Width, info.Height, bytes)
            : Turn(pixels, codec.EncodedOrigin, format);
    }

    private static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        _ => null,
    };

    private static bool IsOf(SKEncodedImageFormat coded, PictureFormat format) =>
        coded == (format == PictureFormat.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png);

    private static DecodedPicture Turn(SKBitmap pixels, SKEncodedOrigin origin, PictureFormat format)
    {
        var swapped = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = swapped ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        using var upright = new SKBitmap();
        if (!upright.TryAllocPixels(pixels.Info.WithSize(width, height)))
        {
            return new DecodedPicture(PictureState.Corrupt);
        }

        // Pixels are moved as they are: drawing them through a canvas would filter them and multiply their alpha.
        var from = pixels.GetPixelSpan();
        var to = upright.GetPixelSpan();
        var (columns, rows) = (pixels.Width, pixels.Height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (column, row) = origin switch
                {
                    SKEncodedOrigin.TopRight => (columns - 1 - x, y),
                    SKEncodedOrigin.BottomRight => (columns - 1 - x, rows - 1 - y),
                    SKEncodedOrigin.BottomLeft => (x, rows - 1 - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (y, rows - 1 - x),
                    SKEncodedOrigin.RightBottom => (columns - 1 - y, rows - 1 - x),
                    _ => (columns - 1 - y, x),
                };
                from.Slice((row * pixels.RowBytes) + (column * 4), 4).CopyTo(to[((y * upright.RowBytes) + (x * 4))..]);
            }
        }

        using var data = upright.Encode(format == PictureFormat.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, Quality);
        return data is null
            ? new DecodedPicture(PictureState.Corrupt)
            : new DecodedPicture(PictureState.Turned, format, width, height, data.ToArray());
    }
}
