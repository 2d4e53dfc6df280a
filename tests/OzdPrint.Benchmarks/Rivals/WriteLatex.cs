using System.Globalization;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Benchmarks;

/// <summary>Writes the text for LuaLaTeX.</summary>
internal static class WriteLatex
{
    // What takes the place of tcolorbox is framed, which every larger installation has.
    private const string Preamble = """
        \documentclass[10pt,a4paper,twocolumn]{article}
        \usepackage[ngerman]{babel}
        \usepackage{microtype}
        \usepackage[top=13mm,bottom=18mm,left=15mm,right=15mm,columnsep=6mm]{geometry}
        \IfFileExists{tcolorbox.sty}{%
          \usepackage{tcolorbox}\tcbuselibrary{breakable,skins}%
          \newenvironment{ozdbox}[1]{\begin{tcolorbox}[breakable,enhanced,title={##1},fontupper=\small]\setlength{\parindent}{1em}}{\end{tcolorbox}}%
        }{%
          \usepackage{framed}%
          \newenvironment{ozdbox}[1]{\begin{framed}\small\textbf{##1}\par}{\end{framed}}%
        }
        \setlength{\parindent}{1em}
        \setlength{\emergencystretch}{1em}
        \begin{document}

        """;

    public static string From(RivalText text)
    {
        var latex = new StringBuilder(Preamble);
        latex.Append(CultureInfo.InvariantCulture, $"{{\\Huge {Escape(text.Title)}\\par}}\n");
        Write(latex, text.Blocks);
        return latex.Append("\\end{document}\n").ToString();
    }

    /// <summary>
    /// Characters as LaTeX takes them. Signs that fonts for TeX draw together to others (<c>--</c>, <c>,,</c>, <c>&lt;&lt;</c>) are kept apart, and the
    /// straight quotation mark, which German LaTeX gives a meaning to, is named.
    /// </summary>
    public static string Escape(string text)
    {
        var latex = new StringBuilder(text.Length);
        foreach (var (at, sign) in text.Index())
        {
            if (sign is '-' or ',' or '<' or '>' && at > 0 && text[at - 1] == sign)
            {
                latex.Append("\\kern0pt{}");
            }

            latex.Append(sign switch
            {
                '\\' => "\\textbackslash{}",
                '{' or '}' or '$' or '&' or '#' or '_' or '%' => $"\\{sign}",
                '^' => "\\textasciicircum{}",
                '~' => "\\textasciitilde{}",
                '"' => "\\textquotedbl{}",
                '\'' => "\\textquotesingle{}",
                '`' => "\\textasciigrave{}",
                '<' => "\\textless{}",
                '>' => "\\textgreater{}",
                // In braces: a bracket behind it would be taken for a distance.
                '\n' => "{\\newline}",
                _ => sign.ToString(),
            });
        }

        return latex.ToString();
    }

    private static void Write(StringBuilder latex, IEnumerable<RivalBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RivalHeading heading:
                    latex.Append(CultureInfo.InvariantCulture, $"\\{(heading.Level switch { 1 => "part", 2 => "section", _ => "subsection" })}*{{{Inline(heading.Text)}}}\n\n");
                    break;
                case RivalParagraph { Look: RivalLook.Quotation } quotation:
                    latex.Append(CultureInfo.InvariantCulture, $"\\begin{{quote}}\\itshape {Inline(quotation.Text)}\\end{{quote}}\n\n");
                    break;
                case RivalParagraph paragraph:
                    var look = paragraph.Look switch
                    {
                        RivalLook.Kicker or RivalLook.Question => "\\medskip\\noindent\\bfseries ",
                        RivalLook.Lead => "\\noindent\\large\\bfseries ",
                        RivalLook.Small => "\\noindent\\footnotesize ",
                        _ => "",
                    };
                    latex.Append(CultureInfo.InvariantCulture, $"{{{look}{Inline(paragraph.Text)}\\par}}\n\n");
                    break;
                case RivalList list:
                    var environment = list.IsOrdered ? "enumerate" : "itemize";
                    latex.Append(CultureInfo.InvariantCulture, $"\\begin{{{environment}}}\n");
                    latex.AppendJoin("", list.Items.Select(item => $"\\item{{}} {Inline(item)}\n"));
                    latex.Append(CultureInfo.InvariantCulture, $"\\end{{{environment}}}\n\n");
                    break;
                case RivalBox box:
                    latex.Append(CultureInfo.InvariantCulture, $"\\begin{{ozdbox}}{{{Inline(box.Title)}}}\n");
                    Write(latex, box.Blocks);
                    latex.Append("\\end{ozdbox}\n\n");
                    break;
            }
        }
    }

    private static string Inline(InlineText text) => string.Concat(text.Spans.Select(span =>
    {
        var words = Escape(span.Text);
        words = span.Emphasis ? $"\\emph{{{words}}}" : words;
        return span.Strong ? $"\\textbf{{{words}}}" : words;
    }));
}
