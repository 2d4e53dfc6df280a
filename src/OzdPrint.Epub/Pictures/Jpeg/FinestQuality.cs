namespace OzdPrint.Epub;

/// <summary>
/// Finds the finest quality at which a JPEG is small enough. The picture is transformed but once, what is too large is only
/// counted, and sizes seen before tell where to look next.
/// </summary>
internal static class FinestQuality
{
    // Then the search goes on by halves, for guesses may come ever closer from one side only.
    private const int Guesses = 4;

    // A quality finer makes a file larger by one part in so many: measured at the qualities of covers, from 20 to 33.
    private const int PartsOfQuality = 64;

    /// <summary>The finest file that fits.</summary>
    /// <param name="picture">The picture; no quality is finer than its <see cref="TransformedPicture.BestQuality"/>.</param>
    /// <param name="symbols">Room for its symbols.</param>
    /// <param name="least">The least quality that will do, from 1.</param>
    /// <param name="first">The quality that is tried first.</param>
    /// <param name="tooManyBytes">The file has fewer bytes than this.</param>
    /// <returns>The file, its bytes and its quality; null if even the least quality gives too many bytes, and how many.</returns>
    public static (byte[]? Bytes, long Length, int Quality) Run(
        TransformedPicture picture, Symbols symbols, int least, int first, long tooManyBytes)
    {
        // The finest quality that fits and the coarsest that does not, with their sizes; nothing is known beyond the ends.
        (int Quality, long Length) fits = (least - 1, 0);
        (int Quality, long Length) tooLarge = (picture.BestQuality + 1, 0);
        byte[]? finest = null;
        for (var guess = 0; tooLarge.Quality - fits.Quality > 1; guess++)
        {
            var quality = guess == 0 ? first
                : guess < Guesses ? Guess(fits, tooLarge, tooManyBytes)
                : (fits.Quality + tooLarge.Quality) / 2;
            quality = Math.Clamp(quality, fits.Quality + 1, tooLarge.Quality - 1);
            var tried = new JpegCoding(picture, quality, symbols);
            if (tried.Write(tooManyBytes) is { } bytes)
            {
                (finest, fits) = (bytes, (quality, bytes.Length));
            }
            else
            {
                tooLarge = (quality, tried.Length);
            }
        }

        return finest is null ? (null, tooLarge.Length, least) : (finest, fits.Length, fits.Quality);
    }

    // In whole numbers: the same guesses everywhere. In proportion between sizes, where some are known on both sides.
    private static int Guess((int Quality, long Length) fits, (int Quality, long Length) tooLarge, long wanted)
    {
        if (fits.Length > 0 && tooLarge.Length > fits.Length)
        {
            return fits.Quality + (int)((tooLarge.Quality - fits.Quality) * (wanted - fits.Length) / (tooLarge.Length - fits.Length));
        }

        var (quality, length) = fits.Length > 0 ? fits : tooLarge;
        return quality + (int)((wanted - length) * PartsOfQuality / Math.Max(wanted, length));
    }
}
