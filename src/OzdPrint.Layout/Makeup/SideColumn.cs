using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>An explainer that wants to stand at a height of the side column.</summary>
/// <param name="Note">Its index in <see cref="TextBand.Notes"/>.</param>
/// <param name="Height">Height that it adds to a panel, in pt, white above included.</param>
/// <param name="Wanted">Where its first line would stand beside its word, from the upper edge of the band, in pt.</param>
internal readonly record struct WantedNote(int Note, double Height, double Wanted);

/// <summary>A panel of the side column: explainers that stand together, or a box.</summary>
/// <param name="Notes">Indices of its explainers in order; empty for a box.</param>
/// <param name="Box">Index of the box in <see cref="TextBand.Boxes"/>; -1 for explainers.</param>
/// <param name="Top">Upper edge, from the upper edge of the band, in pt.</param>
/// <param name="Height">Height, in pt.</param>
internal sealed record SidePanel(ImmutableArray<int> Notes, int Box, double Top, double Height)
{
    public double Bottom => Top + Height;
}

/// <summary>
/// Arranges the side column of a page: every explainer as near to its word as the others allow, neighbours that would
/// touch or leave a useless gap in one panel, boxes where the column is free. All on the grid.
/// </summary>
/// <param name="step">The grid's step, in pt.</param>
/// <param name="around">Height of a panel without explainers, in pt: its padding.</param>
/// <param name="title">Height that the label above the first explainer takes, in pt.</param>
/// <param name="between">White between two explainers of a panel, in pt.</param>
/// <param name="fewest">A gap with room for fewer lines of text is closed; 0 where no text stands in the side column.</param>
internal sealed class SideColumn(double step, double around, double title, double between, int fewest)
{
    /// <summary>Least white between two panels: text with a line of white above and below it, or a line of white.</summary>
    private readonly double _gap = (fewest == 0 ? 1 : fewest + 2) * step;

    /// <summary>The panels from top to bottom; null if the explainers find no room.</summary>
    /// <param name="notes">The explainers.</param>
    /// <param name="boxes">The boxes with their heights, in pt; as many as find room are placed, in order.</param>
    /// <param name="height">Height of the column, in pt.</param>
    /// <param name="boxesFirst">Whether boxes stand at the head of the column rather than where the explainers leave room.</param>
    public ImmutableArray<SidePanel>? Arrange(
        IReadOnlyList<WantedNote> notes, IReadOnlyList<(int Box, double Height)> boxes, double height, bool boxesFirst)
    {
        var needed = boxes.Sum(box => box.Height + step);
        if (boxesFirst)
        {
            return needed - step <= height + GalleyHeights.Tolerance && Panels(notes, needed, height) is { } below
                ? [.. Stacked(boxes), .. below]
                : null;
        }

        ImmutableArray<SidePanel>? best = null;
        // Where the boxes find no room, the explainers move up for them.
        foreach (var foot in boxes.Count == 0 ? [height] : (double[])[height, height - needed])
        {
            if (Panels(notes, 0, foot) is not { } panels)
            {
                continue;
            }

            var placed = WithBoxes(panels, boxes, height);
            if (best is null || placed.Length > best.Value.Length)
            {
                best = placed;
            }

            if (placed.Length == panels.Count + boxes.Count)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The stretches that panels leave free and that are worth filling with text, from top to bottom.</summary>
    public IEnumerable<ColumnFrame> Free(IReadOnlyList<SidePanel> panels, double x, double height)
    {
        var top = 0.0;
        foreach (var panel in panels)
        {
            if (panel.Top - step - top >= (fewest * step) - GalleyHeights.Tolerance)
            {
                yield return new ColumnFrame(x, top, panel.Top - step);
            }

            top = panel.Bottom + step;
        }

        if (height - top >= (panels.Count == 0 ? 1 : fewest) * step - GalleyHeights.Tolerance)
        {
            yield return new ColumnFrame(x, top, height);
        }
    }

    /// <summary>
    /// The same panels without the holes above those that the text, having ended, did not fill: height says little where
    /// the word may be columns away.
    /// </summary>
    public ImmutableArray<SidePanel> Closed(ImmutableArray<SidePanel> panels, ImmutableArray<FilledFrame> text)
    {
        var closed = ImmutableArray.CreateBuilder<SidePanel>(panels.Length);
        var (was, top) = (0.0, 0.0);
        foreach (var panel in panels)
        {
            // Where text stands in this gap or further below, a panel keeps its place.
            var hasText = text.Any(frame => frame.To > frame.From && frame.Frame.Top >= was - GalleyHeights.Tolerance);
            top = hasText ? panel.Top : top;
            closed.Add(panel with { Top = top });
            (was, top) = (panel.Bottom + step, top + panel.Height + step);
        }

        return closed.MoveToImmutable();
    }

    private IEnumerable<SidePanel> Stacked(IReadOnlyList<(int Box, double Height)> boxes)
    {
        var top = 0.0;
        foreach (var (box, boxHeight) in boxes)
        {
            yield return new SidePanel([], box, top, boxHeight);
            top += boxHeight + step;
        }
    }

    private ImmutableArray<SidePanel> WithBoxes(List<SidePanel> panels, IReadOnlyList<(int Box, double Height)> boxes, double height)
    {
        var all = panels.ToList();
        foreach (var (box, boxHeight) in boxes)
        {
            if (PlaceFor(all, boxHeight, height) is not { } at)
            {
                break;
            }

            all.Insert(at.Index, new SidePanel([], box, at.Top, boxHeight));
        }

        return [.. all];
    }

    /// <summary>The explainers' panels between two heights; null if they find no room.</summary>
    private List<SidePanel>? Panels(IReadOnlyList<WantedNote> notes, double head, double foot)
    {
        var groups = Group(notes, head);
        Raise(groups, head, foot);
        return groups.Count > 0 && groups[0].Top < head - GalleyHeights.Tolerance
            ? null
            : [.. groups.Select(group => new SidePanel([.. group.Notes.Select(note => note.Note)], -1, group.Top, HeightOf(group)))];
    }

    /// <summary>Notes on their way down the column; those that would touch share a panel.</summary>
    private List<Panel> Group(IReadOnlyList<WantedNote> notes, double head)
    {
        var groups = new List<Panel>();
        // Where the word may be columns away, explainers keep the order in which their words are mentioned.
        foreach (var note in fewest > 0 ? notes : (IEnumerable<WantedNote>)notes.OrderBy(note => note.Wanted).ThenBy(note => note.Note))
        {
            // The first note carries the label above it.
            var own = groups.Count == 0 ? note with { Height = note.Height + title, Wanted = note.Wanted - title } : note;
            groups.Add(new Panel([own]) { Top = TopOf(own.Wanted, head, isFirst: groups.Count == 0) });
            while (groups.Count > 1 && Touch(groups, groups.Count - 2))
            {
                Join(groups, groups.Count - 2, head);
            }
        }

        return groups;
    }

    /// <summary>Pushes up what would reach below the foot of the column.</summary>
    private void Raise(List<Panel> groups, double head, double height)
    {
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            var foot = g == groups.Count - 1 ? height : groups[g + 1].Top - _gap;
            groups[g].Top = Math.Min(groups[g].Top, Down(foot - HeightOf(groups[g])));
            if (g > 0 && Touch(groups, g - 1))
            {
                // The joined panel has its own wish; the loop comes to it next.
                Join(groups, g - 1, head);
            }
        }
    }

    private bool Touch(List<Panel> groups, int upper) =>
        groups[upper].Top + HeightOf(groups[upper]) + _gap > groups[upper + 1].Top + GalleyHeights.Tolerance;

    private void Join(List<Panel> groups, int upper, double head)
    {
        var joined = groups[upper];
        joined.Notes.AddRange(groups[upper + 1].Notes);
        groups.RemoveAt(upper + 1);
        // The mean of what its notes want, each counted from the panel's head.
        var (sum, above) = (0.0, 0.0);
        foreach (var note in joined.Notes)
        {
            sum += note.Wanted - above;
            above += note.Height + between;
        }

        joined.Top = TopOf(sum / joined.Notes.Count, head, isFirst: upper == 0);
    }

    /// <summary>The nearest place on the grid; at the column's head if only a useless gap would remain above.</summary>
    private double TopOf(double wanted, double head, bool isFirst)
    {
        var top = Math.Round(wanted / step, MidpointRounding.AwayFromZero) * step;
        return isFirst && top - head < _gap - step ? head : Math.Max(head, top);
    }

    private double HeightOf(Panel group) =>
        Math.Ceiling((around + group.Notes.Sum(note => note.Height) + ((group.Notes.Count - 1) * between) - GalleyHeights.Tolerance) / step) * step;

    /// <summary>Below the panels, else above them, else between them.</summary>
    private (int Index, double Top)? PlaceFor(List<SidePanel> panels, double boxHeight, double height)
    {
        var below = panels.Count == 0 ? 0 : panels[^1].Bottom + step;
        if (below + boxHeight <= height + GalleyHeights.Tolerance)
        {
            return (panels.Count, below);
        }

        for (var p = 0; p < panels.Count; p++)
        {
            var top = p == 0 ? 0 : panels[p - 1].Bottom + step;
            if (top + boxHeight + step <= panels[p].Top + GalleyHeights.Tolerance)
            {
                return (p, top);
            }
        }

        return null;
    }

    private double Down(double length) => Math.Floor((length + GalleyHeights.Tolerance) / step) * step;

    private sealed class Panel(List<WantedNote> notes)
    {
        public List<WantedNote> Notes { get; } = notes;

        public double Top { get; set; }
    }
}
