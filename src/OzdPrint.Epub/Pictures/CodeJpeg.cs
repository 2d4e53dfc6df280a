namespace OzdPrint.Epub;

/// <summary>Codes samples as a JPEG file that stays below a number of bytes, as fine as may be.</summary>
internal static class CodeJpeg
{
    /// <summary>Finer coding cannot be told apart on paper-like screens.</summary>
    public const int BestQuality = 85;

    // Coarser coding shows blocks; then fewer pixels look better.
    private const int LeastQuality = 45;

    // Bytes do not go down quite as fast as pixels, for headers stay and detail gets denser; so a little more is cut than the
    // proportion says, and always something.
    private const double Margin = 0.96;
    private const double LeastCut = 0.95;

    /// <summary>The finest file; if even the coarsest is too large, of fewer samples.</summary>
    /// <param name="tooManyBytes">The file has fewer bytes than this; enough for the headers of a JPEG, a kilobyte.</param>
    /// <param name="samples">The picture.</param>
    /// <param name="sharpColours">Keeps the colour of every sample instead of one for four.</param>
    public static (byte[] Bytes, int Width, int Height) Below(int tooManyBytes, RgbSamples samples, bool sharpColours)
    {
        var colour = TransformedPicture.IsGrey(samples) ? JpegColour.Grey : sharpColours ? JpegColour.Sharp : JpegColour.Shared;
        var symbols = new Symbols();
        var scale = 1.0;
        while (true)
        {
            // Always from the whole picture: reducing what was reduced would blur it.
            var reduced = samples.ReduceTo(Part(samples.Width, scale), Part(samples.Height, scale));
            var picture = TransformedPicture.Of(reduced, colour, BestQuality);
            var (bytes, length, _) = FinestQuality.Run(picture, symbols, LeastQuality, BestQuality, tooManyBytes);
            if (bytes is not null)
            {
                return (bytes, reduced.Width, reduced.Height);
            }

            scale *= Math.Min(LeastCut, Math.Sqrt((double)tooManyBytes / length) * Margin);
        }
    }

    private static int Part(int length, double scale) => Math.Max(1, (int)Math.Round(length * scale));
}
