using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf.Tests;

/// <summary>Documents that more than one test looks at.</summary>
internal static class Samples
{
    /// <summary>Every kind of mark, element, link and label on three pages.</summary>
    public static DocumentBuilder Everything()
    {
        var builder = new DocumentBuilder
        {
            Info = new DocumentInfo(
                "Ebbe & Flut (Ausgabe 7)", "Redaktion „OZD“", "de", new DateOnly(2026, 1, 8), "Warum das Meer steigt", "urn:ozd:2026-01-08"),
        };
        var contents = builder.Add(StructureType.TOC);
        var entry = builder.Add(StructureType.TOCI, contents);
        var reference = builder.Add(StructureType.Reference, entry);
        var part = builder.Add(StructureType.Part);
        part.Title = "Natur";
        var article = builder.Add(StructureType.Art, part);
        article.Title = "Ebbe und Flut";
        var heading = builder.Add(StructureType.H1, article);
        var paragraph = builder.Add(StructureType.P, article);
        var mixed = builder.Add(StructureType.P, article);
        var before = builder.Add(StructureType.Span, mixed);
        var link = builder.Add(StructureType.Link, mixed);
        link.Alt = "Zur Seite der Wetterwarte";
        var foreign = builder.Add(StructureType.Span, mixed);
        foreign.Language = "en";
        var figure = builder.Add(StructureType.Figure, article);
        figure.Alt = "Ein Strand bei Ebbe";
        var caption = builder.Add(StructureType.Caption, article);
        var list = builder.Add(StructureType.L, article);
        list.Numbering = ListNumbering.LowerAlpha;
        var item = builder.Add(StructureType.LI, list);
        var label = builder.Add(StructureType.Lbl, item);
        var body = builder.Add(StructureType.LBody, item);
        var aside = builder.Add(StructureType.Aside, article);
        var question = builder.Add(StructureType.H2, aside);
        var note = builder.Add(StructureType.Note, aside);
        var answer = builder.Add(StructureType.P, note);

        // Nothing of these was printed.
        var empty = builder.Add(StructureType.Sect, article);
        builder.Add(StructureType.P, empty);
        builder.Add(StructureType.Note, empty);

        var bold = Compositor.Face(EmbeddedFonts.Serif, 700, size: 18);
        var sans = Compositor.Face(EmbeddedFonts.Sans, 400, size: 9);
        var blue = new Colour(20, 60, 140);
        var tint = new Colour(230, 240, 250);

        var cover = builder.AddPage("i");
        cover.Text(reference, 20, 40, "Ebbe und Flut . . . 1");
        cover.Link(reference, 20, 30, 100, 12, new PageTarget(1, 20), "Zum Artikel Ebbe und Flut, Seite 1");

        var first = builder.AddPage("1");
        first.Artifact(ArtifactKind.Header, new TextMark(20, 15, Compositor.Set("OZD heute", 8), Colour.Black));
        first.Artifact(ArtifactKind.Layout, new FillMark(20, 18, 260, 0.5, Colour.Black));
        first.Text(heading, 20, 40, "Ebbe und Flut", 18, bold);

        // The hyphen of a line end: drawn as any other, read as U+00AD.
        var lineEnd = Compositor.Set("Zweimal am Tag steigt das Wasser, und zwei-", 10);
        first.Run(paragraph, 20, 60, lineEnd with { Text = lineEnd.Text[..^1] + "\u00AD" });
        first.Artifact(ArtifactKind.Background, new FillMark(150, 70, 130, 60, tint));
        first.Artifact(ArtifactKind.Layout, new FrameMark(150, 70, 130, 60, 0.5, blue));
        first.Text(question, 155, 84, "Was ist Tidenhub?", 9, sans, blue);
        first.Text(answer, 155, 96, "Der Unterschied der Höhen.", 9, sans);
        first.Mark(new PictureMark(20, 70, 60, 60, Pictures.Jpeg(Pictures.Quarters())), figure);
        first.Text(caption, 20, 140, "Strand (Foto: OZD)", 8);
        first.Artifact(ArtifactKind.Footer, new TextMark(150, 190, Compositor.Set("1", 8), Colour.Black));

        var second = builder.AddPage("2");
        second.Text(paragraph, 20, 40, "mal fällt es, auf-und-ab wie die Auf\u200Clage.");
        second.Text(before, 20, 60, "Siehe ");
        second.Text(link, 60, 60, "wetter.example", colour: blue);
        second.Text(foreign, 140, 60, " “tide tables”");
        second.Link(link, 60, 50, 70, 12, new WebTarget(new Uri("https://wetter.example/tide?ort=Büsum")), "wetter.example: Tidenkalender");
        second.Mark(new FillMark(20, 76, 3, 3, Colour.Black), label);
        second.Text(label, 26, 80, "a) ");
        second.Text(body, 40, 80, "Der Mond zieht.");
        second.Mark(new PictureMark(20, 100, 40, 40, Pictures.Png(Pictures.Quarters())) { Artifact = ArtifactKind.Layout });

        builder.Outline =
        [
            new OutlineEntry("Natur", new PageTarget(1, 0),
            [
                new OutlineEntry("Ebbe und Flut", new PageTarget(1, 25),
                [
                    new OutlineEntry("Was ist Tidenhub?", new PageTarget(1, 75), []),
                    new OutlineEntry("Mond", new PageTarget(2, 70), []),
                ]),
            ]),
        ];
        builder.Places = [new NamedPlace("ebbe-und-flut", new PageTarget(1, 25)), new NamedPlace("Mond", new PageTarget(2, 70))];
        return builder;
    }
}
