using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Judges;
using OzdPrint.Typesetting;
using SkiaSharp;

namespace OzdPrint.Epub.Tests;

/// <summary>Editions to write: one with everything, and small ones to vary.</summary>
internal static class Editions
{
    private static readonly IReadOnlyList<FontFamily> Families = EmbeddedFonts.Load();

    public static ReadOnlyMemory<byte> SerifFont { get; } = Families[0].Face(400, italic: false).File.Bytes;

    public static readonly EpubOptions Options = new()
    {
        Fonts = new CoverFonts(Families[0].Face(400, italic: false).File.Bytes, Families[0].Face(400, italic: true).File.Bytes, Families[1].Face(400, italic: false).File.Bytes),
    };

    public static EpubOptions PrintedOptions { get; } = Options with
    {
        PdfName = "ozd-2026-01-08.pdf",
        PageStarts =
        [
            new PageStart("1", 0, new TextAddress(ArticlePart.Kicker, 0, 0)),
            new PageStart("2", 0, new TextAddress(ArticlePart.Body, 1, 21)),
            new PageStart("3", 0, new TextAddress(ArticlePart.Commentary, 0, 0)),
            new PageStart("4", 0, new TextAddress(ArticlePart.Analysis, 3, 0)),
            new PageStart("5", 2, new TextAddress(ArticlePart.Title, 0, 0)),
        ],
    };

    public static Edition Full { get; } = new()
    {
        Publication = new Publication
        {
            Publisher = "Redaktion OZD",
            IdentifierBase = "https://ozd.example/ausgaben",
            Disclaimer = Prose("Alle Angaben ohne Gewähr."),
        },
        Date = new DateOnly(2026, 1, 8),
        Number = 8,
        Source = Source("edition.yaml"),
        Departments =
        [
            new Department("Politik", [Everything, Small("gezeiten", "Warum das Meer atmet", "Natur")]),
            new Department("Wissen", [Small("Über Größe", "Wie eine Brücke ihr eigenes Gewicht trägt", null), English]),
        ],
    };

    /// <summary>An article that uses every part.</summary>
    public static Article Everything => new()
    {
        Slug = "gesetz",
        Source = Source("gesetz.yaml"),
        Title = "Wie aus einer Idee ein Gesetz wird",
        Kicker = "Demokratie",
        Lead = Prose("Ein Gesetz entsteht nicht an einem Tag. Es wandert durch viele Hände, bevor es gilt."),
        Byline = "Von Mara Beispiel",
        Language = "de",
        Online = new Uri("https://ozd.example/artikel/gesetz?teil=1&lang=de"),
        Image = Picture("Ein Stapel Papier mit einem Stempel darauf", 640, 400),
        Body = new ProseText(
        [
            Paragraph("Am Anfang steht ein Entwurf. Die Regierung, der Bundesrat oder Abgeordnete dürfen ihn vorlegen, z.\u202FB. nach einer Wahl."),
            new Paragraph(new InlineText(
            [
                new Span("Sind sich beide Kammern "),
                new Span("nicht", Emphasis: true),
                new Span(" einig, hilft der "),
                new Span("Vermittlungsausschuss", Strong: true),
                new Span(". Mehr dazu steht "),
                new Span("im Netz", Link: new Uri("https://ozd.example/mehr?a=1&b=2")),
                new Span(".\nManchmal dauert das Monate."),
            ])),
            new Subhead(InlineText.Plain("Drei Lesungen")),
            new ListBlock(Ordered: true, [InlineText.Plain("Der Entwurf wird vorgestellt."), InlineText.Plain("Die Ausschüsse beraten."), InlineText.Plain("Das Parlament stimmt ab.")]),
            new Quotation([InlineText.Plain("Jedes Gesetz ist ein Kompromiss."), InlineText.Plain("Das ist seine Stärke.")]),
            Paragraph("Zuletzt unterschreibt das Staatsoberhaupt, und das Gesetz steht im Gesetzblatt."),
            new ListBlock(Ordered: false, [InlineText.Plain("geprüft"), InlineText.Plain("unterschrieben")]),
        ]),
        Commentary = new Section("Langsam ist gut", Prose("Wer schnell entscheidet, irrt schnell. Deshalb sind die vielen Schritte kein Fehler.", "Sie sind ein Schutz.")),
        Background = new Section(null, Prose("Schon in der Paulskirche stritt man über Verfahren.")),
        Explainers =
        [
            new Explainer("Was ist ein Vermittlungsausschuss?", Prose("Ein Gremium aus Mitgliedern beider Kammern.", "Es sucht nach einem Mittelweg."), "Vermittlungsausschuss"),
            new Explainer("Was macht der Bundesrat?", Prose("Er vertritt die Länder."), "Bundesrat"),
            new Explainer("Was ist ein Gesetzblatt?", new ProseText([new ListBlock(false, [InlineText.Plain("ein amtliches Heft")])]), "Gesetzblatt"),
            new Explainer("Was heißt Föderalismus?", Prose("Aufteilung der Macht zwischen Bund und Ländern."), "Föderalismus"),
        ],
        Analysis =
        [
            new AnalysisSection("Viele Beteiligte",
            [
                new AnalysisPoint(InlineText.Plain("Kontrolle durch Verfahren"), [InlineText.Plain("Beratung im Ausschuss"), InlineText.Plain("Abstimmung im Plenum")]),
                new AnalysisPoint(InlineText.Plain("Ausgleich der Interessen"), []),
            ]),
            new AnalysisSection("Offene Fragen", [new AnalysisPoint(InlineText.Plain("Dauer"), [InlineText.Plain("Eilverfahren als Ausnahme")])]),
        ],
        Infobox = new Infobox(null, [InlineText.Plain("Ein Entwurf braucht drei Lesungen."), new InlineText([new Span("Ohne "), new Span("Unterschrift", Strong: true), new Span(" gilt nichts.")])]),
        Extras = Prose("Das kürzeste Gesetz passt auf eine halbe Seite."),
        Tasks =
        [
            new SchoolTask(InlineText.Plain("Nenne die Stationen eines Entwurfs."), TaskLevel.Reproduce, 5, Prose("Geheime Lösung")),
            new SchoolTask(InlineText.Plain("Beurteile, ob drei Lesungen zu viele sind."), null, null, null) { Operators = FindOperators.In("Beurteile, ob drei Lesungen zu viele sind.") },
        ],
    };

    public static Article English => Small("letter", "A letter from the coast", "Guest") with
    {
        Language = "en",
        Body = Prose("The tide turned at noon. We waited for it."),
        Commentary = new Section(null, Prose("Waiting is an art.")),
    };

    public static Article Small(string slug, string title, string? kicker) => new()
    {
        Slug = slug,
        Source = Source(slug + ".yaml"),
        Title = title,
        Kicker = kicker,
        Language = "de",
        Body = Prose($"Dies ist der erste Satz von {title}. Dies ist der zweite."),
    };

    /// <summary>An edition written and opened again.</summary>
    public static OpenedEpub Open(Edition edition, EpubOptions options) => new(EpubWriter.Write(edition, options));

    /// <summary>An edition without departments that holds just these articles.</summary>
    public static Edition Of(params ImmutableArray<Article> articles) =>
        Full with { Departments = [new Department(null, articles)] };

    public static ProseText Prose(params string[] paragraphs) => new([.. paragraphs.Select(Paragraph)]);

    public static Picture Picture(string alt, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(new SKColor(0x90, 0xA4, 0xAE));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return new Picture
        {
            File = "bild.png",
            Bytes = data.ToArray(),
            Format = PictureFormat.Png,
            Width = width,
            Height = height,
            Alt = alt,
            Caption = InlineText.Plain("Papier ist geduldig."),
            Credit = "OZD-Archiv",
        };
    }

    private static Block Paragraph(string text) => new Paragraph(InlineText.Plain(text));

    private static SourceFile Source(string path) => new(path, "", ReadOnlyMemory<byte>.Empty);
}
