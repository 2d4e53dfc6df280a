using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>A good file, and ways to break it: at least one for each rule.</summary>
internal static class Damages
{
    /// <summary>The rule that is broken, and what breaks it.</summary>
    public static IReadOnlyList<(string Rule, Action<PdfReader> Break)> All { get; } =
    [
        ("header", file => file.Bytes[5] = (byte)'2'),
        ("cross-references", file => file.Bytes[Encoding.Latin1.GetString(file.Bytes).IndexOf(" 0 obj", StringComparison.Ordinal) - 1] = (byte)'9'),
        ("cross-references", file => file.Bytes[^1] = (byte)'x'),
        ("file-identifier", file => file.Trailer["ID"] = null),
        ("no-encryption", file => file.Trailer["Encrypt"] = new PdfDictionary()),
        ("references", file => file.Catalog["PageLabels"] = null),
        ("references", file => file.Catalog["PageLabels"] = new PdfReference(99_999)),
        ("stream-filters", file => Stream(file, "Image").Dictionary["Filter"] = new PdfName("LZWDecode")),
        ("streams-are-inside", file => Stream(file, "Image").Dictionary["F"] = Words("bild.jpg")),
        ("string-lengths", file => Info(file)["Title"] = new PdfString(new byte[40_000])),
        ("name-lengths", file => file.Catalog["PageMode"] = new PdfName(new string('a', 128))),
        ("names-are-utf-8", file => file.Catalog["PageMode"] = new PdfName("\u00FF\u00FE")),
        ("number-sizes", file => file.Pages[0]["StructParents"] = 3e9),
        ("object-count", file => file.Trailer["Size"] = 9_000_000.0),
        ("page-sizes", file => file.Pages[0]["MediaBox"] = Numbers(0, 0, 20_000, 100)),
        ("page-sizes", file => file.Pages[0]["MediaBox"] = null),
        ("graphics-state-depth", file => Paint(file, string.Concat(Enumerable.Repeat("q\n", 29)) + string.Concat(Enumerable.Repeat("Q\n", 29)))),
        ("known-operators", file => Paint(file, "paint\n")),
        ("no-optional-content", file => file.Catalog["OCProperties"] = new PdfDictionary()),
        ("no-alternate-presentations", file => file.Pages[0]["PresSteps"] = new PdfDictionary()),
        ("no-requirements", file => file.Catalog["Requirements"] = new PdfArray()),
        ("output-intent", file => file.Catalog["OutputIntents"] = null),
        ("output-intent", file => Profile(file).Dictionary["N"] = 4.0),
        ("output-intent", file => Profile(file).Decoded[36] = 0),
        ("output-intent", file => Profile(file).Decoded[12] = (byte)'x'),
        ("colours-have-an-intent", file => file.Catalog["OutputIntents"] = null),
        ("no-device-cmyk", file => Paint(file, "0 0 0 1 k\n")),
        ("no-device-cmyk", file => Stream(file, "Image").Dictionary["ColorSpace"] = new PdfName("DeviceCMYK")),
        ("no-transparency", file => Stream(file, "Image").Dictionary["SMask"] = file.Pages[0]["Contents"]),
        ("no-transparency", file => State(file)["ca"] = 0.5),
        ("no-transparency", file => State(file)["BM"] = new PdfName("Multiply")),
        ("graphics-states", file => State(file)["TR"] = new PdfName("Identity")),
        ("rendering-intents", file => Paint(file, "/Vivid ri\n")),
        ("pictures", file => Stream(file, "Image").Dictionary["Interpolate"] = true),
        ("pictures", file => Stream(file, "Image").Dictionary["BitsPerComponent"] = 3.0),
        ("fonts-are-embedded", file => First(file, "FontDescriptor")["FontFile2"] = null),
        ("fonts-have-their-keys", file => Kind(file, "CIDFontType2")["CIDToGIDMap"] = null),
        ("fonts-have-their-keys", file => Kind(file, "Type0")["Encoding"] = new PdfName("Identity-V")),
        ("font-names", file => Kind(file, "Type0")["BaseFont"] = new PdfName("Serif")),
        ("codes-have-glyphs", file => System.Array.Clear(Glyphs(file))),
        ("codes-have-glyphs", file => System.Array.Fill(Glyphs(file), (byte)255)),
        ("widths-match", file => ((PdfArray)((PdfArray)Kind(file, "CIDFontType2")["W"]!)[1]!)[0] = 1.0),
        ("codes-have-text", file => Kind(file, "Type0")["ToUnicode"] = null),
        ("codes-have-text", file => Recode(file, "<0020> <007E> <0020>", "<FF20> <FF7E> <0020>")),
        ("text-is-characters", file => Recode(file, "<0020> <007E> <0020>", "<0020> <007E> <FEBA>")),
        ("no-private-characters", file => Recode(file, "<0020> <007E> <0020>", "<0020> <007E> <E000>")),
        ("cid-sets", file => First(file, "FontDescriptor")["CIDSet"] = Add(file, new PdfStream(new PdfDictionary(), [], [0]))),
        ("metadata-stream", file => file.Stream(file.Catalog["Metadata"]).Dictionary["Filter"] = new PdfName("FlateDecode")),
        ("metadata-packet", file => Xmp(file, "<dc:format>", "<dc:format>&")),
        ("metadata-packet", file => Xmp(file, "<?xpacket begin=", "<?xpacket bytes=\"9\" begin=")),
        ("identifies-as-pdf-a", file => Xmp(file, "<pdfaid:part>3", "<pdfaid:part>2")),
        ("identifies-as-pdf-a", file => Xmp(file, "<pdfaid:conformance>A", "<pdfaid:conformance>B")),
        ("identifies-as-pdf-ua", file => Xmp(file, "<pdfuaid:part>1", "<pdfuaid:part>2")),
        ("extension-schemas", file => Xmp(file, "<pdfaProperty:name>part", "<pdfaProperty:name>whole")),
        ("metadata-in-step", file => Info(file)["Title"] = Words("Anders")),
        ("metadata-in-step", file => Info(file)["ModDate"] = Words("D:20250101000000Z")),
        ("metadata-in-step", file => Info(file)["Subject"] = null),
        ("document-title", file => file.Catalog["ViewerPreferences"] = null),
        ("document-title", file => Xmp(file, "dc:title", "dc:titel")),
        ("attachments-are-described", file => First(file, "Filespec")["Desc"] = null),
        ("attachments-are-described", file => First(file, "Filespec")["UF"] = null),
        ("attachments-are-described", file => First(file, "Filespec")["AFRelationship"] = Words("Source")),
        ("attachments-have-type-and-day", file => Embedded(file)["Subtype"] = null),
        ("attachments-have-type-and-day", file => Embedded(file)["Params"] = null),
        ("attachments-are-associated", file => file.Catalog["AF"] = null),
        ("attachments-are-associated", file => file.Catalog["Names"] = null),
        ("annotation-types", file => First(file, "Annot")["Subtype"] = new PdfName("Movie")),
        ("annotations-are-printed", file => First(file, "Annot")["F"] = null),
        ("annotations-are-printed", file => First(file, "Annot")["F"] = 6.0),
        ("annotations-are-described", file => First(file, "Annot")["Contents"] = null),
        ("annotations-are-tagged", file => First(file, "Annot")["StructParent"] = null),
        ("annotations-are-tagged", file => Element(file, "Link")["S"] = new PdfName("Span")),
        ("annotations-are-tagged", file => file.Array(Element(file, "Link")["K"]).RemoveAll(kid => kid is PdfDictionary)),
        ("annotations-are-tagged", file => file.Pages.First(page => page["Annots"] is not null)["Annots"] = null),
        ("tab-order", file => file.Pages[1]["Tabs"] = null),
        ("actions", file => First(file, "Annot")["A"] = Entries(("S", new PdfName("Launch")))),
        ("actions", file => file.Catalog["OpenAction"] = Entries(("S", new PdfName("Named")), ("N", new PdfName("Print")))),
        ("actions", file => Kind(file, "Link", "A")["A"] = Entries(("S", new PdfName("URI")), ("URI", Words("https://wetter.example/Büsum")))),
        ("no-scripts", file => file.Catalog["OpenAction"] = Entries(("JS", Words("app.beep()")))),
        ("no-triggers", file => file.Pages[0]["AA"] = new PdfDictionary()),
        ("no-forms", file => file.Catalog["AcroForm"] = new PdfDictionary()),
        ("destinations", file => file.Values().OfType<PdfArray>().First(array => array is [_, PdfName { Value: "XYZ" }, ..])[0] = file.Catalog["Metadata"]),
        ("outline", file => file.Dictionary(file.Dictionary(file.Catalog["Outlines"])["First"])["Parent"] = null),
        ("outline", file => file.Dictionary(file.Catalog["Outlines"])["Last"] = null),
        ("content-is-tagged-or-artifact", file => Repaint(file, "/Artifact<</Type/Layout>>BDC", "/Other<</Type/Layout>>BDC")),
        ("marked-content-nesting", file => Repaint(file, "/Artifact<</Type/Layout>>BDC", "/P<</MCID 99>>BDC\n/Artifact<</Type/Layout>>BDC")),
        ("content-is-closed", file => Repaint(file, "Q\n", "")),
        ("content-is-closed", file => Paint(file, "EMC\n")),
        ("artifact-types", file => Repaint(file, "/Artifact<</Type/Layout>>BDC", "/Artifact<</Type/Decoration>>BDC")),
        ("content-tags", file => Repaint(file, "/H1<</MCID 0>>", "/P<</MCID 0>>")),
        ("content-numbers", file => Repaint(file, "/H1<</MCID 0>>", "/H1<</MCID 70>>")),
        ("content-has-parents", file => Parents(file).RemoveAt(0)),
        ("content-has-parents", file => Parents(file).Reverse()),
        ("elements-have-content", file => file.Array(Element(file, "H1")["K"])[0] = 70.0),
        ("elements-have-content", file => Element(file, "H1")["Pg"] = null),
        ("actual-text", file => Paint(file, "/Span<</ActualText<FEFF>>>BDC\nEMC\n")),
        ("marked", file => file.Catalog["MarkInfo"] = null),
        ("marked", file => ((PdfDictionary)file.Catalog["MarkInfo"]!)["Suspects"] = true),
        ("structure-tree", file => Element(file, "Document")["S"] = new PdfName("Sect")),
        ("parents-of-elements", file => Element(file, "Caption")["P"] = file.Catalog["StructTreeRoot"]),
        ("role-map", file => Roles(file)["Aside"] = new PdfName("Aside")),
        ("role-map", file => Roles(file)["Aside"] = null),
        ("role-map", file => Roles(file)["P"] = new PdfName("Div")),
        ("no-empty-elements", file => Element(file, "Caption")["K"] = null),
        ("elements-or-content", file => file.Array(Element(file, "Part")["K"]).Add(0.0)),
        ("headings-without-gaps", file => Element(file, "H1")["S"] = new PdfName("H2")),
        ("headings-without-gaps", file => Element(file, "H2")["S"] = new PdfName("H3")),
        ("headings-without-gaps", file => Element(file, "H2")["S"] = new PdfName("H")),
        ("lists", file => Element(file, "LBody")["S"] = new PdfName("P")),
        ("lists", file => Element(file, "LI")["S"] = new PdfName("Div")),
        ("lists", file => Element(file, "Lbl")["S"] = new PdfName("Span")),
        ("list-numbering", file => Element(file, "L")["A"] = null),
        ("list-numbering", file => ((PdfDictionary)Element(file, "L")["A"]!)["ListNumbering"] = new PdfName("None")),
        ("contents-lists", file => Element(file, "TOC")["S"] = new PdfName("Sect")),
        ("contents-lists", file => Element(file, "Reference")["S"] = new PdfName("Span")),
        ("texts-hold-no-blocks", file => Element(file, "Art")["S"] = new PdfName("P")),
        ("no-tables", file => Element(file, "Caption")["S"] = new PdfName("TD")),
        ("figures-have-alternates", file => Element(file, "Figure")["Alt"] = null),
        ("figures-have-boxes", file => Element(file, "Figure")["A"] = null),
        ("notes-have-identifiers", file => Element(file, "Note")["ID"] = null),
        ("notes-have-identifiers", file => Element(file, "Caption")["ID"] = Element(file, "Note")["ID"]),
        ("notes-have-identifiers", file => file.Dictionary(file.Catalog["StructTreeRoot"])["IDTree"] = null),
        ("document-language", file => file.Catalog["Lang"] = null),
        ("languages", file => Element(file, "Caption")["Lang"] = Words("auf Deutsch")),
        ("no-private-words", file => Element(file, "Figure")["Alt"] = Words("\uE000")),
    ];

    /// <summary>A file with a bit of everything, which keeps every rule.</summary>
    public static PdfReader Good() => new(Samples.Everything().PrintWith(new Attachment(
        "a.yaml", "title: Ebbe\n"u8.ToArray(), Attachment.Yaml, "Quelle", AttachmentRelationship.Source, new DateTimeOffset(2026, 1, 8, 0, 0, 0, TimeSpan.Zero))));

    private static IEnumerable<object?> Values(this PdfReader file) => new Inspection(file).Values;

    private static PdfDictionary Entries(params (string Key, object? Value)[] entries)
    {
        var dictionary = new PdfDictionary();
        foreach (var (key, value) in entries)
        {
            dictionary[key] = value;
        }

        return dictionary;
    }

    private static PdfArray Numbers(params double[] numbers) => [.. numbers.Select(number => (object?)number)];

    private static PdfString Words(string text) => new([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    private static PdfReference Add(PdfReader file, object value)
    {
        var number = file.Objects.Keys.Max() + 1;
        file.Objects.Add(number, value);
        return new PdfReference(number);
    }

    private static PdfDictionary Info(PdfReader file) => file.Dictionary(file.Trailer["Info"]);

    private static PdfDictionary First(PdfReader file, string type) =>
        file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("Type") == type);

    private static PdfDictionary Kind(PdfReader file, string subtype, string? with = null) =>
        file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("Subtype") == subtype && (with is null || entry[with] is not null));

    private static PdfDictionary Element(PdfReader file, string type) =>
        file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("S") == type && entry.Name("Type") == "StructElem");

    private static PdfStream Stream(PdfReader file, string subtype) =>
        file.Objects.Values.OfType<PdfStream>().First(stream => stream.Dictionary.Name("Subtype") == subtype);

    private static PdfStream Profile(PdfReader file) => file.Stream(((PdfDictionary)((PdfArray)file.Resolve(file.Catalog["OutputIntents"])!)[0]!)["DestOutputProfile"]);

    private static PdfDictionary Embedded(PdfReader file) => file.Stream(file.Dictionary(First(file, "Filespec")["EF"])["F"]).Dictionary;

    private static byte[] Glyphs(PdfReader file) => file.Stream(Kind(file, "CIDFontType2")["CIDToGIDMap"]).Decoded;

    private static PdfDictionary Roles(PdfReader file) => file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["RoleMap"]);

    private static PdfDictionary State(PdfReader file)
    {
        var state = Entries(("Type", new PdfName("ExtGState")));
        file.Dictionary(file.Pages[0]["Resources"])["ExtGState"] = Entries(("GS0", state));
        return state;
    }

    private static PdfArray Parents(PdfReader file) =>
        (PdfArray)((PdfArray)file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["ParentTree"])["Nums"]!)[3]!;

    private static void Recode(PdfReader file, string old, string replacement) => Replace(file, (PdfReference)Kind(file, "Type0")["ToUnicode"]!, old, replacement);

    private static void Xmp(PdfReader file, string old, string replacement) => Replace(file, (PdfReference)file.Catalog["Metadata"]!, old, replacement);

    /// <summary>Adds to what is painted on the second page.</summary>
    private static void Paint(PdfReader file, string operators)
    {
        var self = (PdfReference)file.Pages[1]["Contents"]!;
        var stream = file.Stream(self);
        file.Objects[self.Number] = stream with { Decoded = [.. stream.Decoded, .. Encoding.Latin1.GetBytes(operators)] };
    }

    private static void Repaint(PdfReader file, string old, string replacement) => Replace(file, (PdfReference)file.Pages[1]["Contents"]!, old, replacement);

    private static void Replace(PdfReader file, PdfReference self, string old, string replacement)
    {
        var stream = file.Stream(self);
        var text = Encoding.Latin1.GetString(stream.Decoded);
        Assert.Contains(old, text, StringComparison.Ordinal);
        file.Objects[self.Number] = stream with { Decoded = Encoding.Latin1.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)) };
    }
}
