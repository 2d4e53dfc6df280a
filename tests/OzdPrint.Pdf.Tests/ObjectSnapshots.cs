using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>What stands in the file, feature by feature, for a person to read.</summary>
public sealed class ObjectSnapshots
{
    [Fact]
    public void One_line_of_text_with_everything_it_needs()
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, "Auf offener See");
        Snapshot.Match(builder.Read().Dump(), "Text");
    }

    [Fact]
    public void Pages_with_every_kind_of_mark()
    {
        var reader = Samples.Everything().Read();
        Snapshot.Match(string.Join("\n", Enumerable.Range(0, 3).Select(page => $"Page {page}\n{PdfReader.InDigits(reader.Stream(reader.Pages[page]["Contents"]).Decoded)}")), "Pages");
    }

    [Fact]
    public void A_structure_with_every_kind_of_element() =>
        Snapshot.Match(
            Samples.Everything().Read().Dump(dictionary => dictionary.Name("Type") is "StructElem" or "StructTreeRoot" || dictionary["Nums"] is not null),
            "Structure");

    [Fact]
    public void Links_outline_and_the_catalogue() =>
        Snapshot.Match(
            Samples.Everything().Read().Dump(dictionary =>
                dictionary.Name("Type") is "Annot" or "Outlines" or "Catalog" or "Metadata" || dictionary["Title"] is not null),
            "Navigation");
}
