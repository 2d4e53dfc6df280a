using OzdPrint.Content;

namespace OzdPrint.Pdf;

/// <summary>A picture in the form in which it stands in the file.</summary>
/// <param name="Width">Samples in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 for grey, 3 for RGB.</param>
/// <param name="IsJpeg">Whether the data are a JPEG file, else packed rows with PNG's predictors.</param>
/// <param name="Data">The data of the stream.</param>
internal sealed record ImageForm(int Width, int Height, int Channels, bool IsJpeg, ReadOnlyMemory<byte> Data)
{
    /// <summary>CMYK has four components.</summary>
    private const int Cmyk = 4;

    /// <summary>
    /// JPEG files go in as they are; everything else is decoded and packed again without loss. A picture with more samples
    /// than its printed size shows is reduced, and one in colours that is to be grey is turned to grey. One for four inks is
    /// turned to sRGB: what those inks look like is said by nothing in the file, which an archive's PDF forbids (ISO 19005-3,
    /// 6.2.4.3).
    /// </summary>
    public static ImageForm Of(PictureUse use)
    {
        var picture = use.Picture;
        JpegFrame? jpeg = picture.Format == PictureFormat.Jpeg ? JpegFrame.Read(picture.Bytes.Span) : null;
        if (jpeg is { } header && header.Components != Cmyk && (header.Components == 1 || !use.IsGrey) && FitResolution.Of(header.Width, header.Height, use) is null)
        {
            return new ImageForm(header.Width, header.Height, header.Components, true, picture.Bytes);
        }

        using var codec = PictureUses.Open(picture);
        var samples = RasterSamples.Decode(codec, picture.File);
        samples = use.IsGrey ? samples.InGrey() : samples;
        if (FitResolution.Of(samples.Width, samples.Height, use) is { } size)
        {
            samples = ReduceSamples.To(samples, size.Width, size.Height);
        }

        return new ImageForm(
            samples.Width, samples.Height, samples.Channels, jpeg is not null,
            jpeg is not null ? EncodeJpeg.Run(samples) : Compress.Flate(PredictRows.Run(samples)));
    }

    /// <summary>Writes the image object.</summary>
    public void Write(PdfFile file, Ref self)
    {
        using var image = file.Stream(self, Data);
        image.Name("Type"u8, "XObject"u8);
        image.Name("Subtype"u8, "Image"u8);
        image.Integer("Width"u8, Width);
        image.Integer("Height"u8, Height);
        image.Name("ColorSpace"u8, Channels == 1 ? "DeviceGray"u8 : "DeviceRGB"u8);
        image.Integer("BitsPerComponent"u8, 8);
        image.Name("Filter"u8, IsJpeg ? "DCTDecode"u8 : "FlateDecode"u8);
        if (!IsJpeg)
        {
            using var parameters = image.Dictionary("DecodeParms"u8);
            parameters.Integer("Predictor"u8, 15);
            parameters.Integer("Colors"u8, Channels);
            parameters.Integer("Columns"u8, Width);
        }
    }
}
