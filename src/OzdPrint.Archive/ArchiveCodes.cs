using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>The codes of finished editions and their catalogues: OZD8000 to OZD8999.</summary>
public static class ArchiveCodes
{
    /// <summary>An e-book that cannot be read.</summary>
    public static DiagnosticCode NotAnEpub { get; } = new(
        "OZD8001", Severity.Error, "A file of the folder is no EPUB, or a damaged one; the catalogue is made without it", "Build the edition again, or remove the file");

    /// <summary>Two e-books that claim to be one.</summary>
    public static DiagnosticCode SameIdentifier { get; } = new(
        "OZD8002", Severity.Warning, "Two e-books of the folder have the same identifier; readers will take them for one", "Keep one of them in the folder");

    /// <summary>A folder without e-books.</summary>
    public static DiagnosticCode NoEditions { get; } = new(
        "OZD8003", Severity.Error, "The folder holds no EPUB to list", "Build editions into it first, with -o");

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NotAnEpub, SameIdentifier, NoEditions];
}
