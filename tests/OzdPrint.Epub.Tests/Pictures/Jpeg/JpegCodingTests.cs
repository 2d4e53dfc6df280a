using CsCheck;
using SkiaSharp;

namespace OzdPrint.Epub.Tests;

public sealed class JpegCodingTests
{
    private static readonly Gen<(RgbSamples Samples, bool IsSharp, int Quality)> AnyCoding =
        Gen.Select(AnyPicture.Of(70), Gen.Bool, Gen.Int[1, 100]);

    [Fact]
    public void A_file_holds_the_blocks_that_a_slow_and_plain_coder_would_write() => AnyCoding.Sample(
        any =>
        {
            var colour = AnyPicture.ColourFor(any.Samples, any.IsSharp);
            var file = Code(any.Samples, colour, any.Quality);
            var read = new ReadJpeg(file);
            Assert.Equal((any.Samples.Width, any.Samples.Height, colour == JpegColour.Grey ? 1 : 3), (read.Width, read.Height, read.Components));
            Assert.Equal(colour == JpegColour.Grey ? [0xE0, 0xDB, 0xC0, 0xC4, 0xDA] : [0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xDA], read.Markers);
            foreach (var ((component, row, column), block) in read.Blocks)
            {
                var size = component > 0 && colour == JpegColour.Shared ? 16 : 8;
                if (row * size >= read.Height || column * size >= read.Width)
                {
                    // Nobody sees it.
                    Assert.All(block[1..], count => Assert.Equal(0, count));
                    continue;
                }

                Assert.Equal(SlowBlock(any.Samples, component, row, column, component > 0 && colour == JpegColour.Shared, read.Steps[Math.Min(component, 1)]), block);
            }
        },
        iter: 150,
        seed: "0000KOIcNaa4");

    [Fact]
    public void A_decoder_sees_what_it_sees_in_the_files_of_the_usual_coder()
    {
        // The same pictures in every run: in a small one with shared colours chance may do 3 dB and more, one way or the other.
        var errors = new List<(double Ours, double Usual)>();
        for (var number = 0u; number < 200; number++)
        {
            AnyCoding.Sample(
                any =>
                {
                    var colour = AnyPicture.ColourFor(any.Samples, any.IsSharp);
                    var ours = AnyPicture.Error(any.Samples, Code(any.Samples, colour, any.Quality));
                    var usual = AnyPicture.Error(any.Samples, UsualFile(any.Samples, colour, any.Quality));

                    // In these it stays below; a level of difference is rounding.
                    Assert.True(ours <= (usual * 2) + 1, $"{ours} instead of {usual} at {any.Quality}, {colour}.");
                    errors.Add((ours, usual));
                },
                iter: 1,
                threads: 1,
                seed: new PCG(number, 1).ToString());
        }

        // But not in all together.
        Assert.InRange(errors.Sum(error => error.Ours) / errors.Sum(error => error.Usual), 0, 1.03);
    }

    [Theory]
    [InlineData(0xFFFFFF)]
    [InlineData(0x000000)]
    [InlineData(0x1E20B4)]
    [InlineData(0x00FF00)]
    public void A_plain_colour_stays_what_it_is(int colour)
    {
        foreach (var (width, height) in new[] { (1, 1), (8, 8), (16, 16), (17, 9), (100, 40) })
        {
            var bytes = new byte[width * height * 4];
            for (var at = 0; at < bytes.Length; at += 4)
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(at), colour);
            }

            var samples = new RgbSamples(width, height, bytes);
            Assert.All([JpegColour.Sharp, JpegColour.Shared], kind =>
                Assert.All(AnyPicture.Differences(samples, Code(samples, kind, 85)), difference => Assert.InRange(difference, 0, 2)));
        }
    }

    [Fact]
    public void White_paper_stays_white_at_any_quality()
    {
        var samples = new RgbSamples(40, 40, [.. Enumerable.Repeat(byte.MaxValue, 40 * 40 * 4)]);
        for (var quality = 1; quality <= 100; quality++)
        {
            Assert.All(AnyPicture.Differences(samples, Code(samples, JpegColour.Grey, quality)), difference => Assert.Equal(0, difference));
        }
    }

    [Fact]
    public void The_length_is_known_before_a_byte_is_written() => AnyCoding.Sample(
        any =>
        {
            var picture = TransformedPicture.Of(any.Samples, AnyPicture.ColourFor(any.Samples, any.IsSharp), 100);
            var coding = new JpegCoding(picture, any.Quality, new Symbols());
            var file = coding.Write(long.MaxValue)!;
            Assert.Equal(file.Length - new ReadJpeg(file).Stuffed, coding.Length);
            Assert.Equal(file, coding.Write(file.Length + 1));
            Assert.Null(coding.Write(file.Length));
        },
        iter: 100);

    [Fact]
    public void Room_for_symbols_may_be_used_again() => Gen.Select(AnyCoding, AnyCoding).Sample(
        (before, any) =>
        {
            var symbols = new Symbols(1);
            foreach (var (samples, isSharp, quality) in new[] { before, any })
            {
                var colour = AnyPicture.ColourFor(samples, isSharp);
                var coding = new JpegCoding(TransformedPicture.Of(samples, colour, quality), quality, symbols);
                Assert.Equal(Code(samples, colour, quality), coding.Write(long.MaxValue));
            }
        },
        iter: 50);

    [Fact]
    public void What_the_best_quality_leaves_out_no_lower_one_misses() => AnyCoding.Sample(
        any =>
        {
            var colour = AnyPicture.ColourFor(any.Samples, any.IsSharp);
            var whole = TransformedPicture.Of(any.Samples, colour, 100);
            Assert.Equal(new JpegCoding(whole, any.Quality, new Symbols()).Write(long.MaxValue), Code(any.Samples, colour, any.Quality));
        },
        iter: 100);

    [Fact]
    public void Rows_may_come_in_strips() => AnyCoding.Sample(
        any =>
        {
            var colour = AnyPicture.ColourFor(any.Samples, any.IsSharp);
            var picture = new TransformedPicture(any.Samples.Width, any.Samples.Height, colour, any.Quality, new Coefficients());
            var strip = any.Samples.Width * 16 * 4;
            for (var at = 0; at < any.Samples.Bytes.Length; at += strip)
            {
                picture.Add(any.Samples.Bytes.AsSpan(at, Math.Min(strip, any.Samples.Bytes.Length - at)));
            }

            Assert.Equal(Code(any.Samples, colour, any.Quality), new JpegCoding(picture, any.Quality, new Symbols()).Write(long.MaxValue));
        },
        iter: 100);

    [Fact]
    public void The_finest_quality_that_fits_is_found() => Gen.Select(AnyPicture.Of(120), Gen.Bool, Gen.Int[1, 60], Gen.Int[1, 100], Gen.Double[0, 1.1]).Sample(
        (samples, isSharp, least, first, share) =>
        {
            const int best = 85;
            var picture = TransformedPicture.Of(samples, AnyPicture.ColourFor(samples, isSharp), best);
            var files = Enumerable.Range(least, best - least + 1).Select(quality => new JpegCoding(picture, quality, new Symbols()).Write(long.MaxValue)!).ToArray();
            var limit = files[0].Length + (int)((files[^1].Length - files[0].Length) * share);
            var (bytes, length, _) = FinestQuality.Run(picture, new Symbols(), least, first, limit);
            if (bytes is null)
            {
                Assert.True(files[0].Length >= limit);
                Assert.InRange(length, files[0].Length - new ReadJpeg(files[0]).Stuffed, files[0].Length);
                return;
            }

            // Sizes of tiny pictures do not always rise; then one of the qualities fits above which the next does not.
            var found = Array.FindIndex(files, file => file.AsSpan().SequenceEqual(bytes));
            var isRising = files.Zip(files.Skip(1)).All(pair => pair.First.Length <= pair.Second.Length);
            Assert.True(bytes.Length < limit && bytes.Length == length && found >= 0);
            var last = Array.FindLastIndex(files, file => file.Length < limit);
            Assert.True(isRising
                ? files[last].AsSpan().SequenceEqual(bytes)
                : files.Select((file, index) => file.AsSpan().SequenceEqual(bytes) && (index == files.Length - 1 || files[index + 1].Length >= limit)).Any(isIt => isIt));
        },
        iter: 60,
        seed: "0000KOIcNaa4");

    [Fact]
    public void A_search_for_enough_ends_near_the_limit_or_at_the_finest_that_fits() =>
        Gen.Select(AnyPicture.Of(120), Gen.Bool, Gen.Int[1, 100], Gen.Double[0, 1.1], Gen.Int[2, 64]).Sample(
            (samples, isSharp, first, share, parts) =>
            {
                const int best = 85;
                var symbols = new Symbols();
                var picture = TransformedPicture.Of(samples, AnyPicture.ColourFor(samples, isSharp), best);
                var (coarsest, finest) = (Length(1), Length(best));
                var limit = coarsest + 1 + (long)((finest - coarsest) * share);
                var enough = limit - (limit / parts);
                var (bytes, length, quality) = FinestQuality.Run(picture, symbols, 1, first, limit, enough);
                Assert.NotNull(bytes);
                Assert.Equal((Length(quality), Length(quality)), (bytes.Length, length));
                Assert.True(length < limit, $"{length} bytes, not fewer than {limit}.");
                Assert.True(length >= enough || quality == best || Length(quality + 1) >= limit, $"{length} bytes, and a finer file fits below {limit}.");

                int Length(int quality) => new JpegCoding(picture, quality, symbols).Write(long.MaxValue)!.Length;
            },
            iter: 100);

    [Fact]
    public void A_search_ends_where_enough_is_found_first()
    {
        var picture = TransformedPicture.Of(AnyPicture.Of(60).Single(), JpegColour.Sharp, 85);
        var (_, length, quality) = FinestQuality.Run(picture, new Symbols(), 1, 20, long.MaxValue, enoughBytes: 1);
        Assert.Equal((20, new JpegCoding(picture, 20, new Symbols()).Write(long.MaxValue)!.Length), (quality, length));
    }

    [Theory]
    [InlineData(127_360, 26)]
    [InlineData(129_381, 25)]
    [InlineData(129_382, 24)]
    [InlineData(125_371, 26)]
    [InlineData(125_370, 27)]
    [InlineData(64_000, 57)]
    [InlineData(254_720, -6)]
    public void A_quality_is_guessed_from_the_size_of_another_rather_too_coarse(long length, int guess) =>
        Assert.Equal(guess, FinestQuality.Guess(26, length, 128_000));

    [Fact]
    public void A_photograph_is_coded_as_finely_as_fits_by_brute_force()
    {
        var bytes = new byte[300 * 200 * 4];
        var noise = 1u;
        for (var at = 0; at < bytes.Length; at++)
        {
            noise = (noise * 1664525) + 1013904223;
            bytes[at] = (byte)((at / 4 % 300 / 2) + (at / 1200 / 4) + (noise >> 28));
        }

        var picture = TransformedPicture.Of(new RgbSamples(300, 200, bytes), JpegColour.Shared, 85);
        var files = Enumerable.Range(1, 85).Select(quality => new JpegCoding(picture, quality, new Symbols()).Write(long.MaxValue)!).ToArray();
        foreach (var limit in files.SelectMany(file => new[] { file.Length - 1, file.Length, file.Length + 1 }))
        {
            Assert.Equal(files.LastOrDefault(file => file.Length < limit), FinestQuality.Run(picture, new Symbols(), 1, limit % 90, limit).Bytes);
        }
    }

    private static byte[] Code(RgbSamples samples, JpegColour colour, int quality)
    {
        var picture = TransformedPicture.Of(samples, colour, quality);
        return new JpegCoding(picture, quality, new Symbols()).Write(long.MaxValue)!;
    }

    private static byte[] UsualFile(RgbSamples samples, JpegColour colour, int quality)
    {
        using var image = samples.ToImage();
        using var pixels = image.PeekPixels();
        var sampling = colour == JpegColour.Shared ? SKJpegEncoderDownsample.Downsample420 : SKJpegEncoderDownsample.Downsample444;
        using var file = pixels.Encode(new SKJpegEncoderOptions(quality, sampling, SKJpegEncoderAlphaOption.Ignore));
        return file!.ToArray();
    }

    // Sample by sample and division by division.
    private static int[] SlowBlock(RgbSamples samples, int component, int row, int column, bool isShared, int[] steps)
    {
        var block = new int[64];
        for (var index = 0; index < 64; index++)
        {
            var (x, y) = ((column * 8) + (index % 8), (row * 8) + (index / 8));
            block[index] = isShared
                ? Level(samples, component, Math.Min(2 * x, (samples.Width - 1) / 2 * 2), Math.Min(2 * y, (samples.Height - 1) / 2 * 2), 2)
                : Level(samples, component, x, y, 1);
        }

        var coefficients = new short[64];
        CosineTransform.Run(block, coefficients);
        return [.. steps.Select((step, index) =>
        {
            var coefficient = coefficients[(index % 8 * 8) + (index / 8)];
            // White and black paper is rounded outwards.
            var half = component == 0 && coefficient is 127 * 64 or -128 * 64 ? (step * 8) - 1 : step * 4;
            return Math.Sign(coefficient) * ((Math.Abs(coefficient) + half) / (step * 8));
        })];
    }

    private static int Level(RgbSamples samples, int component, int x, int y, int side)
    {
        long[] sums = [0, 0, 0];
        for (var index = 0; index < side * side; index++)
        {
            var at = 4 * ((Math.Min(y + (index / side), samples.Height - 1) * samples.Width) + Math.Min(x + (index % side), samples.Width - 1));
            for (var channel = 0; channel < 3; channel++)
            {
                sums[channel] += samples.Bytes[at + channel];
            }
        }

        // Weights of red, green and blue in 65536ths (JFIF: 0.299, 0.587, 0.114 and so on).
        long[] weights = component switch
        {
            0 => [19595, 38470, 7471],
            1 => [-11059, -21709, 32768],
            _ => [32768, -27439, -5329],
        };
        var sum = sums.Zip(weights, (one, other) => one * other).Sum();
        long whole = 65536 * side * side;
        return component == 0 ? (int)Math.Floor((sum + (whole / 2)) / (double)whole) - 128 : (int)Math.Floor((sum + (whole / 2) - 1) / (double)whole);
    }
}
