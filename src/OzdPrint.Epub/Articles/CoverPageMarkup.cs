namespace OzdPrint.Epub;

/// <summary>The page that shows the cover picture.</summary>
internal static class CoverPageMarkup
{
    public const string Path = "cover.xhtml";

    public static byte[] Write(string title, string language, string alt) =>
        ContentDocument.Write(title, language, root: "", markup =>
        {
            using (markup.Block("body", ("class", "cover")))
            using (markup.Line("div"))
            {
                markup.Empty("img", ("src", CoverPicture.Path), ("role", "doc-cover"), ("alt", alt));
            }
        });
}
