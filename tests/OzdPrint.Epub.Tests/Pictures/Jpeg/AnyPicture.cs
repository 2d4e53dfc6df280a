using CsCheck;
using SkiaSharp;

namespace OzdPrint.Epub.Tests;

/// <summary>Pictures of all kinds: of one colour, noise, grey noise, soft ones, and drawings with plain surfaces and sharp edges.</summary>
internal static class AnyPicture
{
    private enum Kind
    {
        Plain,
        Noise,
        GreyNoise,
        Soft,
        Drawing,
        GreyDrawing,
    }

    public static Gen<RgbSamples> Of(int largest) =>
        Gen.Select(Gen.Int[1, largest], Gen.Int[1, largest], Gen.Enum<Kind>(), Gen.UInt, Make);

    public static JpegColour ColourFor(RgbSamples samples, bool isSharp) =>
        TransformedPicture.IsGrey(samples) ? JpegColour.Grey : isSharp ? JpegColour.Sharp : JpegColour.Shared;

    /// <summary>How far a decoded file is from the samples: the mean of the squares of all differences.</summary>
    public static double Error(RgbSamples samples, byte[] file) => Differences(samples, file).Average(difference => (double)difference * difference);

    public static IEnumerable<int> Differences(RgbSamples samples, byte[] file)
    {
        using var decoded = SKBitmap.Decode(file);
        Assert.Equal((samples.Width, samples.Height), (decoded.Width, decoded.Height));
        var differences = new List<int>();
        for (var at = 0; at < samples.Width * samples.Height; at++)
        {
            var pixel = decoded.GetPixel(at % samples.Width, at / samples.Width);
            differences.Add(Math.Abs(pixel.Red - samples.Bytes[4 * at]));
            differences.Add(Math.Abs(pixel.Green - samples.Bytes[(4 * at) + 1]));
            differences.Add(Math.Abs(pixel.Blue - samples.Bytes[(4 * at) + 2]));
        }

        return differences;
    }

    private static RgbSamples Make(int width, int height, Kind kind, uint seed)
    {
        var bytes = new byte[width * height * 4];
        var state = seed | 1;
        uint[] colours = [Next(), Next(), Next(), uint.MaxValue];
        for (var at = 0; at < width * height; at++)
        {
            var (x, y) = (at % width, at / width);
            var area = (x * 3 / width) + (y * 2 / height);
            var sample = kind switch
            {
                Kind.Plain => colours[0],
                Kind.Noise or Kind.GreyNoise => Next(),
                Kind.Soft => (uint)((x * 255 / width) | ((y * 255 / height) << 8) | ((255 - (x * 255 / width)) << 16)),
                _ => (x + y) % 23 == 0 ? 0 : colours[area % colours.Length],
            };
            if (kind is Kind.GreyNoise or Kind.GreyDrawing)
            {
                sample = (sample & 0xFF) * 0x10101;
            }

            // The fourth byte means nothing.
            BitConverter.TryWriteBytes(bytes.AsSpan(4 * at), (sample & 0xFFFFFF) | (Next() << 24));
        }

        return new RgbSamples(width, height, bytes);

        uint Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            return state ^= state << 5;
        }
    }
}
