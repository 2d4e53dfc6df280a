namespace OzdPrint.Epub;

/// <summary>
/// Finds the finest quality at which a JPEG is small enough. The picture is transformed but once, what is too large is only
/// counted, and sizes seen before tell where to look next.
/// </summary>
internal static class FinestQuality
{
    // Then the search goes on by halves, for guesses may come ever closer from one side only.
    private const int Guesses = 4;

    // A quality finer makes a file larger by one part in so many: measured at the qualities of covers.
    private const int PartsOfQuality = 64;

    // One byte in so many is put in while writing: measured on covers, more than one in 256 to be on the safe side.
    private const int PartsOfStuffing = 200;

    /// <summary>The finest file that fits, or one that is fine enough.</summary>
    /// <param name="picture">The picture; no quality is finer than its <see cref="TransformedPicture.BestQuality"/>.</param>
    /// <param name="symbols">Room for its symbols.</param>
    /// <param name="least">The least quality that will do, from 1.</param>
    /// <param name="first">The quality that is tried first.</param>
    /// <param name="tooManyBytes">The file has fewer bytes than this.</param>
    /// <param name="enoughBytes">With a file of so many bytes the search ends, though a finer one may fit. Unless stated it goes on to the end.</param>
    /// <returns>The file, its bytes and its quality; null if even the least quality gives too many bytes, and how many.</returns>
    public static (byte[]? Bytes, long Length, int Quality) Run(
        TransformedPicture picture, Symbols symbols, int least, int first, long tooManyBytes, long enoughBytes = long.MaxValue)
    {
        // The finest quality that fits and the coarsest that does not, with their sizes; nothing is known beyond the ends.
        (int Quality, long Length) fits = (least - 1, 0);
        (int Quality, long Length) tooLarge = (picture.BestQuality + 1, 0);
        byte[]? finest = null;
        for (var guess = 0; tooLarge.Quality - fits.Quality > 1 && fits.Length < enoughBytes; guess++)
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

    /// <summary>The finest quality that may fit, judged by the size of one; in whole numbers, the same everywhere.</summary>
    /// <param name="quality">A quality.</param>
    /// <param name="length">The bytes of its file.</param>
    /// <param name="tooManyBytes">The file has fewer bytes than this.</param>
    public static int Guess(int quality, long length, long tooManyBytes)
    {
        var wanted = Counted(tooManyBytes);
        var whole = Math.Max(wanted, length);

        // The whole is put in and taken out again, for a division rounds down only what is not negative.
        return quality + (int)((whole + wanted - length) * PartsOfQuality / whole) - PartsOfQuality;
    }

    // In proportion between sizes, where some are known on both sides.
    private static int Guess((int Quality, long Length) fits, (int Quality, long Length) tooLarge, long tooManyBytes)
    {
        if (fits.Length > 0 && tooLarge.Length > fits.Length)
        {
            var wanted = Counted(tooManyBytes);
            return fits.Quality + (int)((tooLarge.Quality - fits.Quality) * (wanted - fits.Length) / (tooLarge.Length - fits.Length));
        }

        var (quality, length) = fits.Length > 0 ? fits : tooLarge;
        return Guess(quality, length, tooManyBytes);
    }

    // How many bytes JpegCoding.Length counts if the file has so many.
    private static long Counted(long bytes) => bytes - (bytes / PartsOfStuffing);
}
