using CsCheck;
using OzdPrint.Typesetting.Tests.Fonts;

namespace OzdPrint.Typesetting.Tests.Words;

/// <summary>Words shaped one by one and remembered look as in a paragraph that is shaped in one go.</summary>
public sealed class ShapeWordsTests
{
    private static readonly Hyphenator German = new HyphenationPatterns().Find("de");

    // T, V, quotation marks and the like are kerned with spaces in the serif; f and its neighbours make ligatures.
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char["TVWYAfilj’“„»«.,-–1740()'\"rß"].Select(c => c.ToString()),
        Gen.Int[0, 11].Select(i => new[]
        {
            "Te", "Vater", "auf", "Auflage", "Schifffahrt", "finden", "Wal", "a\u0308", "\u0308", "z.\u202FB.", "10\u00A0km", "\u00AD",
        }[i]),
        Gen.Int[0, 7].Select(i => new[] { "\n", "\t", "\u200C", "\u200D", "漢字", "\U0001F600", "Ω", "\uFFFF" }[i]),
        Gen.Const(" "), Gen.Const(" "), Gen.Const(" "));

    private static readonly Gen<string> Texts = Piece.Array[1, 40].Select(string.Concat);

    public static TheoryData<string, bool> Faces => new()
    {
        { EmbeddedFonts.Serif, false },
        { EmbeddedFonts.Serif, true },
        { EmbeddedFonts.Sans, false },
        { EmbeddedFonts.Sans, true },
    };

    private static FontLibrary Library(byte[] bytes) => new([new FontFamily("Probe", [ReadFont.From(bytes).Face!])]);

    private static byte[] Bytes(string family, bool italic) => new AlteredFont("Probe", italic, family).Bytes();

    /// <summary>A table of kerning that says nothing, but might: then paragraphs are shaped in one go.</summary>
    private static byte[] InOneGo(string family, bool italic) => new AlteredFont("Probe", italic, family).With("kern", new byte[4]).Bytes();

    private static ShapedText Shaped(FontLibrary fonts, string text, double tracking)
    {
        var styled = new StyledText([new StyledRun(text, new TextStyle(fonts.Families[0], 9.5) { Tracking = tracking }, "de")]);
        var stick = new ComposingStick();
        HyphenateWords.Run(styled, text, German, null, stick.Points);
        return Shape.Run(Itemize.Run(styled), text, fonts, stick);
    }

    private static IEnumerable<object> Glyphs(ShapedText shaped) => shaped.Glyphs.Select(glyph => (object)(
        glyph.Id, glyph.Cluster, glyph.ClusterEnd, glyph.Advance, glyph.Natural, glyph.OffsetX, glyph.OffsetY));

    [Theory]
    [MemberData(nameof(Faces))]
    public void Glyphs_are_those_of_a_paragraph_shaped_in_one_go(string family, bool italic)
    {
        var words = Library(Bytes(family, italic));
        var whole = Library(InOneGo(family, italic));
        Gen.Select(Texts, Gen.Bool.Select(tracked => tracked ? 40.0 : 0)).Sample(
            (text, tracking) =>
            {
                var expected = Shaped(whole, text, tracking);
                for (var time = 0; time < 3; time++)
                {
                    var shaped = Shaped(words, text, tracking);
                    Assert.Equal(Glyphs(expected), Glyphs(shaped));
                    Assert.Equal(expected.Missing, shaped.Missing);
                }
            },
            iter: 500);
    }

    [Fact]
    public void Threads_that_share_words_get_the_same_glyphs()
    {
        var bytes = Bytes(EmbeddedFonts.Serif, italic: false);
        var shared = Library(bytes);
        string[] texts = ["Vater Tom, Toms Vater, VATER", "auf Auflage „Te“ Auf", "Schifffahrt auf Wal und Fahrt"];
        var alone = texts.Select(text => Glyphs(Shaped(Library(bytes), text, 0)).ToList()).ToList();
        Parallel.For(0, 120, i => Assert.Equal(alone[i % 3], Glyphs(Shaped(shared, texts[i % 3], 0))));
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void The_embedded_faces_let_words_stand_alone(string family, bool italic)
    {
        Assert.True(new FontFile("own", Bytes(family, italic)).WordsStandAlone);
        Assert.False(new FontFile("kerned", InOneGo(family, italic)).WordsStandAlone);
    }

    [Fact]
    public void Tables_that_are_cut_off_or_say_nothing_known_leave_a_doubt()
    {
        Assert.True(new FontFile("none", new AlteredFont("Probe").Without("GSUB").Without("GPOS").Bytes()).WordsStandAlone);

        // The first lookup of GPOS gets a type that no version of the format has.
        var font = new AlteredFont("Probe");
        Assert.False(new FontFile("unknown", font.Lookup("GPOS", 0, 77).Bytes()).WordsStandAlone);
    }
}
