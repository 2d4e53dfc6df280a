using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Writes an edition as an e-book (EPUB 3.3).</summary>
public static class EpubWriter
{
    /// <summary>The media type of the result.</summary>
    public const string MediaType = "application/epub+zip";

    /// <summary>Draws the cover of an edition, which needs none of its pages.</summary>
    /// <param name="edition">The edition, free of errors.</param>
    /// <param name="fonts">What it is drawn with.</param>
    /// <returns>The bytes of a JPEG file.</returns>
    /// <exception cref="ArgumentException">A font is none.</exception>
    public static byte[] Cover(Edition edition, CoverFonts fonts)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(fonts);
        return CoverPicture.Draw(edition, EditionNames.Of(edition), fonts);
    }

    /// <summary>Writes an edition; the same edition and options give the same bytes.</summary>
    /// <param name="edition">The edition, free of errors.</param>
    /// <param name="options">Fonts of the cover and where printed pages begin.</param>
    /// <returns>The bytes of the EPUB file.</returns>
    /// <exception cref="ArgumentException">A page start names an article the edition does not have, or a font is none.</exception>
    public static byte[] Write(Edition edition, EpubOptions options)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(options);
        var count = edition.Articles.Count();
        if (options.PageStarts.FirstOrDefault(start => start.Article < 0 || start.Article >= count) is { } stray)
        {
            throw new ArgumentException(
                $"Page {stray.Label} begins in article {stray.Article}, but the edition has {count}.", nameof(options));
        }

        return OcfContainer.Pack(EditionPackage.Compose(edition, options));
    }
}
