using System.Buffers.Binary;
using System.IO.Compression;

namespace OzdPrint.Content.Tests;

/// <summary>Pictures made by hand, of kinds no program would write.</summary>
internal static class Pictures
{
    /// <summary>A PNG whose header names a size, with a single row of pixels behind it: a few bytes that ask for gigabytes.</summary>
    public static byte[] PngOfSize(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 0);
        WriteChunk(file, "IHDR"u8, header);
        using (var rows = new MemoryStream())
        {
            using (var deflate = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
            {
                deflate.Write(new byte[width + 1]);
            }

            WriteChunk(file, "IDAT"u8, rows.ToArray());
        }

        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A JPEG with an EXIF segment that names an orientation from 1 to 8.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG with a text chunk behind its header.</summary>
    public static byte[] WithText(byte[] png, string text)
    {
        // The signature, and a header of 13 bytes with its length, type and check sum.
        const int Behind = 8 + 25;
        using var chunk = new MemoryStream();
        WriteChunk(chunk, "tEXt"u8, System.Text.Encoding.ASCII.GetBytes(text));
        return [.. png[..Behind], .. chunk.ToArray(), .. png[Behind..]];
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. data]));
        file.Write(number);
    }

    /// <summary>The check sum of a chunk (ISO/IEC 15948, annex D).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
