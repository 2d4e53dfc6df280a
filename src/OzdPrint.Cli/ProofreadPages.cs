using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>Sets editions and gives what a proofreader would mark on their pages.</summary>
/// <param name="layouts">The layouts to set each in; empty for its usual one.</param>
/// <param name="shelf">Where layouts are.</param>
/// <param name="fonts">The fonts.</param>
internal sealed class ProofreadPages(string[] layouts, LayoutShelf shelf, FontLibrary fonts)
{
    private readonly SetEdition _setEdition = new(fonts, new HyphenationPatterns());

    /// <summary>Reads and sets editions without errors, in layouts without errors, several at a time; gives the marks in their order.</summary>
    public ImmutableArray<Diagnostic> Run(ImmutableArray<EditionSource> sources, WorkThrough work)
    {
        var read = sources.SelectMany(LayoutsFor).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => shelf.Read(name).Value!, StringComparer.Ordinal);
        var marks = new ImmutableArray<Diagnostic>[sources.Length];
        work.Each(marks.Length, "proofreading", at => marks[at] = [.. Marks(sources[at], read)]);
        return [.. marks.SelectMany(one => one)];
    }

    private string[] LayoutsFor(EditionSource source) => layouts.Length > 0 ? layouts : [BuildEdition.DefaultLayout(source)];

    private IEnumerable<Diagnostic> Marks(EditionSource source, Dictionary<string, PageLayout> read)
    {
        // Somebody may have spoiled it since it was checked.
        var reading = ReadEdition.From(source);
        if (reading.Value is not { } edition)
        {
            return reading.Diagnostics;
        }

        var names = LayoutsFor(source);
        return names.SelectMany(name =>
        {
            var document = _setEdition.Run(edition, read[name]);
            return document.Diagnostics.Concat(LocateMarks.Run(document.ProofMarks, edition))
                .Select(mark => names.Length == 1 ? mark : mark with { Message = $"{name}, {mark.Message}" });
        });
    }
}
