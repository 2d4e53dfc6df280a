using System.Runtime.Intrinsics;

namespace OzdPrint.Pdf;

/// <summary>PNG's predictors (ISO/IEC 15948, clause 9): of each sample only what it differs from a guess by.</summary>
internal static class PredictRows
{
    private const byte Plain = 0;
    private const byte Left = 1;
    private const byte Above = 2;
    private const byte Paeth = 4;

    /// <summary>
    /// The rows of a picture; each begins with the number of the predictor that leaves the smallest differences, which is what
    /// packs best.
    /// </summary>
    public static byte[] Run(RasterSamples samples)
    {
        var stride = samples.Width * samples.Channels;
        var rows = new byte[(stride + 1) * samples.Height];
        ReadOnlySpan<byte> above = new byte[stride];
        var attempt = new byte[stride];
        for (var y = 0; y < samples.Height; y++)
        {
            var row = samples.Bytes.AsSpan(y * stride, stride);
            var target = rows.AsSpan(y * (stride + 1), stride + 1);
            var smallest = long.MaxValue;
            foreach (var predictor in (ReadOnlySpan<byte>)[Plain, Left, Above, Paeth])
            {
                Predict(predictor, row, above, samples.Channels, attempt);
                var differences = SumOf(attempt);
                if (differences < smallest)
                {
                    smallest = differences;
                    target[0] = predictor;
                    attempt.CopyTo(target[1..]);
                }
            }

            above = row;
        }

        return rows;
    }

    /// <summary>The differences of a row. Sixteen at a time, for half of a newspaper with charts would be spent here.</summary>
    private static void Predict(byte predictor, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int channels, Span<byte> result)
    {
        // The first pixel has no left neighbour; zeros stand for it and for the one above that.
        for (var i = 0; i < channels; i++)
        {
            result[i] = (byte)(row[i] - Guess(predictor, 0, above[i], 0));
        }

        var pixels = row[channels..];
        var left = row[..pixels.Length];
        var up = above.Slice(channels, pixels.Length);
        var corner = above[..pixels.Length];
        var rest = result.Slice(channels, pixels.Length);
        var at = 0;
        for (; at <= pixels.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var guess = predictor switch
            {
                Left => Vector128.Create(left[at..]),
                Above => Vector128.Create(up[at..]),
                Paeth => Nearest(Vector128.Create(left[at..]), Vector128.Create(up[at..]), Vector128.Create(corner[at..])),
                _ => Vector128<byte>.Zero,
            };
            (Vector128.Create(pixels[at..]) - guess).CopyTo(rest[at..]);
        }

        for (; at < pixels.Length; at++)
        {
            rest[at] = (byte)(pixels[at] - Guess(predictor, left[at], up[at], corner[at]));
        }
    }

    private static int Guess(byte predictor, int left, int above, int corner) => predictor switch
    {
        Left => left,
        Above => above,
        Paeth => Nearest(left, above, corner),
        _ => 0,
    };

    /// <summary>Of the three neighbours the one that is nearest to left + above - corner (9.4).</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var toLeft = Math.Abs(above - corner);
        var toAbove = Math.Abs(left - corner);
        var toCorner = Math.Abs(left + above - (2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static Vector128<byte> Nearest(Vector128<byte> left, Vector128<byte> above, Vector128<byte> corner)
    {
        var (leftLow, leftHigh) = Vector128.Widen(left);
        var (aboveLow, aboveHigh) = Vector128.Widen(above);
        var (cornerLow, cornerHigh) = Vector128.Widen(corner);
        return Vector128.Narrow(
            Nearest(leftLow.AsInt16(), aboveLow.AsInt16(), cornerLow.AsInt16()).AsUInt16(),
            Nearest(leftHigh.AsInt16(), aboveHigh.AsInt16(), cornerHigh.AsInt16()).AsUInt16());
    }

    private static Vector128<short> Nearest(Vector128<short> left, Vector128<short> above, Vector128<short> corner)
    {
        var toLeft = Vector128.Abs(above - corner);
        var toAbove = Vector128.Abs(left - corner);
        var toCorner = Vector128.Abs(left - corner + (above - corner));
        var isLeft = Vector128.LessThanOrEqual(toLeft, toAbove) & Vector128.LessThanOrEqual(toLeft, toCorner);
        return Vector128.ConditionalSelect(isLeft, left, Vector128.ConditionalSelect(Vector128.LessThanOrEqual(toAbove, toCorner), above, corner));
    }

    /// <summary>The sum of the differences' sizes, each taken as a number from -128 to 127.</summary>
    private static long SumOf(ReadOnlySpan<byte> differences)
    {
        var sums = Vector128<uint>.Zero;
        var at = 0;
        for (; at <= differences.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            // Of d and 256 - d the smaller is the size.
            var difference = Vector128.Create(differences[at..]);
            var (low, high) = Vector128.Widen(Vector128.Min(difference, -difference));
            var (first, second) = Vector128.Widen(low + high);
            sums += first + second;
        }

        long sum = Vector128.Sum(sums);
        for (; at < differences.Length; at++)
        {
            sum += Math.Abs((int)(sbyte)differences[at]);
        }

        return sum;
    }
}
