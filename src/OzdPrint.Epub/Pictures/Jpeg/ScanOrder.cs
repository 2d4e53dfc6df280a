namespace OzdPrint.Epub;

/// <summary>The order in which the coefficients of a block are coded: from low to high frequencies, in zigzag (ISO/IEC 10918-1, A.3.6).</summary>
internal static class ScanOrder
{
    private static readonly byte[] _places = Places();

    private static readonly byte[] _turned = [.. _places.Select(place => (byte)((place % CosineTransform.Size * CosineTransform.Size) + (place / CosineTransform.Size)))];

    private static readonly byte[] _indexOfTurned = [.. Enumerable.Range(0, CosineTransform.Area).Select(place => (byte)Array.IndexOf(_turned, (byte)place))];

    /// <summary>Where the coefficient stands in a block, row by row.</summary>
    /// <param name="index">Its place in the order of coding.</param>
    public static int Place(int index) => _places[index];

    /// <summary>Where the coefficients stand as <see cref="CosineTransform"/> gives them, column by column.</summary>
    public static ReadOnlySpan<byte> Turned => _turned;

    /// <summary>The place in the order of coding of the coefficients as <see cref="CosineTransform"/> gives them.</summary>
    public static ReadOnlySpan<byte> IndexOfTurned => _indexOfTurned;

    private static byte[] Places()
    {
        var places = new byte[CosineTransform.Area];
        var (row, column) = (0, 0);
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = (byte)((row * CosineTransform.Size) + column);
            var isUpwards = (row + column) % 2 == 0;
            var last = CosineTransform.Size - 1;
            (row, column) = isUpwards
                ? column == last ? (row + 1, column) : (Math.Max(row - 1, 0), column + 1)
                : row == last ? (row, column + 1) : (row + 1, Math.Max(column - 1, 0));
        }

        return places;
    }
}
