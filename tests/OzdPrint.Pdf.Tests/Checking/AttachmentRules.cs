namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for files inside the file (ISO 19005-3, 6.8; ISO 14289-1, 7.11).</summary>
internal static class AttachmentRules
{
    private static readonly string[] _relations = ["Source", "Data", "Alternative", "Supplement", "EncryptedPayload", "Unspecified"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("attachments-are-described", file => Specifications(file).SelectMany(one =>
            FileRules.If(string.IsNullOrEmpty(one.Dictionary.Text("F")) || string.IsNullOrEmpty(one.Dictionary.Text("UF")), "it has no name")
                .Concat(FileRules.If(string.IsNullOrEmpty(one.Dictionary.Text("Desc")), "it is not described"))
                .Concat(FileRules.If(one.Dictionary.Name("AFRelationship") is not { } relation || !_relations.Contains(relation), "its relation is not told"))
                .Select(fault => $"{one.Dictionary.Text("UF")}: {fault}"))),
        new("attachments-have-type-and-day", file => Specifications(file).SelectMany(one =>
        {
            var stream = file.File.Stream(file.File.Dictionary(one.Dictionary["EF"])["F"]).Dictionary;
            return FileRules.If(stream.Name("Subtype") is not { } type || !type.Contains('/') && !type.Contains("#2F", StringComparison.OrdinalIgnoreCase), "no media type")
                .Concat(FileRules.If(string.IsNullOrEmpty((file.File.Resolve(stream["Params"]) as PdfDictionary)?.Text("ModDate")), "no day"))
                .Select(fault => $"{one.Dictionary.Text("UF")}: {fault}");
        })),
        new("attachments-are-associated", file => Specifications(file)
            .Where(one => !(file.File.Resolve(file.Catalog["AF"]) as PdfArray ?? []).Contains(one.Self) || !Listed(file).Contains(one.Self))
            .Select(one => $"{one.Dictionary.Text("UF")} belongs to nothing")),
    ];

    private static IEnumerable<(PdfReference Self, PdfDictionary Dictionary)> Specifications(Inspection file) =>
        file.File.Objects.Where(one => one.Value is PdfDictionary specification && specification["EF"] is not null)
            .Select(one => (new PdfReference(one.Key), (PdfDictionary)one.Value!));

    /// <summary>The files that a reader lists by their names.</summary>
    private static HashSet<PdfReference> Listed(Inspection file)
    {
        var listed = new HashSet<PdfReference>();
        if (file.File.Resolve(file.Catalog["Names"]) is PdfDictionary names && file.File.Resolve(names["EmbeddedFiles"]) is PdfDictionary tree)
        {
            Collect(tree);
        }

        return listed;

        void Collect(PdfDictionary node)
        {
            listed.UnionWith((file.File.Resolve(node["Names"]) as PdfArray ?? []).OfType<PdfReference>());
            foreach (var kid in file.File.Resolve(node["Kids"]) as PdfArray ?? [])
            {
                Collect(file.File.Dictionary(kid));
            }
        }
    }
}
