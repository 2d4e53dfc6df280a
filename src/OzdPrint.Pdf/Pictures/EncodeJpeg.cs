using SkiaSharp;

namespace OzdPrint.Pdf;

/// <summary>Codes samples as a JPEG file, grey ones as a grey file.</summary>
internal static class EncodeJpeg
{
    /// <summary>
    /// At this quality a second coding is not seen in print, and the file is a third of what the next better one would be.
    /// </summary>
    private const int Quality = 90;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Run(RasterSamples samples)
    {
        var isGrey = samples.Channels == 1;
        var info = new SKImageInfo(samples.Width, samples.Height, isGrey ? SKColorType.Gray8 : SKColorType.Rgb888x, SKAlphaType.Opaque);
        var pixels = isGrey ? samples.Bytes : FourBytes(samples.Bytes);
        using var image = SKImage.FromPixelCopy(info, pixels);
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    private static byte[] FourBytes(byte[] rgb)
    {
        var pixels = new byte[rgb.Length / 3 * 4];
        for (var (from, to) = (0, 0); from < rgb.Length; from += 3, to += 4)
        {
            rgb.AsSpan(from, 3).CopyTo(pixels.AsSpan(to));
            pixels[to + 3] = byte.MaxValue;
        }

        return pixels;
    }
}
