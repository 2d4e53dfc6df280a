using System.Buffers.Binary;

namespace OzdPrint.Content;

/// <summary>
/// Tells whether a picture file goes on to its end mark. The decoder forgives a JPEG whose last rows are missing; printers
/// do not. What stands behind the end, such as the film of a telephone's photograph, is no part of the picture.
/// </summary>
internal static class PictureEnd
{
    // The markers of a JPEG that stand alone (ISO/IEC 10918-1, table B.1); all others begin a segment with a length.
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte FirstRestart = 0xD0;
    private const byte LastRestart = 0xD7;
    private const byte Temporary = 0x01;

    private const int PngSignature = 8;

    // A chunk's length and type, and its check sum.
    private const int PngChunkHead = 8;
    private const int PngChunkFoot = 4;

    /// <summary>True if the end mark is there.</summary>
    public static bool StandsIn(ReadOnlySpan<byte> file, PictureFormat format) =>
        format == PictureFormat.Jpeg ? IsWholeJpeg(file) : IsWholePng(file);

    /// <summary>
    /// Goes from marker to marker: over segments by their lengths, so that a preview in one ends nothing; over the coded
    /// data of scans to the next marker, for there FF is followed by 00 or is one of a restart (B.1.1.5).
    /// </summary>
    private static bool IsWholeJpeg(ReadOnlySpan<byte> file)
    {
        var rest = file;
        while (NextMarker(ref rest) is { } marker)
        {
            if (marker == EndOfImage)
            {
                return true;
            }

            if (marker is StartOfImage or Temporary or (>= FirstRestart and <= LastRestart))
            {
                continue;
            }

            // The length counts its own two bytes.
            if (!BinaryPrimitives.TryReadUInt16BigEndian(rest, out var length) || length < 2 || length > rest.Length)
            {
                return false;
            }

            rest = rest[length..];
            if (marker == StartOfScan)
            {
                SkipScan(ref rest);
            }
        }

        return false;
    }

    /// <summary>The next marker, behind any fill bytes; the rest begins behind it. Null if there is none.</summary>
    private static byte? NextMarker(ref ReadOnlySpan<byte> rest)
    {
        while (rest.IndexOf((byte)0xFF) is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            if (rest is [not (0x00 or 0xFF) and var marker, ..])
            {
                rest = rest[1..];
                return marker;
            }
        }

        return null;
    }

    private static void SkipScan(ref ReadOnlySpan<byte> rest)
    {
        while (rest.IndexOf((byte)0xFF) is >= 0 and var at)
        {
            rest = rest[at..];
            if (rest is [_, not (0x00 or (>= FirstRestart and <= LastRestart)), ..])
            {
                return;
            }

            rest = rest[1..];
        }

        rest = [];
    }

    /// <summary>Goes from chunk to chunk to IEND (ISO/IEC 15948, 5.3 and 11.2.5).</summary>
    private static bool IsWholePng(ReadOnlySpan<byte> file)
    {
        var rest = file[PngSignature..];
        while (rest.Length >= PngChunkHead + PngChunkFoot)
        {
            var size = PngChunkHead + (long)BinaryPrimitives.ReadUInt32BigEndian(rest) + PngChunkFoot;
            if (size > rest.Length)
            {
                return false;
            }

            if (rest[4..PngChunkHead].SequenceEqual("IEND"u8))
            {
                return true;
            }

            rest = rest[(int)size..];
        }

        return false;
    }
}
