using System.Text;

namespace OzdPrint.Typesetting.Tests.Fonts;

public sealed class ReadFontTests
{
    private static FontRefusal? Refusal(AlteredFont font) => ReadFont.From(font.Bytes()).Refusal;

    [Fact]
    public void A_variable_font_has_all_weights_of_its_axis()
    {
        var read = ReadFont.From(new AlteredFont("Meerschrift").Bytes());
        Assert.Equal(("Meerschrift", null), (read.Family, read.Refusal));
        Assert.Equal((false, 200, 900), (read.Face!.IsItalic, read.Face.Lightest, read.Face.Heaviest));
    }

    [Fact]
    public void A_font_without_axes_has_the_weight_it_says()
    {
        var face = ReadFont.From(new AlteredFont("Meerschrift").Static(700).Bytes()).Face!;
        Assert.Equal((700, 700), (face.Lightest, face.Heaviest));
        Assert.Empty(face.File.Axes);
    }

    [Fact]
    public void An_old_font_counts_weights_from_one_to_nine() =>
        Assert.Equal(700, ReadFont.From(new AlteredFont("Meerschrift").Static(7).Bytes()).Face!.Lightest);

    [Fact]
    public void An_italic_font_says_so() => Assert.True(ReadFont.From(new AlteredFont("Meerschrift", italic: true).Bytes()).Face!.IsItalic);

    [Fact]
    public void The_typographic_family_comes_before_the_legacy_one()
    {
        var font = new AlteredFont("").Named((1, 3, "Meerschrift Light"), (16, 3, "Meerschrift"), (4, 3, "Meerschrift Light Regular"));
        Assert.Equal("Meerschrift", ReadFont.From(font.Bytes()).Family);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_name_may_stand_under_any_platform(int platform) =>
        Assert.Equal("Größe", ReadFont.From(new AlteredFont("").Named((2, platform, "Regular"), (1, platform, "Größe")).Bytes()).Family);

    [Fact]
    public void A_face_of_another_width_is_a_family_of_its_own()
    {
        Assert.Equal("Meerschrift Condensed", ReadFont.From(new AlteredFont("Meerschrift").Number("OS/2", 6, 3).Bytes()).Family);
        Assert.Equal("Meerschrift SemiCondensed", ReadFont.From(new AlteredFont("Meerschrift SemiCondensed").Number("OS/2", 6, 4).Bytes()).Family);
    }

    [Theory]
    [InlineData(0x0000, null)]
    [InlineData(0x0004, null)]
    [InlineData(0x0008, null)]
    [InlineData(0x000E, null)]
    [InlineData(0x0002, FontRefusal.EmbeddingForbidden)]
    [InlineData(0x0102, FontRefusal.EmbeddingForbidden)]
    [InlineData(0x0104, FontRefusal.SubsettingForbidden)]
    [InlineData(0x0200, FontRefusal.BitmapsOnly)]
    public void The_licence_bits_decide_on_embedding(int bits, FontRefusal? expected) =>
        Assert.Equal(expected, Refusal(new AlteredFont("Meerschrift").Rights(bits)));

    public static TheoryData<string, FontRefusal> Forms => new()
    {
        { "", FontRefusal.NotAFont },
        { "abc", FontRefusal.NotAFont },
        { "<html>no font</html>", FontRefusal.NotAFont },
        { "ttcf\0\u0001\0\0", FontRefusal.Collection },
        { "wOFF....", FontRefusal.WebFont },
        { "wOF2....", FontRefusal.WebFont },
        { "OTTO....", FontRefusal.PostScriptOutlines },
        { "true", FontRefusal.Damaged },
        { "\0\u0001\0\0\u00FF\u00FF\0\0\0\0\0\0", FontRefusal.Damaged },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_no_single_TrueType_font_is_refused_by_its_name(string bytes, FontRefusal expected) =>
        Assert.Equal(expected, ReadFont.From(Encoding.Latin1.GetBytes(bytes)).Refusal);

    [Fact]
    public void A_font_without_outlines_is_refused()
    {
        Assert.Equal(FontRefusal.NoOutlines, Refusal(new AlteredFont("M").Without("glyf")));
        Assert.Equal(FontRefusal.PostScriptOutlines, Refusal(new AlteredFont("M").Without("glyf").With("CFF ", [1, 0, 4, 1])));
    }

    [Theory]
    [InlineData("head", 20)]
    [InlineData("hhea", 35)]
    [InlineData("maxp", 5)]
    [InlineData("hmtx", 40)]
    [InlineData("loca", 40)]
    [InlineData("glyf", 400)]
    [InlineData("cmap", 2)]
    [InlineData("name", 5)]
    public void A_table_cut_short_is_damage(string table, int length)
    {
        Assert.Equal(FontRefusal.Damaged, Refusal(new AlteredFont("M").Cut(table, length)));
        Assert.Equal(table == "glyf" ? FontRefusal.NoOutlines : FontRefusal.Damaged, Refusal(new AlteredFont("M").Without(table)));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var bytes = new AlteredFont("M").Static(400).Bytes();
        for (var length = 0; length < bytes.Length - 4; length += 1 + (length / 7))
        {
            Assert.NotNull(ReadFont.From(bytes[..length]).Refusal);
        }
    }

    [Fact]
    public void Names_that_nobody_can_write_are_none()
    {
        Assert.Equal(FontRefusal.Damaged, Refusal(new AlteredFont("\u0007")));
        Assert.Equal(FontRefusal.Damaged, Refusal(new AlteredFont("\ud800")));
        Assert.Equal(FontRefusal.Damaged, Refusal(new AlteredFont(new string('x', 101))));
        Assert.Equal(FontRefusal.Damaged, Refusal(new AlteredFont(" ")));
    }

    [Fact]
    public void An_axis_without_a_proper_name_is_damage()
    {
        // The first axis record of fvar stands behind the header of 16 bytes and begins with the tag.
        Assert.Equal(FontRefusal.Damaged, Refusal(new AlteredFont("M").Number("fvar", 16, 0x0700)));
    }

    [Fact]
    public void A_family_chooses_the_nearest_weight_as_the_web_does()
    {
        FontFace Face(int weight, bool italic = false) => ReadFont.From(new AlteredFont("M", italic).Static(weight).Bytes()).Face!;
        var family = new FontFamily("M", [Face(300), Face(400), Face(600), Face(900), Face(400, italic: true)]);
        Assert.Equal(
            [300, 300, 300, 400, 400, 400, 600, 900, 900],
            new[] { 100, 300, 350, 400, 450, 500, 550, 650, 1000 }.Select(weight => family.Face(weight, italic: false).Lightest));
        Assert.Equal((400, true), (family.Face(700, italic: true).Lightest, family.Face(700, italic: true).IsItalic));
        Assert.False(new FontFamily("M", [Face(400)]).Face(400, italic: true).IsItalic);
    }
}
