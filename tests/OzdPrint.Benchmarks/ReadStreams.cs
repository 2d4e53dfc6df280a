using System.IO.Compression;
using System.Text.RegularExpressions;

namespace OzdPrint.Benchmarks;

/// <summary>Reads the packed streams of a PDF as our press writes it, for measuring and counting; no reader for other files.</summary>
internal static partial class ReadStreams
{
    /// <summary>The streams, unpacked.</summary>
    public static IEnumerable<byte[]> Of(byte[] pdf)
    {
        var at = 0;
        while (Next(pdf, ref at) is { } begin)
        {
            if (Inflated(pdf, begin) is { } stream)
            {
                yield return stream;
            }
        }
    }

    /// <summary>How many pages a PDF has.</summary>
    public static int Pages(byte[] pdf)
    {
        var at = 0;
        var pages = 0;
        while (Next(pdf, ref at) is { } begin)
        {
            // Pages are in streams of objects, whose dictionaries are loose.
            var dictionary = pdf.AsSpan(Math.Max(0, begin - 200)..begin);
            if (dictionary[(dictionary.LastIndexOf("<<"u8) + 2)..].IndexOf("/ObjStm"u8) >= 0 && Inflated(pdf, begin) is { } objects)
            {
                pages += PageType.Count(System.Text.Encoding.Latin1.GetString(objects));
            }
        }

        return pages;
    }

    private static int? Next(byte[] pdf, ref int at)
    {
        var found = pdf.AsSpan(at).IndexOf(">>\nstream\n"u8);
        return found < 0 ? null : at += found + ">>\nstream\n".Length;
    }

    private static byte[]? Inflated(byte[] pdf, int begin)
    {
        // Zlib's first byte, which our press always writes.
        const byte Zlib = 0x78;
        if (pdf[begin] != Zlib)
        {
            return null;
        }

        using var zlib = new ZLibStream(new MemoryStream(pdf, begin, pdf.Length - begin), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageType { get; }
}
