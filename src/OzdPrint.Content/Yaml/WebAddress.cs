using System.Buffers;

namespace OzdPrint.Content;

/// <summary>The addresses a reader may be led to.</summary>
public static class WebAddress
{
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t\r\n<>\"");

    /// <summary>
    /// Reads an absolute http or https address with a host, or a mailto address if <paramref name="allowMail"/>; null for
    /// all else. Other schemes may run programs or open files on a reader's machine.
    /// </summary>
    public static Uri? Parse(string text, bool allowMail)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().ContainsAny(NotInAddresses) || !Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return null;
        }

        return address.Scheme switch
        {
            "http" or "https" when address.Host.Length > 0 && text.Contains("://", StringComparison.Ordinal) => address,
            "mailto" when allowMail && text.Contains('@', StringComparison.Ordinal) => address,
            _ => null,
        };
    }
}
