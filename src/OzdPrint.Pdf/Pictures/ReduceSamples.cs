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
        var narrow = Lines(samples.Bytes, samples.Height, samples.Width, width, samples.Channels, lineStride: samples.Width * samples.Channels, step: samples.Channels);
        var small = Lines(narrow, width, samples.Height, height, samples.Channels, lineStride: samples.Channels, step: width * samples.Channels);
        return samples with { Width = width, Height = height, Bytes = Transposed(small, width, height, samples.Channels) };
    }

    /// <summary>
    /// Every line brought from <paramref name="from"/> to <paramref name="to"/> samples; the lines follow each other in
    /// the result.
    /// </summary>
    private static byte[] Lines(byte[] bytes, int lines, int from, int to, int channels, int lineStride, int step)
    {
        var result = new byte[lines * to * channels];
        var sums = new long[channels];
        for (var line = 0; line < lines; line++)
        {
            for (var t = 0; t < to; t++)
            {
                // In units of 1/to of an old sample the new one covers from t * from to (t + 1) * from.
                var (start, end) = ((long)t * from, ((long)t + 1) * from);
                Array.Clear(sums);
                for (var s = start / to; s * to < end; s++)
                {
                    var weight = Math.Min(end, (s + 1) * to) - Math.Max(start, s * to);
                    var at = (line * lineStride) + ((int)s * step);
                    for (var c = 0; c < channels; c++)
                    {
                        sums[c] += weight * bytes[at + c];
                    }
                }

                for (var c = 0; c < channels; c++)
                {
                    result[(((line * to) + t) * channels) + c] = (byte)((sums[c] + (from / 2)) / from);
                }
            }
        }

        return result;
    }

    /// <summary>Columns that follow each other become rows.</summary>
    private static byte[] Transposed(byte[] columns, int width, int height, int channels)
    {
        var rows = new byte[columns.Length];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
            {
                columns.AsSpan(((x * height) + y) * channels, channels).CopyTo(rows.AsSpan(((y * width) + x) * channels));
            }
        }

        return rows;
    }
}
