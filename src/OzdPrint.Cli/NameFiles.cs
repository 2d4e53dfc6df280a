using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Layout;

namespace OzdPrint.Cli;

/// <summary>The names of the files an edition or article gives.</summary>
internal static class NameFiles
{
    /// <summary>The name of a PDF.</summary>
    /// <param name="stem">The stem, as <see cref="ReadEdition.Stem(EditionSource, PublicationsRead)"/> gives it.</param>
    /// <param name="layout">The layout it is set in; one other than the usual is named.</param>
    /// <param name="usual">The layout in which such a source is set if none is asked for.</param>
    /// <param name="order">What is asked for; pages that are a booklet or grey only because they are to be say so, and so do those for a print shop.</param>
    public static string Pdf(string stem, PageLayout layout, string usual, BuildOrder order) =>
        $"{stem}{(layout.Name == usual ? "" : $".{layout.Name}")}{(order.Booklet && !layout.Booklet.Always ? ".booklet" : "")}"
        + $"{(order.Grey && !layout.Grey ? ".grey" : "")}{(order.Trim is null ? "" : ".press")}.pdf";

    /// <summary>The name of an EPUB.</summary>
    public static string Epub(string stem) => $"{stem}.epub";

    /// <summary>
    /// Finds sources that would write the same file, or one file twice. Names that differ only in capitals count as the same,
    /// since on many disks they are.
    /// </summary>
    /// <param name="sources">The sources.</param>
    /// <param name="names">The names of the files of each, in the same order; none of one whose names cannot be told.</param>
    /// <returns>The diagnostics of each source of which nothing may be written; a pair is reported once, with its first.</returns>
    public static ImmutableDictionary<EditionSource, ImmutableArray<Diagnostic>> Clashes(
        IEnumerable<EditionSource> sources, IEnumerable<IEnumerable<string>> names)
    {
        var writers = new Dictionary<string, EditionSource>(StringComparer.OrdinalIgnoreCase);
        var clashes = new Dictionary<EditionSource, List<Diagnostic>>();
        var told = new HashSet<(EditionSource, EditionSource)>();
        foreach (var (source, its) in sources.Zip(names))
        {
            foreach (var name in its.Where(name => !writers.TryAdd(name, source)))
            {
                var first = writers[name];
                Of(first);
                Of(source);
                if (told.Add((first, source)))
                {
                    Of(first).Add(first == source ? Own(source, name) : Pair(first, source, name));
                }
            }
        }

        return clashes.ToImmutableDictionary(clash => clash.Key, clash => clash.Value.ToImmutableArray());

        List<Diagnostic> Of(EditionSource source) => clashes.TryGetValue(source, out var said) ? said : clashes[source] = [];
    }

    private static Diagnostic Own(EditionSource source, string name) => CommandCodes.SameName.About(
        source.DisplayPath, $"two of its layouts would be written to \"{name}\"", "rename one of the layouts, or build them one by one into folders of their own with -o");

    private static Diagnostic Pair(EditionSource first, EditionSource source, string name) => CommandCodes.SameName.About(
        first.DisplayPath, $"this and \"{source.DisplayPath}\" would both be written to \"{name}\"",
        source.IsEdition
            ? "correct the date of one, give their publications an id each, or build them into folders of their own with -o"
            : "rename one of the files, or build them into folders of their own with -o");

    /// <summary>The names of the files a source may give.</summary>
    /// <param name="source">The source.</param>
    /// <param name="stem">The stem of the names; null if it cannot be told. Then the source has errors, which the reading proper reports, and nothing is written.</param>
    /// <param name="order">What is asked for.</param>
    /// <param name="layouts">The layouts by name.</param>
    public static IEnumerable<string> All(
        EditionSource source, string? stem, BuildOrder order, ImmutableSortedDictionary<string, PageLayout> layouts)
    {
        if (stem is null)
        {
            return [];
        }

        var usual = BuildEdition.DefaultLayout(source);
        var pdfs = order.Formats.Pdf ? BuildEdition.LayoutsWithKeys(source, order, layouts).Select(layout => Pdf(stem, layouts[layout], usual, order)) : [];
        return order.Formats.Epub ? pdfs.Append(Epub(stem)) : pdfs;
    }
}
