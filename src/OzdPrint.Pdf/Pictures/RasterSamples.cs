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
            pixels.AsSpan(from, channels).CopyTo(bytes.AsSpan(to));
            to += channels;
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

    /// <summary>
    /// The rows with PNG's predictors (ISO/IEC 15948, clause 9): each begins with the number of the one that leaves the
    /// smallest differences, which is what packs best.
    /// </summary>
    public byte[] Predicted()
    {
        var stride = Width * Channels;
        var rows = new byte[(stride + 1) * Height];
        ReadOnlySpan<byte> above = new byte[stride];
        var attempt = new byte[stride];
        for (var y = 0; y < Height; y++)
        {
            var row = Bytes.AsSpan(y * stride, stride);
            var target = rows.AsSpan(y * (stride + 1), stride + 1);
            var smallest = long.MaxValue;
            foreach (byte predictor in (ReadOnlySpan<byte>)[0, 1, 2, 4])
            {
                var differences = Predict(predictor, row, above, attempt);
                if (differences < smallest)
                {
                    smallest = differences;
                    target[0] = predictor;
                    attempt.CopyTo(target[1..]);
                }
            }

            above = row;
        }

        return rows;
    }

    private long Predict(byte predictor, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> result)
    {
        // The first pixel has no left neighbour; zeros stand for it and for the one above that.
        for (var i = 0; i < Channels; i++)
        {
            result[i] = (byte)(row[i] - (predictor is 2 or 4 ? above[i] : 0));
        }

        // One loop for each, for this is where most of a picture's time goes.
        var pixels = row[Channels..];
        var left = row[..pixels.Length];
        var up = above.Slice(Channels, pixels.Length);
        var corner = above[..pixels.Length];
        var rest = result.Slice(Channels, pixels.Length);
        switch (predictor)
        {
            case 1:
                for (var i = 0; i < pixels.Length; i++)
                {
                    rest[i] = (byte)(pixels[i] - left[i]);
                }

                break;
            case 2:
                for (var i = 0; i < pixels.Length; i++)
                {
                    rest[i] = (byte)(pixels[i] - up[i]);
                }

                break;
            case 4:
                for (var i = 0; i < pixels.Length; i++)
                {
                    rest[i] = (byte)(pixels[i] - Paeth(left[i], up[i], corner[i]));
                }

                break;
            default:
                pixels.CopyTo(rest);
                break;
        }

        var sum = 0L;
        foreach (var difference in result[..row.Length])
        {
            sum += Math.Abs((int)(sbyte)difference);
        }

        return sum;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var toLeft = Math.Abs(above - corner);
        var toAbove = Math.Abs(left - corner);
        var toCorner = Math.Abs(left + above - (2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
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
