using CsCheck;

namespace OzdPrint.Pdf.Tests;

/// <summary>The predictors by their definition, sample by sample (ISO/IEC 15948, clause 9).</summary>
public sealed class PredictRowsTests
{
    private static readonly byte[] Predictors = [0, 1, 2, 4];

    private static readonly Gen<RasterSamples> AnyPicture =
        from width in Gen.Int[1, 70]
        from height in Gen.Int[1, 6]
        from channels in Gen.OneOf(Gen.Const(1), Gen.Const(3))
        from slope in Gen.Int[0, 9]
        from noise in Gen.OneOf(Gen.Const(0), Gen.Const(3), Gen.Const(255))
        from random in Gen.Byte.Array[width * height * channels]
        select new RasterSamples(
            width, height, channels, [.. random.Select((value, at) => (byte)((at * slope) + (value & noise)))]);

    [Fact]
    public void Each_row_gives_the_samples_back() => AnyPicture.Sample(picture =>
    {
        var rows = PredictRows.Run(picture);
        var stride = picture.Width * picture.Channels;
        var samples = new byte[stride * picture.Height];
        for (var at = 0; at < samples.Length; at++)
        {
            var (y, x) = Math.DivRem(at, stride);
            var row = rows.AsSpan(y * (stride + 1), stride + 1);
            samples[at] = (byte)(row[1 + x] + Guess(row[0], samples, at, x, y, picture));
        }

        Assert.Equal(picture.Bytes, samples);
        Assert.Equal((stride + 1) * picture.Height, rows.Length);
    });

    [Fact]
    public void Each_row_has_the_first_predictor_that_leaves_the_least() => AnyPicture.Sample(picture =>
    {
        var rows = PredictRows.Run(picture);
        var stride = picture.Width * picture.Channels;
        for (var y = 0; y < picture.Height; y++)
        {
            var best = Predictors.MinBy(predictor => Enumerable.Range(0, stride).Sum(x =>
            {
                var at = (y * stride) + x;
                return Math.Abs((int)(sbyte)(picture.Bytes[at] - Guess(predictor, picture.Bytes, at, x, y, picture)));
            }));
            Assert.Equal(best, rows[y * (stride + 1)]);
        }
    });

    private static int Guess(byte predictor, byte[] samples, int at, int x, int y, RasterSamples picture)
    {
        var stride = picture.Width * picture.Channels;
        var left = x < picture.Channels ? 0 : samples[at - picture.Channels];
        var above = y == 0 ? 0 : samples[at - stride];
        var corner = x < picture.Channels || y == 0 ? 0 : samples[at - stride - picture.Channels];
        var target = left + above - corner;
        return predictor switch
        {
            1 => left,
            2 => above,
            4 => new[] { left, above, corner }.MinBy(neighbour => Math.Abs(target - neighbour)),
            _ => 0,
        };
    }
}
