using CsCheck;

namespace OzdPrint.Content.Tests;

/// <summary>Luminance, contrast and greys against values that WCAG and its users know.</summary>
public sealed class LuminanceTests
{
    private static readonly Gen<Colour> _colours = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => new Colour(r, g, b));

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#00ff00", "#000000", 15.30)]
    [InlineData("#123456", "#123456", 1)]
    public void The_contrast_of_two_colours_is_that_of_the_standard(string one, string other, double contrast)
    {
        Assert.Equal(contrast, Luminance.Contrast(Colour.Parse(one)!.Value, Colour.Parse(other)!.Value), 0.01);
        Assert.Equal(contrast, Luminance.Contrast(Colour.Parse(other)!.Value, Colour.Parse(one)!.Value), 0.01);
    }

    [Theory]
    [InlineData("#ffffff", 1)]
    [InlineData("#000000", 0)]
    [InlineData("#ff0000", 0.212600)]
    [InlineData("#777777", 0.184475)]
    public void Luminance_is_that_of_the_guidelines(string colour, double luminance) =>
        Assert.Equal(luminance, Luminance.Of(Colour.Parse(colour)!.Value), 1.0 / ushort.MaxValue);

    [Fact]
    public void A_grey_stays_what_it_is() =>
        Assert.All(Enumerable.Range(0, 256), level => Assert.Equal(level, Luminance.Grey((byte)level, (byte)level, (byte)level)));

    [Fact]
    public void No_grey_is_nearer_to_a_colour_than_its_own() => _colours.Sample(colour =>
    {
        var light = Luminance.Of(colour);
        var grey = Luminance.Grey(colour).R;
        double Off(int level) => Math.Abs(Luminance.Of(new Colour((byte)level, (byte)level, (byte)level)) - light);
        // Two greys may be equally near; the quotients that tell are not exact.
        const double Same = 1e-9;
        return (grey == 0 || Off(grey) <= Off(grey - 1) + Same) && (grey == 255 || Off(grey) <= Off(grey + 1) + Same);
    });
}
