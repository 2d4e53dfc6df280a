using System.Buffers.Binary;

namespace OzdPrint.Typesetting;

/// <summary>Why a font file cannot be used.</summary>
public enum FontRefusal
{
    /// <summary>It is no font at all.</summary>
    NotAFont,

    /// <summary>It is a font, but damaged or cut off.</summary>
    Damaged,

    /// <summary>It is a collection of several fonts.</summary>
    Collection,

    /// <summary>It is compressed for the web.</summary>
    WebFont,

    /// <summary>Its outlines are PostScript's (CFF), not TrueType's.</summary>
    PostScriptOutlines,

    /// <summary>It has no outlines, only pictures of letters.</summary>
    NoOutlines,

    /// <summary>Its licence forbids to embed it.</summary>
    EmbeddingForbidden,

    /// <summary>Its licence forbids to embed a part of it.</summary>
    SubsettingForbidden,

    /// <summary>Its licence allows to embed only bitmaps.</summary>
    BitmapsOnly,
}

/// <summary>A face as it was found in a file, or why it cannot be used.</summary>
/// <param name="Family">Name of its family; null if it cannot be used.</param>
/// <param name="Face">The face; null if it cannot be used.</param>
/// <param name="Refusal">Why it cannot be used.</param>
/// <param name="Detail">What is damaged, for a message; null if nothing is.</param>
public sealed record ReadFace(string? Family, FontFace? Face, FontRefusal? Refusal, string? Detail = null);

/// <summary>Reads a font file that somebody else made.</summary>
public static class ReadFont
{
    /// <summary>The bits of <c>fsType</c> (ISO/IEC 14496-22, 5.1.1) that say how a font may be embedded.</summary>
    private const int UsageBits = 0x000F;
    private const int RestrictedLicence = 0x0002;
    private const int NoSubsetting = 0x0100;
    private const int BitmapEmbeddingOnly = 0x0200;

    /// <summary>What the width classes are called; the fifth is normal.</summary>
    private static readonly string[] _widths =
    [
        "Ultra Condensed", "Extra Condensed", "Condensed", "Semi Condensed", "", "Semi Expanded", "Expanded", "Extra Expanded", "Ultra Expanded",
    ];

    /// <summary>The face in the bytes of a file. They are kept, not copied.</summary>
    public static ReadFace From(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (Form(bytes) is { } refusal)
        {
            return new ReadFace(null, null, refusal);
        }

        if (FontTables.Open(bytes) is not { } tables)
        {
            return Damaged("its directory of tables");
        }

        if (!tables.Has("glyf"))
        {
            return new ReadFace(null, null, tables.Has("CFF ") || tables.Has("CFF2") ? FontRefusal.PostScriptOutlines : FontRefusal.NoOutlines);
        }

        if (tables.Broken() is { } table)
        {
            return Damaged($"its table {table}");
        }

        if (Rights(tables.EmbeddingRights()) is { } forbidden)
        {
            return new ReadFace(null, null, forbidden);
        }

        if (tables.Family() is not { } family)
        {
            return Damaged("its table name, which gives no family");
        }

        return Face(bytes, tables, Named(family, tables.Width()));
    }

    /// <summary>What the first four bytes say against the file.</summary>
    private static FontRefusal? Form(ReadOnlySpan<byte> bytes) => bytes.Length < 4 ? FontRefusal.NotAFont : BinaryPrimitives.ReadUInt32BigEndian(bytes) switch
    {
        0x00010000 or 0x74727565 => null, // TrueType by number and as "true"
        0x4F54544F => FontRefusal.PostScriptOutlines, // OTTO
        0x74746366 => FontRefusal.Collection, // ttcf
        0x774F4646 or 0x774F4632 => FontRefusal.WebFont, // wOFF, wOF2
        _ => FontRefusal.NotAFont,
    };

    /// <summary>
    /// Where older fonts set several bits of usage, the most permissive holds, so only the bit for a restricted licence
    /// alone forbids.
    /// </summary>
    private static FontRefusal? Rights(int bits) =>
        (bits & UsageBits) == RestrictedLicence ? FontRefusal.EmbeddingForbidden
        : (bits & NoSubsetting) != 0 ? FontRefusal.SubsettingForbidden
        : (bits & BitmapEmbeddingOnly) != 0 ? FontRefusal.BitmapsOnly
        : null;

    /// <summary>Faces of unusual width are a family of their own: layouts choose by weight and slope only.</summary>
    private static string Named(string family, int width)
    {
        var word = _widths[width - 1];
        return family.Replace(" ", "", StringComparison.Ordinal).EndsWith(word.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            ? family
            : $"{family} {word}";
    }

    private static ReadFace Face(byte[] bytes, FontTables tables, string family)
    {
        var italic = tables.IsItalic();
        var isVariable = tables.Has("fvar");
        var weight = tables.Weight();
        try
        {
            // The family, weight and slope tell faces apart; the file's name is nobody's concern.
            var file = new FontFile($"{family}-{(isVariable ? "Variable" : weight)}{(italic ? "Italic" : "")}", bytes);
            foreach (var axis in file.Axes)
            {
                if (axis.Tag.Length != 4 || axis.Tag.Any(letter => letter is < ' ' or > '~') || !(axis.Minimum <= axis.Default && axis.Default <= axis.Maximum))
                {
                    return Damaged("its table fvar");
                }

                if (axis.Tag == FontFace.WeightAxis)
                {
                    return new ReadFace(family, new FontFace(file, italic, axis.Minimum, axis.Maximum), null);
                }
            }

            return new ReadFace(family, new FontFace(file, italic, weight, weight), null);
        }
        catch (InvalidDataException)
        {
            return Damaged("the tables that HarfBuzz needs");
        }
    }

    private static ReadFace Damaged(string what) => new(null, null, FontRefusal.Damaged, what);
}
