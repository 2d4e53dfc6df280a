using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>
/// The press: writes a printed document as PDF 1.7 (ISO 32000-1). It draws what the layout placed and decides nothing
/// about where. The same document gives the same bytes.
/// </summary>
public static class PdfPress
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document: at least one page, and every mark's element in its structure.</param>
    /// <param name="settings">Further wishes; null for the defaults.</param>
    /// <returns>The bytes of the PDF file.</returns>
    /// <exception cref="ArgumentException">
    /// The document contradicts itself: no page, two elements with one id, a mark of an unknown element, a target
    /// beyond the last page, a length that is no number.
    /// </exception>
    /// <exception cref="BrokenFontException">A font of the document cannot be cut down.</exception>
    /// <exception cref="InvalidOperationException">A picture of the document cannot be read.</exception>
    public static byte[] Print(PrintedDocument document, PdfSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Pages.IsEmpty)
        {
            throw new ArgumentException("A printed document has at least one page.", nameof(document));
        }

        try
        {
            return new PressRun(document, settings ?? new PdfSettings()).Write();
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
        var use = new FontUse(font, 0, new Ref(1));
        for (var glyph = 1; glyph < font.File.GlyphCount; glyph++)
        {
            use.Encode((ushort)glyph, "x");
        }

        try
        {
            return FontSubset.Of(use).Program.Length > 0;
        }
        catch (BrokenFontException)
        {
            return false;
        }
    }
}
