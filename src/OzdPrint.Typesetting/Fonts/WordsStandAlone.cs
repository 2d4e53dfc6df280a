using System.Buffers.Binary;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace OzdPrint.Typesetting;

/// <summary>
/// Whether a font lets every word be shaped by itself, together with the spaces at both its ends: then a word looks the same
/// in every sentence and need be shaped only once. A font may kern letters with spaces (T and V often are), but it must have
/// no rule that reaches from one word over the space into the next. Where the tables leave a doubt, it has one.
/// </summary>
/// <remarks>ISO/IEC 14496-22, 6.3: GSUB and GPOS with their lookup types, numbered here as there.</remarks>
internal static partial class WordsStandAlone
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>What HarfBuzz applies to horizontal text unasked.</summary>
    private static readonly uint[] DefaultFeatures =
    [
        .. new[]
        {
            "rvrn", "ltra", "ltrm", "rand", "abvm", "blwm", "ccmp", "locl", "mark", "mkmk", "rlig", "calt", "clig", "curs", "dist",
            "kern", "liga", "rclt",
        }.Select(tag => (uint)Tag.Parse(tag)),
        0,
    ];

    /// <summary>Tables of older and of Apple's rules, which work on both sides of a space.</summary>
    private static readonly string[] OtherRules = ["kern", "kerx", "mort", "morx", "trak"];

    /// <summary>Whether words stand alone in a font.</summary>
    public static bool In(ReadOnlyMemory<byte> bytes, Face face)
    {
        using var font = new Font(face);
        if (FontTables.Open(bytes) is not { } tables || OtherRules.Any(tables.Has)
            || !font.TryGetNominalGlyph(' ', out var space) || space == 0
            || GlyphClass(face.Handle, space) > (int)GlyphKind.Base)
        {
            return false;
        }

        return KeepsOff(face, "GSUB", tables.Of("GSUB"), space) && KeepsOff(face, "GPOS", tables.Of("GPOS"), space);
    }

    private static bool KeepsOff(Face face, string tag, ReadOnlySpan<byte> table, uint space)
    {
        if (table.IsEmpty)
        {
            return true;
        }

        const int Single = 1;
        var name = (uint)Tag.Parse(tag);
        var lists = U16(table, 8);
        var (used, all, near) = (CreateSet(), CreateSet(), CreateSet());
        try
        {
            CollectLookups(face.Handle, name, 0, 0, DefaultFeatures, used);
            CollectLookups(face.Handle, name, 0, 0, null, all);
            for (var i = 0u; i < LookupCount(face.Handle, name); i++)
            {
                // One that belongs to no feature is called by others. Changing single glyphs, it is as harmless as they are.
                var offset = lists + U16(table, lists + 2 + (2 * (int)i));
                if (Has(used, i) == 0 && (Has(all, i) != 0 || U16(table, offset) == Single))
                {
                    continue;
                }

                CollectGlyphs(face.Handle, name, i, near, near, near, near);
                if (!IsHarmless(table, offset, tag == "GPOS", Has(near, space) != 0))
                {
                    return false;
                }

                Clear(near);
            }

            return true;
        }
        finally
        {
            DestroySet(used);
            DestroySet(all);
            DestroySet(near);
            GC.KeepAlive(face);
        }
    }

    /// <summary>Whether a lookup cannot reach over a space.</summary>
    private static bool IsHarmless(ReadOnlySpan<byte> table, int lookup, bool isPositioning, bool namesSpace)
    {
        const int Extension = 7, PositioningExtension = 9;
        const int IgnoresBases = 0x0002;
        var flags = U16(table, lookup + 2);
        var count = U16(table, lookup + 4);
        for (var s = 0; s < count; s++)
        {
            var type = U16(table, lookup);
            var subtable = lookup + U16(table, lookup + 6 + (2 * s));
            if (type == (isPositioning ? PositioningExtension : Extension))
            {
                type = U16(table, subtable + 2);
                subtable += U16(table, subtable + 4) << 16 | U16(table, subtable + 6);
            }

            var format = U16(table, subtable);
            var isHarmless = (isPositioning, type) switch
            {
                // A pair that moves its first glyph alone; space and letter may be such a pair.
                (true, 2) => format is 1 or 2 && U16(table, subtable + 6) == 0 && (flags & IgnoresBases) == 0,

                // Marks look for their letter, and a word begins with no mark.
                (true, 4 or 5 or 6) => !namesSpace,

                // Contexts, as long as they name every glyph.
                (true, 7 or 8) or (false, 5 or 6) =>
                    !namesSpace && (flags & IgnoresBases) == 0
                    && (format is 1 or 3 || (format == 2 && type == (isPositioning ? 8 : 6) && NamesEveryClass(table, subtable))),
                (true, 1 or 3) or (false, 1 or 2 or 3 or 4) => !namesSpace && (flags & IgnoresBases) == 0,
                _ => false,
            };
            if (!isHarmless)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether no rule of a context that is given by classes (chained, format 2) means class 0, which is all that has no
    /// other: the space would be among them.
    /// </summary>
    private static bool NamesEveryClass(ReadOnlySpan<byte> table, int subtable)
    {
        var sets = U16(table, subtable + 10);
        for (var s = 0; s < sets; s++)
        {
            var set = U16(table, subtable + 12 + (2 * s));
            var rules = set == 0 ? 0 : U16(table, subtable + set);
            for (var r = 0; r < rules; r++)
            {
                var at = subtable + set + U16(table, subtable + set + 2 + (2 * r));

                // Before, in (but for the first, which a list of its own names) and behind what is changed.
                for (var sequence = 0; sequence < 3; sequence++)
                {
                    var end = at + 2 + (2 * (U16(table, at) - (sequence == 1 ? 1 : 0)));
                    for (at += 2; at < end; at += 2)
                    {
                        if (U16(table, at) is 0 or ushort.MaxValue)
                        {
                            return false;
                        }
                    }
                }
            }
        }

        return true;
    }

    /// <summary>A number of a table; one that no rule has where the table is cut off.</summary>
    private static int U16(ReadOnlySpan<byte> table, int at) =>
        at >= 0 && at <= table.Length - 2 ? BinaryPrimitives.ReadUInt16BigEndian(table[at..]) : ushort.MaxValue;

    /// <summary>Kinds of glyphs as a font's table GDEF numbers them.</summary>
    private enum GlyphKind
    {
        Unknown,
        Base,
    }

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_get_glyph_class")]
    private static partial int GlyphClass(nint face, uint glyph);

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_table_get_lookup_count")]
    private static partial uint LookupCount(nint face, uint table);

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_collect_lookups")]
    private static partial void CollectLookups(nint face, uint table, nint scripts, nint languages, uint[]? features, nint lookups);

    [LibraryImport(Library, EntryPoint = "hb_ot_layout_lookup_collect_glyphs")]
    private static partial void CollectGlyphs(nint face, uint table, uint lookup, nint before, nint input, nint after, nint output);

    [LibraryImport(Library, EntryPoint = "hb_set_create")]
    private static partial nint CreateSet();

    [LibraryImport(Library, EntryPoint = "hb_set_destroy")]
    private static partial void DestroySet(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_clear")]
    private static partial void Clear(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_has")]
    private static partial int Has(nint set, uint value);
}
