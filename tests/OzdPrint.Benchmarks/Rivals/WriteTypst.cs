using System.Globalization;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Benchmarks;

/// <summary>Writes the text for Typst. All words stand in strings, in which nothing but quotation marks and backslashes has a meaning.</summary>
internal static class WriteTypst
{
    private const string Preamble = """
        #set page(paper: "a4", columns: 2, margin: 15mm, numbering: "1")
        #set columns(gutter: 6mm)
        #set text(lang: "de", size: 9.6pt, hyphenate: true)
        #set par(justify: true)
        #let ozdbox(body) = block(fill: luma(240), stroke: 0.7pt, inset: 8pt, width: 100%, body)


        """;

    public static string From(RivalText text)
    {
        var typst = new StringBuilder(Preamble);
        typst.Append(CultureInfo.InvariantCulture, $"#text(size: 24pt)[{Inline(InlineText.Plain(text.Title))}]\n\n");
        Write(typst, text.Blocks);
        return typst.ToString();
    }

    /// <summary>Characters as a string of Typst takes them.</summary>
    public static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");

    private static void Write(StringBuilder typst, IEnumerable<RivalBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RivalHeading heading:
                    typst.Append(CultureInfo.InvariantCulture, $"#heading(level: {heading.Level})[{Inline(heading.Text)}]\n\n");
                    break;
                case RivalParagraph paragraph:
                    var (begin, end) = paragraph.Look switch
                    {
                        RivalLook.Kicker or RivalLook.Question or RivalLook.Lead => ("#strong[", "]"),
                        RivalLook.Small => ("#text(size: 8.4pt)[", "]"),
                        RivalLook.Quotation => ("#quote(block: true)[", "]"),
                        _ => ("", ""),
                    };
                    typst.Append(CultureInfo.InvariantCulture, $"{begin}{Inline(paragraph.Text)}{end}\n\n");
                    break;
                case RivalList list:
                    var items = string.Join(", ", list.Items.Select(item => $"[{Inline(item)}]"));
                    typst.Append(CultureInfo.InvariantCulture, $"#{(list.IsOrdered ? "enum" : "list")}({items})\n\n");
                    break;
                case RivalBox box:
                    typst.Append(CultureInfo.InvariantCulture, $"#ozdbox[\n#strong[{Inline(box.Title)}]\n\n");
                    Write(typst, box.Blocks);
                    typst.Append("]\n\n");
                    break;
            }
        }
    }

    // The semicolon ends the code, so that no word behind it is taken for a part of it.
    private static string Inline(InlineText text) => string.Concat(text.Spans.Select(span =>
    {
        var words = $"\"{Escape(span.Text)}\"";
        words = span.Emphasis ? $"emph({words})" : words;
        return span.Strong ? $"#strong({words});" : $"#{words};";
    }));
}
