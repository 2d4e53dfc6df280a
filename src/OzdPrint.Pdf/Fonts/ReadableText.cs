using System.Globalization;
using System.Text;

namespace OzdPrint.Pdf;

/// <summary>The text that glyphs are read as.</summary>
internal static class ReadableText
{
    /// <summary>
    /// The text as a reader may be given it: U+0000, U+FEFF, U+FFFE and halves of surrogate pairs are no characters
    /// (ISO 19005-3, 6.2.11.7.2), and what private characters mean nobody knows (6.2.11.7.3). They become U+FFFD.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is 0 or 0xFEFF or 0xFFFE || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }
}
