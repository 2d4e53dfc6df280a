using CsCheck;
using SkiaSharp;

namespace OzdPrint.Content.Tests.Articles;

public sealed class PictureTests
{
    private const string Article = "title: x\nimage: {file: b.jpg, alt: Das Meer, caption: Ein *Bild*, credit: AFP}\n";

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, PictureFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png, PictureFormat.Png)]
    public void A_whole_picture_keeps_its_bytes(SKEncodedImageFormat coded, PictureFormat format)
    {
        var bytes = ContentFolder.Drawing(30, 20, coded);
        using var folder = new ContentFolder();
        folder.With("a.yaml", Article).With("b.jpg", bytes);
        var picture = folder.Read("a.yaml").Value!.Articles.Single().Image!;
        Assert.Equal(("b.jpg", format, 30, 20, "Das Meer", "AFP"), (picture.File, picture.Format, picture.Width, picture.Height, picture.Alt, picture.Credit));
        Assert.Equal("Ein <Bild>", Shown.Of(picture.Caption!));
        Assert.True(bytes.AsSpan().SequenceEqual(picture.Bytes.Span));
    }

    // Where the dark left edge of the stored picture goes for each orientation (EXIF 2.32, 4.6.4, tag 0x0112).
    [Theory]
    [InlineData(2, "right")]
    [InlineData(3, "right")]
    [InlineData(4, "left")]
    [InlineData(5, "top")]
    [InlineData(6, "top")]
    [InlineData(7, "bottom")]
    [InlineData(8, "bottom")]
    public void A_turned_picture_is_set_upright(byte orientation, string dark)
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", Article).With("b.jpg", Pictures.WithOrientation(ContentFolder.Drawing(64, 32, SKEncodedImageFormat.Jpeg), orientation));
        var picture = folder.Read("a.yaml").Value!.Articles.Single().Image!;
        Assert.Equal(orientation < 5 ? (64, 32) : (32, 64), (picture.Width, picture.Height));
        using var codec = SKCodec.Create(new MemoryStream(picture.Bytes.ToArray()));
        Assert.Equal(SKEncodedOrigin.TopLeft, codec.EncodedOrigin);
        using var pixels = SKBitmap.Decode(codec);
        var (right, bottom) = (picture.Width - 3, picture.Height - 3);
        var edges = new Dictionary<string, int>
        {
            ["left"] = pixels.GetPixel(2, bottom / 2).Red,
            ["right"] = pixels.GetPixel(right, bottom / 2).Red,
            ["top"] = pixels.GetPixel(right / 2, 2).Red,
            ["bottom"] = pixels.GetPixel(right / 2, bottom).Red,
        };
        Assert.Equal(dark, edges.MinBy(edge => edge.Value).Key);
    }

    [Fact]
    public void A_cut_off_picture_is_noticed_wherever_it_is_cut()
    {
        foreach (var format in new[] { SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png })
        {
            var whole = ContentFolder.Drawing(64, 64, format);
            Assert.Equal(PictureState.Whole, DecodePicture.Of(whole).State);
            for (var length = 10; length < whole.Length - 12; length += 37)
            {
                Assert.Equal(PictureState.Corrupt, DecodePicture.Of(whole.AsMemory(0, length)).State);
            }
        }
    }

    [Fact]
    public void A_preview_inside_does_not_hide_that_a_JPEG_is_cut_off()
    {
        var preview = ContentFolder.Drawing(8, 8, SKEncodedImageFormat.Jpeg);
        var whole = ContentFolder.Drawing(64, 64, SKEncodedImageFormat.Jpeg);
        byte[] with = [.. whole[..2], 0xFF, 0xE5, (byte)((preview.Length + 2) >> 8), (byte)(preview.Length + 2), .. preview, .. whole[2..]];
        Assert.Equal(PictureState.Whole, DecodePicture.Of(with).State);
        Assert.Equal(PictureState.Corrupt, DecodePicture.Of(with.AsMemory(0, with.Length - 40)).State);
    }

    [Fact]
    public void What_stands_behind_the_end_of_a_picture_is_no_part_of_it()
    {
        // As in the photographs of telephones that hold a film.
        byte[] behind = [0, 0, 0, 24, (byte)'f', (byte)'t', (byte)'y', (byte)'p', 0xFF, 0xDA, 0, 12, 0xFF, 0xD8, 1, 2];
        foreach (var format in new[] { SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png })
        {
            Assert.Equal(PictureState.Whole, DecodePicture.Of((byte[])[.. ContentFolder.Drawing(64, 64, format), .. behind]).State);
        }
    }

    [Theory]
    [InlineData("FFD8 FFE00004ABCD FFDA0004ABCD 12FF0034 FFD9", true)]
    [InlineData("FFD8 FFDA0002 12 FFD0 34 FFD7 56 FFD9", true)]
    [InlineData("FFD8 FFDA0002 12 FFC40003AB FFDA0002 34 FFD9", true)]
    [InlineData("FFD8 FFFFFFDA0002 12 FFFFFFD9", true)]
    [InlineData("FFD8 FFDA0002 12 FFD9 FFDA", true)]
    [InlineData("FFD8 FFE00006FFD9ABCD FFDA0002 12", false)]
    [InlineData("FFD8 FFDA0002 12 FFD9", true)]
    [InlineData("FFD8 FFDA0002 12 FF", false)]
    [InlineData("FFD8 FFDA0002 12 FF00D9", false)]
    [InlineData("FFD8 FFDA0002 12 FFC40009FFD9", false)]
    [InlineData("FFD8 FFDA00", false)]
    [InlineData("FFD8 FF", false)]
    public void A_JPEG_ends_at_the_mark_that_stands_in_no_segment(string file, bool ends) =>
        Assert.Equal(ends, PictureEnd.StandsIn(Convert.FromHexString(file.Replace(" ", "", StringComparison.Ordinal)), PictureFormat.Jpeg));

    [Fact]
    public void The_name_of_the_last_chunk_in_the_text_of_another_is_no_end_of_a_PNG()
    {
        var with = Pictures.WithText(ContentFolder.Drawing(24, 24, SKEncodedImageFormat.Png), "Comment\0IEND");
        Assert.Equal(PictureState.Whole, DecodePicture.Of(with).State);
        Assert.Equal(PictureState.Corrupt, DecodePicture.Of(with.AsMemory(0, with.Length - 12)).State);
    }

    [Fact]
    public void Random_changes_of_a_picture_are_decoded_or_refused()
    {
        var pictures = new[] { ContentFolder.Drawing(24, 24, SKEncodedImageFormat.Jpeg), ContentFolder.Drawing(24, 24, SKEncodedImageFormat.Png) };
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, 5000], Gen.Byte).Array[1, 5]).Sample(
            (which, changes) =>
            {
                var bytes = pictures[which].ToArray();
                foreach (var (at, value) in changes)
                {
                    bytes[at % bytes.Length] = value;
                }

                var decoded = DecodePicture.Of(bytes);
                Assert.True(decoded.State is not (PictureState.Whole or PictureState.Turned) || (decoded.Width > 0 && decoded.Height > 0 && decoded.Bytes.Length > 0));
            },
            iter: 500);
    }

    [Fact]
    public void Damaged_pixels_of_a_PNG_are_noticed()
    {
        var bytes = ContentFolder.Drawing(64, 64, SKEncodedImageFormat.Png);
        bytes[bytes.Length / 2] ^= 0xFF;
        Assert.Equal(PictureState.Corrupt, DecodePicture.Of(bytes).State);
    }

    [Theory]
    [InlineData("b.jpg")]
    [InlineData("unter/b.jpg")]
    public void A_link_must_not_lead_out_of_the_content_folder(string file)
    {
        using var folder = new ContentFolder();
        folder.With("draussen/b.jpg", ContentFolder.Drawing(8, 8, SKEncodedImageFormat.Jpeg))
            .With("content/publication.yaml", "name: x\n")
            .With("content/a.yaml", Article.Replace("b.jpg", file, StringComparison.Ordinal))
            .With("content/innen/b.jpg", ContentFolder.Drawing(8, 8, SKEncodedImageFormat.Jpeg));
        folder.WithLink(file == "b.jpg" ? "content/b.jpg" : "content/unter", file == "b.jpg" ? "../draussen/b.jpg" : Path.Combine(folder.Path, "draussen"));
        Assert.Equal("OZD3002", Assert.Single(folder.Read("content/a.yaml").Diagnostics).Code);
    }

    [Fact]
    public void A_link_inside_the_content_folder_is_followed_though_the_folder_is_a_link_itself()
    {
        using var folder = new ContentFolder();
        folder.With("platte/publication.yaml", "name: x\n").With("platte/tag/a.yaml", Article).With("platte/bilder/c.jpg", ContentFolder.Drawing(8, 8, SKEncodedImageFormat.Jpeg))
            .WithLink("platte/tag/b.jpg", "../bilder/c.jpg").WithLink("content", "platte");
        Assert.Empty(folder.Read("content/tag/a.yaml").Diagnostics);
    }

    [Fact]
    public void Links_that_run_in_a_circle_end()
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", Article).WithLink("b.jpg", "c.jpg").WithLink("c.jpg", "b.jpg");
        Assert.Equal("OZD3002", Assert.Single(folder.Read("a.yaml").Diagnostics).Code);
    }

    [Fact]
    public void A_picture_that_is_there_but_cannot_be_read_is_not_suggested()
    {
        using var folder = new ContentFolder();
        folder.With("bild.png/x.txt", "x").With("a.yaml", "title: x\nimage: {file: bild.png, alt: y}\n");
        var diagnostic = Assert.Single(folder.Read("a.yaml").Diagnostics);
        Assert.Equal(("OZD3001", "the picture \"bild.png\" cannot be read"), (diagnostic.Code, diagnostic.Message));
        Assert.DoesNotContain("did you mean", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_a_byte_is_called_empty()
    {
        using var folder = new ContentFolder();
        folder.With("bild.png", "").With("a.yaml", "title: x\nimage: {file: bild.png, alt: y}\n");
        var diagnostic = Assert.Single(folder.Read("a.yaml").Diagnostics);
        Assert.Equal(("OZD3005", "the picture \"bild.png\" is empty"), (diagnostic.Code, diagnostic.Message));
    }

    [Fact]
    public void A_missing_picture_has_a_suggestion()
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", "title: x\nimage: {file: bilder/gezeitn.png, alt: x}\n").With("bilder/gezeiten.png", "x");
        Assert.Equal("did you mean \"bilder/gezeiten.png\"?", Assert.Single(folder.Read("a.yaml").Diagnostics).Hint);
    }
}
