using CsCheck;

namespace OzdPrint.Epub.Tests;

public sealed class CosineTransformTests
{
    [Fact]
    public void Agrees_with_the_formula_of_the_standard() => Gen.OneOf(Gen.Int[-128, 127].Array[64], Gen.Bool.Select(isHigh => isHigh ? 127 : -128).Array[64]).Sample(
        samples =>
        {
            var coefficients = new short[64];
            CosineTransform.Run(samples, coefficients);
            for (var u = 0; u < 8; u++)
            {
                for (var v = 0; v < 8; v++)
                {
                    var sum = 0.0;
                    for (var index = 0; index < 64; index++)
                    {
                        sum += samples[index] * Math.Cos(((2 * (index % 8)) + 1) * u * Math.PI / 16) * Math.Cos(((2 * (index / 8)) + 1) * v * Math.PI / 16);
                    }

                    var expected = sum / 4 * (u == 0 ? Math.Sqrt(0.5) : 1) * (v == 0 ? Math.Sqrt(0.5) : 1);

                    // A fourth of a level of the least step there is.
                    Assert.InRange(coefficients[(u * 8) + v] - (expected * CosineTransform.Scale), -2, 2);
                }
            }
        },
        iter: 200);

    [Fact]
    public void A_block_of_one_level_has_nothing_but_its_mean()
    {
        for (var level = -128; level < 128; level++)
        {
            var coefficients = new short[64];
            CosineTransform.Run([.. Enumerable.Repeat(level, 64)], coefficients);
            Assert.Equal(Coefficients.Mean(level), coefficients[0]);
            Assert.All(coefficients[1..], coefficient => Assert.Equal(0, coefficient));
        }
    }

    [Fact]
    public void Steps_are_counted_as_a_division_would()
    {
        for (var quality = 1; quality <= 100; quality++)
        {
            var steps = new Quantization(quality).Luminance;
            for (var index = 0; index < 64; index += 7)
            {
                var step = steps.Steps.Span[index] * CosineTransform.Scale;
                var divisor = steps.Divisors[index];
                for (var size = 0; size <= 9000; size += 3)
                {
                    Assert.Equal((size + (step / 2)) / step, divisor.Count(size));
                }

                Assert.Equal((0, 1), (divisor.Count(divisor.Least - 1), divisor.Count(divisor.Least)));
            }

            var ofMean = steps.Steps.Span[0] * CosineTransform.Scale;
            for (var mean = -9000; mean <= 9000; mean += 3)
            {
                Assert.Equal(Math.Sign(mean) * ((Math.Abs(mean) + (ofMean / 2)) / ofMean), steps.CountOfMean(mean));
            }
        }
    }
}
