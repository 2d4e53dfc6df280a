using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>Proofreads the lines of a block: what to mark at each of them.</summary>
internal static class ReadLines
{
    // Most blocks have no mark.
    private static readonly ILookup<int, ProofNote> Nothing = Array.Empty<ProofNote>().ToLookup(_ => 0);

    /// <summary>The marks by the index of their line.</summary>
    /// <param name="set">The block.</param>
    /// <param name="frame">The frame it was set in.</param>
    public static ILookup<int, ProofNote> Run(SetParagraph set, ParagraphFrame frame)
    {
        var marks = ProofLines.Run(set.Lines, frame);
        return marks.IsEmpty && set.Substituted.IsEmpty
            ? Nothing
            : marks.Select(mark => (mark.Line, Note: Note(mark, Words(set.Lines[mark.Line]))))
                .Concat(set.Substituted.GroupBy(other => other.Character).Select(group => Note(set.Lines, group.First())))
                .ToLookup(mark => mark.Line, mark => mark.Note);
    }

    private static ProofNote Note(LineMark mark, string words) => mark.Fault switch
    {
        LineFault.Loose => new ProofNote(
            LayoutCodes.LooseLine, $"a loose line: its word spaces are {Number(mark.Amount)} times as wide as they should be", words),
        LineFault.Tight => new ProofNote(LayoutCodes.TightLine, "a tight line: spaces and type are at their narrowest", words),
        LineFault.Short => new ProofNote(LayoutCodes.ShortLine, $"a line that stops {Number(mark.Amount)} pt before the edge", words),
        LineFault.River => new ProofNote(LayoutCodes.River, $"a river: wide word spaces stand under each other in {mark.Lines} lines", words),
        _ => new ProofNote(LayoutCodes.HyphenLadder, $"{mark.Lines} lines in a row end in a hyphen", words),
    };

    private static (int Line, ProofNote Note) Note(ImmutableArray<Line> lines, SubstitutedGlyph other)
    {
        var line = LineOf(lines, other.Offset);
        return (line, Note(other) with { Offset = other.Offset - lines[line].Start });
    }

    private static ProofNote Note(SubstitutedGlyph other) => new(
        LayoutCodes.OtherFont,
        $"the font has no {other.Character} ({string.Join(' ', other.Character.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"))}); it is set in {other.Family}",
        other.Character);

    private static int LineOf(ImmutableArray<Line> lines, int offset)
    {
        var found = 0;
        for (var l = 0; l < lines.Length && lines[l].Start <= offset; l++)
        {
            found = l;
        }

        return found;
    }

    private static string Words(Line line) => string.Concat(line.Runs.Select(run => run.Text)).Trim();

    private static string Number(double amount) => amount.ToString("0.0", CultureInfo.InvariantCulture);
}
