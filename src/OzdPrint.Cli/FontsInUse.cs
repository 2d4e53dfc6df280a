using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OzdPrint.Archive;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>The fonts of a run with what an archive records of them. Each font is digested once.</summary>
internal sealed class FontsInUse
{
    private readonly Dictionary<FontFile, FontInUse> _files;
    private readonly ImmutableArray<FontInUse> _covers;
    private readonly ImmutableArray<FontFamily> _own;
    private readonly IReadOnlyList<FontFamily> _embedded;

    /// <param name="library">The fonts at hand.</param>
    /// <param name="embedded">Those that came with the program; covers are drawn in them, whatever fonts a layout brings.</param>
    public FontsInUse(FontLibrary library, IReadOnlyList<FontFamily> embedded)
    {
        var shipped = embedded.SelectMany(family => family.Faces).Select(face => face.File).ToHashSet();
        _files = library.Families.Concat(embedded).SelectMany(family => family.Faces).Select(face => face.File).Distinct()
            .ToDictionary(file => file, file => Of(file, shipped.Contains(file)));
        _covers = [.. shipped.Select(file => _files[file])];
        _own = [.. library.Families.Except(embedded)];
        _embedded = embedded;
        Own =
        [
            .. _own.SelectMany(family => family.Faces.Select(face => _files[face.File])
                .Select(font => new OwnFont(font.Name, font.Sha512, HidesShipped: embedded.Any(hidden => IsSame(hidden, family))))),
        ];
    }

    /// <summary>The fonts at hand that did not come with the program, in the order they are looked through.</summary>
    public ImmutableArray<OwnFont> Own { get; }

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

    /// <summary>
    /// Whether a box stands on some pages for a sign that no font has. Told by the glyphs themselves, for not every line of a head
    /// or a foot is reported on.
    /// </summary>
    public static bool LackSigns(IEnumerable<PrintedDocument> documents) => documents.SelectMany(document => document.Pages).SelectMany(page => page.Marks)
        .Select(mark => mark switch { TextMark text => text.Run, DrawnMark drawn => drawn.Run, _ => null }).OfType<GlyphRun>()
        .Any(run => run.Text.EnumerateRunes().Any(sign => IsSeen(sign) && run.Font.GlyphOf(sign.Value) is null));

    /// <summary>
    /// The library that pages were set with of which some fonts are recorded. Other fonts on hand stand behind those, for a layout may
    /// name one that nothing is set in; where a sign was found in no font they are left out, for one that has come since may have it.
    /// </summary>
    public FontLibrary LibraryOf(BagRecord record)
    {
        var digests = record.Fonts.Select(font => font.Sha512).ToHashSet(StringComparer.Ordinal);
        List<FontFamily> used =
        [
            .. _own.Select(family => family with { Faces = [.. family.Faces.Where(face => digests.Contains(_files[face.File].Sha512))] })
                .Where(family => !family.Faces.IsEmpty),
        ];
        List<FontFamily> known = [.. _embedded.Where(family => !used.Exists(hiding => IsSame(hiding, family))), .. used];
        return new FontLibrary(known.Concat(record.LacksSigns ? [] : _own.Where(family => !known.Exists(one => IsSame(one, family)))));
    }

    private static bool IsSame(FontFamily one, FontFamily other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>White space and marks for the setter, such as where a word may be parted, need no glyph.</summary>
    private static bool IsSeen(Rune sign) => !Rune.IsWhiteSpace(sign) && Rune.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static FontInUse Of(FontFile file, bool isShipped)
    {
        var description = DescribeFont.Of(file);
        return new FontInUse(file.Name, description.Family, description.Version, Digest.Of(file.Bytes.Span), isShipped);
    }
}
