using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>Writes a page of covers for people: HTML without scripts, by day and by night, on any screen.</summary>
internal static class WriteIndexPage
{
    /// <summary>Stem of the file names.</summary>
    public const string Stem = "index";

    private const string Look = """

        :root { color-scheme: light dark; }
        body { margin: 2rem auto; padding: 0 1.2rem; max-width: 68rem; font: 1rem/1.45 system-ui, sans-serif; }
        h1 { margin: 0 0 .3rem; font-size: 2rem; }
        .apps { margin: 0 0 1.8rem; }
        ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1.8rem 1.4rem; margin: 0; padding: 0; list-style: none; }
        img { display: block; width: 100%; height: auto; border: 1px solid; border-color: color-mix(in srgb, currentColor 25%, transparent); }
        h2 { margin: .6rem 0 .2rem; font-size: 1rem; line-height: 1.3; }
        p { margin: .2rem 0; }
        nav { display: flex; justify-content: space-between; gap: 1rem; margin: 2rem 0 0; border-top: 1px solid; padding-top: .8rem; }

        """;

    public static CatalogueFile Run(CataloguePage page, CatalogueNames names)
    {
        var words = names.Words;
        var html = new XElement(
            "html",
            new XAttribute("lang", names.Language),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", page.Count == 1 ? names.Title : $"{names.Title} ({page.Number}/{page.Count})"),
                Feed(WriteAtom.FeedType, CataloguePage.NameOf(1, WriteAtom.Stem, ".xml")),
                Feed(WriteJson.Feed, CataloguePage.NameOf(1, WriteJson.Stem, ".json")),
                new XElement("style", Look)),
            new XElement(
                "body",
                new XElement(
                    "header",
                    new XElement("h1", $"{names.Title} · {words.Heading}"),
                    new XElement(
                        "p",
                        new XAttribute("class", "apps"),
                        words.Apps,
                        Anchor(CataloguePage.NameOf(1, WriteAtom.Stem, ".xml"), "OPDS"))),
                new XElement("main", new XElement("ol", page.Entries.Select(entry => Entry(entry, names)))),
                Pages(page, words)));
        return new CatalogueFile(CataloguePage.NameOf(page.Number, Stem, ".html"), Bytes(html));
    }

    private static XElement Entry(CatalogueEntry entry, CatalogueNames names)
    {
        var language = entry.Languages[0] == names.Language ? null : new XAttribute("lang", entry.Languages[0]);
        var day = DateOnly.TryParseExact(entry.Issued, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? DateWords.Long(date, names.Language) : entry.Issued;
        return new XElement(
            "li",
            language,
            entry.Cover is null ? null : new XElement(
                "a",
                new XAttribute("href", Uri.EscapeDataString(entry.Epub)),
                new XElement(
                    "img",
                    new XAttribute("src", Uri.EscapeDataString(entry.Cover)),
                    new XAttribute("alt", $"{names.Words.Cover}: {entry.Title}"),
                    new XAttribute("loading", "lazy"),
                    new XAttribute("width", ReduceCover.Width),
                    new XAttribute("height", ReduceCover.Width * 3 / 2))),
            new XElement("h2", entry.Title),
            day is null ? null : new XElement("p", new XElement("time", new XAttribute("datetime", entry.Issued!), day)),
            new XElement(
                "p",
                Anchor(entry.Epub, $"{names.Words.Epub} ({names.Words.Megabytes(entry.EpubSize)})", entry.Title),
                entry.Pdf is null ? null : new object[] { " · ", Anchor(entry.Pdf, $"{names.Words.Pdf} ({names.Words.Megabytes(entry.PdfSize)})", entry.Title) }));
    }

    private static XElement? Pages(CataloguePage page, CatalogueWords words) => page.Count == 1 ? null : new XElement(
        "nav",
        page.Number > 1 ? Anchor(CataloguePage.NameOf(page.Number - 1, Stem, ".html"), $"‹ {words.Newer}") : new XElement("span", ""),
        page.Number < page.Count ? Anchor(CataloguePage.NameOf(page.Number + 1, Stem, ".html"), $"{words.Older} ›") : null);

    /// <param name="name">The file it leads to.</param>
    /// <param name="words">Its words.</param>
    /// <param name="of">What it is of, for those who hear links out of their place.</param>
    private static XElement Anchor(string name, string words, string? of = null) => new(
        "a",
        new XAttribute("href", Uri.EscapeDataString(name)),
        of is null ? null : new XAttribute("aria-label", $"{words}: {of}"),
        words);

    private static XElement Feed(string type, string name) => new(
        "link", new XAttribute("rel", "alternate"), new XAttribute("type", type), new XAttribute("href", name));

    private static byte[] Bytes(XElement html)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            html.Save(writer);
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
