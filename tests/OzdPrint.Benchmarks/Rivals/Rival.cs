using System.Collections.Immutable;

namespace OzdPrint.Benchmarks;

/// <summary>A program that sets text.</summary>
/// <param name="Program">Its name on the search path.</param>
/// <param name="Arguments">What it is called with, in the folder of its sources.</param>
/// <param name="Sources">Writes what it reads.</param>
internal sealed record Rival(string Program, ImmutableArray<string> Arguments, Func<RivalText, ImmutableArray<(string Name, string Text)>> Sources)
{
    private const string Pdf = "edition.pdf", Html = "edition.html", AsciiDoc = "edition.adoc", Theme = "columns-theme.yml", Latex = "edition.tex", Typst = "edition.typ";

    /// <summary>All but the product.</summary>
    public static ImmutableArray<Rival> All { get; } =
    [
        new("typst", ["compile", Typst, Pdf], text => [(Typst, WriteTypst.From(text))]),
        new(
            "chromium",
            // A profile of its own, beside that of whoever measures.
            ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=profile", "--no-pdf-header-footer", $"--print-to-pdf={Pdf}", Html],
            text => [(Html, WriteHtml.From(text))]),
        new("asciidoctor-pdf", ["-a", "pdf-themesdir=.", "-a", $"pdf-theme={Theme}", "-o", Pdf, AsciiDoc], text => [(AsciiDoc, WriteAsciiDoc.From(text)), (Theme, WriteAsciiDoc.Theme)]),
        new("weasyprint", [Html, Pdf], text => [(Html, WriteHtml.From(text))]),
        new("lualatex", ["-interaction=nonstopmode", "-halt-on-error", Latex], text => [(Latex, WriteLatex.From(text))]),
    ];
}
