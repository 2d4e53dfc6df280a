using System.Collections.Immutable;

namespace OzdPrint.Pdf;

/// <summary>What the press is told beside the document.</summary>
public sealed record PdfSettings
{
    /// <summary>The name and version of the program, for the document's metadata. By default OzdPrint's own.</summary>
    public string Producer { get; init; } =
        $"OzdPrint {typeof(PdfSettings).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Files that travel inside the PDF, in the order in which a reader shall list them.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}
