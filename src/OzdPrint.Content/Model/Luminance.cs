namespace OzdPrint.Content;

/// <summary>
/// How bright colours are to the eye: relative luminance and contrast as WCAG 2.2 defines them. In whole numbers, so that
/// every machine gives the same greys.
/// </summary>
public static class Luminance
{
    /// <summary>Contrast that text needs (WCAG 2.2, 1.4.3).</summary>
    public const double TextContrast = 4.5;

    /// <summary>Contrast that large text needs.</summary>
    public const double LargeTextContrast = 3;

    /// <summary>The light of white; fine enough that two dark greys differ by twenty.</summary>
    private const int Full = ushort.MaxValue;

    /// <summary>The shares of red, green and blue in what the eye sees (IEC 61966-2-1), in ten-thousandths.</summary>
    private const int Red = 2126, Green = 7152, Blue = 722, All = Red + Green + Blue;

    /// <summary>Stray light on any page, which WCAG adds to both colours.</summary>
    private const double Glare = 0.05;

    /// <summary>The light of each value of a channel (IEC 61966-2-1).</summary>
    private static readonly int[] _light = [.. Enumerable.Range(0, 256).Select(value => (int)Math.Round(Full * LightOf(value / 255.0)))];

    /// <summary>Relative luminance of a colour, from 0 to 1.</summary>
    public static double Of(Colour colour) => LightOf(colour.R, colour.G, colour.B) / (double)Full;

    /// <summary>The contrast of two colours, from 1 to 21, whichever of them is the text.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (Of(one) + Glare, Of(other) + Glare);
        return Math.Max(a, b) / Math.Min(a, b);
    }

    /// <summary>The grey that is as bright as a colour of sRGB.</summary>
    public static byte Grey(byte red, byte green, byte blue) => Greys.NextTo[LightOf(red, green, blue)];

    /// <summary>The grey that is as bright as a colour.</summary>
    public static Colour Grey(Colour colour) => Level(Grey(colour.R, colour.G, colour.B));

    /// <summary>A grey by its level, 0 for black to 255 for white.</summary>
    public static Colour Level(int level) => new((byte)level, (byte)level, (byte)level);

    private static int LightOf(byte red, byte green, byte blue) => ((_light[red] * Red) + (_light[green] * Green) + (_light[blue] * Blue) + (All / 2)) / All;

    private static double LightOf(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    /// <summary>Made by itself when the first picture or colour is turned grey, for most editions have none.</summary>
    private static class Greys
    {
        /// <summary>The grey next to each amount of light.</summary>
        public static readonly byte[] NextTo = All(_light);

        private static byte[] All(int[] lightOf)
        {
            var greys = new byte[Full + 1];
            var grey = 0;
            for (var light = 0; light <= Full; light++)
            {
                while (grey < 255 && lightOf[grey + 1] - light < light - lightOf[grey])
                {
                    grey++;
                }

                greys[light] = (byte)grey;
            }

            return greys;
        }
    }
}
