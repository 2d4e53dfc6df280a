using System.Buffers.Binary;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Tells from the header whether a picture file has a form that every reading system shows alike, in night mode too. All
/// else is coded anew.
/// </summary>
internal static class StandardForm
{
    /// <summary>True for JPEG of 8 bits in grey or YCbCr, and for still PNG of at most 8 bits that cannot be transparent.</summary>
    public static bool Has(Picture picture) => Form(picture) == PictureForm.Standard;

    /// <summary>The same, but transparency may be declared.</summary>
    public static bool HasButForAlpha(Picture picture) => Form(picture) is PictureForm.Standard or PictureForm.Transparent;

    private static PictureForm Form(Picture picture) =>
        picture.Format == PictureFormat.Jpeg ? OfJpeg(picture.Bytes.Span) : OfPng(picture.Bytes.Span);

    /// <summary>
    /// Four components are the inks of a press, which browsers show and e-readers do not; coding other than Huffman's is known to
    /// few programs.
    /// </summary>
    private static PictureForm OfJpeg(ReadOnlySpan<byte> file) =>
        JpegFrame.Read(file) is { Components: 1 or 3 } ? PictureForm.Standard : PictureForm.Other;

    /// <summary>Looks at the chunks before the pixels (ISO/IEC 15948, clause 11): IHDR, tRNS, and acTL, which makes a film of it.</summary>
    private static PictureForm OfPng(ReadOnlySpan<byte> file)
    {
        const int signature = 8;
        const int lengthAndType = 8;
        const int checksum = 4;
        const int bitDepth = 8;
        const int colourType = 9;
        const int alpha = 4;

        var form = PictureForm.Standard;
        var at = signature;
        while (at + lengthAndType <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var type = file.Slice(at + 4, 4);
            var data = file[(at + lengthAndType)..];
            if (length > data.Length)
            {
                return PictureForm.Other;
            }

            if (type.SequenceEqual("IHDR"u8) && length > colourType)
            {
                if (data[bitDepth] > 8)
                {
                    return PictureForm.Other;
                }

                form = (data[colourType] & alpha) != 0 ? PictureForm.Transparent : form;
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                form = PictureForm.Transparent;
            }
            else if (type.SequenceEqual("acTL"u8))
            {
                return PictureForm.Other;
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                return form;
            }

            at += lengthAndType + (int)length + checksum;
        }

        return PictureForm.Other;
    }

    private enum PictureForm
    {
        Standard,
        Transparent,
        Other,
    }
}
