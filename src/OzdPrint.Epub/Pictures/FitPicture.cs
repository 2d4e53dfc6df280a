using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Fits a picture to e-readers: no more pixels than they show, fewer bytes than they take, and a form that all of them
/// know. The same picture always becomes the same bytes.
/// </summary>
internal static class FitPicture
{
    /// <summary>
    /// The most pixels across and down: the screens of seven inches that most subscribers hold (Kindle Paperwhite, Kobo
    /// Libra) have 1264 × 1680. What a file has more costs memory and is thrown away on the device. A file that fits when the
    /// device is held across is left alone, for a drawing of few colours gets larger when it is made smaller.
    /// </summary>
    public const int MostColumns = 1264;

    /// <inheritdoc cref="MostColumns"/>
    public const int MostRows = 1680;

    /// <summary>
    /// Every file is below this, in bytes: Kindle's programs have been killed by picture records beyond 128 kB, and we count
    /// a kB as 1000 to be on the safe side of both ways of counting.
    /// </summary>
    public const int TooManyBytes = 128_000;

    /// <summary>
    /// A drawing is tried as PNG unless its file, cut down by the same part as its pixels, would be so many times too large:
    /// such a file is a photograph in the wrong format, and packing it in vain takes longer than all the rest.
    /// </summary>
    private const int HopelesslyLarge = 4;

    /// <summary>True if the picture can go into the e-book byte by byte. Looks at the file's header only.</summary>
    public static bool Fits(Picture picture) => IsSmall(picture) && StandardForm.Has(picture);

    /// <summary>The picture as it fits.</summary>
    /// <exception cref="InvalidOperationException">It cannot be decoded or coded, for example for want of memory.</exception>
    public static Picture Run(Picture picture)
    {
        if (Fits(picture))
        {
            return picture;
        }

        var (columns, rows) = Bounds(picture.Width, picture.Height);
        var samples = RgbSamples.Decode(picture.Bytes, columns, rows, out var isOpaque);
        if (isOpaque && IsSmall(picture) && StandardForm.HasButForAlpha(picture))
        {
            // It could be transparent but is not.
            return picture;
        }

        samples = samples.ReduceTo(columns, rows);
        return (picture.Format == PictureFormat.Png ? Drawing(picture, samples) : null) ?? Photograph(picture, samples);
    }

    /// <summary>The largest size of the same shape within the bounds, at least one pixel each way.</summary>
    private static (int Columns, int Rows) Bounds(int width, int height)
    {
        if (width <= MostColumns && height <= MostRows)
        {
            return (width, height);
        }

        // In whole numbers: which of the two bounds is met first, and the other side rounded.
        return (long)width * MostRows >= (long)height * MostColumns
            ? (MostColumns, Scaled(height, MostColumns, width))
            : (Scaled(width, MostRows, height), MostRows);
    }

    private static bool IsSmall(Picture picture) => picture.Bytes.Length < TooManyBytes
        && Math.Min(picture.Width, picture.Height) <= MostColumns && Math.Max(picture.Width, picture.Height) <= MostRows;

    private static int Scaled(int length, int by, int from) => (int)Math.Max(1, (((long)length * by) + (from / 2)) / from);

    private static Picture? Drawing(Picture picture, RgbSamples samples)
    {
        var share = (double)samples.Width * samples.Height / ((double)picture.Width * picture.Height);
        if (picture.Bytes.Length * share > TooManyBytes * HopelesslyLarge)
        {
            return null;
        }

        var bytes = samples.ToPng();
        return bytes.Length < TooManyBytes
            ? picture with { Bytes = bytes, Format = PictureFormat.Png, Width = samples.Width, Height = samples.Height }
            : null;
    }

    private static Picture Photograph(Picture picture, RgbSamples samples)
    {
        // The lines of a drawing are thinner than the blocks in which photographs share a colour.
        var (bytes, width, height) = CodeJpeg.Below(TooManyBytes, samples, sharpColours: picture.Format == PictureFormat.Png);
        return picture with { Bytes = bytes, Format = PictureFormat.Jpeg, Width = width, Height = height };
    }
}
