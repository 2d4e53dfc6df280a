using System.Text;

namespace OzdPrint.Epub;

/// <summary>
/// Turns any string into characters that an XML 1.0 file may hold and that readers of every age show: spaces and hyphens
/// old programs do not know give way to those they know.
/// </summary>
internal static class XmlText
{
    // Stands for a character XML cannot hold, so that a reader sees that something was there.
    private const char Replacement = '\uFFFD';

    /// <summary>Appends text as element content.</summary>
    public static void AppendText(StringBuilder target, ReadOnlySpan<char> text) => Append(target, text, inAttribute: false);

    /// <summary>Appends text as an attribute value between double quotes.</summary>
    public static void AppendAttribute(StringBuilder target, ReadOnlySpan<char> text) => Append(target, text, inAttribute: true);

    private static void Append(StringBuilder target, ReadOnlySpan<char> text, bool inAttribute)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var plain = PlainLength(text[index..]);
            target.Append(text.Slice(index, plain));
            index += plain;
            if (index == text.Length)
            {
                return;
            }

            var character = text[index];
            switch (character)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    // Only "]]>" needs it, but always is simpler than sometimes.
                    target.Append("&gt;");
                    break;
                case '"' when inAttribute:
                    target.Append("&quot;");
                    break;
                case '\r':
                    // A bare carriage return would be read back as a line feed.
                    target.Append("&#13;");
                    break;
                case '\n' or '\t' when inAttribute:
                    // Attribute values lose line ends and tabs when read, so they are spaces from the start.
                    target.Append(' ');
                    break;
                case '\u202F':
                    // Many older readers have no glyph for the narrow space; the ordinary one keeps the words together too.
                    target.Append('\u00A0');
                    break;
                case '\u2060':
                    // Adobe's old engine draws a box for the word joiner, but knows its predecessor.
                    target.Append('\uFEFF');
                    break;
                case '\u00AD':
                    // Readers hyphenate by themselves; a soft hyphen keeps Kobo from finding the word in its dictionary.
                    break;
                default:
                    if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                    {
                        target.Append(character).Append(text[++index]);
                    }
                    else
                    {
                        target.Append(IsAllowed(character) ? character : Replacement);
                    }

                    break;
            }
        }
    }

    // Letters and most signs, which stay what they are everywhere: nearly all of a text, so they are copied in one go.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is (>= ' ' and < '\u2000' and not ('&' or '<' or '>' or '"' or '\u00AD')) or (>= '\u2010' and < '\u2028'))
        {
            length++;
        }

        return length;
    }

    // XML 1.0, production 2 (Char), for characters of the basic plane. A surrogate that gets here is alone.
    private static bool IsAllowed(char character) => character switch
    {
        '\t' or '\n' => true,
        < ' ' => false,
        '\uFFFE' or '\uFFFF' => false,
        _ => !char.IsSurrogate(character),
    };
}
