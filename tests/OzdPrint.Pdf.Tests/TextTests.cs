using System.Globalization;
using CsCheck;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;
using UglyToad.PdfPig;

namespace OzdPrint.Pdf.Tests;

/// <summary>Text comes back whole, and every glyph from where the layout put it.</summary>
public sealed class TextTests
{
    [Fact]
    public void Glyphs_stand_where_the_layout_put_them()
    {
        var run = Compositor.Set("Zweimal am Tag steigt das Wasser offiziell wieder", 9.5, wordSpace: 1.2345678);
        var builder = new DocumentBuilder();
        builder.AddPage(width: 500).Run(builder.Add(StructureType.P), 20.123, 40.456, run);

        using var document = PdfDocument.Open(builder.Print());
        var letters = document.GetPage(1).Letters;

        Assert.Equal(run.Glyphs.Length, letters.Count);
        var x = 20.123;
        for (var i = 0; i < letters.Count; i++)
        {
            Assert.Equal(x + run.Glyphs[i].OffsetX, letters[i].StartBaseLine.X, 0.0075);
            Assert.Equal(200 - 40.456, letters[i].StartBaseLine.Y, 0.0006);
            x += run.Glyphs[i].Advance;
        }
    }

    [Fact]
    public void Rounding_does_not_add_up_along_a_line()
    {
        // 0.0123 pt a glyph is less than PDF's unit of adjustment at this size can tell.
        var plain = Compositor.Set(new string('m', 200), 8);
        var run = plain with { Glyphs = [.. plain.Glyphs.Select(glyph => glyph with { Advance = glyph.Advance + 0.0123 })] };
        var builder = new DocumentBuilder();
        builder.AddPage(width: 3000).Run(builder.Add(StructureType.P), 10, 40, run);

        using var document = PdfDocument.Open(builder.Print());
        Assert.Equal(10 + (run.Width * 199 / 200), document.GetPage(1).Letters[^1].StartBaseLine.X, 0.006);
    }

    [Fact]
    public void Glyphs_with_offsets_are_moved_and_those_behind_them_are_not()
    {
        var plain = Compositor.Set("abc", 10);
        var run = plain with { Glyphs = plain.Glyphs.SetItem(1, plain.Glyphs[1] with { OffsetX = 1.5, OffsetY = 2.25 }) };
        var builder = new DocumentBuilder();
        builder.AddPage().Run(builder.Add(StructureType.P), 20, 40, run);

        using var document = PdfDocument.Open(builder.Print());
        var letters = document.GetPage(1).Letters;
        Assert.Equal(20 + plain.Glyphs[0].Advance + 1.5, letters[1].StartBaseLine.X, 0.006);
        Assert.Equal(162.25, letters[1].StartBaseLine.Y, 0.001);
        Assert.Equal(20 + plain.Glyphs[0].Advance + plain.Glyphs[1].Advance, letters[2].StartBaseLine.X, 0.006);
        Assert.Equal(160, letters[2].StartBaseLine.Y, 0.001);
    }

    [Theory]
    [InlineData(0.98, -0.01)]
    [InlineData(1.013, 0)]
    [InlineData(1, 0.004)]
    [InlineData(1.02, 0.06)]
    public void Widened_and_letterspaced_type_stands_where_the_layout_put_it_and_costs_few_corrections(double scale, double letterSpace)
    {
        const double Size = 9.6;
        var plain = Compositor.Set("Zweimal am Tag steigt das Wasser offiziell wieder", Size);
        var run = plain with
        {
            Scale = scale,
            LetterSpace = letterSpace * Size,
            Glyphs = [.. plain.Glyphs.Select(glyph => glyph with { Advance = (glyph.Advance * scale) + (letterSpace * Size) })],
        };
        var builder = new DocumentBuilder();
        var page = builder.AddPage(width: 500);
        page.Run(builder.Add(StructureType.P), 20, 40, run);
        page.Run(builder.Add(StructureType.P), 20, 60, plain);

        var bytes = builder.Print();
        using var document = PdfDocument.Open(bytes);
        var letters = document.GetPage(1).Letters;
        var x = 20.0;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            Assert.Equal(x, letters[i].StartBaseLine.X, 0.0075);
            x += run.Glyphs[i].Advance;
        }

        // The next run is set as if nothing had been: its last letter stands where plain type puts it.
        Assert.Equal(20 + plain.Width - plain.Glyphs[^1].Advance, letters[^1].StartBaseLine.X, 0.0075);
        Assert.Equal(string.Concat(Enumerable.Repeat(plain.Text, 2)), string.Concat(letters.Select(letter => letter.Value)));

        Assert.InRange(Strings(run), 1, Strings(plain) + 3);

        static int Strings(GlyphRun run)
        {
            var builder = new DocumentBuilder();
            builder.AddPage(width: 500).Run(builder.Add(StructureType.P), 20, 40, run);
            var reader = builder.Read();
            return ContentWalk.Over(reader.Stream(reader.Pages[0]["Contents"]).Decoded).Strings;
        }
    }

    [Theory]
    [InlineData("offiziell, zufliegen, Schifffahrt")]
    [InlineData("„Größe“ – ‚Maß‘ … 10 % 5\u00A0km")]
    [InlineData("Auf-lage und Auf\u2011lage")]
    [InlineData("Δέλτα Волга Łódź Ştefan")]
    [InlineData("e\u0301 a\u0323\u0308 A\u030A")]
    public void Text_comes_back_as_it_was_set(string text) => Assert.Equal(text, TextOf(Compositor.Set(text, 10)));

    [Fact]
    public void A_hyphen_is_read_as_what_it_is_though_both_share_a_glyph()
    {
        var run = Compositor.Set("auf-und-ab Was-", 10);
        var text = "auf-und-ab Was\u00AD";
        var builder = new DocumentBuilder();
        builder.AddPage().Run(builder.Add(StructureType.P), 20, 40, run with { Text = text });

        var reader = builder.Read();
        Assert.Equal(text, ShownText(reader));
        var font = Assert.Single(reader.Objects.Values.OfType<PdfDictionary>(), entry => entry.Name("Subtype") == "CIDFontType2");
        var glyphs = reader.Stream(font["CIDToGIDMap"]).Decoded.Chunk(2).Select(pair => (pair[0] << 8) | pair[1]).ToList();
        Assert.Single(glyphs.GroupBy(glyph => glyph), group => group.Count() == 2);
    }

    [Fact]
    public void Glyphs_that_share_one_character_carry_it_as_their_actual_text()
    {
        var font = Compositor.Face(EmbeddedFonts.Serif);
        var run = Compositor.Run("xéy", 10, font,
        [
            new Glyph(font.GlyphOf('x')!.Value, 5, 0, 0, 0),
            new Glyph(font.GlyphOf('e')!.Value, 5, 0, 0, 1),
            new Glyph(font.GlyphOf('´')!.Value, 0, -4, 1, 1),
            new Glyph(font.GlyphOf('y')!.Value, 5, 0, 0, 2),
        ]);
        var builder = new DocumentBuilder();
        builder.AddPage().Run(builder.Add(StructureType.P), 20, 40, run);

        var reader = builder.Read();
        Assert.Equal("xé\u2060y", ShownText(reader));
        Assert.Contains("/Span<</ActualText<FEFF00E9>>>BDC", reader.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_glyph_is_a_drawn_box_that_keeps_its_text()
    {
        var font = Compositor.Face(EmbeddedFonts.Serif);
        var run = Compositor.Run("a字b", 10, font,
        [
            new Glyph(font.GlyphOf('a')!.Value, 5, 0, 0, 0), new Glyph(0, 6, 0, 0, 1), new Glyph(font.GlyphOf('b')!.Value, 5, 0, 0, 2),
        ]);
        var builder = new DocumentBuilder();
        builder.AddPage().Mark(new TextMark(20, 40, run, new Colour(255, 0, 0)), builder.Add(StructureType.P));

        var reader = builder.Read();
        Assert.Equal("a字b", ShownText(reader));
        Assert.Contains("1 0 0 RG\n0.5 w\n25.6 160 4.8 7 re\nS", reader.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_face_without_a_space_shows_no_missing_glyph_either()
    {
        var font = Compositor.OnlyLetters("ab");
        Assert.Null(font.GlyphOf(' '));
        var run = Compositor.Run("a字b", 10, font,
        [
            new Glyph(font.GlyphOf('a')!.Value, 5, 0, 0, 0), new Glyph(0, 6, 0, 0, 1), new Glyph(font.GlyphOf('b')!.Value, 5, 0, 0, 2),
        ]);
        var builder = new DocumentBuilder();
        builder.AddPage().Run(builder.Add(StructureType.P), 20, 40, run);
        var reader = builder.Read();
        Assert.Equal("a字b", ShownText(reader));
        // The glyph in its place is not painted.
        Assert.Matches(@"\(\0a\)\]TJ\n3 Tr\n\[[-\d]*\(\0\x01\)\]TJ\n0 Tr\n\[[-\d]*\(\0b\)\]TJ", reader.Content(0));
    }

    [Theory]
    [InlineData("\uE000")]
    [InlineData("\uF8FF")]
    [InlineData("\U000F0000")]
    [InlineData("\U0010FFFD")]
    public void Private_characters_are_read_as_the_replacement_character(string text)
    {
        var font = Compositor.Face(EmbeddedFonts.Serif);
        var glyph = font.GlyphOf('a')!.Value;
        Assert.Equal("\uFFFD", TextOf(Compositor.Run(text, 10, font, [new Glyph(glyph, 5, 0, 0, 0)])));
        var builder = new DocumentBuilder();
        builder.AddPage().Run(builder.Add(StructureType.P), 20, 40, Compositor.Run(text, 10, font, [new Glyph(glyph, 5, 0, 0, 0), new Glyph(glyph, 5, 0, 0, 0), new Glyph(glyph, 5, 0, 0, 0)]));
        Assert.Contains("/Span<</ActualText<FEFFFFFD>>>BDC", builder.Read().Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_character_is_read_as_the_replacement_character()
    {
        var font = Compositor.Face(EmbeddedFonts.Serif);
        var glyph = font.GlyphOf('a')!.Value;
        var run = Compositor.Run("\0\uFEFF\uE000\uD800", 10, font, [.. Enumerable.Range(0, 4).Select(at => new Glyph(glyph, 5, 0, 0, at))]);
        Assert.Equal("\uFFFD\uFFFD\uFFFD\uFFFD", TextOf(run));
    }

    [Fact]
    public void Words_of_known_letters_always_come_back() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyzÄÖÜäöüß fl ffi -–„“0123456789éèñ"].Array[1, 60].Sample(
            letters => TextOf(Compositor.Set(new string(letters), 10)) == new string(letters), iter: 40, threads: 1);

    [Fact]
    public void Numbers_have_three_decimals_at_most_and_no_exponent() =>
        Gen.Double[-10_000_000, 10_000_000].Sample(value =>
        {
            var buffer = new ByteBuffer();
            buffer.Number(value);
            var text = System.Text.Encoding.ASCII.GetString(buffer.Written);
            var read = double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            return Math.Abs(read - value) <= 0.000501 && (!text.Contains('.') || text.Length - text.IndexOf('.') <= 4) && text != "-0";
        });

    [Fact]
    public void Every_code_comes_back_from_its_literal_string() =>
        Gen.UShort.Array[0, 300].Sample(codes => Assert.Equal(codes, ReadBack(codes)));

    [Fact]
    public void Every_byte_comes_back_from_a_literal_string_beside_every_other()
    {
        ushort[] codes = [.. Enumerable.Range(0, ushort.MaxValue + 1).Select(code => (ushort)code)];
        Assert.Equal(codes, ReadBack(codes));
    }

    private static ushort[] ReadBack(ushort[] codes)
    {
        var buffer = new ByteBuffer(0);
        buffer.Raw((byte)'(');
        foreach (var code in codes)
        {
            buffer.Literal(code);
        }

        buffer.Raw((byte)')');
        var syntax = new PdfSyntax(buffer.Written.ToArray(), 0);
        var read = Assert.IsType<PdfString>(syntax.Read()).Bytes;
        Assert.True(syntax.AtEnd);
        return [.. read.Chunk(2).Select(pair => (ushort)((pair[0] << 8) | pair[1]))];
    }

    private static string TextOf(GlyphRun run)
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Run(builder.Add(StructureType.P), 20, 40, run);
        return ShownText(builder.Read());
    }

    /// <summary>The text of the first page by the ToUnicode map of its only face.</summary>
    private static string ShownText(PdfReader reader)
    {
        var font = reader.Dictionary(reader.Dictionary(reader.Dictionary(reader.Pages[0]["Resources"])["Font"])["F0"]);
        var texts = Checker.TextOf(reader, font);
        return string.Concat(ContentWalk.Over(reader.Stream(reader.Pages[0]["Contents"]).Decoded).Codes.Select(code => texts[code]));
    }
}
