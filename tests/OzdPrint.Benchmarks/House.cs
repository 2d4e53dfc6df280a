using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;
using LayoutNode = OzdPrint.Layout.StructureNode;

namespace OzdPrint.Benchmarks;

/// <summary>What stands ready before the first article comes: fonts, patterns and the layout of a daily edition.</summary>
internal sealed class House
{
    public House()
    {
        var embedded = EmbeddedFonts.Load();
        Fonts = ReadFonts.From([], embedded, PdfPress.CanEmbed).Value!;
        Patterns = new HyphenationPatterns();
        Layout = new LayoutShelf([], Fonts).Read("daily").Value!;
        SetEdition = new SetEdition(Fonts, Patterns);
        CoverFonts = new CoverFonts(
            Bytes(EmbeddedFonts.Serif, italic: false), Bytes(EmbeddedFonts.Serif, italic: true), Bytes(EmbeddedFonts.Sans, italic: false));

        ReadOnlyMemory<byte> Bytes(string family, bool italic) => embedded.First(one => one.Name == family).Face(400, italic).File.Bytes;
    }

    public FontLibrary Fonts { get; }

    public HyphenationPatterns Patterns { get; }

    public PageLayout Layout { get; }

    public SetEdition SetEdition { get; }

    public CoverFonts CoverFonts { get; }

    /// <summary>How the text of an article is set.</summary>
    public ParagraphFrame TextFrame => new(MeasureParts.ColumnWidth(Layout))
    {
        FirstIndent = Text.Indent,
        Hyphenator = Patterns.Find("de"),
        HyphenatorLanguage = "de",
        Costs = LineBreakCosts.Text,
    };

    private ParagraphStyle Text => Layout.Styles[StyleNames.Text];

    /// <summary>Words in the look of the text.</summary>
    public StyledText InText(string words) => new([new StyledRun(words, new TextStyle(Fonts.Find(Text.Font) ?? Fonts.Families[0], Text.Size), "de")]);

    /// <summary>The paragraphs of an edition's bodies.</summary>
    public static IEnumerable<string> Paragraphs(Edition edition) =>
        edition.Articles.SelectMany(article => article.Body.Blocks).OfType<Paragraph>().Select(paragraph => paragraph.PlainText);

    /// <summary>Sets every article into galleys, one after the other, and makes no pages of them.</summary>
    public int SetGalleys(Edition edition)
    {
        var palette = new Palette(Layout, edition.Publication);
        var root = LayoutNode.Root();
        var parts = 0;
        foreach (var (index, article) in edition.Articles.Index())
        {
            var layout = MeasureParts.LayoutFor(Layout, article);
            var setBlock = new SetBlock(layout, palette, new ParagraphSetter(Fonts), Fonts, new Proof());
            parts += new SetArticle(layout, edition.Publication, setBlock, Patterns).Run(article, index, root.AddArticle(article.Title, null), 2).Parts.Count;
        }

        return parts;
    }

    /// <summary>The edition as an e-book.</summary>
    public byte[] Epub(Edition edition, PrintedDocument document) =>
        EpubWriter.Write(edition, new EpubOptions { Fonts = CoverFonts, PageStarts = document.PageStarts, PdfName = "edition.pdf" });
}
