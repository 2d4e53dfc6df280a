using System.Runtime.InteropServices;
using SkiaSharp;

namespace OzdPrint.Epub;

/// <summary>Codes a drawn cover as JPEG, as fine as e-readers take it.</summary>
internal static class CodeCover
{
    // A multiple of a unit's height that divides the cover's; a megabyte, which the caches of most processors hold.
    private const int StripHeight = 160;

    // The front must be below what Kindle takes and must not have fewer pixels; most reach a quality of 20 to 33. With a colour
    // for every sample it would be 13 to 20, for colours would take a third more. The least is for fronts of nothing but long
    // headlines.
    private const int LeastQuality = 4;

    // At these qualities one finer makes a file larger by a 64th to a 48th. So near to the limit the next hardly fits, and nobody
    // would see it; to make sure would be half of the work.
    private const int EnoughBytes = FitPicture.TooManyBytes - (FitPicture.TooManyBytes / 48);

    // So many bytes a file has at a usual quality, and so many more for a hundred numbers that hold its coefficients. Measured on
    // a hundred fronts, right to 1.5 % and mostly to 0.5 %: the first guess is nearly always near enough.
    private const int UsualQuality = 26;
    private const int UsualBytes = 30_900;
    private const int UsualBytesOfHundred = 61;

    // What only a finer quality would keep is not kept at first: it is most of the work, and hardly ever wanted.
    private const int HardlyReached = 40;

    /// <summary>The file.</summary>
    /// <param name="front">What was drawn, opaque, in pixels, with red for blue and blue for red.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="fonts">Keeps the memory that is drawn on.</param>
    /// <exception cref="InvalidOperationException">Even the least quality is too large.</exception>
    public static byte[] Run(SKPicture front, int width, int height, CoverFonts fonts)
    {
        var coefficients = fonts.Coefficients.TryTake(out var usedCoefficients) ? usedCoefficients : new Coefficients(Coefficients.Cover);
        var symbols = fonts.Symbols.TryTake(out var usedSymbols) ? usedSymbols : new Symbols(Symbols.Cover);
        var picture = Transformed(HardlyReached);
        var usualBytes = UsualBytes + ((long)picture.Numbers.Length * UsualBytesOfHundred / 100);
        var (bytes, length, quality) = BelowLimit(picture, UsualQuality, usualBytes);
        if (quality == HardlyReached)
        {
            (bytes, length, _) = BelowLimit(Transformed(CodeJpeg.BestQuality), quality, length);
        }

        fonts.Coefficients.Add(coefficients);
        fonts.Symbols.Add(symbols);
        return bytes ?? throw new InvalidOperationException($"The cover cannot be coded in fewer than {length} bytes.");

        TransformedPicture Transformed(int bestQuality)
        {
            coefficients.Clear();
            var transformed = new TransformedPicture(width, height, JpegColour.Shared, bestQuality, coefficients);
            Transform(front, transformed, fonts);
            return transformed;
        }

        // A quality is known, and how many bytes it gives.
        (byte[]? Bytes, long Length, int Quality) BelowLimit(TransformedPicture transformed, int known, long knownLength)
        {
            var first = FinestQuality.Guess(known, knownLength, FitPicture.TooManyBytes);
            return FinestQuality.Run(transformed, symbols, LeastQuality, first, FitPicture.TooManyBytes, EnoughBytes);
        }
    }

    // Strip by strip: what was drawn is still near the processor when it is transformed.
    private static void Transform(SKPicture front, TransformedPicture picture, CoverFonts fonts)
    {
        // Skia has fast code for this order alone. Coding wants red before blue, so the front is drawn with both exchanged.
        var info = new SKImageInfo(picture.Width, StripHeight, SKColorType.Bgra8888, SKAlphaType.Opaque);
        var samples = fonts.Samples.TryTake(out var used) ? used : new byte[info.BytesSize];
        var pin = GCHandle.Alloc(samples, GCHandleType.Pinned);
        try
        {
            using var pixels = new SKPixmap(info, pin.AddrOfPinnedObject());
            using var surface = SKSurface.Create(pixels);
            for (var top = 0; top < picture.Height; top += StripHeight)
            {
                surface.Canvas.DrawPicture(front, 0, -top);
                picture.Add(samples);
            }
        }
        finally
        {
            pin.Free();
            fonts.Samples.Add(samples);
        }
    }
}
