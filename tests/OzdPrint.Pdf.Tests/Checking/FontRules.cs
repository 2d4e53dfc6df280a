namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for fonts and their text (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21).</summary>
internal static class FontRules
{
    /// <summary>A width may differ from the program's by so many thousandths of an em (6.2.11.5).</summary>
    private const double WidthTolerance = 1;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Of("fonts-are-embedded", (_, face) => FileRules.If(face.Descriptor["FontFile2"] is null, "the program is not in the file")),
        Of("fonts-have-their-keys", Keys),
        Of("font-names", (_, face) => FileRules.If(
            face.Font.Name("BaseFont") is not [_, _, _, _, _, _, '+', _, ..] || face.Font.Name("BaseFont")![..6].Any(letter => letter is < 'A' or > 'Z')
                || face.Font.Name("BaseFont") != face.Descendant.Name("BaseFont") || face.Font.Name("BaseFont") != face.Descriptor.Name("FontName"),
            "names differ or have no prefix of a subset")),
        Of("codes-have-glyphs", (file, face) => face.Codes.Where(code => face.GlyphOf(file, code) is var glyph && (glyph <= 0 || glyph >= face.Program(file).Glyphs))
            .Select(code => $"code {code} is the missing glyph")),
        Of("widths-match", (file, face) => face.Codes.Where(code => Math.Abs(face.WidthOf(file, code) - face.Program(file).WidthOf(face.GlyphOf(file, code))) > WidthTolerance)
            .Select(code => $"the width of code {code}")),
        Of("codes-have-text", (file, face) => FileRules.If(face.Font["ToUnicode"] is null, "no ToUnicode")
            .Concat(face.Codes.Where(code => face.TextOf(file, code) is not { Length: > 0 }).Select(code => $"code {code} has no text"))),
        Of("text-is-characters", (file, face) => face.Codes.Where(code => face.TextOf(file, code) is { } text && text.EnumerateRunes().Any(rune => IsNoCharacter(rune.Value)))
            .Select(code => $"the text of code {code}")),
        Of("no-private-characters", (file, face) => face.Codes.Where(code => face.TextOf(file, code) is { } text && text.EnumerateRunes().Any(rune => IsPrivate(rune.Value)))
            .Select(code => $"the text of code {code}")),
        Of("cid-sets", (file, face) => FileRules.If(face.Descriptor["CIDSet"] is not null && !face.Codes.All(code => IsIn(file.File.Stream(face.Descriptor["CIDSet"]).Decoded, code)), "it lacks codes")),
    ];

    public static bool IsPrivate(int character) => character is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);

    private static bool IsNoCharacter(int character) => character is 0 or 0xFEFF or 0xFFFE or 0xFFFF;

    private static bool IsIn(byte[] set, int code) => code / 8 < set.Length && (set[code / 8] & (0x80 >> (code % 8))) != 0;

    private static Rule Of(string name, Func<Inspection, Face, IEnumerable<string>> faults) => new(name, file => file.Fonts.SelectMany(use =>
    {
        var descendant = file.File.Dictionary(file.File.Array(use.Font["DescendantFonts"])[0]);
        var face = new Face(use.Font, descendant, file.File.Dictionary(descendant["FontDescriptor"]), use.Codes);
        return faults(file, face).Select(fault => $"{use.Font.Name("BaseFont")}: {fault}");
    }));

    private static IEnumerable<string> Keys(Inspection file, Face face)
    {
        var system = file.File.Resolve(face.Descendant["CIDSystemInfo"]) as PdfDictionary;
        return FileRules.If(face.Font.Name("Subtype") != "Type0" || face.Font.Name("Encoding") != "Identity-H", "no composite font with the encoding Identity-H")
            .Concat(FileRules.If(face.Descendant.Name("Subtype") != "CIDFontType2" || face.Descendant["CIDToGIDMap"] is not PdfReference and not PdfName { Value: "Identity" }, "no way from codes to glyphs"))
            .Concat(FileRules.If(system?.Text("Registry") != "Adobe" || system.Text("Ordering") != "Identity", "no system of codes"))
            .Concat(new[] { "FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV" }.Where(key => face.Descriptor[key] is null).Select(key => $"its descriptor lacks {key}"));
    }

    private sealed record Face(PdfDictionary Font, PdfDictionary Descendant, PdfDictionary Descriptor, HashSet<int> Codes)
    {
        private Dictionary<int, string>? _texts;
        private FontProgram? _program;

        public FontProgram Program(Inspection file) => _program ??= new FontProgram(file.File.Stream(Descriptor["FontFile2"]).Decoded);

        public int GlyphOf(Inspection file, int code)
        {
            if (Descendant.Name("CIDToGIDMap") == "Identity")
            {
                return code;
            }

            var map = file.File.Stream(Descendant["CIDToGIDMap"]).Decoded;
            return (2 * code) + 1 < map.Length ? (map[2 * code] << 8) | map[(2 * code) + 1] : -1;
        }

        /// <summary>The width of a code (ISO 32000-1, 9.7.4.3).</summary>
        public double WidthOf(Inspection file, int code)
        {
            var widths = file.File.Array(Descendant["W"]);
            for (var i = 0; i < widths.Count;)
            {
                var first = (int)(double)widths[i]!;
                if (file.File.Resolve(widths[i + 1]) is PdfArray list)
                {
                    if (code >= first && code < first + list.Count)
                    {
                        return (double)list[code - first]!;
                    }

                    i += 2;
                }
                else
                {
                    if (code >= first && code <= (double)widths[i + 1]!)
                    {
                        return (double)widths[i + 2]!;
                    }

                    i += 3;
                }
            }

            return Descendant["DW"] as double? ?? 1000;
        }

        public string? TextOf(Inspection file, int code) =>
            Font["ToUnicode"] is null ? null : (_texts ??= Checker.TextOf(file.File, Font)).GetValueOrDefault(code);
    }
}
