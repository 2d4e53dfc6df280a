using System.Text.RegularExpressions;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed partial class EpubCheckTests
{
    [Fact]
    public void Accepts_an_edition_with_everything_and_printed_pages() =>
        EpubCheck.Accepts(EpubWriter.Write(Editions.Full, Editions.PrintedOptions));

    [Fact]
    public void Accepts_an_edition_without_date_number_or_departments() =>
        EpubCheck.Accepts(
            EpubWriter.Write(
                Editions.Of(Editions.Small("a", "Eins", null)) with { Date = null, Number = null, Publication = new Publication() },
                Editions.Options));

    [Fact]
    public void Accepts_an_article_alone() =>
        EpubCheck.Accepts(
            EpubWriter.Write(Editions.Of(Editions.Everything) with { Source = null, Publication = new Publication() }, Editions.Options));

    [Fact]
    public void Finds_an_error_and_a_mere_hint()
    {
        var broken = EpubWriter.Write(Editions.Of(Editions.Small("a", "Eins", null)), Editions.Options);
        broken = BrokenEpub.Replace(broken, "EPUB/articles/a.xhtml", BodyTag(), "<body epub:type=\"unheard-of\" id=\"1 2\">");

        var findings = EpubCheck.Findings(broken);

        Assert.Contains(findings, finding => finding.StartsWith("ERROR RSC-005 ", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("USAGE OPF-088 ", StringComparison.Ordinal));
    }

    [GeneratedRegex("<body[^>]*>")]
    private static partial Regex BodyTag();
}
