namespace OzdPrint.Pdf;

/// <summary>
/// Reduces pictures: every new sample is the mean of the area it covers. In whole numbers, so that every machine gives the
/// same bytes.
/// </summary>
internal static class ReduceSamples
{
    /// <summary>The picture with fewer samples.</summary>
    /// <param name="samples">The picture.</param>
    /// <param name="width">New width, 1 to the old one.</param>
    /// <param name="height">New height, 1 to the old one.</param>
    public static RasterSamples To(RasterSamples samples, int width, int height)
    {
        // First the rows get shorter, then there are fewer of them: the mean of means over equal areas is the mean.
        var narrow = ShorterRows(samples, width);
        var small = FewerRows(narrow, width * samples.Channels, samples.Height, height);
        return samples with { Width = width, Height = height, Bytes = small };
    }

    private static byte[] ShorterRows(RasterSamples samples, int width)
    {
        var (channels, covers) = (samples.Channels, Covers(samples.Width, width));
        var result = new byte[width * samples.Height * channels];
        var to = 0;
        for (var y = 0; y < samples.Height; y++)
        {
            var row = samples.Bytes.AsSpan(y * samples.Width * channels, samples.Width * channels);
            foreach (var cover in covers)
            {
                for (var channel = 0; channel < channels; channel++)
                {
                    var at = (cover.First * channels) + channel;
                    var sum = cover.FirstWeight * row[at];
                    for (var between = cover.First + 1; between < cover.Last; between++)
                    {
                        at += channels;
                        sum += (long)width * row[at];
                    }

                    if (cover.Last > cover.First)
                    {
                        sum += cover.LastWeight * row[at + channels];
                    }

                    result[to++] = Mean(sum, samples.Width);
                }
            }
        }

        return result;
    }

    private static byte[] FewerRows(byte[] bytes, int stride, int from, int to)
    {
        var result = new byte[stride * to];
        var sums = new long[stride];
        var y = 0;
        foreach (var cover in Covers(from, to))
        {
            Array.Clear(sums);
            for (var s = cover.First; s <= cover.Last; s++)
            {
                var weight = s == cover.First ? cover.FirstWeight : s == cover.Last ? cover.LastWeight : to;
                var row = bytes.AsSpan(s * stride, stride);
                for (var x = 0; x < row.Length; x++)
                {
                    sums[x] += weight * row[x];
                }
            }

            var reduced = result.AsSpan(y++ * stride, stride);
            for (var x = 0; x < reduced.Length; x++)
            {
                reduced[x] = Mean(sums[x], from);
            }
        }

        return result;
    }

    private static byte Mean(long sum, int weights) => (byte)((sum + (weights / 2)) / weights);

    /// <summary>
    /// Which old samples every new one covers. Counted in parts of an old sample, of which each has
    /// <paramref name="to"/>, a new one covers <paramref name="from"/>.
    /// </summary>
    private static Cover[] Covers(int from, int to)
    {
        var covers = new Cover[to];
        for (var t = 0L; t < to; t++)
        {
            var (start, end) = (t * from, (t + 1) * from);
            var (first, last) = (start / to, (end - 1) / to);
            covers[t] = new Cover(
                (int)first, (int)last, Math.Min(end, (first + 1) * to) - start, end - Math.Max(start, last * to));
        }

        return covers;
    }

    /// <summary>The old samples that a new one covers.</summary>
    /// <param name="First">Index of the first.</param>
    /// <param name="Last">Index of the last, perhaps the same.</param>
    /// <param name="FirstWeight">How much of the first is covered.</param>
    /// <param name="LastWeight">How much of the last is covered.</param>
    private readonly record struct Cover(int First, int Last, long FirstWeight, long LastWeight);
}
