using System.Text;

namespace OzdPrint.Content;

/// <summary>Writes the reference page of diagnostics.</summary>
public static class DiagnosticReference
{
    /// <summary>A Markdown page of the codes sorted by their numbers, a section for each thousand.</summary>
    public static string Markdown(IEnumerable<DiagnosticCode> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var page = new StringBuilder(
            """
            # Diagnostics

            What `ozdprint` may say about your files. An **error** keeps an edition from being written; a **warning** and a
            **note** do not. The codes stay the same from version to version, so scripts may rely on them.

            """);
        var area = ' ';
        foreach (var code in codes.OrderBy(code => code.Code, StringComparer.Ordinal))
        {
            if (code.Code[3] != area)
            {
                area = code.Code[3];
                page.Append("\n## ").Append(Area(area)).Append("\n\n| code | severity | what it means | what to do |\n|---|---|---|---|\n");
            }

            page.Append("| ").Append(code.Code).Append(" | ").Append(DiagnosticText.Name(code.Severity)).Append(" | ")
                .Append(Cell(code.Summary)).Append(" | ").Append(Cell(code.Remedy)).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Area(char thousand) => thousand switch
    {
        '1' => "Files and YAML",
        '2' => "Publication and edition",
        '3' => "Articles",
        '4' => "Layout files and their fonts",
        '5' => "Typesetting and make-up",
        '6' => "Import",
        '7' => "Writing results",
        '8' => "Finished editions",
        _ => "Others",
    };

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
