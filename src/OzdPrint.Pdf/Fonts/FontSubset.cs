using OzdPrint.Typesetting;
using Native = OzdPrint.Pdf.HarfBuzzSubset;

namespace OzdPrint.Pdf;

/// <summary>
/// A font program with only the glyphs a document uses, every variation axis fixed, and only the tables that PDF asks
/// for (ISO 32000-1, 9.9): shaping is over, and codes reach glyphs through <c>CIDToGIDMap</c>.
/// </summary>
/// <param name="Program">The TrueType file.</param>
/// <param name="GlyphOfCode">For each code the index of its glyph in the program.</param>
internal sealed record FontSubset(byte[] Program, ushort[] GlyphOfCode)
{
    /// <summary>Tables for shaping, naming and hinting, which no PDF reader looks at.</summary>
    private static readonly string[] _dropped =
    [
        "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "OS/2", "STAT", "VDMX", "cmap", "gasp", "hdmx", "kern",
        "ltag", "meta", "name", "post", "vhea", "vmtx", "VORG", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "LTSH", "PCLT",
    ];

    /// <summary>Cuts a face down to what is used of it.</summary>
    /// <param name="font">The face.</param>
    /// <param name="glyphOfCode">For each code the index of its glyph in the face; 0 where a code has none.</param>
    /// <exception cref="BrokenFontException">HarfBuzz could not cut the font.</exception>
    public static unsafe FontSubset Of(FontInstance font, ReadOnlySpan<ushort> glyphOfCode)
    {
        nint blob = 0, face = 0, input = 0, plan = 0, result = 0, resultBlob = 0;
        using var source = font.File.Bytes.Pin();
        try
        {
            blob = Native.BlobCreate((byte*)source.Pointer, (uint)font.File.Bytes.Length, Native.ReadOnly, 0, 0);
            face = Native.FaceCreate(blob, 0);
            input = Needed(Native.InputCreate(), font);
            Native.InputFlags(input, Native.NoHinting | Native.NoLayoutClosure | (font.Axes.IsEmpty ? 0 : Native.SetOverlapsFlag));
            var drop = Native.InputSet(input, Native.DropTables);
            foreach (var table in _dropped)
            {
                Native.SetAdd(drop, SfntTables.Tag(table));
            }

            foreach (var axis in font.Axes)
            {
                _ = Needed(Native.InputPinAxis(input, face, SfntTables.Tag(axis.Tag), (float)axis.Value), font);
            }

            var glyphs = Native.InputGlyphs(input);
            foreach (var glyph in glyphOfCode)
            {
                Native.SetAdd(glyphs, glyph);
            }

            plan = Needed(Native.PlanCreate(face, input), font);
            result = Needed(Native.PlanExecute(plan), font);
            resultBlob = Native.FaceBlob(result);
            var data = Native.BlobData(resultBlob, out var length);
            var map = Native.PlanOldToNew(plan);
            var cut = new ushort[glyphOfCode.Length];
            for (var code = 0; code < cut.Length; code++)
            {
                // The missing glyph is the first of every program.
                cut[code] = glyphOfCode[code] == 0 ? (ushort)0 : (ushort)Native.MapGet(map, glyphOfCode[code]);
            }

            return new FontSubset(new ReadOnlySpan<byte>(data, (int)length).ToArray(), cut);
        }
        finally
        {
            Native.BlobDestroy(resultBlob);
            Native.FaceDestroy(result);
            Native.PlanDestroy(plan);
            Native.InputDestroy(input);
            Native.FaceDestroy(face);
            Native.BlobDestroy(blob);
        }
    }

    private static nint Needed(nint value, FontInstance font) =>
        value != 0 ? value : throw new BrokenFontException(font);
}
