using OzdPrint.Content;

namespace OzdPrint.Epub.Tests;

public sealed class EpubCheckTests
{
    [Fact]
    public Task Accepts_an_edition_with_everything_and_printed_pages() =>
        EpubCheck.AcceptsAsync(EpubWriter.Write(Editions.Full, Editions.PrintedOptions), TestContext.Current.CancellationToken);

    [Fact]
    public Task Accepts_an_edition_without_date_number_or_departments() =>
        EpubCheck.AcceptsAsync(
            EpubWriter.Write(
                Editions.Of(Editions.Small("a", "Eins", null)) with { Date = null, Number = null, Publication = new Publication() },
                Editions.Options),
            TestContext.Current.CancellationToken);

    [Fact]
    public Task Accepts_an_article_alone() =>
        EpubCheck.AcceptsAsync(
            EpubWriter.Write(Editions.Of(Editions.Everything) with { Source = null, Publication = new Publication() }, Editions.Options),
            TestContext.Current.CancellationToken);
}
