using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Weaves explainers into a text, each below the paragraph that first mentions its word, set in behind a rule. For readers
/// who would lose their place on the way to a margin.
/// </summary>
internal sealed class WeaveNotes(PageLayout layout, Palette palette)
{
    /// <summary>From the rule to the explainer, in times the size of the text.</summary>
    private const double BehindRuleEms = 0.9;

    /// <summary>Thickness of the rule, in pt.</summary>
    private const double RuleThickness = 1.5;

    private readonly SnapToGrid _grid = new(layout.Grid.Baseline);

    /// <summary>How far explainers are set in, in pt.</summary>
    public static double Left(PageLayout layout) => BehindRuleEms * layout.Styles[StyleNames.Text].Size;

    /// <param name="text">The text.</param>
    /// <param name="notes">The explainers.</param>
    /// <returns>The text with the explainers; those that it does not mention are at its end, those of the lead at its head.</returns>
    public Galley Run(Galley text, ImmutableArray<ComposedNote> notes)
    {
        var woven = new Galley();
        var lines = text.Lines;
        foreach (var note in notes.Where(note => note.Mention is { Part: ArticlePart.Lead }))
        {
            woven.Add(SetIn(note.Text), 0, _grid.Whole(layout.Grid.Baseline / 2));
        }

        var from = 0;
        foreach (var (end, note) in notes.Where(note => note.Mention is not { Part: ArticlePart.Lead })
            .Select(note => (End: EndOf(lines, note.Mention), note)).OrderBy(one => one.End).ThenBy(one => one.note.Mention?.Start))
        {
            woven.AddRange(lines, from, end);
            woven.Add(SetIn(note.Text), layout.Grid.Baseline, layout.Grid.Baseline);
            from = end;
        }

        woven.AddRange(lines, from, lines.Count);
        return woven;
    }

    /// <summary>The line behind the block that mentions a word; the text's end if it is not in the text.</summary>
    private static int EndOf(IReadOnlyList<GalleyLine> lines, Mention? mention)
    {
        for (var i = lines.Count - 1; i >= 0 && mention is not null; i--)
        {
            if (lines[i].At is { } at && at.Part == mention.Part && at.Block == mention.Block)
            {
                return WithList(lines, i + 1);
            }
        }

        return lines.Count;
    }

    /// <summary>A list or quotation that the paragraph announces stays with it.</summary>
    private static int WithList(IReadOnlyList<GalleyLine> lines, int end)
    {
        if (end == lines.Count || lines[end].CanBreakBefore || lines[end].At is not { } announced)
        {
            return end;
        }

        while (end < lines.Count && lines[end].At is { } at && (at.Part, at.Block) == (announced.Part, announced.Block))
        {
            end++;
        }

        return end;
    }

    private ImmutableArray<GalleyLine> SetIn(Galley note)
    {
        var left = Left(layout);
        var lines = ImmutableArray.CreateBuilder<GalleyLine>(note.Lines.Count);
        foreach (var line in _grid.PaddedBelow([.. note.Lines]))
        {
            // White between question and answer belongs to the line below it, so that the rule has no gaps.
            var above = lines.Count == 0 ? 0 : line.Before;
            lines.Add(line with
            {
                Before = 0,
                Height = line.Height + above,
                CanBreakBefore = lines.Count > 0 && line.CanBreakBefore,
                Marks =
                [
                    .. line.Marks.Select(mark => mark.MovedBy(left, above)),
                    new FillMark(0, 0, RuleThickness, line.Height + above, palette["ink"]) { Artifact = ArtifactKind.Layout },
                ],
                Links = [.. line.Links.Select(link => link.MovedBy(left, above))],
            });
        }

        return lines.ToImmutable();
    }
}
