using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OzdPrint.Typesetting;

/// <summary>The glyphs of each line get their places.</summary>
internal static class Justify
{
    /// <summary>The lines of a paragraph.</summary>
    /// <param name="shaped">Its glyphs.</param>
    /// <param name="taken">Indices of the breaks where its lines end.</param>
    /// <param name="frame">The measure.</param>
    /// <param name="refined">Knows where the author's text has what is set.</param>
    /// <param name="stick">Has the breaks; the lines are put together in it.</param>
    public static ImmutableArray<Line> Run(
        ShapedText shaped, List<int> taken, ParagraphFrame frame, RefinedText refined, ComposingStick stick)
    {
        var lines = ImmutableArray.CreateBuilder<Line>(taken.Count);
        var start = (Glyph: 0, Text: 0, Hang: MeasureLines.FirstHang(shaped, frame));
        foreach (var index in taken)
        {
            var end = stick.Breaks[index];
            var indent = lines.Count == 0 ? frame.FirstIndent : frame.HangingIndent;
            lines.Add(Set(shaped, start.Glyph, start.Text, start.Hang, end, indent, frame, refined, stick));
            start = (end.GlyphNext, end.TextNext, end.NextHang);
        }

        return lines.MoveToImmutable();
    }

    private static Line Set(
        ShapedText shaped, int from, int textFrom, double hang, in Break end, double indent, ParagraphFrame frame, RefinedText refined,
        ComposingStick stick)
    {
        var to = Math.Max(from, end.GlyphEnd);
        var glyphs = stick.Line;
        glyphs.Clear();
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
            Runs = Cut(shaped, CollectionsMarshal.AsSpan(glyphs), counted, fit, left, stick.Text),
            Width = left + ((width - spaces) * fit.Scale) + (spaces * fit.WordSpace) + (sizes * fit.LetterSpace),
            LeftProtrusion = hang,
            RightProtrusion = end.Hang,
            WordSpace = fit.WordSpace,
            Scale = fit.Scale,
            LetterSpace = fit.LetterSpace,
            Start = refined.SourceOf(textFrom),
            End = refined.SourceOf(end.TextNext),
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

    /// <summary>Parts the glyphs of a line into runs of one face and style.</summary>
    private static ImmutableArray<GlyphRun> Cut(
        ShapedText shaped, ReadOnlySpan<ShapedGlyph> glyphs, int counted, LineFit fit, double x, List<char> text)
    {
        // Most lines are of one run.
        var runs = ImmutableArray.CreateBuilder<GlyphRun>(1);
        for (int from = 0, to; from < glyphs.Length; from = to)
        {
            ref readonly var first = ref glyphs[from];
            to = from + 1;
            while (to < glyphs.Length && glyphs[to].Font == first.Font && ReferenceEquals(glyphs[to].Run, first.Run))
            {
                to++;
            }

            var size = first.Run.Style.Size;
            var runX = x;
            text.Clear();
            var placed = Place(shaped, glyphs, from, to, counted, fit, text, ref x);
            runs.Add(new GlyphRun
            {
                Font = first.Font,
                Size = size,
                Scale = fit.Scale,
                LetterSpace = (first.Run.Style.Tracking * size / 1000 * fit.Scale) + (fit.LetterSpace * size),
                Tag = first.Run.Tag,
                Language = first.Run.Language,
                X = runX,
                Text = new string(CollectionsMarshal.AsSpan(text)),
                Glyphs = ImmutableCollectionsMarshal.AsImmutableArray(placed),
            });
        }

        return runs.DrainToImmutable();
    }

    /// <summary>Places the glyphs of a run and adds the text they stand for.</summary>
    private static Glyph[] Place(
        ShapedText shaped, ReadOnlySpan<ShapedGlyph> glyphs, int from, int to, int counted, LineFit fit, List<char> text, ref double x)
    {
        var placed = new Glyph[to - from];
        var letterSpace = fit.LetterSpace * glyphs[from].Run.Style.Size;
        var cluster = int.MinValue;
        var clusterStart = 0;
        for (var g = from; g < to; g++)
        {
            ref readonly var glyph = ref glyphs[g];
            if (glyph.Cluster != cluster)
            {
                cluster = glyph.Cluster;
                clusterStart = text.Count;
                AppendText(text, shaped, glyph);
            }

            var isSpace = glyph.Cluster >= 0 && FindBreaks.Stretches(shaped.Text[glyph.Cluster]);
            var advance = g >= counted ? glyph.Advance
                : (glyph.Advance * (isSpace ? fit.WordSpace : fit.Scale)) + (g + 1 < counted ? letterSpace : 0);
            placed[g - from] = new Glyph(glyph.Id, advance, glyph.OffsetX * fit.Scale, glyph.OffsetY, clusterStart);
            x += advance;
        }

        return placed;
    }

    /// <summary>Adds the characters of the cluster that begins with a glyph, without those that only steer the setting.</summary>
    private static void AppendText(List<char> text, ShapedText shaped, in ShapedGlyph glyph)
    {
        var start = glyph.Cluster;
        if (start == HyphenCluster)
        {
            text.Add('\u00AD');
            return;
        }

        foreach (var character in shaped.Text.AsSpan(start, glyph.ClusterEnd - start))
        {
            if (!IsUnseen(character))
            {
                text.Add(character);
            }
        }
    }

    private static bool IsUnseen(char character) =>
        character is '\n' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
