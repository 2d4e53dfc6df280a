using System.Text.RegularExpressions;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed partial class AceTests
{
    private static readonly byte[] Full = EpubWriter.Write(Editions.Full, Editions.PrintedOptions);

    [Fact]
    public void Finds_nothing_in_editions_and_articles() =>
        Ace.Accepts(
            ("edition", Full),
            ("plain", EpubWriter.Write(
                Editions.Of(Editions.Small("a", "Eins", null)) with { Date = null, Number = null, Publication = new Publication() },
                Editions.Options)),
            ("article", EpubWriter.Write(
                Editions.Of(Editions.Everything) with { Source = null, Publication = new Publication() }, Editions.Options)));

    [Fact]
    public void Finds_what_is_broken_in_articles_navigation_and_package()
    {
        var broken = Full;
        broken = BrokenEpub.Replace(broken, "EPUB/articles/gesetz.xhtml", AltText(), "");
        broken = BrokenEpub.Replace(broken, "EPUB/nav.xhtml", PageList(), "");
        broken = BrokenEpub.Replace(broken, "EPUB/package.opf", Summary(), "");

        var findings = Ace.Findings(("broken", broken));

        Assert.Contains(findings, finding => finding.StartsWith("broken: articles/gesetz.xhtml: image-alt (critical): ", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("nopagelist", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("accessibilitysummary", StringComparison.Ordinal));
    }

    [GeneratedRegex(" alt=\"[^\"]*\"")]
    private static partial Regex AltText();

    [GeneratedRegex("<nav [^>]*page-list.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex PageList();

    [GeneratedRegex("<meta property=\"schema:accessibilitySummary\">.*?</meta>")]
    private static partial Regex Summary();
}
