using SkiaSharp;

namespace OzdPrint.Pdf;

/// <summary>How many samples a picture needs at its printed size.</summary>
internal static class FitResolution
{
    /// <summary>Dots per inch that print on paper shows at reading distance; more only make the file large.</summary>
    private const double MostDotsPerInch = 300;

    /// <summary>A picture with hardly more stays as it is: the file would gain little, and each new coding loses something.</summary>
    private const double Tolerance = 1.1;

    /// <summary>Width and height to reduce stored samples to; null where they are not too many.</summary>
    /// <param name="width">Samples in a stored row.</param>
    /// <param name="height">Stored rows.</param>
    /// <param name="use">The picture with its largest printed size.</param>
    public static (int Width, int Height)? Of(int width, int height, PictureUse use)
    {
        var isTurned = use.Orientation is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (across, down) = isTurned ? (use.Height, use.Width) : (use.Width, use.Height);
        var part = Math.Max(across / 72 * MostDotsPerInch / width, down / 72 * MostDotsPerInch / height);
        return part * Tolerance >= 1
            ? null
            : (Math.Max(1, (int)Math.Ceiling(width * part)), Math.Max(1, (int)Math.Ceiling(height * part)));
    }
}
