using BenchmarkDotNet.Attributes;
using OzdPrint.Generator;
using OzdPrint.Typesetting;

namespace OzdPrint.Benchmarks;

/// <summary>The paragraphs of a body become lines, step by step and as a whole.</summary>
public class ParagraphParts
{
    private House? _house;
    private ParagraphSteps[] _steps = [];
    private ParagraphSetter? _setter;
    private StyledText? _whole;

    /// <summary>Words of the body.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Words { get; set; }

    /// <summary>Makes the paragraphs.</summary>
    [GlobalSetup]
    public void Make()
    {
        _house = new House();
        _setter = new ParagraphSetter(_house.Fonts);
        var edition = GeneratedContent.Read(new GeneratorOrder { Articles = 1, Words = Words });
        _steps = [.. House.Paragraphs(edition).Select(words => new ParagraphSteps(_house.InText(words), _house.TextFrame, _house.Fonts))];
        _whole = _house.InText(string.Join(' ', House.Paragraphs(edition)));
    }

    /// <summary>Words are looked up in the patterns.</summary>
    [Benchmark]
    public int Hyphenate() => _steps.Sum(step => step.Hyphenate());

    /// <summary>Characters become glyphs.</summary>
    [Benchmark]
    public int ShapeGlyphs() => _steps.Sum(step => step.ShapeGlyphs());

    /// <summary>Breaks are found and taken.</summary>
    [Benchmark]
    public int BreakIntoLines() => _steps.Sum(step => step.BreakIntoLines());

    /// <summary>All of it.</summary>
    [Benchmark]
    public int SetParagraphs() => _steps.Sum(step => _setter!.Set(step.Text, step.Frame).Lines.Length);

    /// <summary>All of it, the body being one paragraph.</summary>
    [Benchmark]
    public int SetOneLongParagraph() => _setter!.Set(_whole!, _house!.TextFrame).Lines.Length;
}
