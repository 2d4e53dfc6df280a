using OzdPrint.Layout;

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
    /// <exception cref="InvalidOperationException">A font or picture of the document cannot be read.</exception>
    public static byte[] Print(PrintedDocument document, PdfSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Pages.IsEmpty)
        {
            throw new ArgumentException("A printed document has at least one page.", nameof(document));
        }

        return new PressRun(document, settings ?? new PdfSettings()).Write();
    }
}
