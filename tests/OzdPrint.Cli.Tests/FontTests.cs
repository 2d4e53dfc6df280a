using System.Buffers.Binary;
using CsCheck;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;
using OzdPrint.Typesetting.Tests.Fonts;
using UglyToad.PdfPig;

namespace OzdPrint.Cli.Tests;

/// <summary>Fonts that stand beside a layout, from the file to the page.</summary>
public sealed class FontTests
{
    private const string Mine = "extends: daily\nfonts: { text: Meerschrift }\n";
    private const string Pdf = "out/ozd-2026-01-08.mine.pdf";

    [Fact]
    public void A_font_beside_the_layout_is_set_and_embedded()
    {
        using var shop = new Workshop();
        shop.Write("layouts/mine.yaml", Mine);
        shop.Write("layouts/fonts/a.ttf", new AlteredFont("Meerschrift").Static(400).Bytes());
        shop.Write("layouts/fonts/b.TTF", new AlteredFont("Meerschrift").Static(650).Bytes());
        shop.Write("layouts/fonts/OFL.txt", "The licence may lie beside the fonts.");
        Assert.Equal((0, ""), (shop.Run("build", "-l", "mine").Exit, shop.Run("build", "-l", "mine").Errors));
        using var pdf = PdfDocument.Open(shop.PathOf(Pdf));
        var letters = pdf.GetPages().SelectMany(page => page.Letters).ToList();
        var fonts = letters.Select(letter => letter.FontName![(letter.FontName!.IndexOf('+', StringComparison.Ordinal) + 1)..]).ToHashSet();
        Assert.Contains("Meerschrift-400", fonts);
        Assert.Contains("Meerschrift-650", fonts);
        Assert.DoesNotContain(fonts, name => name.StartsWith("SourceSerif", StringComparison.Ordinal));
        Assert.Contains("DasWassersteigtundfällt", string.Concat(letters.Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_font_of_an_embedded_name_hides_the_embedded_one()
    {
        using var shop = new Workshop();
        shop.Write("layouts/fonts/a.ttf", new AlteredFont("source serif 4").Static(400).Bytes());
        Assert.Equal((0, ""), (shop.Run("build").Exit, shop.Run("build").Errors));
        using var pdf = PdfDocument.Open(shop.PathOf("out/ozd-2026-01-08.pdf"));
        Assert.Contains(pdf.GetPages().SelectMany(page => page.Letters), letter => letter.FontName!.EndsWith("+sourceserif4-400", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refused_font_stops_the_build_and_is_named_by_check()
    {
        using var shop = new Workshop();
        shop.Write("layouts/mine.yaml", Mine);
        shop.Write("layouts/fonts/a.ttf", new AlteredFont("Meerschrift").Rights(2).Bytes());
        foreach (var command in new[] { "build", "check" })
        {
            var (exit, _, errors) = shop.Run(command);
            Assert.Equal(1, exit);
            Assert.Contains("error OZD4023 layouts/fonts/a.ttf: the licence of this font forbids to embed it in a document", errors);
            Assert.DoesNotContain("OZD4005", errors);
        }

        Assert.False(Directory.Exists(shop.PathOf("out")));
    }

    [Fact]
    public void Check_reads_all_layouts_and_sorts_what_it_finds_by_file()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", "title: A\nlaed: b\n");
        shop.Write("content/2026-01-09/edition.yaml", "date: 2026-01-09\narticles: [b]\n");
        shop.Write("content/2026-01-09/b.yaml", "tilte: A\n");
        shop.Write("layouts/mine.yaml", "extends: dayly\n");
        shop.Write("layouts/other.yaml", "extends: daily\ngrid: { colums: 2 }\n");
        var (exit, _, errors) = shop.Run("check");
        Assert.Equal(1, exit);
        Assert.Equal(
            [
                "content/2026-01-08/gezeiten.yaml:2:1:", "content/2026-01-09/b.yaml:1:1:", "content/2026-01-09/b.yaml:1:1:",
                "layouts/mine.yaml:1:10:", "layouts/other.yaml:2:9:",
            ],
            errors.Split('\n').Where(line => line.StartsWith("error ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]));
    }

    private static readonly byte[][] Sound =
    [
        new AlteredFont("Meerschrift").Bytes(),
        new AlteredFont("Meerschrift").Static(400).Bytes(),
    ];

    /// <summary>A font with some of its bytes changed: in the directory, or near the head of a table, where the counts are.</summary>
    private static readonly Gen<byte[]> Hostile =
        from sound in Gen.Int[0, Sound.Length - 1]
        from changes in Gen.Select(Gen.Int[-1, Sound[sound][5] - 1], Gen.Int[0, 200], Gen.Byte).Array[1, 20]
        select Changed(Sound[sound], changes);

    [Fact]
    public void A_hostile_font_is_refused_or_set_and_never_a_crash() => Hostile.Sample(
        bytes =>
        {
            using var folder = new Workshop();
            folder.Write("layouts/fonts/a.ttf", bytes);
            if (ReadFonts.From([new LayoutFolder(folder.PathOf("layouts"), "layouts")], EmbeddedFonts.Load(), PdfPress.CanEmbed).Value is { } library)
            {
                var name = library.Families[^1].Name;
                var layout = new LayoutShelf([], library).Read("daily").Value!;
                layout = layout with { Styles = layout.Styles.SetItem("text", layout.Styles["text"] with { Font = name }) };
                try
                {
                    PdfPress.Print(new SetEdition(library, new HyphenationPatterns()).Run(Edition, layout));
                }
                catch (BrokenFontException broken)
                {
                    Assert.Contains(name, broken.Font.Key);
                }
            }
        },
        iter: 60,
        print: bytes => $"{bytes.Length} bytes");

    private static readonly Edition Edition = new()
    {
        Publication = new Publication(),
        Date = new DateOnly(2026, 1, 8),
        Departments =
        [
            new Department(null, [new Article
            {
                Slug = "a",
                Source = new SourceFile("a.yaml", "", default),
                Title = "Ebbe und Flut",
                Language = "de",
                Body = new ProseText([new Paragraph(InlineText.Plain("Der Mond zieht das Wasser der Meere an; fünf Schiffe fahren (im Hafen) 1234567890 Ä Ö Ü ß Æ é ŵ."))]),
            }]),
        ],
    };

    private static byte[] Changed(byte[] font, (int Table, int At, byte Value)[] changes)
    {
        var bytes = (byte[])font.Clone();
        foreach (var (table, at, value) in changes)
        {
            var start = table < 0 ? 0 : BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(12 + (16 * table) + 8));
            bytes[Math.Min(start + at, bytes.Length - 1)] = value;
        }

        return bytes;
    }
}
