using System.Globalization;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Benchmarks;

/// <summary>Writes the text for Asciidoctor PDF.</summary>
internal static class WriteAsciiDoc
{
    /// <summary>The theme: two columns, and the type and margins of daily.</summary>
    public const string Theme = """
        extends: default
        page:
          size: A4
          margin: [13mm, 15mm, 16mm, 15mm]
          columns: 2
          column-gap: 6mm
        base:
          font-size: 9.6
          line-height-length: 12
          text-align: justify
        heading:
          h1-font-size: 24
          h2-font-size: 20
          h3-font-size: 18
          h4-font-size: 10.4
        sidebar:
          font-size: 8.9
          padding: [8, 8, 4, 8]

        """;

    public static string From(RivalText text)
    {
        var asciiDoc = new StringBuilder();
        asciiDoc.Append(CultureInfo.InvariantCulture, $"= {Escape(text.Title)}\n:lang: de\n:hyphens: de\n\n");
        Write(asciiDoc, text.Blocks);
        return asciiDoc.ToString();
    }

    /// <summary>
    /// Characters as AsciiDoc takes them. Signs are written by their numbers but for the commonest in the midst of plain text, for
    /// almost all of them mean something somewhere; in a line's first word every one may.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isStart">Whether it begins a line.</param>
    public static string Escape(string text, bool isStart = true)
    {
        var asciiDoc = new StringBuilder(text.Length);
        var isFirstWord = isStart;
        foreach (var (at, sign) in text.Index())
        {
            isFirstWord = sign != ' ' && (isFirstWord || (at > 0 && text[at - 1] == '\n'));
            if (sign == '\n')
            {
                asciiDoc.Append(" +\n");
            }
            else if (!char.IsAscii(sign) || char.IsAsciiLetterOrDigit(sign) || sign is ' ' || (!isFirstWord && IsTame(text, at)))
            {
                asciiDoc.Append(sign);
            }
            else
            {
                asciiDoc.Append(CultureInfo.InvariantCulture, $"&#{(int)sign};");
            }
        }

        return asciiDoc.ToString();
    }

    private static bool IsTame(string text, int at) =>
        text[at] is '.' or ',' or ':' or '?' or '!' or '-' or '%'
        && (at == 0 || !char.IsAscii(text[at - 1]) || char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == ' ')
        && (at + 1 == text.Length || !char.IsAscii(text[at + 1]) || char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == ' ');

    private static void Write(StringBuilder asciiDoc, IEnumerable<RivalBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RivalHeading heading:
                    asciiDoc.Append('=', heading.Level + 1).Append(CultureInfo.InvariantCulture, $" {Inline(heading.Text)}\n\n");
                    break;
                case RivalParagraph paragraph:
                    var (begin, end) = paragraph.Look switch
                    {
                        RivalLook.Kicker or RivalLook.Question => ("**", "**"),
                        RivalLook.Lead => ("[.lead]\n", ""),
                        RivalLook.Small => ("[.small]##", "##"),
                        RivalLook.Quotation => ("____\n", "\n____"),
                        _ => ("", ""),
                    };
                    asciiDoc.Append(CultureInfo.InvariantCulture, $"{begin}{Inline(paragraph.Text)}{end}\n\n");
                    break;
                case RivalList list:
                    asciiDoc.AppendJoin("", list.Items.Select(item => $"{(list.IsOrdered ? '.' : '*')} {Inline(item)}\n"));
                    // A comment parts it from a list that follows.
                    asciiDoc.Append("\n//-\n\n");
                    break;
                case RivalBox box:
                    asciiDoc.Append(CultureInfo.InvariantCulture, $".{Inline(box.Title)}\n****\n");
                    Write(asciiDoc, box.Blocks);
                    asciiDoc.Append("****\n\n");
                    break;
            }
        }
    }

    private static string Inline(InlineText text) => string.Concat(text.Spans.Select((span, at) =>
    {
        var words = Escape(span.Text, isStart: at == 0);
        words = span.Emphasis ? $"__{words}__" : words;
        return span.Strong ? $"**{words}**" : words;
    }));
}
