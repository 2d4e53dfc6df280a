using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>Files travel inside the PDF with all that an archive asks to know of them.</summary>
public sealed class AttachmentTests
{
    private static readonly DateTimeOffset Day = new(2026, 1, 8, 1, 30, 5, TimeSpan.FromHours(1));

    private static readonly Attachment Source =
        new("ebbe.yaml", "title: Ebbe\n"u8.ToArray(), Attachment.Yaml, "Quelle: Ebbe und Flut", AttachmentRelationship.Source, Day);

    private static readonly Attachment Twin =
        new("Übersicht (1)/a.epub", new byte[] { 0, 1, 2, 255 }, Attachment.Epub, "Als E-Book", AttachmentRelationship.Alternative, Day);

    [Fact]
    public void A_file_comes_back_with_all_that_is_known_of_it()
    {
        var reader = Read(Source);
        var specification = reader.Dictionary(Assert.Single(reader.Array(reader.Catalog["AF"])));
        Assert.Equal(("Filespec", "Source"), (specification.Name("Type"), specification.Name("AFRelationship")));
        Assert.Equal(("ebbe.yaml", "ebbe.yaml", "Quelle: Ebbe und Flut"), (specification.Text("F"), specification.Text("UF"), specification.Text("Desc")));
        var embedded = (PdfDictionary)specification["EF"]!;
        Assert.Same(reader.Stream(embedded["F"]), reader.Stream(embedded["UF"]));
        var stream = reader.Stream(embedded["F"]);
        Assert.Equal("EmbeddedFile", stream.Dictionary.Name("Type"));
        Assert.Equal("application#2Fyaml", stream.Dictionary.Name("Subtype"));
        Assert.Equal(Source.Bytes.ToArray(), stream.Decoded);
        var parameters = (PdfDictionary)stream.Dictionary["Params"]!;
        Assert.Equal((Source.Bytes.Length, "D:20260108003005Z"), (parameters.Int("Size"), parameters.Text("ModDate")));
        Assert.Equal("B3E2AD54D045C8B7654DE54EB2B72C86", Convert.ToHexString(((PdfString)parameters["CheckSum"]!).Bytes));
    }

    [Fact]
    public void Foreign_letters_stand_in_the_one_name_and_are_replaced_in_the_other()
    {
        var reader = Read(Twin);
        var specification = reader.Dictionary(Assert.Single(reader.Array(reader.Catalog["AF"])));
        Assert.Equal(("_bersicht_(1)_a.epub", Twin.Name, "Alternative"), (specification.Text("F"), specification.Text("UF"), specification.Name("AFRelationship")));
    }

    [Fact]
    public void Names_stand_in_the_order_of_their_bytes_and_files_in_the_order_given()
    {
        Attachment[] files = [Source with { Name = "ü" }, Source with { Name = "b" }, Source with { Name = "Ä" }, Source with { Name = "a" }, Source with { Name = "B" }];
        var reader = Read(files);
        Assert.Equal(files.Select(file => file.Name), reader.Array(reader.Catalog["AF"]).Select(file => reader.Dictionary(file).Text("UF")));
        var names = reader.Array(reader.Dictionary(reader.Dictionary(reader.Catalog["Names"])["EmbeddedFiles"])["Names"]);
        Assert.Equal(["B", "a", "b", "Ä", "ü"], names.OfType<PdfString>().Select(name => name.Text));
        Assert.Equal(names.OfType<PdfString>().Select(name => name.Text), names.OfType<PdfReference>().Select(file => reader.Dictionary(file).Text("UF")));
        Assert.Equal(
            names.OfType<PdfString>().Select(name => Convert.ToHexString(name.Bytes)), names.OfType<PdfString>().Select(name => Convert.ToHexString(name.Bytes)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_name_are_refused() =>
        Assert.Contains("ebbe.yaml", Assert.Throws<ArgumentException>(() => Read(Source, Twin, Source)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_without_files_says_nothing_of_them()
    {
        var reader = Read();
        Assert.Null(reader.Catalog["AF"]);
        Assert.Null(reader.Catalog["Names"]);
    }

    [Fact]
    public void Others_find_the_files()
    {
        var bytes = Print(Source, Twin);
        var (exitCode, output, errors) = Judge.Run(bytes, "qpdf", "qpdf", "--check", "{}");
        Assert.True(exitCode == 0, output + errors);
        Assert.Equal("title: Ebbe\n", Judge.Run(bytes, "qpdf", "qpdf", "--show-attachment=ebbe.yaml", "{}").Output);
        var list = Judge.Run(bytes, "poppler-utils", "pdfdetach", "-list", "{}").Output;
        Assert.Contains("2 embedded files", list, StringComparison.Ordinal);
        Assert.Contains("ebbe.yaml", list, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes() => Assert.Equal(Print(Source, Twin), Print(Source, Twin));

    [Fact]
    public void The_objects_of_an_attached_file() =>
        Snapshot.Match(Read(Source, Twin).Dump(entry => entry.Name("Type") is "Filespec" or "EmbeddedFile" or "Catalog" || entry["Names"] is not null), "Attachments");

    private static byte[] Print(params Attachment[] attachments)
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, "Meer");
        return PdfPress.Print(builder.Build(), new PdfSettings { Producer = "OzdPrint", Attachments = [.. attachments] });
    }

    private static PdfReader Read(params Attachment[] attachments)
    {
        var reader = new PdfReader(Print(attachments));
        Assert.Empty(Checker.FaultsOf(reader));
        return reader;
    }
}
