using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout.Tests;

/// <summary>Sets articles in shipped layouts.</summary>
internal static class Composing
{
    private static readonly FontLibrary Fonts = new(EmbeddedFonts.Load());
    private static readonly SetEdition Room = new(Fonts, new HyphenationPatterns());

    public static PageLayout Layout(string name)
    {
        var reading = new LayoutShelf([], Fonts).Read(name);
        Assert.Empty(reading.Diagnostics);
        return reading.Value!;
    }

    /// <summary>The pages of an edition of these articles.</summary>
    public static PrintedDocument Set(string layout, params Article[] articles) => Set(Layout(layout), new Department(null, [.. articles]));

    /// <summary>The pages of an edition of these departments.</summary>
    public static PrintedDocument Set(PageLayout layout, params Department[] departments) => Set(layout, Edition(departments));

    /// <summary>The pages of an edition.</summary>
    public static PrintedDocument Set(PageLayout layout, Edition edition) => Room.Run(edition, layout);

    /// <summary>An edition of these departments.</summary>
    public static Edition Edition(params Department[] departments) => new()
    {
        Publication = new Publication(),
        Date = new DateOnly(2026, 1, 8),
        Number = 8,
        Source = new SourceFile("edition.yaml", "", default),
        Departments = [.. departments],
    };
}
