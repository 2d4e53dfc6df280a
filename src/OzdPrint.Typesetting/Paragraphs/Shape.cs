using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace OzdPrint.Typesetting;

/// <summary>A glyph before it has a place, in pt.</summary>
/// <param name="Id">Index in the font.</param>
/// <param name="Font">The face.</param>
/// <param name="Run">The styled run it comes from.</param>
/// <param name="Cluster">UTF-16 offset in the paragraph of the first character it stands for.</param>
/// <param name="ClusterEnd">UTF-16 offset behind the last character it stands for.</param>
/// <param name="Advance">Distance to the next glyph, kerning included.</param>
/// <param name="Natural">The same without kerning: what holds where a line ends behind it.</param>
/// <param name="OffsetX">Shift to the right.</param>
/// <param name="OffsetY">Shift upwards.</param>
internal readonly record struct ShapedGlyph(
    ushort Id,
    FontInstance Font,
    StyledRun Run,
    int Cluster,
    int ClusterEnd,
    double Advance,
    double Natural,
    double OffsetX,
    double OffsetY);

/// <summary>A character that no font at hand has.</summary>
/// <param name="Character">The character, a Unicode scalar value and its marks.</param>
/// <param name="Offset">UTF-16 offset in the paragraph.</param>
public readonly record struct MissingGlyph(string Character, int Offset);

/// <summary>A character that was set from another family than asked for.</summary>
/// <param name="Character">The character.</param>
/// <param name="Offset">UTF-16 offset in the paragraph.</param>
/// <param name="Family">Name of the font that has it.</param>
public readonly record struct SubstitutedGlyph(string Character, int Offset, string Family);

/// <summary>A shaped paragraph: its glyphs in reading order.</summary>
internal sealed class ShapedText(string text)
{
    public string Text { get; } = text;

    public List<ShapedGlyph> Glyphs { get; } = new(text.Length);

    /// <summary>The same glyphs, not to be kept while others are added: they are large, and some steps look at each of them.</summary>
    public ReadOnlySpan<ShapedGlyph> All => CollectionsMarshal.AsSpan(Glyphs);

    public List<MissingGlyph> Missing { get; } = [];

    public List<SubstitutedGlyph> Substituted { get; } = [];
}

/// <summary>Characters become glyphs.</summary>
internal static class Shape
{
    /// <summary>Parts a ligature and leaves no mark (U+200C).</summary>
    private const uint ZeroWidthNonJoiner = 0x200C;

    /// <summary>Stands visibly for a character that no font has (U+25A1); a font without it shows its own box.</summary>
    private const int WhiteSquare = 0x25A1;

    private static readonly Feature[] NoLigatures = [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];

    /// <summary>Shapes the items of a paragraph.</summary>
    /// <param name="items">The items in order.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="hyphenationPoints">Ascending UTF-16 offsets where no ligature may form.</param>
    /// <param name="fonts">Where faces come from.</param>
    public static ShapedText Run(List<Item> items, string text, List<int> hyphenationPoints, FontLibrary fonts)
    {
        var shaped = new ShapedText(text);
        using var buffer = new Buffer();
        foreach (var item in items)
        {
            var style = item.Run.Style;
            var font = fonts.Instance(style.Family, style.Weight, style.Italic, style.Size);
            Item(buffer, shaped, item, font, hyphenationPoints, fonts, isSubstitute: false);
        }

        return shaped;
    }

    private static void Item(
        Buffer buffer, ShapedText shaped, Item item, FontInstance font, List<int> points, FontLibrary fonts, bool isSubstitute)
    {
        Fill(buffer, shaped.Text, item, points);
        var style = item.Run.Style;
        font.Font.Shape(buffer, style.Tracking == 0 ? [] : NoLigatures);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var scale = style.Size / font.UnitsPerEm;
        var tracking = style.Tracking * style.Size / 1000;
        List<(int Glyph, int Start, int Length)>? gaps = null;
        var first = shaped.Glyphs.Count;
        for (var i = 0; i < infos.Length; i++)
        {
            var cluster = (int)infos[i].Cluster;
            if (infos[i].Codepoint == 0)
            {
                // Neighbours that are missing too are looked for together: a mark goes with its letter.
                var end = i + 1;
                while (end < infos.Length && (infos[end].Codepoint == 0 || infos[end].Cluster == infos[i].Cluster))
                {
                    end++;
                }

                var textEnd = end < infos.Length ? (int)infos[end].Cluster : item.Start + item.Length;
                (gaps ??= []).Add((shaped.Glyphs.Count - first, cluster, textEnd - cluster));
                i = end - 1;
                continue;
            }

            var id = (ushort)infos[i].Codepoint;

            // A space that the font lacks is a word space of another width here (HarfBuzz), so its own advance holds.
            var natural = char.IsWhiteSpace(shaped.Text[cluster]) ? positions[i].XAdvance : font.AdvanceOf(id);
            shaped.Glyphs.Add(new ShapedGlyph(
                id,
                font,
                item.Run,
                cluster,
                EndOfCluster(infos, i, item),
                (positions[i].XAdvance * scale) + tracking,
                (natural * scale) + tracking,
                positions[i].XOffset * scale,
                positions[i].YOffset * scale));
        }

        if (gaps is not null)
        {
            FillGaps(buffer, shaped, item, font, points, fonts, isSubstitute, gaps, first);
        }
    }

    private static void FillGaps(
        Buffer buffer, ShapedText shaped, Item item, FontInstance font, List<int> points, FontLibrary fonts,
        bool isSubstitute, List<(int Glyph, int Start, int Length)> gaps, int first)
    {
        var found = shaped.Glyphs.Skip(first).ToArray();
        shaped.Glyphs.RemoveRange(first, found.Length);
        var next = 0;
        foreach (var (glyph, start, length) in gaps)
        {
            shaped.Glyphs.AddRange(found.AsSpan(next..glyph));
            next = glyph;
            foreach (var character in GraphemesOf(shaped.Text, start, length))
            {
                FillGap(buffer, shaped, item with { Start = character.Start, Length = character.Length }, font, points, fonts, isSubstitute);
            }
        }

        shaped.Glyphs.AddRange(found.AsSpan(next));
    }

    private static void FillGap(
        Buffer buffer, ShapedText shaped, Item gap, FontInstance font, List<int> points, FontLibrary fonts, bool isSubstitute)
    {
        var character = shaped.Text.Substring(gap.Start, gap.Length);
        if (character.All(char.IsControl))
        {
            // A forced line break and the like: a place in the text, nothing to see.
            return;
        }

        var style = gap.Run.Style;
        if (!isSubstitute)
        {
            foreach (var other in fonts.Substitutes(font, style.Weight, style.Italic, style.Size))
            {
                if (character.EnumerateRunes().All(rune => other.GlyphOf(rune.Value) is not null))
                {
                    shaped.Substituted.Add(new SubstitutedGlyph(character, gap.Start, other.File.Name));
                    Item(buffer, shaped, gap, other, points, fonts, isSubstitute: true);
                    return;
                }
            }
        }

        shaped.Missing.Add(new MissingGlyph(character, gap.Start));
        var box = font.GlyphOf(WhiteSquare) ?? 0;
        var advance = font.AdvanceOf(box) * style.Size / font.UnitsPerEm;
        shaped.Glyphs.Add(new ShapedGlyph(box, font, gap.Run, gap.Start, gap.Start + gap.Length, advance, advance, 0, 0));
    }

    private static int EndOfCluster(ReadOnlySpan<GlyphInfo> infos, int i, Item item)
    {
        var next = i + 1;
        while (next < infos.Length && infos[next].Cluster == infos[i].Cluster)
        {
            next++;
        }

        return next < infos.Length ? (int)infos[next].Cluster : item.Start + item.Length;
    }

    private static IEnumerable<(int Start, int Length)> GraphemesOf(string text, int start, int length)
    {
        var end = start + length;
        while (start < end)
        {
            var size = Math.Min(System.Globalization.StringInfo.GetNextTextElementLength(text.AsSpan(start)), end - start);
            yield return (start, size);
            start += size;
        }
    }

    private static void Fill(Buffer buffer, string text, Item item, List<int> points)
    {
        buffer.Reset();
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
        var end = item.Start + item.Length;
        var start = item.Start;
        for (var next = FirstAfter(points, start); next < points.Count && points[next] < end; next++)
        {
            if (!BeginsLigature(text[points[next] - 1]))
            {
                continue;
            }

            buffer.AddUtf16(text.AsSpan(), start, points[next] - start);
            buffer.Add(ZeroWidthNonJoiner, (uint)points[next] - 1);
            start = points[next];
        }

        buffer.AddUtf16(text.AsSpan(), start, end - start);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = item.Script switch
        {
            TextScript.Greek => Script.Greek,
            TextScript.Cyrillic => Script.Cyrillic,
            _ => Script.Latin,
        };
        buffer.Language = new Language(item.Run.Language);
    }

    /// <summary>
    /// The letters that begin a ligature in any text font. Others need no joiner, which keeps the buffer short.
    /// </summary>
    private static bool BeginsLigature(char letter) => letter is 'f' or 'F' or 'T' or 'c' or 's' or 'g' or 'ſ' or 't' or 'Q';

    private static int FirstAfter(List<int> points, int offset)
    {
        var index = points.BinarySearch(offset + 1);
        return index < 0 ? ~index : index;
    }
}
