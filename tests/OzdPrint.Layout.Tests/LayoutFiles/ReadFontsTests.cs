using OzdPrint.Content;
using OzdPrint.Typesetting;
using OzdPrint.Typesetting.Tests.Fonts;

namespace OzdPrint.Layout.Tests.LayoutFiles;

/// <summary>Fonts in the folder beside the layouts.</summary>
public sealed class ReadFontsTests
{
    private static Reading<FontLibrary> Read(params LayoutDesk[] desks) =>
        ReadFonts.From(desks.Select((desk, i) => new LayoutFolder(desk.Path, $"layouts{i}")), EmbeddedFonts.Load(), _ => true);

    private static string[] Families(Reading<FontLibrary> reading)
    {
        Assert.Empty(reading.Diagnostics);
        return [.. reading.Value!.Families.Select(family => $"{family.Name} {family.Faces.Length}")];
    }

    [Fact]
    public void Without_a_folder_there_are_the_embedded_families()
    {
        using var desk = new LayoutDesk();
        Assert.Equal(["Source Serif 4 2", "Source Sans 3 2"], Families(Read(desk)));
    }

    [Fact]
    public void Faces_of_one_family_come_together_from_their_files()
    {
        using var desk = new LayoutDesk()
            .WithFont("1.ttf", new AlteredFont("Meerschrift").Static(400)).WithFont("2.ttf", new AlteredFont("Meerschrift").Static(700))
            .WithFont("3.ttf", new AlteredFont("meerschrift", italic: true)).WithFont("4.ttf", new AlteredFont("Andere"));
        Assert.Equal(["Source Serif 4 2", "Source Sans 3 2", "Andere 1", "Meerschrift 3"], Families(Read(desk)));
    }

    [Fact]
    public void A_family_hides_the_embedded_one_and_those_of_later_folders()
    {
        using var one = new LayoutDesk().WithFont("a.ttf", new AlteredFont("Source Serif 4").Static(400)).WithFont("b.ttf", new AlteredFont("Meerschrift").Static(300));
        using var two = new LayoutDesk().WithFont("b.ttf", new AlteredFont("MEERSCHRIFT").Static(500)).WithFont("c.ttf", new AlteredFont("MEERSCHRIFT").Static(600));
        var reading = Read(one, two);
        Assert.Equal(["Source Sans 3 2", "Meerschrift 1", "Source Serif 4 1"], Families(reading));
        Assert.Equal(300, reading.Value!.Find("meerschrift")!.Faces[0].Lightest);
    }

    [Fact]
    public void Other_files_and_hidden_ones_are_passed_over()
    {
        using var desk = new LayoutDesk().WithFont("OFL.txt", [1, 2, 3]).WithFont("._a.ttf", [1, 2, 3]);
        Assert.Equal(2, Families(Read(desk)).Length);
    }

    public static TheoryData<string, byte[], string, string, string> Refused => new()
    {
        { "OZD4020", [], "link.ttf", "this file cannot be read", "check that it exists" },
        { "OZD4021", [], "leer.ttf", "this file is not a font", "put only TrueType fonts here" },
        { "OZD4021", "<html>"u8.ToArray(), "a.otf", "this file is not a font", "put only TrueType fonts here" },
        { "OZD4021", new AlteredFont("M").Cut("hmtx", 9).Bytes(), "a.ttf", "this font is damaged: its table hmtx cannot be used", "download or copy it again" },
        { "OZD4022", "OTTO...."u8.ToArray(), "a.otf", "this font has PostScript outlines (CFF)", "use the .ttf file" },
        { "OZD4022", "ttcf...."u8.ToArray(), "a.ttc", "this file is a collection", "save the face you need" },
        { "OZD4022", "wOF2...."u8.ToArray(), "a.woff2", "this font is compressed for web pages", "use the .ttf file" },
        { "OZD4023", new AlteredFont("M").Rights(2).Bytes(), "a.ttf", "the licence of this font forbids to embed it in a document", "use another font" },
        { "OZD4023", new AlteredFont("M").Rights(0x100).Bytes(), "a.ttf", "the licence of this font forbids to embed only", "use another font" },
        { "OZD4023", new AlteredFont("M").Rights(0x200).Bytes(), "a.ttf", "the licence of this font allows to embed only bitmaps", "use another font" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_font_that_cannot_be_used_is_refused_with_its_reason(string code, byte[] bytes, string name, string message, string hint)
    {
        using var desk = new LayoutDesk().WithFont("gut.ttf", new AlteredFont("Meerschrift")).WithFont(name, bytes);
        if (name.StartsWith("link", StringComparison.Ordinal))
        {
            File.Delete(Path.Combine(desk.Path, "fonts", name));
            File.CreateSymbolicLink(Path.Combine(desk.Path, "fonts", name), "fehlt.ttf");
        }

        var reading = Read(desk);
        Assert.Null(reading.Value);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal((code, "layouts0/fonts/" + name, Severity.Error), (diagnostic.Code, diagnostic.File, diagnostic.Severity));
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.StartsWith(hint, diagnostic.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_press_cannot_embed_is_refused_at_its_file()
    {
        using var desk = new LayoutDesk().WithFont("a.ttf", new AlteredFont("Meerschrift")).WithFont("b.ttf", new AlteredFont("Andere").Static(300));
        var asked = new List<string>();
        var reading = ReadFonts.From([new LayoutFolder(desk.Path, "layouts")], EmbeddedFonts.Load(), font =>
        {
            asked.Add(font.Key);
            return font.Key != "Meerschrift-Variable:wght=900";
        });
        Assert.Equal(["Andere-300", "Meerschrift-Variable:wght=200", "Meerschrift-Variable:wght=900"], asked);
        Assert.Equal("OZD4021 layouts/fonts/a.ttf", $"{Assert.Single(reading.Diagnostics).Code} {reading.Diagnostics[0].File}");
    }

    [Fact]
    public void OZD4024_Two_files_of_one_face()
    {
        using var desk = new LayoutDesk()
            .WithFont("a.ttf", new AlteredFont("Meerschrift")).WithFont("b.ttf", new AlteredFont("Meerschrift").Static(700))
            .WithFont("c.ttf", new AlteredFont("Meerschrift", italic: true).Static(700));
        var diagnostic = Assert.Single(Read(desk).Diagnostics);
        Assert.Equal(("OZD4024", "layouts0/fonts/b.ttf"), (diagnostic.Code, diagnostic.File));
        Assert.EndsWith("of Meerschrift as a.ttf", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OZD4020_A_file_too_large_and_a_hoard_of_files()
    {
        using var desk = new LayoutDesk().WithFont("a.ttf", []);
        using (var file = File.OpenWrite(Path.Combine(desk.Path, "fonts", "a.ttf")))
        {
            // Sparse: the size is told without the bytes being written.
            file.SetLength(ReadFonts.MaxBytes + 1L);
        }

        Assert.Equal("OZD4020", Assert.Single(Read(desk).Diagnostics).Code);
        for (var i = 0; i <= ReadFonts.MaxFiles; i++)
        {
            desk.WithFont($"{i}.ttf", []);
        }

        Assert.Equal(("OZD4020", "layouts0/fonts"), (Assert.Single(Read(desk).Diagnostics).Code, Read(desk).Diagnostics[0].File));
    }

    [Fact]
    public void A_layout_names_a_family_of_the_folder()
    {
        using var desk = new LayoutDesk().With("mine.yaml", "extends: daily\nfonts: { text: meerschrift }\n").WithFont("a.ttf", new AlteredFont("Meerschrift").Static(400));
        var folder = new LayoutFolder(desk.Path, "layouts");
        var fonts = ReadFonts.From([folder], EmbeddedFonts.Load(), _ => true).Value!;
        var layout = new LayoutShelf([folder], fonts).Read("mine");
        Assert.Empty(layout.Diagnostics);
        var run = Composed.Page(layout.Value!, fonts).Marks.OfType<TextMark>().First(mark => mark.Run.Text.StartsWith("Der Mond", StringComparison.Ordinal)).Run;
        Assert.Equal("Meerschrift-400", run.Font.Key);
    }

    [Fact]
    public void Every_code_of_fonts_is_tested_here() =>
        Assert.Equal(
            LayoutCodes.All.Select(code => code.Code).Where(code => code.StartsWith("OZD402", StringComparison.Ordinal)),
            Refused.Select(row => row.Data.Item1).Append("OZD4024").Distinct().Order(StringComparer.Ordinal));
}
