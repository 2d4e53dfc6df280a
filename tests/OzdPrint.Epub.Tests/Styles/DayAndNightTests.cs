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
            .Sample(colour => Assert.All(Grounds, ground => Assert.InRange(ContrastOf(DayAndNight.Shade(colour), ground), Contrast - 0.005, 21)), seed: new PCG(1, 1).ToString());

    [Theory]
    [InlineData("#c03030", "#c03030")]
    [InlineData("#8b1a1a", "#ad2020")]
    public void A_colour_that_shows_is_left_and_a_dark_red_becomes_a_red(string colour, string shade) =>
        Assert.Equal(shade, DayAndNight.Shade(Colour.Parse(colour)!.Value).ToString());

    private static double ContrastOf(Colour one, Colour other)
    {
        var (a, b) = ((DayAndNight.Luminance(one) / 1e6) + 0.05, (DayAndNight.Luminance(other) / 1e6) + 0.05);
        return Math.Max(a, b) / Math.Min(a, b);
    }

    [Theory]
    [InlineData("#ffffff", 1_000_000)]
    [InlineData("#000000", 0)]
    [InlineData("#ff0000", 212_600)]
    [InlineData("#777777", 184_475)]
    public void Luminance_is_that_of_the_guidelines(string colour, int luminance) =>
        Assert.InRange(DayAndNight.Luminance(Colour.Parse(colour)!.Value), luminance - 2, luminance + 2);
}
