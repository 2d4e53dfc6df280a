using System.Runtime.InteropServices;
using HarfBuzzSharp;

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
internal sealed class ShapedText(string text, List<ShapedGlyph> glyphs)
{
    public string Text { get; } = text;

    public List<ShapedGlyph> Glyphs { get; } = glyphs;

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

    /// <summary>Stands for a joiner in what a word is remembered by: never a character of a text (Unicode, 23.7).</summary>
    private const char JoinerInKey = '\uFFFF';

    private static readonly Feature[] NoLigatures = [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];

    /// <summary>Shapes the items of a paragraph.</summary>
    /// <param name="items">The items in order.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="fonts">Where faces come from.</param>
    /// <param name="stick">Has the places where no ligature may form, and takes the glyphs.</param>
    public static ShapedText Run(List<Item> items, string text, FontLibrary fonts, ComposingStick stick)
    {
        var shaped = new ShapedText(text, stick.Glyphs);
        foreach (var item in items)
        {
            var style = item.Run.Style;
            var font = fonts.Instance(style.Family, style.Weight, style.Italic, style.Size);
            Item(stick, shaped, item, font, fonts, isSubstitute: false);
        }

        return shaped;
    }

    /// <summary>Shapes an item word by word if its font allows it, for most words have been met before; else in one go.</summary>
    private static void Item(
        ComposingStick stick, ShapedText shaped, Item item, FontInstance font, FontLibrary fonts, bool isSubstitute)
    {
        if (!font.File.WordsStandAlone)
        {
            Stretch(stick, shaped, item, 0, font, fonts, isSubstitute);
            return;
        }

        var words = font.Words(item.Script, item.Run.Language, item.Run.Style.Tracking != 0);
        var end = item.Start + item.Length;
        Span<char> room = stackalloc char[RememberedWords<WordGlyph[]>.LongestWord];
        for (var start = item.Start; start < end;)
        {
            // The space behind the word counts for the kerning of its last letter and is set with the next word.
            var next = CutAtSpaces.EndOfWord(shaped.Text, start, end);
            var word = item with { Start = start, Length = next - start };
            var behind = next < end ? 1 : 0;
            var key = KeyOf(shaped.Text, start, next + behind, stick.Points, room);
            if (!key.IsEmpty && words.Find(key) is { } known)
            {
                Append(shaped, known, word, font);
            }
            else if (Stretch(stick, shaped, word, behind, font, fonts, isSubstitute) is { } glyphs && !key.IsEmpty)
            {
                words.Add(key, glyphs);
            }

            start = next;
        }
    }

    /// <summary>
    /// What a word is remembered by: its characters and where no ligature may form in it. Empty if it is not remembered.
    /// </summary>
    private static ReadOnlySpan<char> KeyOf(string text, int start, int end, List<int> points, Span<char> room)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Contains(JoinerInKey))
        {
            return default;
        }

        var length = 0;
        var copied = start;
        for (var next = FirstAfter(points, start); next < points.Count && points[next] < end; next++)
        {
            if (!BeginsLigature(text[points[next] - 1]))
            {
                continue;
            }

            var part = text.AsSpan(copied, points[next] - copied);
            if (length + part.Length + 1 + end - points[next] > room.Length)
            {
                return default;
            }

            part.CopyTo(room[length..]);
            length += part.Length;
            room[length++] = JoinerInKey;
            copied = points[next];
        }

        if (length == 0)
        {
            return word;
        }

        text.AsSpan(copied, end - copied).CopyTo(room[length..]);
        return room[..(length + end - copied)];
    }

    /// <summary>Shapes a stretch of text in one go.</summary>
    /// <param name="stick">Does the work; has the places where no ligature may form.</param>
    /// <param name="shaped">Takes the glyphs.</param>
    /// <param name="item">The stretch.</param>
    /// <param name="behind">So many characters behind it are shaped too, for their neighbours' sake, and left away.</param>
    /// <param name="font">The face.</param>
    /// <param name="fonts">Where other faces come from.</param>
    /// <param name="isSubstitute">Whether the face is another than asked for.</param>
    /// <returns>The glyphs; null if the face lacks one of the characters.</returns>
    private static WordGlyph[]? Stretch(
        ComposingStick stick, ShapedText shaped, Item item, int behind, FontInstance font, FontLibrary fonts, bool isSubstitute)
    {
        Fill(stick, shaped.Text, item, behind);
        font.Font.Shape(stick.Buffer, item.Run.Style.Tracking == 0 ? [] : NoLigatures);
        var glyphs = Read(stick.Buffer, shaped.Text, item, font);
        if (Array.TrueForAll(glyphs, glyph => glyph.Id != 0))
        {
            Append(shaped, glyphs, item, font);
            return glyphs;
        }

        for (var i = 0; i < glyphs.Length;)
        {
            // Neighbours that are missing too are looked for together: a mark goes with its letter.
            var isMissing = glyphs[i].Id == 0;
            var end = i + 1;
            while (end < glyphs.Length && (isMissing
                ? glyphs[end].Id == 0 || glyphs[end].Cluster == glyphs[i].Cluster
                : glyphs[end].Id != 0))
            {
                end++;
            }

            if (isMissing)
            {
                var textEnd = end < glyphs.Length ? glyphs[end].Cluster : item.Length;
                foreach (var character in GraphemesOf(shaped.Text, item.Start + glyphs[i].Cluster, textEnd - glyphs[i].Cluster))
                {
                    FillGap(stick, shaped, item with { Start = character.Start, Length = character.Length }, font, fonts, isSubstitute);
                }
            }
            else
            {
                Append(shaped, glyphs.AsSpan(i..end), item, font);
            }

            i = end;
        }

        return null;
    }

    /// <summary>What HarfBuzz made of a stretch.</summary>
    private static WordGlyph[] Read(HarfBuzzSharp.Buffer buffer, string text, Item item, FontInstance font)
    {
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var end = item.Start + item.Length;
        var count = infos.Length;
        while (count > 0 && infos[count - 1].Cluster >= end)
        {
            count--;
        }

        var glyphs = new WordGlyph[count];
        var clusterEnd = item.Length;
        for (var i = count - 1; i >= 0; i--)
        {
            var id = (ushort)infos[i].Codepoint;
            var cluster = (int)infos[i].Cluster;
            if (i + 1 < count && infos[i + 1].Cluster != cluster)
            {
                clusterEnd = glyphs[i + 1].Cluster;
            }

            // A space that the font lacks is a word space of another width here (HarfBuzz), so its own advance holds.
            var natural = char.IsWhiteSpace(text[cluster]) ? positions[i].XAdvance : font.AdvanceOf(id);
            glyphs[i] = new WordGlyph(
                id, cluster - item.Start, clusterEnd, positions[i].XAdvance, natural, positions[i].XOffset, positions[i].YOffset);
        }

        return glyphs;
    }

    /// <summary>Adds glyphs of a stretch in the size of its style.</summary>
    private static void Append(ShapedText shaped, ReadOnlySpan<WordGlyph> glyphs, in Item item, FontInstance font)
    {
        var style = item.Run.Style;
        var scale = style.Size / font.UnitsPerEm;
        var tracking = style.Tracking * style.Size / 1000;
        foreach (ref readonly var glyph in glyphs)
        {
            shaped.Glyphs.Add(new ShapedGlyph(
                glyph.Id,
                font,
                item.Run,
                item.Start + glyph.Cluster,
                item.Start + glyph.ClusterEnd,
                (glyph.Advance * scale) + tracking,
                (glyph.Natural * scale) + tracking,
                glyph.OffsetX * scale,
                glyph.OffsetY * scale));
        }
    }

    private static void FillGap(
        ComposingStick stick, ShapedText shaped, Item gap, FontInstance font, FontLibrary fonts, bool isSubstitute)
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
                    Item(stick, shaped, gap, other, fonts, isSubstitute: true);
                    return;
                }
            }
        }

        shaped.Missing.Add(new MissingGlyph(character, gap.Start));
        var box = font.GlyphOf(WhiteSquare) ?? 0;
        var advance = font.AdvanceOf(box) * style.Size / font.UnitsPerEm;
        shaped.Glyphs.Add(new ShapedGlyph(box, font, gap.Run, gap.Start, gap.Start + gap.Length, advance, advance, 0, 0));
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

    private static void Fill(ComposingStick stick, string text, Item item, int behind)
    {
        var (buffer, points) = (stick.Buffer, stick.Points);
        buffer.Reset();
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
        var end = item.Start + item.Length + behind;
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
        buffer.Language = stick.Language(item.Run.Language);
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
