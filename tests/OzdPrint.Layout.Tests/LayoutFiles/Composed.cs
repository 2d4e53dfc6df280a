using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout.Tests.LayoutFiles;

/// <summary>A small article set in a layout.</summary>
internal static class Composed
{
    public static Page Page(PageLayout layout, FontLibrary? fonts = null)
    {
        var article = new Article
        {
            Slug = "a",
            Source = new SourceFile("a.yaml", "", default),
            Title = "Ebbe und Flut",
            Language = "de",
            Body = new ProseText([new Paragraph(InlineText.Plain("Der Mond zieht das Wasser an."))]),
        };
        var edition = new Edition
        {
            Publication = new Publication(),
            Date = new DateOnly(2026, 1, 8),
            Number = 8,
            Departments = [new Department(null, [article])],
        };
        return new SetEdition(fonts ?? LayoutDesk.Fonts, new HyphenationPatterns()).Run(edition, layout).Pages[0];
    }
}
