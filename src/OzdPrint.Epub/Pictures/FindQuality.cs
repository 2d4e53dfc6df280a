namespace OzdPrint.Epub;

/// <summary>
/// Finds the quality at which a JPEG is just small enough. Coding takes long, so each guess is made from the sizes seen
/// before: size goes with a power of the step of the quantization, which the quality sets.
/// </summary>
internal static class FindQuality
{
    // Nobody sees a difference smaller than this.
    private const int Step = 4;

    // So much of the room used is as good as all of it.
    private const double Enough = 0.93;

    // A guess aims a little below the limit, or half of them would be in vain.
    private const double Aim = 0.97;

    // How size goes with the step of the quantization, for drawings and photographs alike, until two sizes tell more.
    private const double UsualPower = -0.6;

    /// <summary>The finest file found; null if even the least quality gives too many bytes.</summary>
    /// <param name="code">Codes at a quality.</param>
    /// <param name="best">The quality that is tried first, up to 99.</param>
    /// <param name="least">The least quality that will do, from 1.</param>
    /// <param name="tooManyBytes">The file has fewer bytes than this.</param>
    /// <returns>The file, and the size of the smallest that was coded.</returns>
    public static (byte[]? Bytes, int Least) Run(Func<int, byte[]> code, int best, int least, int tooManyBytes)
    {
        byte[]? fits = null;
        var (quality, low, high) = (best, least - 1, best + 1);
        (double Step, double Size)? before = null;
        while (true)
        {
            var bytes = code(quality);
            if (bytes.Length < tooManyBytes)
            {
                (fits, low) = (bytes, quality);
            }
            else
            {
                high = quality;
            }

            if (high <= least || (fits is not null && (high - low <= Step || low == best || fits.Length >= Enough * tooManyBytes)))
            {
                return (fits, fits?.Length ?? bytes.Length);
            }

            var now = (Step: Math.Log(QuantizationOf(quality)), Size: Math.Log(bytes.Length));
            var power = before is { } other && other.Step != now.Step ? (now.Size - other.Size) / (now.Step - other.Step) : UsualPower;
            before = now;
            var wanted = Math.Exp(now.Step + ((Math.Log(Aim * tooManyBytes) - now.Size) / Math.Min(power, UsualPower / 4)));
            quality = Math.Clamp(QualityOf(wanted), low + 1, high - 1);
        }
    }

    /// <summary>The step of the quantization that a quality stands for, in hundredths (Independent JPEG Group).</summary>
    private static double QuantizationOf(int quality) => quality < 50 ? 5000.0 / quality : 200 - (2 * quality);

    private static int QualityOf(double step) => (int)(step > 100 ? 5000 / step : (200 - step) / 2);
}
