using OzdPrint.Judges;
using OzdPrint.Pdf.Tests;

namespace OzdPrint.Cli.Tests;

/// <summary>What teachers say on the command line.</summary>
public sealed class WorksheetTests
{
    private const string Article = """
        title: Ebbe und Flut
        date: 2026-01-08
        body: |
          Der Mond zieht das Wasser an.
        commentary: { text: Das ist eine Meinung. }
        analysis:
          - title: Ursachen
            points: [ { title: Die Schwerkraft } ]
        """;

    private static Workshop Shop()
    {
        var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", Article);
        return shop;
    }

    private static string Words(Workshop shop) =>
        Judge.Run(File.ReadAllBytes(shop.PathOf("out/gezeiten.pdf")), "poppler-utils", "pdftotext", "-enc", "UTF-8", "{}", "-").Output;

    [Fact]
    public void Parts_named_after_without_are_in_no_file()
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "--without", "commentary,analysis").Exit);
        var words = Words(shop);
        Assert.Contains("Der Mond", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Meinung", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ursachen", words, StringComparison.Ordinal);
        var epub = new OpenedEpub(File.ReadAllBytes(shop.PathOf("out/gezeiten.epub")));
        Assert.DoesNotContain(epub.Spine, path => epub.Text(path).Contains("Meinung", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_may_be_repeated_and_takes_nothing_else_away()
    {
        using var shop = Shop();
        Assert.Equal(0, shop.Run("build", "content/2026-01-08/gezeiten.yaml", "--without", "commentary", "--without", "infobox", "-f", "pdf").Exit);
        Assert.DoesNotContain("Meinung", Words(shop), StringComparison.Ordinal);
        Assert.Contains("Ursachen", Words(shop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("commentary,komentar")]
    public void A_word_that_names_no_part_to_leave_out_is_refused(string parts)
    {
        using var shop = Shop();
        var (exit, _, errors) = shop.Run("build", "content/2026-01-08/gezeiten.yaml", "--without", parts);
        Assert.Equal(2, exit);
        Assert.Contains($"\"{parts.Split(',')[^1]}\" names no part that can be left out: write kicker, lead", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Ebbe | Flut")]
    [InlineData("--duplex", "Ebbe |  | Flut")]
    public void On_both_sides_every_handout_begins_a_sheet(string options, string pages)
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\narticles: [ebbe, flut]\n");
        shop.Write("content/2026-01-08/ebbe.yaml", "title: Ebbe\nbody: Das Wasser geht.\n");
        shop.Write("content/2026-01-08/flut.yaml", "title: Flut\nbody: Das Wasser kommt.\n");
        Assert.Equal(0, shop.Run(["build", "content/2026-01-08", "-l", "handout", "-f", "pdf", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Exit);

        // The feet tell that the empty side is no page of an article: it has none, and is not counted.
        var file = File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.handout.pdf"));
        Assert.Empty(Checker.FaultsOf(new PdfReader(file)));
        var text = Judge.Run(file, "poppler-utils", "pdftotext", "-enc", "UTF-8", "{}", "-").Output;
        Assert.Equal(pages.Split(" | "), text.TrimEnd('\f').Split('\f').Select(page =>
            page.Contains("Wasser geht", StringComparison.Ordinal) ? "Ebbe" : page.Contains("Wasser kommt", StringComparison.Ordinal) ? "Flut" : page.Trim()));
        Assert.Equal(2, text.Split("Seite 1 von 1").Length - 1);
    }

    [Fact]
    public void On_both_sides_answers_leave_no_side_empty()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\narticles: [ebbe, flut]\n");
        shop.Write("content/2026-01-08/ebbe.yaml", "title: Ebbe\nbody: Das Wasser geht.\ntasks: [ { task: Nenne das Ziel., answer: Das Meer. } ]\n");
        shop.Write("content/2026-01-08/flut.yaml", "title: Flut\nbody: Das Wasser kommt.\ntasks: [ { task: Nenne das Ziel., answer: Der Strand. } ]\n");
        Assert.Equal(0, shop.Run("build", "content/2026-01-08", "-l", "handout", "-f", "pdf", "--duplex").Exit);
        Assert.Equal(3, new PdfReader(File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.handout.pdf"))).Pages.Count);
        Assert.Equal(2, new PdfReader(File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.loesungen.pdf"))).Pages.Count);
    }

    [Fact]
    public void Duplex_mirrors_the_filing_margin()
    {
        using var shop = Shop();
        Assert.Equal(["left", "left"], Margins());
        Assert.Equal(["left", "right"], Margins("--duplex"));

        // The text begins 25 mm from the left edge, or ends 25 mm from the right one: by the rule of the foot, drawn from margin to margin.
        string[] Margins(params string[] options)
        {
            Assert.Equal(0, shop.Run(["build", "content/2026-01-08/gezeiten.yaml", "-f", "pdf", .. options]).Exit);
            var boxes = Judge.Run(File.ReadAllBytes(shop.PathOf("out/gezeiten.pdf")), "poppler-utils", "pdftotext", "-bbox", "{}", "-").Output;
            return
            [
                .. boxes.Split("<page ")[1..].Select(page => page.Split("<word ")[1..].Min(word => double.Parse(
                    word.Split("xMin=\"")[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture)) > 60 ? "left" : "right"),
            ];
        }
    }
}
