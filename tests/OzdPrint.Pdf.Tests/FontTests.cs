using CsCheck;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf.Tests;

/// <summary>Faces are cut down to what is used and fixed at the axis values they were set with.</summary>
public sealed class FontTests
{
    private const string Alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöüß0123456789.,;:!?-–—„“‚‘»«()[]/&%§€…'\"+*=°éèêçñøå fi fl ff ffi";

    public static TheoryData<string, double, bool, double> Faces => new()
    {
        { EmbeddedFonts.Serif, 400, false, 9 },
        { EmbeddedFonts.Serif, 900, false, 36 },
        { EmbeddedFonts.Serif, 650, true, 12 },
        { EmbeddedFonts.Sans, 200, false, 9 },
        { EmbeddedFonts.Sans, 700, true, 9 },
    };

    [Theory]
    [MemberData(nameof(Faces))]
    public void A_subset_is_small_static_and_as_wide_as_the_face(string family, double weight, bool italic, double size)
    {
        var face = Compositor.Face(family, weight, italic, size);
        var use = new FontUse(face, 0, new Ref(1), new TextCodes());
        foreach (var glyph in Compositor.Set(Alphabet, size, face).Glyphs)
        {
            use.Encode(glyph.Id, "x");
        }

        var subset = FontSubset.Of(face, use.Glyphs);

        Assert.InRange(subset.Program.Length, 1, 60_000);
        foreach (var table in new[] { "glyf", "head", "hhea", "hmtx", "loca", "maxp" })
        {
            Assert.NotEqual(0, SfntTables.Table(subset.Program, table).Length);
        }

        foreach (var table in new[] { "fvar", "gvar", "HVAR", "GSUB", "cmap", "name" })
        {
            Assert.Equal(0, SfntTables.Table(subset.Program, table).Length);
        }

        var widths = SfntTables.Widths(subset.Program);
        Assert.Equal(use.Glyphs.Length, subset.GlyphOfCode.Length);
        for (var code = 1; code < subset.GlyphOfCode.Length; code++)
        {
            Assert.Equal(use.Glyphs[code] == 0, subset.GlyphOfCode[code] == 0);
            if (use.Glyphs[code] != 0)
            {
                Assert.InRange(widths[subset.GlyphOfCode[code]] - face.AdvanceOf(use.Glyphs[code]), -1, 1);
            }
        }
    }

    [Fact]
    public void Latin_characters_are_their_own_codes_and_other_texts_take_those_between()
    {
        var texts = new TextCodes();
        var upright = new FontUse(Compositor.Face(EmbeddedFonts.Serif), 0, new Ref(1), texts);
        var italic = new FontUse(Compositor.Face(EmbeddedFonts.Serif, 400, true), 1, new Ref(2), texts);

        Assert.Equal('a', upright.Encode(5, "a"));
        Assert.Equal('ß', italic.Encode(6, "ß"));
        Assert.Equal(1, upright.Encode(7, "ffi"));
        Assert.Equal(2, italic.Encode(8, "„"));

        // The same text has the same code in every face, whichever glyph shows it.
        Assert.Equal('a', italic.Encode(9, "a"));
        Assert.Equal(2, upright.Encode(10, "„"));
        Assert.Equal(1, upright.Encode(7, "ffi"));

        // Another glyph for a text the face has shown before needs a code of its own.
        Assert.Equal(3, upright.Encode(11, "a"));
        Assert.Equal('a', upright.Encode(5, "a"));
        Assert.Equal(3, upright.Encode(11, "a"));
        Assert.Equal(3, italic.Encode(12, "a"));
        Assert.Equal([(1, "ffi"), (2, "„"), (3, "a")], texts.Others.Select(other => ((int)other.Code, other.Text)));
    }

    [Fact]
    public void Codes_never_mean_two_texts_or_two_glyphs() =>
        Gen.Select(Gen.UShort[1, 300], Gen.Char["aß„€\u00AD\u00A0\r\0\uE000"].Array[0, 4]).Array[1, 900].Sample(pairs =>
        {
            var texts = new TextCodes();
            var use = new FontUse(Compositor.Face(EmbeddedFonts.Serif), 0, new Ref(1), texts);
            var codes = pairs.Select(pair => use.Encode(pair.Item1, pair.Item2)).ToList();
            var meanings = texts.Others.ToDictionary(other => other.Code, other => other.Text);
            for (var i = 0; i < pairs.Length; i++)
            {
                Assert.NotEqual(0, codes[i]);
                Assert.Equal(pairs[i].Item1, use.Glyphs[codes[i]]);
                Assert.Equal(ReadableText.Of(pairs[i].Item2), TextCodes.IsOwnCode(codes[i]) ? ((char)codes[i]).ToString() : meanings[codes[i]]);
                Assert.Equal(codes[i], use.Encode(pairs[i].Item1, pairs[i].Item2));
            }
        }, iter: 30, threads: 1);

    [Fact]
    public void All_faces_of_a_document_share_one_map_to_text()
    {
        var builder = new DocumentBuilder();
        var paragraph = builder.Add(StructureType.P);
        builder.AddPage()
            .Text(paragraph, 20, 40, "„Meer“", 10, Compositor.Face(EmbeddedFonts.Serif, 400))
            .Text(paragraph, 20, 60, "„See“", 10, Compositor.Face(EmbeddedFonts.Sans, 700));
        var maps = builder.Read().Objects.Values.OfType<PdfDictionary>()
            .Where(entry => entry.Name("Subtype") == "Type0").Select(entry => ((PdfReference)entry["ToUnicode"]!).Number).ToList();
        Assert.Equal(2, maps.Count);
        Assert.Single(maps.Distinct());
    }

    [Fact]
    public void Weights_of_one_file_are_faces_of_their_own()
    {
        var builder = new DocumentBuilder();
        var paragraph = builder.Add(StructureType.P);
        builder.AddPage()
            .Text(paragraph, 20, 40, "Meer", 10, Compositor.Face(EmbeddedFonts.Serif, 400))
            .Text(paragraph, 20, 60, "Meer", 10, Compositor.Face(EmbeddedFonts.Serif, 700));
        var names = builder.Read().Objects.Values.OfType<PdfDictionary>()
            .Where(entry => entry.Name("Subtype") == "Type0").Select(entry => entry.Name("BaseFont")![7..]);
        Assert.Equal(["SourceSerif4-Roman_400wght_10opsz", "SourceSerif4-Roman_700wght_10opsz"], names);
    }

    [Fact]
    public void Another_text_gives_the_subset_another_name()
    {
        Assert.NotEqual(NameWith("Meer"), NameWith("See"));
        Assert.Equal(NameWith("Meer"), NameWith("Meer"));

        static string NameWith(string text)
        {
            var builder = new DocumentBuilder();
            builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, text);
            return builder.Read().Objects.Values.OfType<PdfDictionary>().Single(entry => entry.Name("Subtype") == "Type0").Name("BaseFont")!;
        }
    }
}
