using BenchmarkDotNet.Attributes;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Generator;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using SkiaSharp;

namespace OzdPrint.Benchmarks;

/// <summary>Editions through the rooms, their articles growing in number.</summary>
public class EditionParts
{
    private House? _house;
    private Edition? _edition;
    private Edition? _photographs;
    private PrintedDocument? _document;

    /// <summary>Articles of the edition, each with a chart.</summary>
    [Params(1, 10, 100)]
    public int Articles { get; set; }

    /// <summary>Makes the edition.</summary>
    [GlobalSetup]
    public void Make()
    {
        _house = new House();
        _edition = GeneratedContent.Read(new GeneratorOrder { Articles = Articles, Pictures = true });
        _document = _house.SetEdition.Run(_edition, _house.Layout);
        // The charts fit every e-reader as they are. Here one picture does not, however many articles there are.
        var first = _edition.Departments[0];
        var article = first.Articles[0];
        _photographs = _edition with
        {
            Departments = [first with { Articles = first.Articles.SetItem(0, article with { Image = Photograph(article.Image!) }) }, .. _edition.Departments[1..]],
        };
    }

    /// <summary>The edition is set and made up into pages.</summary>
    [Benchmark]
    public int SetAndMakeUp() => _house!.SetEdition.Run(_edition!, _house.Layout).Pages.Length;

    /// <summary>The pages are printed.</summary>
    [Benchmark]
    public int PrintPdf() => PdfPress.Print(_document!).Length;

    /// <summary>The e-book, its cover included.</summary>
    [Benchmark]
    public int WriteEpub() => _house!.Epub(_edition!, _document!).Length;

    /// <summary>Its cover alone.</summary>
    [Benchmark]
    public int DrawCover() => CoverPicture.Draw(_edition!, EditionNames.Of(_edition!), _house!.CoverFonts).Length;

    /// <summary>The pictures of the e-book, one of them too large.</summary>
    [Benchmark]
    public object FitOnePicture() => FitPictures.Run(_photographs!);

    /// <summary>A picture as a camera gives it, 2400 × 1600 pixels: soft surfaces with noise.</summary>
    private static Picture Photograph(Picture like)
    {
        const int Width = 2400;
        const int Height = 1600;
        const int Noise = 16;
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var samples = bitmap.GetPixelSpan();
        var noise = 1u;
        for (var at = 0; at < samples.Length; at += 4)
        {
            var (x, y) = (at / 4 % Width, at / 4 / Width);
            // Marsaglia's xorshift: noise that is the same every time.
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            samples[at] = (byte)((x * 200 / Width) + (noise % Noise));
            samples[at + 1] = (byte)((y * 200 / Height) + (noise / Noise % Noise));
            samples[at + 2] = (byte)((Math.Abs(x - y) * 150 / Width) + (noise / Noise / Noise % Noise));
            samples[at + 3] = byte.MaxValue;
        }

        using var coded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return like with { Bytes = coded.ToArray(), Format = PictureFormat.Jpeg, Width = Width, Height = Height };
    }
}
