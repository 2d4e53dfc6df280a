using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OzdPrint.Epub;

/// <summary>
/// Looks at the samples of a unit before anything is reckoned with them: most units of a drawing are of one colour, and
/// most of the others are grey. A sample is a number of 32 bits, red in its lowest byte; the highest means nothing.
/// </summary>
internal static class UnitSamples
{
    // Samples compared at once; sizes of units are multiples of twice as many.
    private const int Step = 4;

    /// <summary>The bits of a sample that mean something.</summary>
    public const uint Colour = 0xFFFFFF;

    /// <summary>True if all samples of a unit are the same.</summary>
    /// <param name="samples">The rows.</param>
    /// <param name="at">The first sample of the unit.</param>
    /// <param name="stride">Samples from row to row.</param>
    /// <param name="size">Rows and columns of the unit.</param>
    public static bool ArePlain(ReadOnlySpan<uint> samples, int at, int stride, int size)
    {
        var unit = samples.Slice(at, ((size - 1) * stride) + size);
        var first = Vector128.Create(unit[0]);
        ref var start = ref MemoryMarshal.GetReference(unit);
        var (columns, toNext) = ((nuint)size, (nuint)stride);
        for (nuint row = 0; row < (nuint)unit.Length; row += toNext)
        {
            var differences = Vector128<uint>.Zero;
            for (var x = row; x < row + columns; x += 2 * Step)
            {
                differences |= (Vector128.LoadUnsafe(ref start, x) ^ first) | (Vector128.LoadUnsafe(ref start, x + Step) ^ first);
            }

            if ((differences & Vector128.Create(Colour)) != Vector128<uint>.Zero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if red, green and blue are the same in every sample of a unit. Parameters as above.</summary>
    public static bool AreGrey(ReadOnlySpan<uint> samples, int at, int stride, int size)
    {
        for (var row = 0; row < size; row++, at += stride)
        {
            var line = samples.Slice(at, size);
            ref var start = ref MemoryMarshal.GetReference(line);
            var differences = Vector128<uint>.Zero;
            for (nuint x = 0; x < (nuint)line.Length; x += 2 * Step)
            {
                var (four, next) = (Vector128.LoadUnsafe(ref start, x), Vector128.LoadUnsafe(ref start, x + Step));
                differences |= (four ^ (four >>> 8)) | (next ^ (next >>> 8));
            }

            // Green against red and blue against green; above is blue against nothing.
            if ((differences & Vector128.Create(Colour >> 8)) != Vector128<uint>.Zero)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if red, green and blue are the same in every sample, however many.</summary>
    public static bool AreGrey(ReadOnlySpan<uint> samples)
    {
        var whole = samples.Length - (samples.Length % Step);
        for (var at = 0; at < whole; at += Step)
        {
            var four = Vector128.Create(samples.Slice(at, Step));
            if (((four ^ (four >>> 8)) & Vector128.Create(Colour >> 8)) != Vector128<uint>.Zero)
            {
                return false;
            }
        }

        foreach (var sample in samples[whole..])
        {
            if (((sample ^ (sample >> 8)) & (Colour >> 8)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Copies a unit that sticks out of the picture; what is missing repeats the last column and the last row.</summary>
    /// <param name="samples">The rows, from the first of the unit to the last there is.</param>
    /// <param name="column">The first column of the unit.</param>
    /// <param name="width">Samples of a row.</param>
    /// <param name="unit">Takes <paramref name="size"/> × <paramref name="size"/> samples.</param>
    /// <param name="size">Rows and columns of the unit.</param>
    public static void CopyEdge(ReadOnlySpan<uint> samples, int column, int width, Span<uint> unit, int size)
    {
        var columns = Math.Min(size, width - column);
        var rows = Math.Min(size, samples.Length / width);
        for (var row = 0; row < size; row++)
        {
            var line = samples.Slice((Math.Min(row, rows - 1) * width) + column, columns);
            var to = unit.Slice(row * size, size);
            line.CopyTo(to);
            to[columns..].Fill(line[^1]);
        }
    }
}
