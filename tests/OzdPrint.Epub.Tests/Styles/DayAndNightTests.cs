using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Epub.Tests;

public sealed class DayAndNightTests
{
    // Grounds that readers offer, and the contrast WCAG 2.2 (1.4.11) asks of what is no text.
    private static readonly Colour[] Grounds = [Colour.White, new(0xF4, 0xEC, 0xD8), Colour.Black];

    private const double Contrast = 3;

    [Fact]
    public void Any_colour_is_given_a_shade_that_shows_by_day_and_by_night() =>
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Colour(r, g, b))
            .Sample(colour => Assert.All(Grounds, ground => Assert.InRange(Luminance.Contrast(DayAndNight.Shade(colour), ground), Contrast - 0.005, 21)), seed: new PCG(1, 1).ToString());

    [Theory]
    [InlineData("#c03030", "#c03030")]
    [InlineData("#8b1a1a", "#ad2020")]
    public void A_colour_that_shows_is_left_and_a_dark_red_becomes_a_red(string colour, string shade) =>
        Assert.Equal(shade, DayAndNight.Shade(Colour.Parse(colour)!.Value).ToString());
}
