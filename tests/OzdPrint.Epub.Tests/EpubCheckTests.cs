using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed class EpubCheckTests
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
}
