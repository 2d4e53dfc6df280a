using System.Buffers.Binary;

namespace OzdPrint.Content;

/// <summary>What a JPEG file says of its samples (ISO/IEC 10918-1, B.2.2).</summary>
/// <param name="Width">Samples in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Components">1 for grey, 3 for YCbCr or RGB, 4 for the inks of a press.</param>
public readonly record struct JpegFrame(int Width, int Height, int Components)
{
    // Start of frame: baseline, extended and progressive, all with Huffman's code; beyond are those that few programs know.
    private const byte LastCommon = 0xC2;

    /// <summary>
    /// Reads the frame header; null if there is none, or none of 8 bits and 1, 3 or 4 components with Huffman coding:
    /// what <c>DCTDecode</c> takes (ISO 32000-1, 7.4.8) and all programs know.
    /// </summary>
    public static JpegFrame? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                // Fill bytes may stand before a marker.
                at++;
                continue;
            }

            var segment = file[(at + 2)..];
            int length = BinaryPrimitives.ReadUInt16BigEndian(segment);
            if (length < 2 || length > segment.Length)
            {
                return null;
            }

            segment = segment[2..length];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return marker <= LastCommon && segment.Length >= 6 && segment[0] == 8 && segment[5] is 1 or 3 or 4
                    ? new JpegFrame(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), segment[5])
                    : null;
            }

            at += 2 + length;
        }

        return null;
    }
}
