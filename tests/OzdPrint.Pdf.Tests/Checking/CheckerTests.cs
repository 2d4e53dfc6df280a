using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>The checker itself: it is silent on a good file and names each thing that is broken in one.</summary>
public sealed class CheckerTests
{
    private static readonly Dictionary<string, Action<PdfReader>> _damages = new()
    {
        ["document has no language"] = file => file.Catalog["Lang"] = null,
        ["document is not marked"] = file => file.Catalog["MarkInfo"] = null,
        ["title is not displayed"] = file => file.Catalog["ViewerPreferences"] = null,
        ["tab order"] = file => file.Pages[1]["Tabs"] = null,
        ["parent tree and MCIDs differ"] = file => Parents(file).RemoveAt(0),
        ["does not know it"] = file => Parents(file).Reverse(),
        ["not embedded"] = file => First(file, "FontDescriptor")["FontFile2"] = null,
        ["no ToUnicode"] = file => file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("Subtype") == "Type0")["ToUnicode"] = null,
        ["width of code"] = file => ((PdfArray)((PdfArray)file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("Subtype") == "CIDFontType2")["W"]!)[1]!)[0] = 1.0,
        ["link without description"] = file => First(file, "Annot")["Contents"] = null,
        ["link is not printed"] = file => First(file, "Annot")["F"] = null,
        ["Figure without alternate text"] = file => Element(file, "Figure")["Alt"] = null,
        ["Figure without box"] = file => Element(file, "Figure")["A"] = null,
        ["Note without an identifier"] = file => Element(file, "Note")["ID"] = null,
        ["L without numbering"] = file => Element(file, "L")["A"] = null,
        ["Caption is empty"] = file => Element(file, "Caption")["K"] = null,
        ["does not know its parent"] = file => Element(file, "Caption")["P"] = file.Catalog["StructTreeRoot"],
        ["is never used"] = file => file.Catalog["PageLabels"] = null,
        ["neither content nor artifact"] = file => Replace(file, "/Artifact<</Type/Layout>>BDC", "/Other<</Type/Layout>>BDC"),
        ["left open"] = file => Replace(file, "Q\n", ""),
        ["is the missing glyph"] = file => System.Array.Clear(file.Stream(file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("Subtype") == "CIDFontType2")["CIDToGIDMap"]).Decoded),
    };

    public static TheoryData<string> Faults => [.. _damages.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_names_what_is_broken(string fault)
    {
        var file = Samples.Everything().Read();
        _damages[fault](file);
        Assert.Contains(Checker.FaultsOf(file), found => found.Contains(fault, StringComparison.Ordinal));
    }

    private static PdfDictionary First(PdfReader file, string type) =>
        file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("Type") == type);

    private static PdfDictionary Element(PdfReader file, string type) =>
        file.Objects.Values.OfType<PdfDictionary>().First(entry => entry.Name("S") == type);

    private static PdfArray Parents(PdfReader file) =>
        (PdfArray)((PdfArray)file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])["ParentTree"])["Nums"]!)[3]!;

    private static void Replace(PdfReader file, string old, string replacement)
    {
        var self = (PdfReference)file.Pages[1]["Contents"]!;
        var stream = file.Stream(self);
        var text = Encoding.Latin1.GetString(stream.Decoded).Replace(old, replacement, StringComparison.Ordinal);
        file.Objects[self.Number] = stream with { Decoded = Encoding.Latin1.GetBytes(text) };
    }
}
