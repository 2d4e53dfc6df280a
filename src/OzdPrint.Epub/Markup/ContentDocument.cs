using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>The frame every XHTML file shares (EPUB 3.3, chapter 6: content documents).</summary>
internal static class ContentDocument
{
    public const string MediaType = "application/xhtml+xml";

    /// <summary>Writes one file.</summary>
    /// <param name="title">Its title, unlike that of any other file.</param>
    /// <param name="language">BCP 47 tag of its text.</param>
    /// <param name="root">The way from its folder to the folder of the package: empty or "../".</param>
    /// <param name="writeBody">Writes the body element.</param>
    public static byte[] Write(string title, string language, string root, Action<MarkupWriter> writeBody)
    {
        var markup = new MarkupWriter();
        markup.HtmlDocumentType();
        using (markup.Block(
            "html",
            ("xmlns", "http://www.w3.org/1999/xhtml"),
            ("xmlns:epub", "http://www.idpf.org/2007/ops"),
            ("lang", language),
            ("xml:lang", language),
            ("dir", LanguageTag.IsRightToLeft(language) ? "rtl" : null)))
        {
            using (markup.Block("head"))
            {
                markup.Empty("meta", ("charset", "utf-8"));
                markup.Line("title", title);
                markup.Empty("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", root + Stylesheet.Path));
            }

            writeBody(markup);
        }

        return markup.ToBytes();
    }
}
