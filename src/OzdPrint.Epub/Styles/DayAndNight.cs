using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Finds the shade of a colour that shows on white, on sepia and on black. Which of them a reader chooses no stylesheet
/// learns for certain: most programs know neither <c>light-dark()</c> nor <c>prefers-color-scheme</c>.
/// </summary>
internal static class DayAndNight
{
    // Relative luminances (WCAG 2.2) whose contrast with black and with a sepia page (#f4ecd8, 0.84) is at least 3 to 1, as
    // success criterion 1.4.11 asks of lines that mean something.
    private const double Darkest = 0.1;
    private const double Lightest = 0.245;

    private const int Steps = 256;

    /// <summary>The colour itself if it shows everywhere, else the nearest shade of it that does.</summary>
    public static Colour Shade(Colour colour) =>
        Luminance.Of(colour) < Darkest ? Lighter(colour).First(shade => Luminance.Of(shade) >= Darkest)
        : Luminance.Of(colour) > Lightest ? Darker(colour).First(shade => Luminance.Of(shade) <= Lightest)
        : colour;

    // First as bright as the hue can be, then paler: so a dark red becomes a red and not a pink.
    private static IEnumerable<Colour> Lighter(Colour colour)
    {
        var most = Math.Max(colour.R, Math.Max(colour.G, colour.B));
        var bright = most == 0
            ? colour
            : new Colour((byte)(colour.R * 255 / most), (byte)(colour.G * 255 / most), (byte)(colour.B * 255 / most));
        return [.. Between(colour, bright), .. Between(bright, Colour.White)];
    }

    private static IEnumerable<Colour> Darker(Colour colour) => Between(colour, Colour.Black);

    private static IEnumerable<Colour> Between(Colour from, Colour to) =>
        Enumerable.Range(0, Steps + 1).Select(step => new Colour(
            Between(from.R, to.R, step), Between(from.G, to.G, step), Between(from.B, to.B, step)));

    private static byte Between(byte from, byte to, int step) => (byte)(from + ((to - from) * step / Steps));
}
