using BenchmarkDotNet.Attributes;
using OzdPrint.Content;
using OzdPrint.Generator;
using OzdPrint.Layout;
using OzdPrint.Pdf;

namespace OzdPrint.Benchmarks;

/// <summary>One article through the rooms, its body growing.</summary>
public class BodyParts
{
    private House? _house;
    private Edition? _edition;
    private PrintedDocument? _document;
    private byte[][] _streams = [];

    /// <summary>Words of the body.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Words { get; set; }

    /// <summary>Makes the edition.</summary>
    [GlobalSetup]
    public void Make()
    {
        _house = new House();
        _edition = GeneratedContent.Read(new GeneratorOrder { Articles = 1, Words = Words });
        _document = _house.SetEdition.Run(_edition, _house.Layout);
        _streams = [.. ReadStreams.Of(PdfPress.Print(_document))];
    }

    /// <summary>The article is set into galleys.</summary>
    [Benchmark]
    public int SetGalleys() => _house!.SetGalleys(_edition!);

    /// <summary>The article is set and made up into pages.</summary>
    [Benchmark]
    public int SetAndMakeUp() => _house!.SetEdition.Run(_edition!, _house.Layout).Pages.Length;

    /// <summary>The pages are printed.</summary>
    [Benchmark]
    public int PrintPdf() => PdfPress.Print(_document!).Length;

    /// <summary>All streams of the PDF are packed.</summary>
    [Benchmark]
    public int CompressStreams() => _streams.Sum(stream => Compress.Flate(stream).Length);

    /// <summary>The e-book, its cover included.</summary>
    [Benchmark]
    public int WriteEpub() => _house!.Epub(_edition!, _document!).Length;
}
