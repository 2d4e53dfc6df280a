using SkiaSharp;

namespace OzdPrint.Epub;

/// <summary>The opaque samples of a picture in sRGB.</summary>
/// <param name="Width">Samples in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Bytes">Four bytes a sample: red, green, blue and one that means nothing.</param>
internal sealed record RgbSamples(int Width, int Height, byte[] Bytes)
{
    private const int Channels = 4;

    // A JPEG decoder can leave out fine detail that is not wanted, at a fraction of the time and memory. Other parts than
    // these are slower than the whole.
    private static readonly float[] _parts = [0.125f, 0.25f, 0.5f];

    /// <summary>Decodes a file. What is transparent is laid on white paper: in night mode black lines would else stand on black.</summary>
    /// <param name="file">The file, JPEG or PNG.</param>
    /// <param name="columns">How many columns are needed; there may come more.</param>
    /// <param name="rows">How many rows are needed; there may come more.</param>
    /// <param name="isOpaque">True if nothing was transparent.</param>
    /// <exception cref="InvalidOperationException">The file cannot be decoded.</exception>
    public static RgbSamples Decode(ReadOnlyMemory<byte> file, int columns, int rows, out bool isOpaque)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data) ?? throw new InvalidOperationException("A picture could not be opened.");
        var size = _parts.Select(codec.GetScaledDimensions).FirstOrDefault(
            part => part.Width >= columns && part.Height >= rows, codec.Info.Size);

        using var colours = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, colours);
        using var pixels = new SKBitmap();
        if (!pixels.TryAllocPixels(info, info.RowBytes) || codec.GetPixels(info, pixels.GetPixels()) != SKCodecResult.Success)
        {
            throw new InvalidOperationException("A picture could not be decoded.");
        }

        var bytes = pixels.GetPixelSpan().ToArray();
        isOpaque = LayOnWhite(bytes);
        return new RgbSamples(size.Width, size.Height, bytes);
    }

    /// <summary>
    /// The picture with fewer samples, each the mean of the area it covers; a picture that is small enough stays. Reckoned in
    /// whole numbers, so that every machine gives the same.
    /// </summary>
    public RgbSamples ReduceTo(int width, int height)
    {
        if (width >= Width && height >= Height)
        {
            return this;
        }

        var (columns, rows) = (Covers(Width, width), Covers(Height, height));
        var result = new byte[width * height * Channels];
        var sums = new long[width * Channels];
        var area = (long)Width * Height;
        var to = 0;
        foreach (var row in rows)
        {
            Array.Clear(sums);
            for (var y = row.First; y <= row.Last; y++)
            {
                AddRow(sums, Bytes.AsSpan(y * Width * Channels, Width * Channels), columns, row.WeightOf(y, height), width);
            }

            foreach (var sum in sums)
            {
                result[to++] = (byte)((sum + (area / 2)) / area);
            }
        }

        return new RgbSamples(width, height, result);
    }

    /// <summary>The samples as a PNG file without transparency.</summary>
    public byte[] ToPng()
    {
        using var image = ToImage();
        using var pixels = image.PeekPixels();
        using var file = pixels.Encode(SKPngEncoderOptions.Default);
        return file?.ToArray() ?? throw new InvalidOperationException("A picture could not be coded as PNG.");
    }

    /// <summary>The samples as Skia knows them.</summary>
    public SKImage ToImage() => SKImage.FromPixelCopy(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque), Bytes);

    private static bool LayOnWhite(byte[] bytes)
    {
        var isOpaque = true;
        for (var at = 0; at < bytes.Length; at += Channels)
        {
            int alpha = bytes[at + 3];
            if (alpha == byte.MaxValue)
            {
                continue;
            }

            isOpaque = false;
            for (var channel = at; channel < at + 3; channel++)
            {
                bytes[channel] = (byte)(((bytes[channel] * alpha) + (byte.MaxValue * (byte.MaxValue - alpha)) + 127) / byte.MaxValue);
            }

            bytes[at + 3] = byte.MaxValue;
        }

        return isOpaque;
    }

    private static void AddRow(long[] sums, ReadOnlySpan<byte> row, Cover[] columns, long rowWeight, int width)
    {
        for (var x = 0; x < columns.Length; x++)
        {
            var column = columns[x];
            long red = 0, green = 0, blue = 0, rest = 0;
            for (var from = column.First; from <= column.Last; from++)
            {
                var weight = column.WeightOf(from, width);
                var sample = row.Slice(from * Channels, Channels);
                red += weight * sample[0];
                green += weight * sample[1];
                blue += weight * sample[2];
                rest += weight * sample[3];
            }

            var sum = sums.AsSpan(x * Channels, Channels);
            sum[0] += rowWeight * red;
            sum[1] += rowWeight * green;
            sum[2] += rowWeight * blue;
            sum[3] += rowWeight * rest;
        }
    }

    /// <summary>
    /// Which old samples every new one covers. Counted in parts of an old sample, of which each has
    /// <paramref name="to"/>, a new one covers <paramref name="from"/>.
    /// </summary>
    private static Cover[] Covers(int from, int to)
    {
        var covers = new Cover[to];
        for (var index = 0; index < to; index++)
        {
            var (start, end) = ((long)index * from, ((long)index + 1) * from);
            var (first, last) = (start / to, (end - 1) / to);
            covers[index] = new Cover(
                (int)first, (int)last, Math.Min(end, (first + 1) * to) - start, end - Math.Max(start, last * to));
        }

        return covers;
    }

    /// <summary>The old samples that a new one covers.</summary>
    /// <param name="First">Index of the first.</param>
    /// <param name="Last">Index of the last, perhaps the same.</param>
    /// <param name="FirstWeight">How much of the first is covered.</param>
    /// <param name="LastWeight">How much of the last is covered.</param>
    private readonly record struct Cover(int First, int Last, long FirstWeight, long LastWeight)
    {
        public long WeightOf(int index, int whole) => index == First ? FirstWeight : index == Last ? LastWeight : whole;
    }
}
