using System.Buffers.Binary;

namespace OzdPrint.Generator;

/// <summary>Draws a chart of bars as a PNG of sixteen colours.</summary>
internal static class DrawChart
{
    private const int Width = 640;
    private const int Height = 400;
    private const int Bars = 8;

    // White on both sides of a bar, in bytes of two pixels.
    private const int Gap = 6;

    // The coding of a row by its difference from the one above.
    private const byte Up = 2;

    /// <summary>Draws a chart; no two are alike but by chance.</summary>
    public static byte[] Png(ref Draw draw)
    {
        var palette = new byte[16 * 3];
        for (var at = 0; at < palette.Length; at++)
        {
            palette[at] = (byte)draw.Between(40, 220);
        }

        palette.AsSpan(0, 3).Fill(250);
        Span<int> heights = stackalloc int[Bars];
        foreach (ref var height in heights)
        {
            height = draw.Between(20, Height - 20);
        }

        // Two pixels in a byte, and a byte before each row that says how it is coded: by what differs from the row above, which is
        // mostly nothing.
        const int RowBytes = Width / 2;
        var rows = new byte[Height * (1 + RowBytes)];
        var above = new byte[RowBytes];
        var current = new byte[RowBytes];
        for (var y = 0; y < Height; y++)
        {
            for (var bar = 0; bar < Bars; bar++)
            {
                if (Height - y <= heights[bar])
                {
                    current.AsSpan((bar * RowBytes / Bars) + Gap, (RowBytes / Bars) - (2 * Gap)).Fill((byte)((bar + 1) * 0x11));
                }
            }

            var row = rows.AsSpan(y * (1 + RowBytes), 1 + RowBytes);
            row[0] = Up;
            for (var x = 0; x < RowBytes; x++)
            {
                row[x + 1] = (byte)(current[x] - above[x]);
            }

            current.CopyTo(above, 0);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (4, 3);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8, palette);
        Chunk(png, "IDAT"u8, PackRuns.Zlib(rows));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        png.Write(chunk);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }
}
