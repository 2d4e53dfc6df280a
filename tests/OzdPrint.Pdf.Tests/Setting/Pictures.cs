using System.Buffers.Binary;
using OzdPrint.Content;
using SkiaSharp;

namespace OzdPrint.Pdf.Tests;

/// <summary>Small pictures drawn for the tests.</summary>
internal static class Pictures
{
    /// <summary>Four colours: red, green above blue, yellow.</summary>
    public static SKBitmap Quarters(int size = 16)
    {
        var bitmap = new SKBitmap(size, size);
        using var canvas = new SKCanvas(bitmap);
        Fill(0, 0, SKColors.Red);
        Fill(1, 0, SKColors.Lime);
        Fill(0, 1, SKColors.Blue);
        Fill(1, 1, SKColors.Yellow);
        return bitmap;

        void Fill(int x, int y, SKColor colour)
        {
            using var paint = new SKPaint { Color = colour };
            canvas.DrawRect(x * size / 2, y * size / 2, size / 2, size / 2, paint);
        }
    }

    public static Picture Png(SKBitmap bitmap) => Of(Encode(bitmap, SKEncodedImageFormat.Png), PictureFormat.Png);

    public static Picture Jpeg(SKBitmap bitmap) => Of(Encode(bitmap, SKEncodedImageFormat.Jpeg), PictureFormat.Jpeg);

    /// <summary>A JPEG file with an Exif segment that tells how the camera was held.</summary>
    public static Picture Jpeg(SKBitmap bitmap, byte orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8,
            .. "MM\0*"u8, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0, 0, 0, 0,
        ];
        var plain = Encode(bitmap, SKEncodedImageFormat.Jpeg);
        return Of([.. plain[..2], .. exif, .. plain[2..]], PictureFormat.Jpeg);
    }

    public static Picture Of(byte[] bytes, PictureFormat format) => new()
    {
        File = format == PictureFormat.Png ? "probe.png" : "probe.jpg",
        Bytes = bytes,
        Format = format,
        Width = 16,
        Height = 16,
        Alt = "Vier Farben",
    };

    /// <summary>A JPEG file cut off behind its frame header: enough to read the header.</summary>
    public static byte[] JpegHead(byte marker, byte bits, byte components, bool adobe)
    {
        byte[] frame = new byte[10 + (3 * components)];
        frame[0] = 0xFF;
        frame[1] = marker;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)(frame.Length - 2));
        frame[4] = bits;
        frame[6] = 20;
        frame[8] = 30;
        frame[9] = components;
        byte[] mark = adobe ? [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2] : [];
        return [0xFF, 0xD8, .. mark, .. frame, 0xFF, 0xDA];
    }

    /// <summary>
    /// A JPEG file of 8 by 8 samples in one mixture of inks (0 for none, 255 for full), stored as complements as programs of
    /// Adobe do: the mean of each component, coded with tables that hold no more than that needs.
    /// </summary>
    public static byte[] CmykJpeg(params ReadOnlySpan<byte> inks)
    {
        var bits = new System.Text.StringBuilder();
        foreach (var ink in inks)
        {
            var mean = (127 - ink) * 8;
            var size = 32 - int.LeadingZeroCount(Math.Abs(mean));
            bits.Append(System.Globalization.CultureInfo.InvariantCulture, $"{size:b4}");
            bits.Append(size == 0 ? "" : (mean < 0 ? mean + (1 << size) - 1 : mean).ToString($"b{size}", System.Globalization.CultureInfo.InvariantCulture));

            // The end of the block: nothing but the mean.
            bits.Append('0');
        }

        while (bits.Length % 8 != 0)
        {
            bits.Append('1');
        }

        var scan = bits.ToString().Chunk(8).Select(digits => Convert.ToByte(new string(digits), 2)).SelectMany(value => value == 0xFF ? new byte[] { 0xFF, 0 } : [value]);
        return
        [
            0xFF, 0xD8, 0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0,
            0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
            0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,
            0xFF, 0xC4, 0, 31, 0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
            0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0, .. scan, 0xFF, 0xD9,
        ];
    }

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}
