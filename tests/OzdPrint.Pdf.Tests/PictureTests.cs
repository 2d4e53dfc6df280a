using OzdPrint.Content;
using OzdPrint.Layout;
using SkiaSharp;

namespace OzdPrint.Pdf.Tests;

/// <summary>Pictures stand in the file once, unchanged where they can be, and upright.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_jpeg_file_goes_in_byte_for_byte()
    {
        var picture = Pictures.Jpeg(Pictures.Quarters());
        var image = Image(picture);
        Assert.Equal("DCTDecode", image.Dictionary.Name("Filter"));
        Assert.Equal("DeviceRGB", image.Dictionary.Name("ColorSpace"));
        Assert.Equal(picture.Bytes.ToArray(), image.Raw);
    }

    [Fact]
    public void A_grey_jpeg_file_is_grey_in_the_pdf()
    {
        using var grey = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Gray8));
        Assert.Equal("DeviceGray", Image(Pictures.Jpeg(grey)).Dictionary.Name("ColorSpace"));
    }

    [Theory]
    [InlineData(0xC0, 8, 1, false)]
    [InlineData(0xC2, 8, 3, true)]
    [InlineData(0xC0, 8, 4, false)]
    [InlineData(0xC0, 8, 4, true)]
    public void The_header_tells_size_and_colours(byte marker, byte bits, byte components, bool adobe) =>
        Assert.Equal(new JpegFrame(30, 20, components), JpegFrame.Read(Pictures.JpegHead(marker, bits, components, adobe)));

    [Theory]
    [InlineData(0xC3, 8, 3)]
    [InlineData(0xC9, 8, 3)]
    [InlineData(0xC1, 12, 3)]
    [InlineData(0xC0, 8, 2)]
    public void Jpeg_files_that_pdf_readers_cannot_decode_are_not_taken_as_they_are(byte marker, byte bits, byte components) =>
        Assert.Null(JpegFrame.Read(Pictures.JpegHead(marker, bits, components, adobe: false)));

    [Fact]
    public void A_cut_off_jpeg_file_has_no_header()
    {
        var head = Pictures.JpegHead(0xC0, 8, 3, adobe: true);
        for (var length = 0; length < head.Length - 2; length++)
        {
            Assert.Null(JpegFrame.Read(head.AsSpan(0, length)));
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 255, 255, 255)]
    [InlineData(0, 255, 255, 0, 255, 0, 0)]
    [InlineData(255, 0, 255, 0, 0, 255, 0)]
    [InlineData(0, 0, 0, 255, 0, 0, 0)]
    public void A_picture_for_four_inks_is_turned_to_rgb(byte cyan, byte magenta, byte yellow, byte black, byte red, byte green, byte blue)
    {
        var image = Image(Pictures.Of(Pictures.CmykJpeg(cyan, magenta, yellow, black), PictureFormat.Jpeg));
        Assert.Equal("DCTDecode", image.Dictionary.Name("Filter"));
        Assert.Equal(red == green && green == blue ? "DeviceGray" : "DeviceRGB", image.Dictionary.Name("ColorSpace"));
        using var bitmap = SKBitmap.Decode(image.Raw);
        var pixel = bitmap.GetPixel(3, 3);
        foreach (var (expected, found) in new[] { (red, pixel.Red), (green, pixel.Green), (blue, pixel.Blue) })
        {
            Assert.InRange(found - expected, -4, 4);
        }
    }

    [Fact]
    public void Pixels_of_a_png_file_come_back()
    {
        var image = Image(Pictures.Png(Pictures.Quarters()));
        Assert.Equal("DeviceRGB", image.Dictionary.Name("ColorSpace"));
        Assert.Equal([255, 0, 0], image.Decoded[..3]);
        Assert.Equal([0, 255, 0], image.Decoded[(15 * 3)..(16 * 3)]);
        Assert.Equal([255, 255, 0], image.Decoded[^3..]);
        Assert.Equal(16 * 16 * 3, image.Decoded.Length);
    }

    [Fact]
    public void What_is_transparent_is_laid_on_white()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(2, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.SetPixel(0, 0, new SKColor(255, 0, 0, 128));
        bitmap.SetPixel(1, 0, new SKColor(0, 0, 0, 0));
        var image = Image(Pictures.Png(bitmap));
        Assert.Equal([255, 127, 127, 255, 255, 255], image.Decoded);
        Assert.Null(image.Dictionary["SMask"]);
    }

    [Fact]
    public void A_png_file_of_greys_is_stored_as_grey()
    {
        using var bitmap = new SKBitmap(3, 1);
        bitmap.SetPixel(0, 0, SKColors.Black);
        bitmap.SetPixel(1, 0, new SKColor(90, 90, 90));
        bitmap.SetPixel(2, 0, SKColors.White);
        var image = Image(Pictures.Png(bitmap));
        Assert.Equal("DeviceGray", image.Dictionary.Name("ColorSpace"));
        Assert.Equal([0, 90, 255], image.Decoded);
    }

    [Theory]
    [InlineData(72, 36, 300, 300)]
    [InlineData(36, 72, 300, 300)]
    [InlineData(72, 72, 300, 300)]
    [InlineData(137, 137, 600, 600)]
    [InlineData(144, 20, 600, 600)]
    public void A_picture_has_300_dots_per_inch_at_the_most(double width, double height, int across, int down)
    {
        foreach (var (picture, filter) in new[] { (Pictures.Png(Pictures.Quarters(600)), "FlateDecode"), (Pictures.Jpeg(Pictures.Quarters(600)), "DCTDecode") })
        {
            var image = Image(new PictureMark(0, 0, width, height, picture));
            Assert.Equal(filter, image.Dictionary.Name("Filter"));
            Assert.Equal((across, down), (image.Dictionary.Int("Width"), image.Dictionary.Int("Height")));
        }
    }

    [Fact]
    public void A_reduced_picture_keeps_its_colours_and_comes_out_the_same_each_time()
    {
        var picture = Pictures.Png(Pictures.Quarters(600));
        var image = Image(new PictureMark(0, 0, 72, 72, picture));
        Assert.Equal([255, 0, 0], image.Decoded[..3]);
        Assert.Equal([0, 255, 0], image.Decoded[(299 * 3)..(300 * 3)]);
        Assert.Equal([255, 255, 0], image.Decoded[^3..]);
        var jpeg = Pictures.Jpeg(Pictures.Quarters(600));
        Assert.Equal(
            Image(new PictureMark(0, 0, 72, 72, jpeg)).Raw, Image(new PictureMark(0, 0, 72, 72, jpeg)).Raw);
    }

    [Fact]
    public void The_colour_of_transparent_pixels_does_not_darken_a_reduced_picture()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(600, 600, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x += 2)
            {
                bitmap.SetPixel(x, y, SKColors.Red);
            }
        }

        var image = Image(new PictureMark(0, 0, 72, 72, Pictures.Png(bitmap)));
        Assert.Equal([255, 128, 128], image.Decoded[..3]);
    }

    [Fact]
    public void A_grey_jpeg_file_stays_grey_when_reduced()
    {
        using var grey = new SKBitmap(new SKImageInfo(600, 300, SKColorType.Gray8));
        var image = Image(new PictureMark(0, 0, 72, 36, Pictures.Jpeg(grey)));
        Assert.Equal(
            ("DCTDecode", "DeviceGray", 300), (image.Dictionary.Name("Filter"), image.Dictionary.Name("ColorSpace"), image.Dictionary.Int("Width")));
    }

    [Fact]
    public void The_largest_place_of_a_picture_counts()
    {
        var picture = Pictures.Png(Pictures.Quarters(600));
        var image = Image(new PictureMark(0, 0, 36, 36, picture), new PictureMark(0, 0, 72, 72, picture), new PictureMark(0, 0, 9, 9, picture));
        Assert.Equal(300, image.Dictionary.Int("Width"));
    }

    [Fact]
    public void A_turned_photo_is_reduced_by_the_place_it_stands_upright_in()
    {
        using var wide = new SKBitmap(600, 300);
        var photo = Pictures.Jpeg(wide, orientation: 6);
        var image = Image(new PictureMark(0, 0, 36, 72, photo));
        Assert.Equal((300, 150), (image.Dictionary.Int("Width"), image.Dictionary.Int("Height")));
    }

    [Theory]
    [InlineData(new byte[] { 0, 100, 200, 50 }, 4, 1, 2, 1, new byte[] { 50, 125 })]
    [InlineData(new byte[] { 0, 90, 180 }, 3, 1, 2, 1, new byte[] { 30, 150 })]
    [InlineData(new byte[] { 0, 90, 180 }, 1, 3, 1, 2, new byte[] { 30, 150 })]
    [InlineData(new byte[] { 10, 20, 30, 40 }, 2, 2, 1, 1, new byte[] { 25 })]
    [InlineData(new byte[] { 7, 8, 9, 6 }, 2, 2, 2, 2, new byte[] { 7, 8, 9, 6 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 250 }, 5, 1, 1, 1, new byte[] { 50 })]
    [InlineData(new byte[] { 70, 0, 0, 0, 0, 0, 70 }, 1, 7, 1, 2, new byte[] { 20, 20 })]
    public void A_reduced_sample_is_the_mean_of_its_area(byte[] samples, int width, int height, int newWidth, int newHeight, byte[] reduced) =>
        Assert.Equal(reduced, ReduceSamples.To(new RasterSamples(width, height, 1, samples), newWidth, newHeight).Bytes);

    [Fact]
    public void The_same_file_stands_in_the_pdf_once()
    {
        var builder = new DocumentBuilder();
        var bytes = Pictures.Png(Pictures.Quarters()).Bytes.ToArray();
        for (var page = 0; page < 3; page++)
        {
            // Another object each time, with the same bytes.
            builder.AddPage().Artifact(ArtifactKind.Layout, new PictureMark(0, 0, 10, 10, Pictures.Of([.. bytes], PictureFormat.Png)));
        }

        Assert.Single(builder.Read().Objects.Values.OfType<PdfStream>(), stream => stream.Dictionary.Name("Subtype") == "Image");
    }

    /// <summary>
    /// Which corner of the stored picture (upper left, upper right, lower left, lower right) comes to stand in the
    /// upper left, upper right, lower left and lower right corner of the place, as Exif defines the eight orientations.
    /// </summary>
    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void A_turned_photo_stands_upright(byte orientation, string corners)
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Artifact(
            ArtifactKind.Layout, new PictureMark(10, 20, 100, 50, Pictures.Jpeg(Pictures.Quarters(), orientation)));
        var line = builder.Read().Content(0).Split('\n').Single(text => text.EndsWith(" cm", StringComparison.Ordinal));
        var m = line.Split(' ').SkipLast(1).Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        var placed = new Dictionary<(double X, double Y), char>();
        foreach (var (colour, u, v) in new[] { ('R', 0, 1), ('G', 1, 1), ('B', 0, 0), ('Y', 1, 0) })
        {
            placed[((m[0] * u) + (m[2] * v) + m[4], (m[1] * u) + (m[3] * v) + m[5])] = colour;
        }

        Assert.Equal(corners, $"{placed[(10, 180)]}{placed[(110, 180)]}{placed[(10, 130)]}{placed[(110, 130)]}");
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_named()
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Artifact(ArtifactKind.Layout, new PictureMark(0, 0, 9, 9, Pictures.Of([1, 2, 3], PictureFormat.Png)));
        Assert.Contains("probe.png", Assert.Throws<InvalidOperationException>(builder.Print).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_grey_has_one_channel_and_its_pixels_are_as_bright_as_before()
    {
        var image = Image(new PictureMark(0, 0, 100, 50, Pictures.Png(Pictures.Quarters())) { IsGrey = true });
        Assert.Equal(("DeviceGray", "FlateDecode"), (image.Dictionary.Name("ColorSpace"), image.Dictionary.Name("Filter")));
        Assert.Equal(16 * 16, image.Decoded.Length);
        Assert.Equal(
            [Luminance.Grey(255, 0, 0), Luminance.Grey(0, 255, 0), Luminance.Grey(0, 0, 255), Luminance.Grey(255, 255, 0)],
            new[] { image.Decoded[0], image.Decoded[15], image.Decoded[^16], image.Decoded[^1] });
    }

    [Theory]
    [InlineData(16)]
    [InlineData(600)]
    public void A_photo_in_grey_is_a_grey_photo(int size)
    {
        var photo = new PictureMark(0, 0, 72, 72, Pictures.Jpeg(Pictures.Quarters(size))) { IsGrey = true };
        var image = Image(photo);
        Assert.Equal(("DeviceGray", "DCTDecode"), (image.Dictionary.Name("ColorSpace"), image.Dictionary.Name("Filter")));
        Assert.Equal(1, JpegFrame.Read(image.Raw)!.Value.Components);
        Assert.Equal(Math.Min(size, 300), image.Dictionary.Int("Width"));
        Assert.Equal(image.Raw, Image(photo).Raw);
    }

    [Fact]
    public void A_grey_photo_in_grey_goes_in_byte_for_byte()
    {
        using var grey = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Gray8));
        var photo = Pictures.Jpeg(grey);
        Assert.Equal(photo.Bytes.ToArray(), Image(new PictureMark(0, 0, 72, 72, photo) { IsGrey = true }).Raw);
    }

    [Fact]
    public void A_picture_in_colours_and_in_grey_stands_in_the_pdf_twice()
    {
        var builder = new DocumentBuilder();
        var mark = new PictureMark(0, 0, 10, 10, Pictures.Png(Pictures.Quarters()));
        builder.AddPage().Artifact(ArtifactKind.Layout, mark).Artifact(ArtifactKind.Layout, mark with { IsGrey = true }).Artifact(ArtifactKind.Layout, mark);
        var images = builder.Read().Objects.Values.OfType<PdfStream>().Where(stream => stream.Dictionary.Name("Subtype") == "Image");
        Assert.Equal(["DeviceRGB", "DeviceGray"], images.Select(image => image.Dictionary.Name("ColorSpace")));
    }

    private static PdfStream Image(Picture picture) => Image(new PictureMark(10, 20, 100, 50, picture));

    private static PdfStream Image(params PictureMark[] places)
    {
        var builder = new DocumentBuilder();
        foreach (var place in places)
        {
            builder.AddPage().Artifact(ArtifactKind.Layout, place);
        }

        return builder.Read().Objects.Values.OfType<PdfStream>().Single(stream => stream.Dictionary.Name("Subtype") == "Image");
    }
}
