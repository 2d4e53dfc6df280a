using System.Text;
using SkiaSharp;

namespace OzdPrint.Content.Tests;

/// <summary>A folder of content files for one test, removed afterwards.</summary>
internal sealed class ContentFolder : IDisposable
{
    public ContentFolder() => Path = Directory.CreateTempSubdirectory("ozdprint-content-").FullName;

    public string Path { get; }

    public ContentFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ContentFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(Full(name), bytes);
        return this;
    }

    public ContentFolder WithLink(string name, string target)
    {
        File.CreateSymbolicLink(Full(name), target);
        return this;
    }

    public LocatedContent Locate(params string[] paths) => LocateContent.From(paths, Path);

    public Reading<Edition> Read(string path)
    {
        var located = Locate(path);
        Assert.Empty(located.Diagnostics);
        return ReadEdition.From(Assert.Single(located.Sources));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public static byte[] Drawing(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // Left dark, right light, the rest noise enough to give the coder work to do.
                var light = (byte)((x * 200 / width) + (((x * 31) + (y * 17)) % 40));
                bitmap.SetPixel(x, y, new SKColor(light, light, (byte)(255 - light)));
            }
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private string Full(string name)
    {
        var full = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        return full;
    }
}

/// <summary>Shows prose and diagnostics in one line, so that a test can say what it expects.</summary>
internal static class Shown
{
    public static string Of(ProseText prose) => string.Join(" | ", prose.Blocks.Select(block => block switch
    {
        Subhead subhead => "## " + Of(subhead.Text),
        ListBlock list => (list.Ordered ? "1. " : "- ") + string.Join(" / ", list.Items.Select(Of)),
        Quotation quotation => "> " + string.Join(" / ", quotation.Paragraphs.Select(Of)),
        Paragraph paragraph => Of(paragraph.Text),
        _ => throw new InvalidOperationException(),
    }));

    public static string Of(InlineText text) => string.Concat(text.Spans.Select(span =>
        (span.Link is null ? "" : "[") + (span.Strong ? "{" : "") + (span.Emphasis ? "<" : "")
        + span.Text.Replace("\n", "⏎", StringComparison.Ordinal)
        + (span.Emphasis ? ">" : "") + (span.Strong ? "}" : "") + (span.Link is null ? "" : $"]({span.Link})")));

    public static string Of(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.File}:{diagnostic.Position?.Line}:{diagnostic.Position?.Column} {diagnostic.Message}";

    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Of));
}
