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
        var use = new FontUse(face, 0, new Ref(1));
        foreach (var glyph in Compositor.Set(Alphabet, size, face).Glyphs)
        {
            use.Encode(glyph.Id, "x");
        }

        var subset = FontSubset.Of(use);

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
        for (var code = 1; code < use.Codes.Count; code++)
        {
            Assert.InRange(widths[subset.GlyphOfCode[code]] - face.AdvanceOf(use.Codes[code].Glyph), -1, 1);
        }
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
