using System.Globalization;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Benchmarks;

/// <summary>Writes the text as one page of HTML with a style sheet for print.</summary>
internal static class WriteHtml
{
    // Type, leading and margins are those of daily. Boxes may be parted: most would not fit on what is left of a column.
    private const string Style = """
        @page { size: A4; margin: 13mm 15mm 16mm; @bottom-center { content: counter(page) } }
        body { margin: 0; font: 9.6pt/12pt serif; columns: 2; column-gap: 6mm; column-fill: auto; text-align: justify; hyphens: auto; orphans: 2; widows: 2 }
        p { margin: 0; text-indent: 1em }
        h1, h2, h3 { hyphens: manual; text-align: left; break-after: avoid; margin: 12pt 0 4pt }
        h1 { font-size: 18pt; line-height: 24pt } h2 { font-size: 18pt; line-height: 22pt } h3 { font-size: 10.4pt; line-height: 12pt }
        ul, ol { margin: 0; padding-left: 1.2em }
        blockquote { margin: 6pt 0 6pt 1.2em; font-style: italic }
        .kicker, .question { font-weight: bold; text-indent: 0; margin-top: 6pt; break-after: avoid }
        .lead { font-size: 11.6pt; line-height: 15pt; font-weight: bold; text-indent: 0 }
        .small { font-size: 8.4pt; text-indent: 0 }
        .box { border: 0.7pt solid; background: #f1ede4; padding: 8pt; margin: 8pt 0; font-size: 8.9pt; line-height: 11.2pt }
        .box h3 { margin-top: 0 }
        """;

    public static string From(RivalText text)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Escape(text.Title)}</title>\n");
        html.Append(CultureInfo.InvariantCulture, $"<style>\n{Style}\n</style>\n</head>\n<body>\n");
        Write(html, text.Blocks);
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Characters as HTML takes them, in text and in attributes.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    private static void Write(StringBuilder html, IEnumerable<RivalBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RivalHeading heading:
                    html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Inline(heading.Text)}</h{heading.Level}>\n");
                    break;
                case RivalParagraph { Look: RivalLook.Text } paragraph:
                    html.Append(CultureInfo.InvariantCulture, $"<p>{Inline(paragraph.Text)}</p>\n");
                    break;
                case RivalParagraph { Look: RivalLook.Quotation } quotation:
                    html.Append(CultureInfo.InvariantCulture, $"<blockquote>{Inline(quotation.Text)}</blockquote>\n");
                    break;
                case RivalParagraph paragraph:
                    html.Append(CultureInfo.InvariantCulture, $"<p class=\"{paragraph.Look.ToString().ToLowerInvariant()}\">{Inline(paragraph.Text)}</p>\n");
                    break;
                case RivalList list:
                    var element = list.IsOrdered ? "ol" : "ul";
                    html.Append(CultureInfo.InvariantCulture, $"<{element}>\n");
                    html.AppendJoin("", list.Items.Select(item => $"<li>{Inline(item)}</li>\n"));
                    html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
                    break;
                case RivalBox box:
                    html.Append(CultureInfo.InvariantCulture, $"<div class=\"box\">\n<h3>{Inline(box.Title)}</h3>\n");
                    Write(html, box.Blocks);
                    html.Append("</div>\n");
                    break;
            }
        }
    }

    private static string Inline(InlineText text) => string.Concat(text.Spans.Select(span =>
    {
        var words = Escape(span.Text).Replace("\n", "<br>");
        words = span.Emphasis ? $"<em>{words}</em>" : words;
        return span.Strong ? $"<strong>{words}</strong>" : words;
    }));
}
