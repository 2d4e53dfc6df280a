using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the objects of the faces: a Type 0 font over a CIDFontType2 with its descriptor, the embedded program and the
/// maps from codes to glyphs and to text (ISO 32000-1, 9.7).
/// </summary>
internal static class FontObjects
{
    /// <summary>The face leans.</summary>
    private const int ItalicFlag = 1 << 6;

    /// <summary>The face has serifs.</summary>
    private const int SerifFlag = 1 << 1;

    /// <summary>The face's codes are its own and not those of a standard alphabet.</summary>
    private const int SymbolicFlag = 1 << 2;

    /// <summary>Names longer than this are no names (ISO 32000-1, annex C).</summary>
    private const int LongestName = 127;

    /// <summary>Writes every face.</summary>
    public static void Write(PdfFile file, FontUses fonts)
    {
        var all = fonts.All;
        if (all.IsEmpty)
        {
            return;
        }

        var map = ToUnicode.Map(fonts.Texts);
        var texts = file.Allocate();
        file.FlateStream(texts, Compress.Flate(map.Written)).Dispose();
        var parts = new Parts[all.Length];
        Parallel.For(0, all.Length, i => parts[i] = Prepare(all[i], map.Written));
        for (var i = 0; i < all.Length; i++)
        {
            Write(file, all[i], parts[i], texts);
        }
    }

    private static Parts Prepare(FontUse use, ReadOnlySpan<byte> texts)
    {
        var subset = FontSubset.Of(use.Font, use.Glyphs);
        var glyphs = new byte[subset.GlyphOfCode.Length * 2];
        for (var i = 0; i < subset.GlyphOfCode.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(glyphs.AsSpan(i * 2), subset.GlyphOfCode[i]);
        }

        return new Parts(
            SubsetName(use, subset.Program, glyphs, texts), subset.Program, Compress.Flate(subset.Program), Compress.Flate(glyphs));
    }

    private static void Write(PdfFile file, FontUse use, Parts parts, Ref texts)
    {
        var (cidFont, descriptor, program, glyphs) = (file.Allocate(), file.Allocate(), file.Allocate(), file.Allocate());
        using (var font = file.Dictionary(use.Self))
        {
            font.Name("Type"u8, "Font"u8);
            font.Name("Subtype"u8, "Type0"u8);
            font.Name("BaseFont"u8, parts.Name);
            font.Name("Encoding"u8, "Identity-H"u8);
            using (var descendants = font.Array("DescendantFonts"u8))
            {
                descendants.Reference(cidFont);
            }

            font.Reference("ToUnicode"u8, texts);
        }

        using (var font = file.Dictionary(cidFont))
        {
            font.Name("Type"u8, "Font"u8);
            font.Name("Subtype"u8, "CIDFontType2"u8);
            font.Name("BaseFont"u8, parts.Name);
            using (var system = font.Dictionary("CIDSystemInfo"u8))
            {
                system.Ascii("Registry"u8, "Adobe");
                system.Ascii("Ordering"u8, "Identity");
                system.Integer("Supplement"u8, 0);
            }

            font.Reference("FontDescriptor"u8, descriptor);
            font.Reference("CIDToGIDMap"u8, glyphs);
            WriteWidths(font, use);
        }

        using (var dictionary = file.Dictionary(descriptor))
        {
            Describe(dictionary, use.Font, parts, program);
        }

        using (var stream = file.FlateStream(program, parts.PackedProgram))
        {
            stream.Integer("Length1"u8, parts.Program.Length);
        }

        file.FlateStream(glyphs, parts.PackedGlyphs).Dispose();
    }

    private static void WriteWidths(DictionaryWriter font, FontUse use)
    {
        using var all = font.Array("W"u8);
        var glyphs = use.Glyphs;
        for (var code = 1; code < glyphs.Length;)
        {
            if (glyphs[code] == 0)
            {
                code++;
                continue;
            }

            all.Integer(code);
            using var widths = all.Array();
            for (; code < glyphs.Length && glyphs[code] != 0; code++)
            {
                widths.Integer(use.WidthOf((ushort)code));
            }
        }
    }

    private static void Describe(DictionaryWriter descriptor, FontInstance font, Parts parts, Ref program)
    {
        var whole = font.File.Bytes.Span;
        var angle = SfntTables.ItalicAngle(whole);
        var (left, bottom, right, top) = SfntTables.Bounds(parts.Program);
        descriptor.Name("Type"u8, "FontDescriptor"u8);
        descriptor.Name("FontName"u8, parts.Name);
        descriptor.Integer("Flags"u8, SymbolicFlag | (SfntTables.HasSerifs(whole) ? SerifFlag : 0) | (angle != 0 ? ItalicFlag : 0));
        using (var bounds = descriptor.Array("FontBBox"u8))
        {
            bounds.Integer(PerMille(left, font));
            bounds.Integer(PerMille(bottom, font));
            bounds.Integer(PerMille(right, font));
            bounds.Integer(PerMille(top, font));
        }

        descriptor.Number("ItalicAngle"u8, angle);
        descriptor.Integer("Ascent"u8, PerMille(font.Ascender, font));
        descriptor.Integer("Descent"u8, PerMille(font.Descender, font));
        descriptor.Integer("CapHeight"u8, PerMille(font.CapHeight, font));
        descriptor.Integer("XHeight"u8, PerMille(font.XHeight, font));
        descriptor.Integer("StemV"u8, StemWidth(font));
        descriptor.Reference("FontFile2"u8, program);
    }

    /// <summary>
    /// The thickness of upright stems. No table tells it; a viewer needs it only to imitate a face that is not
    /// embedded. A straight line through 80 for regular and 160 for bold type is near enough.
    /// </summary>
    private static int StemWidth(FontInstance font)
    {
        foreach (var axis in font.Axes)
        {
            if (axis.Tag == "wght")
            {
                return Math.Max(20, 80 + (int)Math.Round((axis.Value - 400) * 80 / 300));
            }
        }

        return 80;
    }

    /// <summary>
    /// Six letters drawn from the content, so that the subset of another document has another name (9.6.4), then the
    /// name of the file and the values of its axes.
    /// </summary>
    private static string SubsetName(FontUse use, ReadOnlySpan<byte> program, ReadOnlySpan<byte> glyphs, ReadOnlySpan<byte> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(program);
        hash.AppendData(glyphs);
        hash.AppendData(texts);
        var number = BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
        Span<char> prefix = stackalloc char[6];
        foreach (ref var letter in prefix)
        {
            letter = (char)('A' + (int)(number % 26));
            number /= 26;
        }

        var axes = use.Font.Axes.Select(axis => string.Create(CultureInfo.InvariantCulture, $"_{axis.Value:0.###}{axis.Tag}"));
        var name = string.Concat(use.Font.File.Name, string.Concat(axes));
        var plain = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));
        plain = plain[..Math.Min(plain.Length, LongestName - prefix.Length - 1)];
        return $"{prefix}+{plain}";
    }

    private static long PerMille(int units, FontInstance font) =>
        (long)Math.Round(units * 1000.0 / font.UnitsPerEm, MidpointRounding.AwayFromZero);

    /// <summary>What can be made of a face on its own, beside the other faces.</summary>
    private sealed record Parts(string Name, byte[] Program, byte[] PackedProgram, byte[] PackedGlyphs);
}
