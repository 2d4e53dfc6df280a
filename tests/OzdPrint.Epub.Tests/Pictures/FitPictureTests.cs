using System.Buffers.Binary;
using System.IO.Hashing;
using CsCheck;
using OzdPrint.Content;
using SkiaSharp;

namespace OzdPrint.Epub.Tests;

public sealed class FitPictureTests
{
    private static readonly Gen<(int Width, int Height, uint Seed, bool IsJpeg)> AnySize =
        Gen.Select(Gen.Int[1, 2400], Gen.Int[1, 2400], Gen.UInt, Gen.Bool);

    [Fact]
    public void Noise_of_any_size_and_format_fits_and_keeps_its_shape() => AnySize.Sample(
        any =>
        {
            var picture = Coded(Noise(any.Width, any.Height, any.Seed), any.IsJpeg ? PictureFormat.Jpeg : PictureFormat.Png);
            var fitted = FitPicture.Run(picture);

            Assert.True(fitted.Bytes.Length < FitPicture.TooManyBytes, $"{fitted.Bytes.Length} bytes");
            Assert.InRange(Math.Min(fitted.Width, fitted.Height), 1, FitPicture.MostColumns);
            Assert.InRange(Math.Max(fitted.Width, fitted.Height), 1, FitPicture.MostRows);
            Assert.True(fitted.Width <= FitPicture.MostColumns || fitted.Bytes.Equals(picture.Bytes), "Coded anew, but not for the screen held upright.");
            using var decoded = SKBitmap.Decode(fitted.Bytes.Span);
            Assert.Equal((fitted.Width, fitted.Height), (decoded.Width, decoded.Height));
            Assert.Equal(fitted.Format, FormatOf(fitted.Bytes.Span));

            // Both sides are rounded to pixels, no more.
            var (wide, high) = ((double)any.Width / any.Height, (double)fitted.Width / fitted.Height);
            Assert.InRange(high / wide, (fitted.Width - 1.0) / fitted.Width * (fitted.Height - 1.0) / fitted.Height, (fitted.Width + 1.0) / fitted.Width * (fitted.Height + 1.0) / fitted.Height);
            Assert.Equal(fitted.Bytes.ToArray(), FitPicture.Run(picture).Bytes.ToArray());
        },
        iter: 8,
        seed: "0000KOIcNaa4");

    [Theory]
    [InlineData(PictureFormat.Jpeg, 800, 500)]
    [InlineData(PictureFormat.Png, 800, 500)]
    [InlineData(PictureFormat.Png, 1264, 1680)]
    [InlineData(PictureFormat.Png, 1680, 1264)]
    public void A_picture_that_fits_is_passed_through_byte_by_byte(PictureFormat format, int width, int height)
    {
        var picture = Coded(Drawing(width, height), format);
        Assert.True(FitPicture.Fits(picture));
        Assert.Same(picture, FitPicture.Run(picture));
    }

    [Fact]
    public void A_photograph_keeps_its_look()
    {
        var fitted = FitPicture.Run(Coded(Slope(3000, 2000), PictureFormat.Jpeg));
        Assert.Equal((1264, 843), (fitted.Width, fitted.Height));
        using var decoded = SKBitmap.Decode(fitted.Bytes.Span);
        for (var x = 20; x < fitted.Width; x += 50)
        {
            Assert.InRange(decoded.GetPixel(x, 400).Red - (x * 255 / fitted.Width), -6, 6);
        }
    }

    [Fact]
    public void A_drawing_stays_a_png_when_it_is_made_smaller()
    {
        var fitted = FitPicture.Run(Coded(Drawing(2528, 1200), PictureFormat.Png));
        Assert.Equal((PictureFormat.Png, 1264, 600), (fitted.Format, fitted.Width, fitted.Height));
        using var decoded = SKBitmap.Decode(fitted.Bytes.Span);
        Assert.Equal(SKColors.White, decoded.GetPixel(5, 5));
        Assert.Equal(SKColors.Black, decoded.GetPixel(632, 300));
    }

    [Fact]
    public void What_is_transparent_lies_on_white_so_that_black_lines_are_seen_at_night()
    {
        var drawing = Drawing(300, 200, SKColors.Transparent);
        var fitted = FitPicture.Run(Coded(drawing, PictureFormat.Png));
        Assert.Equal((300, 200), (fitted.Width, fitted.Height));
        using var decoded = SKBitmap.Decode(fitted.Bytes.Span);
        Assert.Equal(SKColors.White, decoded.GetPixel(5, 5));
        Assert.Equal(SKColors.Black, decoded.GetPixel(150, 100));
        Assert.Equal(2, fitted.Bytes.Span[25]);
    }

    [Fact]
    public void What_could_be_transparent_but_is_not_is_passed_through()
    {
        var faint = Coded(Drawing(300, 200, new SKColor(0xFF, 0xFF, 0xFF, 0xFE)), PictureFormat.Png);
        Assert.NotSame(faint, FitPicture.Run(faint));

        using var bitmap = new SKBitmap(new SKImageInfo(20, 20, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.Erase(SKColors.Red);
        var opaque = Coded(bitmap, PictureFormat.Png);
        Assert.Equal(6, opaque.Bytes.Span[25]);
        Assert.Same(opaque, FitPicture.Run(opaque));
    }

    [Fact]
    public void A_film_becomes_a_still_picture()
    {
        // acTL (a film of one frame) behind IHDR, which every PNG begins with: 8 + 25 bytes.
        var still = Coded(Drawing(300, 200), PictureFormat.Png);
        var chunk = new byte[20];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 8);
        "acTL"u8.CopyTo(chunk.AsSpan(4));
        chunk[11] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(16), Crc32.HashToUInt32(chunk.AsSpan(4, 12)));
        byte[] film = [.. still.Bytes.Span[..33], .. chunk, .. still.Bytes.Span[33..]];

        var fitted = FitPicture.Run(still with { Bytes = film });
        Assert.True(fitted.Bytes.Span.IndexOf("acTL"u8) < 0);
    }

    [Fact]
    public void Sixteen_bits_become_eight()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 64, SKColorType.RgbaF16, SKAlphaType.Opaque));
        bitmap.Erase(SKColors.Teal);
        var deep = Coded(bitmap, PictureFormat.Png);
        Assert.Equal(16, deep.Bytes.Span[24]);
        Assert.Equal(8, FitPicture.Run(deep).Bytes.Span[24]);
    }

    [Fact]
    public void The_inks_of_a_press_become_the_colours_of_a_screen()
    {
        // Cyan alone: no red, some green and blue.
        var inks = Pdf.Tests.Pictures.Of(Pdf.Tests.Pictures.CmykJpeg(255, 0, 0, 0), PictureFormat.Jpeg) with { Width = 8, Height = 8 };
        Assert.Equal(4, inks.Bytes.Span[inks.Bytes.Span.IndexOf([(byte)0xFF, (byte)0xC0]) + 9]);

        var fitted = FitPicture.Run(inks);
        Assert.Equal(3, fitted.Bytes.Span[fitted.Bytes.Span.IndexOf([(byte)0xFF, (byte)0xC0]) + 9]);
        using var decoded = SKBitmap.Decode(fitted.Bytes.Span);
        var colour = decoded.GetPixel(4, 4);
        Assert.True(colour.Red < 20 && colour.Green > 100 && colour.Blue > 100, $"{colour}");
    }

    [Fact]
    public void Header_readers_survive_whatever_follows_a_signature() =>
        Gen.Select(Gen.Byte.Array[0, 60], Gen.Bool).Sample((rest, isJpeg) =>
        {
            byte[] start = isJpeg ? [0xFF, 0xD8, 0xFF] : [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
            _ = StandardForm.Has(new Picture
            {
                File = "x",
                Alt = "x",
                Width = 1,
                Height = 1,
                Format = isJpeg ? PictureFormat.Jpeg : PictureFormat.Png,
                Bytes = (byte[])[.. start, .. rest],
            });
        });

    [Fact]
    public void The_same_picture_in_two_articles_is_worked_on_once()
    {
        var picture = Coded(Noise(700, 500, 1), PictureFormat.Png);
        var again = picture with { Bytes = picture.Bytes.ToArray(), Alt = "Anders beschrieben", Credit = "Wer anders" };
        var edition = FitPictures.Run(Editions.Of(
            Editions.Small("a", "Eins", null) with { Image = picture }, Editions.Small("b", "Zwei", null) with { Image = again }));
        var images = edition.Articles.Select(article => article.Image!).ToArray();

        // The same memory, not only the same contents.
        Assert.True(images[0].Bytes.Equals(images[1].Bytes));
        Assert.Equal(["Rauschen", "Anders beschrieben"], images.Select(image => image.Alt));
    }

    [Theory]
    [InlineData("Verfassungsbeschwerdeverfahrensordnung")]
    [InlineData("Warum ein Kabinett, das viel will, am Ende mit wenig zufrieden sein muss und trotzdem weitermacht")]
    [InlineData("$%&§#@W$%&§#@ W$%&§#@W$%& §#@W$%&§#@W")]
    public void The_fullest_front_keeps_its_pixels_and_fits(string headline)
    {
        var full = Editions.Small("a", headline, headline) with { Lead = Editions.Prose(string.Join(' ', Enumerable.Repeat(headline, 9))) };
        var edition = Editions.Of(full, full, full, full) with { Publication = new Publication { Name = headline, Subtitle = headline, Publisher = headline } };
        var cover = CoverPicture.Draw(edition, EditionNames.Of(edition), Editions.Options.Fonts);
        Assert.True(cover.Length < FitPicture.TooManyBytes, $"The cover has {cover.Length} bytes.");
        using var decoded = SKBitmap.Decode(cover);
        Assert.Equal((1600, 2400), (decoded.Width, decoded.Height));
    }

    [Fact]
    public void No_picture_of_an_ebook_is_too_large_and_all_go_by_what_they_are()
    {
        var edition = Editions.Of(
            Editions.Small("a", "Eins", null) with { Image = Coded(Noise(1300, 900, 2), PictureFormat.Png) },
            Editions.Small("b", "Zwei", null) with { Image = Coded(Drawing(2000, 900, SKColors.Transparent), PictureFormat.Png) },
            Editions.Small("c", "Drei", null) with { Image = Coded(Noise(1300, 900, 3), PictureFormat.Jpeg) });
        var epub = Editions.Open(edition, Editions.Options);
        var pictures = epub.Package.Descendants(Judges.OpenedEpub.Opf + "item")
            .Where(item => ((string)item.Attribute("media-type")!).StartsWith("image/", StringComparison.Ordinal))
            .Select(item => (Type: (string)item.Attribute("media-type")!, Path: (string)item.Attribute("href")!))
            .ToArray();
        Assert.Equal(["cover.jpg", "pictures/a.jpg", "pictures/b.png", "pictures/c.jpg"], pictures.Select(picture => picture.Path).Order(StringComparer.Ordinal));
        Assert.All(pictures, picture =>
        {
            var bytes = epub.Bytes("EPUB/" + picture.Path);
            Assert.True(bytes.Length < FitPicture.TooManyBytes, $"{picture.Path} has {bytes.Length} bytes");
            Assert.Equal(picture.Type, FormatOf(bytes) == PictureFormat.Jpeg ? "image/jpeg" : "image/png");
        });
        Judges.EpubCheck.Accepts(EpubWriter.Write(edition, Editions.Options));
    }

    private static Picture Coded(SKBitmap bitmap, PictureFormat format)
    {
        using var data = bitmap.Encode(format == PictureFormat.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 95);
        var picture = new Picture
        {
            File = "bild",
            Alt = "Rauschen",
            Bytes = data.ToArray(),
            Format = format,
            Width = bitmap.Width,
            Height = bitmap.Height,
        };
        bitmap.Dispose();
        return picture;
    }

    /// <summary>The hardest picture to pack: no pixel tells anything of its neighbour.</summary>
    private static SKBitmap Noise(int width, int height, uint seed)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var state = seed | 1;
        var pixels = bitmap.GetPixelSpan();
        for (var at = 0; at < pixels.Length; at++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            pixels[at] = at % 4 == 3 ? byte.MaxValue : (byte)state;
        }

        return bitmap;
    }

    /// <summary>From black on the left to red on the right.</summary>
    private static SKBitmap Slope(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = bitmap.GetPixelSpan();
        for (var at = 0; at < pixels.Length; at += 4)
        {
            pixels[at] = (byte)(at / 4 % width * 255 / width);
            pixels[at + 3] = byte.MaxValue;
        }

        return bitmap;
    }

    /// <summary>A black bar in the middle of a ground of one colour.</summary>
    private static SKBitmap Drawing(int width, int height, SKColor? ground = null)
    {
        var isOpaque = ground is null;
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul));
        bitmap.Erase(ground ?? SKColors.White);
        using var canvas = new SKCanvas(bitmap);
        using var ink = new SKPaint();
        ink.Color = SKColors.Black;
        canvas.DrawRect(width / 4, height / 4, width / 2, height / 2, ink);
        return bitmap;
    }

    private static PictureFormat FormatOf(ReadOnlySpan<byte> bytes) => bytes[0] == 0xFF ? PictureFormat.Jpeg : PictureFormat.Png;
}
