using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>
/// The press: writes a printed document as PDF 1.7 (ISO 32000-1). It draws what the layout placed and decides nothing
/// about where. The same document gives the same bytes.
/// </summary>
public static class PdfPress
{
    /// <summary>Writes a document into the memory; see the other way for what may go wrong.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">Further wishes; null for the defaults.</param>
    /// <returns>The bytes of the PDF file.</returns>
    public static byte[] Print(PrintedDocument document, PdfSettings? settings = null)
    {
        using var target = new MemoryStream();
        Print(document, settings ?? new PdfSettings(), target);
        return target.ToArray();
    }

    /// <summary>
    /// Writes a document. Pages and pictures go out while later pages are still painted, so that the memory holds only a few
    /// of them, however many there are.
    /// </summary>
    /// <param name="document">The document: at least one page, and every mark's element in its structure.</param>
    /// <param name="settings">Further wishes.</param>
    /// <param name="target">
    /// Takes the bytes one after the other; it need not be one that can be sought, and is not closed. After an exception it has
    /// a part of the file.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The document contradicts itself: no page, two elements with one id, a mark of an unknown element, a target
    /// beyond the last page, a length that is no number.
    /// </exception>
    /// <exception cref="BrokenFontException">A font of the document cannot be cut down.</exception>
    /// <exception cref="InvalidOperationException">A picture of the document cannot be read.</exception>
    /// <exception cref="IOException">The target cannot be written to.</exception>
    public static void Print(PrintedDocument document, PdfSettings settings, Stream target)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(target);
        if (document.Pages.IsEmpty)
        {
            throw new ArgumentException("A printed document has at least one page.", nameof(document));
        }

        try
        {
            using var file = new PdfFile(target);
            new PressRun(document, settings, file).Write();
        }
        catch (AggregateException all) when (all.InnerExceptions.OfType<BrokenFontException>().FirstOrDefault() is { } broken)
        {
            // Faces are cut side by side, and what goes wrong there comes back in a bundle.
            throw new BrokenFontException(broken.Font);
        }
    }

    /// <summary>
    /// Whether a face can be cut down and embedded with all its letters. A font file may look sound
    /// and yet have outlines or variations that are broken.
    /// </summary>
    public static bool CanEmbed(FontInstance font)
    {
        ArgumentNullException.ThrowIfNull(font);
        var all = new ushort[font.File.GlyphCount];
        for (var glyph = 1; glyph < all.Length; glyph++)
        {
            all[glyph] = (ushort)glyph;
        }

        try
        {
            return FontSubset.Of(font, all).Program.Length > 0;
        }
        catch (BrokenFontException)
        {
            return false;
        }
    }
}
