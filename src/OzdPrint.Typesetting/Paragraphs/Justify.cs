using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace OzdPrint.Typesetting;

/// <summary>The glyphs of each line get their places.</summary>
internal static class Justify
{
    public static ImmutableArray<Line> Run(ShapedText shaped, List<Break> breaks, List<int> taken, ParagraphFrame frame)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(taken.Count);
        var start = (Glyph: 0, Text: 0, Hang: MeasureLines.FirstHang(shaped, frame));
        foreach (var index in taken)
        {
            var end = breaks[index];
            var indent = lines.Count == 0 ? frame.FirstIndent : frame.HangingIndent;
            lines.Add(Set(shaped, start.Glyph, start.Text, start.Hang, end, indent, frame));
            start = (end.GlyphNext, end.TextNext, end.NextHang);
        }

        return lines.MoveToImmutable();
    }

    private static Line Set(
        ShapedText shaped, int from, int textFrom, double hang, Break end, double indent, ParagraphFrame frame)
    {
        var to = Math.Max(from, end.GlyphEnd);
        var glyphs = new List<ShapedGlyph>(end.GlyphNext - from + 1);
        double width = 0, spaces = 0, sizes = 0;
        glyphs.AddRange(shaped.All[from..to]);
        if (to > from)
        {
            // Nothing follows the last glyph that it could be kerned with.
            glyphs[^1] = glyphs[^1] with { Advance = glyphs[^1].Natural };
        }

        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            width += glyph.Advance;
            spaces += FindBreaks.Stretches(shaped.Text[glyph.Cluster]) ? glyph.Advance : 0;
            sizes += glyph.Run.Style.Size;
        }

        if (end.Kind is BreakKind.Hyphen && glyphs.Count > 0)
        {
            var hyphen = LineEndHyphen.Of(glyphs[^1]);
            glyphs.Add(hyphen with { Cluster = HyphenCluster });
            width += hyphen.Advance;
        }
        else if (glyphs.Count > 0)
        {
            sizes -= glyphs[^1].Run.Style.Size;
        }

        var counted = glyphs.Count;
        if (end.GlyphNext > to)
        {
            // Spaces at the line's end stay as characters, so that words are parted when the text is read out of the file.
            glyphs.AddRange(shaped.All[to..end.GlyphNext]);
        }

        var room = new LineRoom(frame.Measure - indent + hang + end.Hang, width, spaces, sizes);
        var isLast = end.Kind is BreakKind.End or BreakKind.Forced;
        var fit = frame.Alignment is Alignment.Justified && counted > 0 && (!isLast || room.Room < 0)
            ? FitLine.Fit(room, frame.Costs)
            : LineFit.Natural;
        var left = indent - hang + frame.Alignment switch
        {
            Alignment.Right => Math.Max(0, room.Room),
            Alignment.Centre => Math.Max(0, room.Room) / 2,
            _ => 0,
        };
        return new Line
        {
            Runs = Cut(shaped, CollectionsMarshal.AsSpan(glyphs), counted, fit, left),
            Width = left + ((width - spaces) * fit.Scale) + (spaces * fit.WordSpace) + (sizes * fit.LetterSpace),
            LeftProtrusion = hang,
            RightProtrusion = end.Hang,
            WordSpace = fit.WordSpace,
            Scale = fit.Scale,
            LetterSpace = fit.LetterSpace,
            Start = textFrom,
            End = end.TextNext,
            Ending = end.Kind switch
            {
                BreakKind.End => LineEnd.Paragraph,
                BreakKind.Hyphen => LineEnd.Hyphenated,
                BreakKind.Forced => LineEnd.Forced,
                BreakKind.Emergency => LineEnd.Emergency,
                _ => LineEnd.Word,
            },
        };
    }

    /// <summary>Stands for the hyphen that is put in, which has no place in the paragraph's text.</summary>
    private const int HyphenCluster = -1;

    private static ImmutableArray<GlyphRun> Cut(ShapedText shaped, ReadOnlySpan<ShapedGlyph> glyphs, int counted, LineFit fit, double x)
    {
        var runs = ImmutableArray.CreateBuilder<GlyphRun>();
        var text = new StringBuilder();
        var placed = ImmutableArray.CreateBuilder<Glyph>(glyphs.Length);
        var cluster = int.MinValue;
        var clusterStart = 0;
        var runX = x;
        for (var g = 0; g < glyphs.Length; g++)
        {
            ref readonly var glyph = ref glyphs[g];
            if (glyph.Cluster != cluster)
            {
                cluster = glyph.Cluster;
                clusterStart = text.Length;
                AppendText(text, shaped, glyphs, g);
            }

            var isSpace = glyph.Cluster >= 0 && FindBreaks.Stretches(shaped.Text[glyph.Cluster]);
            var size = glyph.Run.Style.Size;
            var advance = g >= counted ? glyph.Advance
                : (glyph.Advance * (isSpace ? fit.WordSpace : fit.Scale)) + (g + 1 < counted ? fit.LetterSpace * size : 0);
            placed.Add(new Glyph(glyph.Id, advance, glyph.OffsetX * fit.Scale, glyph.OffsetY, clusterStart));
            x += advance;
            if (g + 1 == glyphs.Length || glyphs[g + 1].Font != glyph.Font || !ReferenceEquals(glyphs[g + 1].Run, glyph.Run))
            {
                runs.Add(new GlyphRun
                {
                    Font = glyph.Font,
                    Size = size,
                    Scale = fit.Scale,
                    LetterSpace = (glyph.Run.Style.Tracking * size / 1000 * fit.Scale) + (fit.LetterSpace * size),
                    Tag = glyph.Run.Tag,
                    Language = glyph.Run.Language,
                    X = runX,
                    Text = text.ToString(),
                    Glyphs = placed.DrainToImmutable(),
                });
                text.Clear();
                placed.Capacity = glyphs.Length - g - 1;
                cluster = int.MinValue;
                runX = x;
            }
        }

        return runs.ToImmutable();
    }

    /// <summary>Adds the characters of the cluster that begins with a glyph, without those that only steer the setting.</summary>
    private static void AppendText(StringBuilder text, ShapedText shaped, ReadOnlySpan<ShapedGlyph> glyphs, int g)
    {
        var start = glyphs[g].Cluster;
        if (start == HyphenCluster)
        {
            text.Append('\u00AD');
            return;
        }

        foreach (var character in shaped.Text.AsSpan(start, glyphs[g].ClusterEnd - start))
        {
            if (!IsUnseen(character))
            {
                text.Append(character);
            }
        }
    }

    private static bool IsUnseen(char character) =>
        character is '\n' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
