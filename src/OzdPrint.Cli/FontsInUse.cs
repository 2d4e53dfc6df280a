using System.Collections.Immutable;
using OzdPrint.Archive;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>The fonts of a run with what an archive records of them. Each font is digested once.</summary>
internal sealed class FontsInUse
{
    private readonly Dictionary<FontFile, FontInUse> _files;
    private readonly ImmutableArray<FontInUse> _covers;

    /// <param name="library">The fonts at hand.</param>
    /// <param name="embedded">Those that came with the program; covers are drawn in them, whatever fonts a layout brings.</param>
    public FontsInUse(FontLibrary library, IReadOnlyList<FontFamily> embedded)
    {
        var shipped = embedded.SelectMany(family => family.Faces).Select(face => face.File).ToHashSet();
        _files = library.Families.Concat(embedded).SelectMany(family => family.Faces).Select(face => face.File).Distinct()
            .ToDictionary(file => file, file => Of(file, shipped.Contains(file)));
        _covers = [.. shipped.Select(file => _files[file])];
    }

    /// <summary>Digests of the fonts at hand that did not come with the program, by name.</summary>
    public ImmutableSortedDictionary<string, string> Own => _files.Values.Where(font => !font.IsShipped)
        .ToImmutableSortedDictionary(font => font.Name, font => font.Sha512, StringComparer.Ordinal);

    /// <summary>Whether a recorded font is at hand, byte by byte.</summary>
    public bool Has(FontInUse recorded) => _files.Values.Any(font => font.Sha512 == recorded.Sha512);

    /// <summary>The fonts of some pages and of the covers, sorted by name.</summary>
    public ImmutableArray<FontInUse> Of(IEnumerable<PrintedDocument> documents) =>
    [
        .. documents.SelectMany(document => document.Pages).SelectMany(page => page.Marks)
            .Select(mark => mark switch { TextMark text => text.Run.Font.File, DrawnMark drawn => drawn.Run.Font.File, _ => null })
            .OfType<FontFile>().Distinct().Select(file => _files[file]).Concat(_covers).Distinct()
            .OrderBy(font => font.Name, StringComparer.Ordinal),
    ];

    private static FontInUse Of(FontFile file, bool isShipped)
    {
        var description = DescribeFont.Of(file);
        return new FontInUse(file.Name, description.Family, description.Version, Digest.Of(file.Bytes.Span), isShipped);
    }
}
