using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the links as annotations (ISO 32000-1, 12.5.6.5), each with words for a screen reader and a key by which its
/// structure element is found (ISO 14289-1, 7.18).
/// </summary>
/// <param name="file">The file.</param>
/// <param name="destination">Writes the places that links lead to.</param>
internal sealed class LinkAnnotations(PdfFile file, Destination destination)
{
    /// <summary>The annotation is printed with the page, as an archive's PDF asks of all (ISO 19005-3, 6.3.2).</summary>
    private const int PrintFlag = 1 << 2;

    /// <summary>Writes one link.</summary>
    /// <param name="self">The number of its object.</param>
    /// <param name="link">The link.</param>
    /// <param name="page">Its page.</param>
    /// <param name="key">Its key in the parent tree.</param>
    public void Write(Ref self, LinkArea link, Page page, int key)
    {
        using var annotation = file.Dictionary(self);
        annotation.Name("Type"u8, "Annot"u8);
        annotation.Name("Subtype"u8, "Link"u8);
        annotation.Rectangle("Rect"u8, Box.OnPage(page.Height, link.X, link.Y, link.Width, link.Height));
        using (var border = annotation.Array("Border"u8))
        {
            border.Integer(0);
            border.Integer(0);
            border.Integer(0);
        }

        annotation.Integer("F"u8, PrintFlag);
        annotation.Integer("StructParent"u8, key);
        annotation.Text("Contents"u8, link.Description);
        switch (link.Target)
        {
            case WebTarget web:
                using (var action = annotation.Dictionary("A"u8))
                {
                    action.Name("Type"u8, "Action"u8);
                    action.Name("S"u8, "URI"u8);
                    action.Ascii("URI"u8, AddressOf(web.Address));
                }

                break;
            case PageTarget target:
                destination.Write(annotation, "Dest"u8, target);
                break;
            default:
                throw new NotSupportedException($"The press knows no link target of the type {link.Target.GetType().Name}.");
        }
    }

    /// <summary>
    /// An address in plain ASCII (12.6.4.7): the host in its ASCII form, every other foreign character as its escaped
    /// UTF-8.
    /// </summary>
    internal static string AddressOf(Uri address)
    {
        var text = address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString;
        if (address.IsAbsoluteUri && address.Host.Length > 0 && !System.Text.Ascii.IsValid(address.Host))
        {
            var at = text.IndexOf(address.Host, StringComparison.Ordinal);
            text = at < 0 ? text : string.Concat(text.AsSpan(0, at), address.IdnHost, text.AsSpan(at + address.Host.Length));
        }

        return string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }
}
