namespace OzdPrint.Epub;

/// <summary>
/// Finds the finest quality at which a JPEG is small enough. The picture is transformed but once; all that is done for a
/// quality is to count, and a search by halves counts seven times at the most.
/// </summary>
internal static class FinestQuality
{
    /// <summary>The finest file that fits.</summary>
    /// <param name="picture">The picture. Its <see cref="TransformedPicture.BestQuality"/> is tried first, for most fit.</param>
    /// <param name="least">The least quality that will do, from 1.</param>
    /// <param name="tooManyBytes">The file has fewer bytes than this.</param>
    /// <returns>The file; null if even the least quality gives too many bytes. And its bytes, or those of the least quality.</returns>
    public static (byte[]? Bytes, long Length) Run(TransformedPicture picture, int least, long tooManyBytes)
    {
        var coding = new JpegCoding(picture, picture.BestQuality);
        if (coding.Write(tooManyBytes) is { } best)
        {
            return (best, best.Length);
        }

        var (quality, tooFine) = (least - 1, picture.BestQuality);
        while (tooFine - quality > 1)
        {
            var middle = (quality + tooFine) / 2;
            if (new JpegCoding(picture, middle) is var tried && tried.Length < tooManyBytes)
            {
                (quality, coding) = (middle, tried);
            }
            else
            {
                tooFine = middle;
            }
        }

        // What is put in while writing may be too much, though seldom.
        for (; quality >= least; quality--)
        {
            coding = coding.Quality == quality ? coding : new JpegCoding(picture, quality);
            if (coding.Write(tooManyBytes) is { } bytes)
            {
                return (bytes, bytes.Length);
            }
        }

        return (null, new JpegCoding(picture, least).Length);
    }
}
