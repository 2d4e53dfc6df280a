using OzdPrint.Content;
using SkiaSharp;

namespace OzdPrint.Pdf;

/// <summary>The samples of a decoded picture, 8 bits each, in sRGB or grey.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">3, or 1 where all pixels are grey.</param>
/// <param name="Bytes">Row by row from the top.</param>
internal sealed record RasterSamples(int Width, int Height, int Channels, byte[] Bytes)
{
    /// <summary>
    /// Decodes a picture. What is transparent is laid on white, the paper: an archive's PDF is safest without
    /// transparency, and a viewer has nothing to blend.
    /// </summary>
    /// <exception cref="InvalidOperationException">The picture cannot be decoded.</exception>
    public static RasterSamples Decode(SKCodec codec, string name)
    {
        var info = new SKImageInfo(
            codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, SKColorSpace.CreateSrgb());
        var pixels = new byte[info.BytesSize];
        SKCodecResult result;
        unsafe
        {
            fixed (byte* start = pixels)
            {
                result = codec.GetPixels(info, (nint)start);
            }
        }

        if (result != SKCodecResult.Success)
        {
            throw new InvalidOperationException($"The picture {name} cannot be decoded: {result}.");
        }

        LayOnWhite(pixels);
        var channels = IsGrey(pixels) ? 1 : 3;
        var bytes = new byte[info.Width * info.Height * channels];
        var to = 0;
        for (var from = 0; from < pixels.Length; from += 4)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                bytes[to++] = pixels[from + channel];
            }
        }

        return new RasterSamples(info.Width, info.Height, channels, bytes);
    }

    /// <summary>The same picture with one channel, each sample as bright as the pixel was.</summary>
    public RasterSamples InGrey()
    {
        if (Channels == 1)
        {
            return this;
        }

        var greys = new byte[Width * Height];
        for (var (from, to) = (0, 0); to < greys.Length; from += Channels, to++)
        {
            greys[to] = Luminance.Grey(Bytes[from], Bytes[from + 1], Bytes[from + 2]);
        }

        return this with { Channels = 1, Bytes = greys };
    }

    private static void LayOnWhite(Span<byte> pixels)
    {
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var alpha = pixels[i + 3];
            if (alpha < 255)
            {
                for (var k = i; k < i + 3; k++)
                {
                    pixels[k] = (byte)(((pixels[k] * alpha) + (255 * (255 - alpha)) + 127) / 255);
                }
            }
        }
    }

    private static bool IsGrey(ReadOnlySpan<byte> pixels)
    {
        for (var i = 0; i < pixels.Length; i += 4)
        {
            if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2])
            {
                return false;
            }
        }

        return true;
    }
}
