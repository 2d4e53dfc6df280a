using System.Buffers.Binary;

namespace OzdPrint.Epub;

/// <summary>Puts the file together from its segments (ISO/IEC 10918-1, B; JFIF 1.02): one scan, baseline, which the oldest readers know.</summary>
internal static class JpegSegments
{
    private const int Marker = 2;
    private const int SegmentLength = 2;
    private const int SegmentHead = Marker + SegmentLength;
    private const int StepsLength = SegmentHead + 1 + CosineTransform.Area;
    private const int CodeHead = 1 + HuffmanCode.Longest;

    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte Application0 = 0xE0;
    private const byte DefineSteps = 0xDB;
    private const byte StartOfBaselineFrame = 0xC0;
    private const byte DefineCodes = 0xC4;
    private const byte StartOfScan = 0xDA;

    // The name with a zero behind it, version 1.1, and how far samples are apart: as far across as down, no unit, no thumbnail.
    private static readonly byte[] _jfif = [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    /// <summary>Bytes of a file beside those of the scan.</summary>
    /// <param name="codes">By <see cref="SymbolTable"/>; those of colours may be missing.</param>
    public static int Length(ReadOnlySpan<HuffmanCode> codes)
    {
        var isGrey = codes.Length == SymbolTable.ColourMeans;
        var components = isGrey ? 1 : 3;
        var length = Marker + SegmentHead + _jfif.Length + ((isGrey ? 1 : 2) * StepsLength) + Marker;
        length += SegmentHead + 6 + (3 * components) + SegmentHead;
        foreach (var code in codes)
        {
            length += CodeHead + code.Ordered.Length;
        }

        return length + SegmentHead + 1 + (2 * components) + 3;
    }

    /// <summary>Writes the file.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="quantization">Its steps.</param>
    /// <param name="codes">By <see cref="SymbolTable"/>; those of colours are missing in a grey picture.</param>
    /// <param name="scan">The coded picture.</param>
    public static byte[] Write(
        int length, TransformedPicture picture, Quantization quantization, ReadOnlySpan<HuffmanCode> codes, ReadOnlySpan<byte> scan)
    {
        var file = new byte[length];
        var rest = file.AsSpan();
        var components = picture.Colour == JpegColour.Grey ? 1 : 3;
        Put(ref rest, [byte.MaxValue, StartOfImage]);
        Begin(ref rest, Application0, _jfif.Length);
        Put(ref rest, _jfif);
        PutSteps(ref rest, 0, quantization.Luminance);
        if (components > 1)
        {
            PutSteps(ref rest, 1, quantization.Colours);
        }

        PutFrame(ref rest, picture, components);
        PutCodes(ref rest, codes);
        PutScan(ref rest, components, scan);
        Put(ref rest, [byte.MaxValue, EndOfImage]);
        return rest.IsEmpty ? file : throw new InvalidOperationException($"{rest.Length} bytes of a JPEG were not written.");
    }

    private static void PutSteps(ref Span<byte> rest, byte table, QuantizationSteps steps)
    {
        Begin(ref rest, DefineSteps, 1 + CosineTransform.Area);
        Put(ref rest, [table]);
        Put(ref rest, steps.Steps.Span);
    }

    private static void PutFrame(ref Span<byte> rest, TransformedPicture picture, int components)
    {
        const byte bits = 8;
        Begin(ref rest, StartOfBaselineFrame, 6 + (3 * components));
        Put(ref rest, [bits]);
        Put16(ref rest, picture.Height);
        Put16(ref rest, picture.Width);
        Put(ref rest, [(byte)components]);
        for (var component = 0; component < components; component++)
        {
            // How many blocks across and down in a unit, half a byte each.
            var blocks = component == 0 && picture.Colour == JpegColour.Shared ? 0x22 : 0x11;
            Put(ref rest, [(byte)(component + 1), (byte)blocks, (byte)(component == 0 ? 0 : 1)]);
        }
    }

    private static void PutCodes(ref Span<byte> rest, ReadOnlySpan<HuffmanCode> codes)
    {
        var length = 0;
        foreach (var code in codes)
        {
            length += CodeHead + code.Ordered.Length;
        }

        Begin(ref rest, DefineCodes, length);
        for (var table = 0; table < codes.Length; table++)
        {
            // Whether of details, then of which component: half a byte each.
            Put(ref rest, [(byte)(((table & 1) << 4) | (table >> 1))]);
            Put(ref rest, codes[table].Counts);
            Put(ref rest, codes[table].Ordered);
        }
    }

    private static void PutScan(ref Span<byte> rest, int components, ReadOnlySpan<byte> scan)
    {
        const byte lastCoefficient = CosineTransform.Area - 1;
        Begin(ref rest, StartOfScan, 1 + (2 * components) + 3);
        Put(ref rest, [(byte)components]);
        for (var component = 0; component < components; component++)
        {
            Put(ref rest, [(byte)(component + 1), (byte)(component == 0 ? 0x00 : 0x11)]);
        }

        Put(ref rest, [0, lastCoefficient, 0]);

        // A byte of ones would begin a marker; a zero behind it says that it does not.
        for (var at = scan.IndexOf(byte.MaxValue); at >= 0; at = scan.IndexOf(byte.MaxValue))
        {
            Put(ref rest, scan[..(at + 1)]);
            Put(ref rest, [0]);
            scan = scan[(at + 1)..];
        }

        Put(ref rest, scan);
    }

    private static void Begin(ref Span<byte> rest, byte marker, int length)
    {
        Put(ref rest, [byte.MaxValue, marker]);
        Put16(ref rest, SegmentLength + length);
    }

    private static void Put16(ref Span<byte> rest, int number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)number);
        rest = rest[2..];
    }

    private static void Put(ref Span<byte> rest, scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }
}
