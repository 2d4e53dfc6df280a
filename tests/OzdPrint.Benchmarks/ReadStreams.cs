using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace OzdPrint.Benchmarks;

/// <summary>Reads the packed streams of a PDF as our press writes it, for measuring and counting. Of files of other programs only the pages are sure.</summary>
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

    /// <summary>How many pages a PDF has: what the root of its tree of pages says, which counts the most of all nodes.</summary>
    public static int Pages(byte[] pdf)
    {
        var at = 0;
        // Some programs write the nodes as objects of their own, others, as our press, into streams of objects.
        var pages = Counts(pdf);
        while (Next(pdf, ref at) is { } begin)
        {
            var dictionary = pdf.AsSpan(Math.Max(0, begin - 200)..begin);
            if (dictionary[(dictionary.LastIndexOf("<<"u8) + 2)..].IndexOf("/ObjStm"u8) >= 0 && Inflated(pdf, begin) is { } objects)
            {
                pages = Math.Max(pages, Counts(objects));
            }
        }

        return pages;
    }

    private static int Counts(byte[] objects) => NodeOfPages.Matches(Encoding.Latin1.GetString(objects))
        .Select(node => int.Parse(node.Groups["pages"].ValueSpan, CultureInfo.InvariantCulture))
        .DefaultIfEmpty()
        .Max();

    private static int? Next(byte[] pdf, ref int at)
    {
        var mark = "\nstream\n"u8;
        while (pdf.AsSpan(at).IndexOf(mark) is var found and >= 0)
        {
            // LuaTeX leaves blanks behind the dictionary, where it had kept room for the length.
            var before = pdf.AsSpan(0, at + found).TrimEnd((byte)' ');
            at += found + mark.Length;
            if (before.EndsWith(">>"u8))
            {
                return at;
            }
        }

        return null;
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

    [GeneratedRegex(@"/Type\s*/Pages\b[^<>]*?/Count\s+(?<pages>\d{1,9})|/Count\s+(?<pages>\d{1,9})[^<>]*?/Type\s*/Pages\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NodeOfPages { get; }
}
