namespace OzdPrint.Pdf;

/// <summary>A file that travels inside the PDF.</summary>
/// <param name="Name">Its name, without folders; no two of a document may have the same.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="MediaType">Its media type, such as <c>application/epub+zip</c>.</param>
/// <param name="Description">What it is, in the words of the document's readers.</param>
/// <param name="Relationship">What it is to the document.</param>
/// <param name="Modified">When it was last changed.</param>
public sealed record Attachment(
    string Name, ReadOnlyMemory<byte> Bytes, string MediaType, string Description, AttachmentRelationship Relationship, DateTimeOffset Modified)
{
    /// <summary>
    /// The media type of YAML (RFC 9512). It is registered since 2024; <c>text/yaml</c> and <c>application/x-yaml</c> never were.
    /// </summary>
    public const string Yaml = "application/yaml";

    /// <summary>The media type of an e-book (EPUB 3.3, appendix I).</summary>
    public const string Epub = "application/epub+zip";
}

/// <summary>What an attached file is to the document (ISO 19005-3, table E.1).</summary>
public enum AttachmentRelationship
{
    /// <summary>What the document was made from.</summary>
    Source,

    /// <summary>The same content in another form.</summary>
    Alternative,
}
