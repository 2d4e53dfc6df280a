using System.Collections.Immutable;

namespace OzdPrint.Epub;

/// <summary>Writes the navigation document (EPUB 3.3, chapter 7): contents, landmarks and the list of pages.</summary>
internal static class NavigationDocument
{
    public const string Path = "nav.xhtml";

    /// <summary>Writes the document.</summary>
    /// <param name="navigation">The ways into the text.</param>
    /// <param name="title">The file's title, unlike that of any other.</param>
    /// <param name="contentsTitle">The heading of the contents.</param>
    /// <param name="language">The publication's language.</param>
    /// <param name="words">The words for the other lists.</param>
    public static byte[] Write(
        Navigation navigation, string title, string contentsTitle, string language, Wording words) =>
        ContentDocument.Write(title, language, root: "", markup =>
        {
            using (markup.Block("body"))
            {
                WriteContents(markup, navigation.Contents, contentsTitle);
                WriteLandmarks(markup, navigation.Landmarks, words);
                if (!navigation.Pages.IsEmpty)
                {
                    WritePages(markup, navigation.Pages, words);
                }
            }
        });

    private static void WriteContents(MarkupWriter markup, ImmutableArray<ContentsEntry> entries, string title)
    {
        using (markup.Block("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"), ("aria-labelledby", "toc-title")))
        {
            markup.Line("h1", title, ("id", "toc-title"));
            WriteEntries(markup, entries);
        }
    }

    private static void WriteEntries(MarkupWriter markup, ImmutableArray<ContentsEntry> entries)
    {
        using (markup.Block("ol"))
        {
            foreach (var entry in entries)
            {
                using (markup.Block("li"))
                {
                    markup.Line("a", entry.Title, ("href", entry.Target), ("lang", entry.Language), ("xml:lang", entry.Language));
                    if (!entry.Children.IsEmpty)
                    {
                        WriteEntries(markup, entry.Children);
                    }
                }
            }
        }
    }

    private static void WriteLandmarks(MarkupWriter markup, ImmutableArray<Landmark> landmarks, Wording words)
    {
        using (markup.Block("nav", ("epub:type", "landmarks"), ("aria-labelledby", "landmarks-title"), ("hidden", "hidden")))
        {
            markup.Line("h2", words.Landmarks, ("id", "landmarks-title"));
            using (markup.Block("ol"))
            {
                foreach (var landmark in landmarks)
                {
                    using (markup.Block("li"))
                    {
                        markup.Line("a", landmark.Title, ("epub:type", landmark.Type), ("href", landmark.Target));
                    }
                }
            }
        }
    }

    private static void WritePages(MarkupWriter markup, ImmutableArray<PageTarget> pages, Wording words)
    {
        using (markup.Block(
            "nav", ("epub:type", "page-list"), ("role", "doc-pagelist"), ("aria-labelledby", "pages-title"), ("hidden", "hidden")))
        {
            markup.Line("h2", words.PageList, ("id", "pages-title"));
            using (markup.Block("ol"))
            {
                foreach (var page in pages)
                {
                    using (markup.Block("li"))
                    {
                        markup.Line("a", page.Label, ("href", page.Target));
                    }
                }
            }
        }
    }
}
