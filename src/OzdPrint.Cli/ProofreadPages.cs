using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>Sets editions and gives what a proofreader would mark on their pages.</summary>
internal static class ProofreadPages
{
    /// <param name="editions">The editions.</param>
    /// <param name="layouts">The layouts to set each in; empty for its usual one.</param>
    /// <param name="shelf">Where layouts are.</param>
    /// <param name="fonts">The fonts.</param>
    public static IEnumerable<Diagnostic> Run(
        IEnumerable<(EditionSource Source, Edition Edition)> editions, string[] layouts, LayoutShelf shelf, FontLibrary fonts)
    {
        var setEdition = new SetEdition(fonts, new HyphenationPatterns());
        foreach (var (source, edition) in editions)
        {
            string[] names = layouts.Length > 0 ? layouts : [BuildEdition.DefaultLayout(source)];
            foreach (var name in names)
            {
                var document = setEdition.Run(edition, shelf.Read(name).Value!);
                foreach (var mark in document.Diagnostics.Concat(LocateMarks.Run(document.ProofMarks, edition)))
                {
                    yield return names.Length == 1 ? mark : mark with { Message = $"{name}, {mark.Message}" };
                }
            }
        }
    }
}
