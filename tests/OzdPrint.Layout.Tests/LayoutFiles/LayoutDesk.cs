using OzdPrint.Content;
using OzdPrint.Typesetting;
using OzdPrint.Typesetting.Tests.Fonts;

namespace OzdPrint.Layout.Tests.LayoutFiles;

/// <summary>A folder of layout files for one test, removed afterwards.</summary>
internal sealed class LayoutDesk : IDisposable
{
    public LayoutDesk() => Path = Directory.CreateTempSubdirectory("ozdprint-layouts-").FullName;

    public static FontLibrary Fonts { get; } = new(EmbeddedFonts.Load());

    public string Path { get; }

    public LayoutDesk With(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return this;
    }

    public LayoutDesk WithFont(string name, AlteredFont font) => WithFont(name, font.Bytes());

    public LayoutDesk WithFont(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Path, ReadFonts.Folder)).FullName, name), bytes);
        return this;
    }

    public Reading<PageLayout> Read(string name) => new LayoutShelf([new LayoutFolder(Path, "layouts")], Fonts).Read(name);

    /// <summary>The layout of a text that stands in <c>layouts/mine.yaml</c>.</summary>
    public static Reading<PageLayout> Reading(string text)
    {
        using var desk = new LayoutDesk().With("mine.yaml", text);
        return desk.Read("mine");
    }

    /// <summary>The layout of a text that must be without fault.</summary>
    public static PageLayout Layout(string text)
    {
        var reading = Reading(text);
        Assert.Empty(reading.Diagnostics);
        return reading.Value!;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
