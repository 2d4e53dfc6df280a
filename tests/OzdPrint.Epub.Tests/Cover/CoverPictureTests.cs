using OzdPrint.Content;
using OzdPrint.Judges;
using SkiaSharp;

namespace OzdPrint.Epub.Tests;

public sealed class CoverPictureTests
{
    [Fact]
    public void Is_as_large_as_shops_and_readers_ask()
    {
        using var cover = SKBitmap.Decode(Draw(Editions.Full));
        Assert.Equal((1600, 2400), (cover.Width, cover.Height));
    }

    [Fact]
    public void Shows_the_accent_of_the_paper()
    {
        var blue = Editions.Full with
        {
            Publication = Editions.Full.Publication with
            {
                Colours = Editions.Full.Publication.Colours.Add("accent", new Colour(0x10, 0x30, 0xA0)),
            },
        };
        using var cover = SKBitmap.Decode(Draw(blue));
        var band = cover.GetPixel(800, 10);
        Assert.True(band.Blue > 0x90 && band.Red < 0x30, $"The band is {band}.");
    }

    [Theory]
    [InlineData("Bundesverfassungsgerichtsentscheidungsverkündungstermin")]
    [InlineData("Ein Titel mit so vielen Wörtern, dass er auf dem Titelbild eines Lesegeräts niemals ganz Platz finden kann, auch wenn er noch so klein gesetzt würde, weil er nicht aufhören will und immer weitergeht und weiter und weiter und weiter und weiter und weiter")]
    [InlineData("😀 שלום")]
    public void Keeps_its_margins_whatever_the_headlines(string title)
    {
        var edition = Editions.Of(
            Editions.Small("a", title, title), Editions.Small("b", title, title), Editions.Small("c", title, title));
        using var cover = SKBitmap.Decode(Draw(edition with { Publication = edition.Publication with { Name = title, Subtitle = title } }));
        for (var y = 60; y < 2400; y++)
        {
            Assert.True(cover.GetPixel(90, y).Red > 0xE0 && cover.GetPixel(1510, y).Red > 0xE0, $"Ink in the margin at line {y}.");
        }
    }

    [Fact]
    public void Stays_below_what_Kindle_takes_for_an_ordinary_front() =>
        Assert.InRange(Draw(Editions.Full).Length, 20_000, 128_000);

    [Theory]
    [InlineData("", 85, 85)]
    [InlineData("Ein Titel mit so vielen Wörtern, dass er auf dem Titelbild viel Platz braucht und viele Buchstaben mit vielen Kanten hat", 8, 39)]
    public void Is_as_fine_as_its_front_lets_it_be(string title, int least, int most)
    {
        var articles = title.Length == 0
            ? [Editions.Small("a", "Kurz", "Kurz")]
            : Enumerable.Range(0, 8).Select(number => Editions.Small($"a{number}", title, title)).ToArray();
        Assert.InRange(QualityOf(Draw(Editions.Of([.. articles]))), least, most);
    }

    [Fact]
    public void A_file_that_is_no_font_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Draw(Editions.Full, new CoverFonts(Editions.SerifFont, Editions.SerifFont, new byte[] { 1, 2, 3 })));
        Assert.Contains("sans", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_alternative_text_tells_paper_day_and_lead_story()
    {
        var cover = Editions.Open(Editions.Full, Editions.Options).Body("EPUB/cover.xhtml").Descendants(OpenedEpub.Xhtml + "img").Single();
        Assert.Equal(
            "OZD Tagesausgabe, Donnerstag, 8. Januar 2026. Aufmacher: Wie aus einer Idee ein Gesetz wird", (string?)cover.Attribute("alt"));
    }

    [Fact]
    public void Is_the_same_whatever_was_drawn_before_it()
    {
        var fonts = new CoverFonts(Editions.SerifFont, Editions.SerifFont, Editions.SerifFont);
        var first = Draw(Editions.Full, fonts);
        Draw(Editions.Of(Editions.Small("a", "Ein anderer Titel", "Ein anderer Anriss")), fonts);
        Assert.Equal(first, Draw(Editions.Full, fonts));
    }

    [Fact]
    public void May_be_drawn_before_the_rest_of_the_book() => Assert.Equal(
        EpubWriter.Write(Editions.Full, Editions.Options),
        EpubWriter.Write(Editions.Full, Editions.Options with { Cover = Task.FromResult(EpubWriter.Cover(Editions.Full, Editions.Options.Fonts)) }));

    /// <summary>The quality whose steps of luminance a file has.</summary>
    private static int QualityOf(byte[] jpeg)
    {
        var segment = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xDB]);
        var steps = jpeg.AsMemory(segment + 5, CosineTransform.Area);
        return Enumerable.Range(1, 100).First(quality => new Quantization(quality).Luminance.Steps.Span.SequenceEqual(steps.Span));
    }

    private static byte[] Draw(Edition edition, CoverFonts? fonts = null) =>
        CoverPicture.Draw(edition, EditionNames.Of(edition), fonts ?? Editions.Options.Fonts);
}
