using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>A font whose outlines or variations are so broken that it cannot be cut down for a document.</summary>
/// <param name="font">The face.</param>
public sealed class BrokenFontException(FontInstance font) : InvalidOperationException($"HarfBuzz could not cut the font {font} down for the PDF.")
{
    /// <summary>The face.</summary>
    public FontInstance Font { get; } = font;
}
