using System.Collections.Immutable;
using HarfBuzzSharp;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf.Tests;

/// <summary>Sets words into a run without breaking lines: shaping is all these tests need of typesetting.</summary>
internal static class Compositor
{
    public static FontLibrary Library { get; } = new(EmbeddedFonts.Load());

    public static FontInstance Face(string family, double weight = 400, bool italic = false, double size = 10) =>
        Library.Instance(Library.Find(family)!, weight, italic, size);

    /// <summary>A face of nothing but some letters: not even a space.</summary>
    public static unsafe FontInstance OnlyLetters(string letters)
    {
        var whole = Face(EmbeddedFonts.Sans);
        using var source = whole.File.Bytes.Pin();
        var blob = HarfBuzzSubset.BlobCreate((byte*)source.Pointer, (uint)whole.File.Bytes.Length, HarfBuzzSubset.ReadOnly, 0, 0);
        var face = HarfBuzzSubset.FaceCreate(blob, 0);
        var input = HarfBuzzSubset.InputCreate();
        HarfBuzzSubset.InputFlags(input, HarfBuzzSubset.NoHinting | HarfBuzzSubset.NoLayoutClosure);
        foreach (var axis in whole.Axes)
        {
            Assert.NotEqual(0, HarfBuzzSubset.InputPinAxis(input, face, SfntTables.Tag(axis.Tag), (float)axis.Value));
        }

        foreach (var letter in letters)
        {
            HarfBuzzSubset.SetAdd(HarfBuzzSubset.InputGlyphs(input), whole.GlyphOf(letter)!.Value);
        }

        var plan = HarfBuzzSubset.PlanCreate(face, input);
        var result = HarfBuzzSubset.PlanExecute(plan);
        var resultBlob = HarfBuzzSubset.FaceBlob(result);
        var bytes = new ReadOnlySpan<byte>(HarfBuzzSubset.BlobData(resultBlob, out var length), (int)length).ToArray();
        HarfBuzzSubset.BlobDestroy(resultBlob);
        HarfBuzzSubset.FaceDestroy(result);
        HarfBuzzSubset.PlanDestroy(plan);
        HarfBuzzSubset.InputDestroy(input);
        HarfBuzzSubset.FaceDestroy(face);
        HarfBuzzSubset.BlobDestroy(blob);

        var family = new FontFamily("Letters", [new FontFace(new FontFile("Letters", bytes), false, 400, 400)]);
        return new FontLibrary([family]).Instance(family, 400, false, 10);
    }

    public static GlyphRun Set(string text, double size = 10, FontInstance? font = null, double wordSpace = 0, string language = "de")
    {
        font ??= Face(EmbeddedFonts.Serif, size: size);

        // Pinned while HarfBuzz reads it: its binding's Blob.FromStream leaves the bytes to the garbage collector.
        using var pin = font.File.Bytes.Pin();
        using var blob = BlobOf(pin, font.File.Bytes.Length);
        using var face = new HarfBuzzSharp.Face(blob, 0);
        using var shaper = new Font(face);
        shaper.SetScale(font.UnitsPerEm, font.UnitsPerEm);
        shaper.SetVariations([.. font.Axes.Select(axis => new Variation { Tag = Tag.Parse(axis.Tag), Value = (float)axis.Value })]);
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        shaper.Shape(buffer);

        var scale = size / font.UnitsPerEm;
        var glyphs = buffer.GlyphInfos.Zip(buffer.GlyphPositions, (info, place) => new Glyph(
            (ushort)info.Codepoint,
            (place.XAdvance * scale) + (text[(int)info.Cluster] == ' ' ? wordSpace : 0),
            place.XOffset * scale,
            place.YOffset * scale,
            (int)info.Cluster));
        return Run(text, size, font, [.. glyphs], language);
    }

    private static unsafe Blob BlobOf(System.Buffers.MemoryHandle pin, int length) =>
        new((nint)pin.Pointer, length, MemoryMode.ReadOnly);

    public static GlyphRun Run(
        string text, double size, FontInstance font, ImmutableArray<Glyph> glyphs, string language = "de") => new()
        {
            Font = font,
            Size = size,
            Tag = 0,
            Language = language,
            X = 0,
            Text = text,
            Glyphs = glyphs,
        };
}
