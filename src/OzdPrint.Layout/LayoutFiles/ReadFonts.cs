using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>
/// Reads the fonts beside layout files: every font file in a folder <c>fonts</c> of a folder with layouts. A family of an
/// earlier folder hides one of the same name in a later, and any hides an embedded one.
/// </summary>
public static class ReadFonts
{
    /// <summary>The name of the folder.</summary>
    public const string Folder = "fonts";

    /// <summary>
    /// The most bytes of a font file, 64 MiB: the largest faces, those of Chinese and Japanese, take about half of it.
    /// </summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>
    /// The most files of a folder. A family has about twenty faces; all files are read whole, so a hoard of thousands
    /// would fill the memory.
    /// </summary>
    public const int MaxFiles = 200;

    /// <summary>The size that faces are tried in, in pt; the optical size hardly matters to whether a file is sound.</summary>
    private const double TrialSize = 10;

    private static readonly ImmutableArray<string> _suffixes = [".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2"];

    /// <summary>The embedded families and those of the folders, with what is wrong with any file.</summary>
    /// <param name="folders">The folders with layouts, in order.</param>
    /// <param name="embedded">The embedded families.</param>
    /// <param name="canEmbed">Whether the press can embed an instance of a face; asked for the extremes of each.</param>
    public static Reading<FontLibrary> From(
        IEnumerable<LayoutFolder> folders, IReadOnlyList<FontFamily> embedded, Func<FontInstance, bool> canEmbed)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(canEmbed);
        ArgumentNullException.ThrowIfNull(embedded);
        var diagnostics = new DiagnosticList();
        var own = new List<FontFamily>();
        var files = new Dictionary<FontFace, string>();
        foreach (var folder in folders)
        {
            var families = Families(Path.Combine(folder.Path, Folder), $"{folder.Name}/{Folder}", files, diagnostics);
            own.AddRange(families.Where(family => !own.Exists(earlier => IsSame(earlier, family))));
        }

        // Embedded families come first, because the first is where a character that another lacks is looked for.
        var library = new FontLibrary(embedded.Where(family => !own.Exists(hiding => IsSame(hiding, family))).Concat(own));
        foreach (var (family, face) in own.SelectMany(family => family.Faces.Select(face => (family, face))))
        {
            if (!new[] { face.Lightest, face.Heaviest }.Distinct().All(weight => canEmbed(library.Instance(family, weight, face.IsItalic, TrialSize))))
            {
                diagnostics.Add(Refused(FontRefusal.Damaged, files[face], "the shape of some letter"));
            }
        }

        return new Reading<FontLibrary>(diagnostics.HasErrors ? null : library, diagnostics.ToImmutable());
    }

    private static bool IsSame(FontFamily one, FontFamily other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FontFamily> Families(string folder, string name, Dictionary<FontFace, string> places, DiagnosticList diagnostics)
    {
        var families = new SortedDictionary<string, List<(FontFace Face, string File)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in FilesOf(folder, name, diagnostics))
        {
            var shown = $"{name}/{file}";
            if (Bytes(Path.Combine(folder, file), shown, diagnostics) is not { } bytes)
            {
                continue;
            }

            var (family, face, refusal, detail) = ReadFont.From(bytes);
            if (family is null || face is null)
            {
                diagnostics.Add(Refused(refusal!.Value, shown, detail));
                continue;
            }

            if (!families.TryGetValue(family, out var faces))
            {
                families[family] = faces = [];
            }

            if (faces.Find(other => other.Face.IsItalic == face.IsItalic && other.Face.Lightest <= face.Heaviest && face.Lightest <= other.Face.Heaviest) is (not null, var first))
            {
                diagnostics.Add(LayoutCodes.FaceTwice.About(
                    shown, $"this file holds the same {(face.IsItalic ? "italic" : "upright")} weight of {family} as {first}", "remove one of the two"));
                continue;
            }

            faces.Add((face, file));
            places[face] = shown;
        }

        return families.Select(family => new FontFamily(family.Key, [.. family.Value.Select(face => face.Face)]));
    }

    private static List<string> FilesOf(string folder, string name, DiagnosticList diagnostics)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                return [];
            }

            var files = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))
                .Where(file => !file.StartsWith('.') && _suffixes.Any(suffix => file.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
                .Take(MaxFiles + 1).Order(StringComparer.Ordinal).ToList();
            if (files.Count <= MaxFiles)
            {
                return files;
            }

            diagnostics.Add(LayoutCodes.FontUnreadable.About(name, $"this folder holds more than {MaxFiles} fonts", "keep those that your layouts use"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LayoutCodes.FontUnreadable.About(name, "this folder cannot be read", "check that you may read it"));
        }

        return [];
    }

    private static byte[]? Bytes(string path, string name, DiagnosticList diagnostics)
    {
        try
        {
            var info = new FileInfo(path);
            var length = (info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info).Length;
            if (length > MaxBytes)
            {
                diagnostics.Add(LayoutCodes.FontUnreadable.About(name, $"this file is larger than {MaxBytes / 1024 / 1024} MiB", "no font is; use another file"));
                return null;
            }

            // Pipes and devices have no length. Reading one could wait for ever, so what has no length is not opened.
            return length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LayoutCodes.FontUnreadable.About(name, "this file cannot be read", "check that it exists and that you may read it"));
            return null;
        }
    }

    private static Diagnostic Refused(FontRefusal refusal, string file, string? detail) => refusal switch
    {
        FontRefusal.NotAFont => LayoutCodes.NotAFont.About(file, "this file is not a font", "put only TrueType fonts here, and remove this file"),
        FontRefusal.Damaged => LayoutCodes.NotAFont.About(file, $"this font is damaged: {detail} cannot be used", "download or copy it again"),
        FontRefusal.Collection => LayoutCodes.WrongFontForm.About(
            file, "this file is a collection of several fonts", "save the face you need as a .ttf file of its own"),
        FontRefusal.WebFont => LayoutCodes.WrongFontForm.About(file, "this font is compressed for web pages", "use the .ttf file of the same font"),
        FontRefusal.PostScriptOutlines => LayoutCodes.WrongFontForm.About(
            file, "this font has PostScript outlines (CFF), which cannot be embedded yet", "use the .ttf file of the same font"),
        FontRefusal.NoOutlines => LayoutCodes.WrongFontForm.About(file, "this font has no outlines, only pictures of its letters", "use a font with outlines"),
        FontRefusal.EmbeddingForbidden => LayoutCodes.MayNotBeEmbedded.About(
            file, "the licence of this font forbids to embed it in a document", "use another font, or ask its maker for a file that may be embedded"),
        FontRefusal.SubsettingForbidden => LayoutCodes.MayNotBeEmbedded.About(
            file, "the licence of this font forbids to embed only the letters that are used", "use another font, or ask its maker for a file that may be subset"),
        _ => LayoutCodes.MayNotBeEmbedded.About(
            file, "the licence of this font allows to embed only bitmaps of it", "use another font, or ask its maker for a file that may be embedded"),
    };
}
