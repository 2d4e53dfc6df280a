using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Generator;

namespace OzdPrint.Benchmarks;

/// <summary>Generated editions in a folder of their own, which goes when they do.</summary>
internal sealed class GeneratedContent : IDisposable
{
    public GeneratedContent(int editions, GeneratorOrder order)
    {
        Folder = Directory.CreateTempSubdirectory("ozdprint-bench-").FullName;
        GenerateEditions.Write(Folder, editions, order);
    }

    /// <summary>The content folder.</summary>
    public string Folder { get; }

    /// <summary>The editions, the earliest first.</summary>
    public ImmutableArray<EditionSource> Sources => LocateContent.From([Folder], Folder).Sources;

    /// <summary>An edition that is made, read and gone from the disk again.</summary>
    public static Edition Read(GeneratorOrder order)
    {
        using var content = new GeneratedContent(1, order);
        var reading = ReadEdition.From(content.Sources[0]);
        return reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Diagnostics.Select(DiagnosticText.Format)));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
