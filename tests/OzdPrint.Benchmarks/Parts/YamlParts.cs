using BenchmarkDotNet.Attributes;
using OzdPrint.Content;
using OzdPrint.Generator;

namespace OzdPrint.Benchmarks;

/// <summary>An article file becomes an edition.</summary>
public class YamlParts
{
    private Action _remove = () => { };
    private EditionSource? _source;
    private SourceFile? _file;

    /// <summary>Words of the body.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Words { get; set; }

    /// <summary>Makes the edition.</summary>
    [GlobalSetup]
    public void Make()
    {
        var content = new GeneratedContent(1, new GeneratorOrder { Articles = 1, Words = Words });
        _remove = content.Dispose;
        _source = content.Sources[0];
        var path = Directory.GetFiles(_source.Folder).Single(path => Path.GetFileName(path) != LocateContent.EditionFile);
        _file = ReadSource.File(path, "article.yaml", new DiagnosticList());
    }

    /// <summary>Takes it away.</summary>
    [GlobalCleanup]
    public void Remove() => _remove();

    /// <summary>The YAML alone.</summary>
    [Benchmark]
    public object? ReadYaml() => ParseYaml.Document(_file!, new DiagnosticList());

    /// <summary>Files, YAML, prose and all that is checked in them.</summary>
    [Benchmark]
    public object? ReadWholeEdition() => ReadEdition.From(_source!).Value;
}
