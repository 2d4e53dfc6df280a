using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
        ReadOnlySpan<WantedNote> notes, ReadOnlySpan<(int Box, double Height)> boxes, double height, bool boxesFirst)
    {
        var needed = 0.0;
        foreach (var box in boxes)
        {
            needed += box.Height + step;
        }

        if (boxesFirst)
        {
            return needed - step <= height + GalleyHeights.Tolerance && Panels(notes, needed, height) is { } below
                ? [.. Stacked(boxes), .. below]
                : null;
        }

        ImmutableArray<SidePanel>? best = null;
        // Where the boxes find no room, the explainers move up for them.
        for (var attempt = 0; attempt < (boxes.IsEmpty ? 1 : 2); attempt++)
        {
            if (Panels(notes, 0, attempt == 0 ? height : height - needed) is not { } panels)
            {
                continue;
            }

            var ofNotes = panels.Count;
            AddBoxes(panels, boxes, height);
            if (best is null || panels.Count > best.Value.Length)
            {
                best = [.. panels];
            }

            if (panels.Count == ofNotes + boxes.Length)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The stretches that panels leave free and that are worth filling with text, from top to bottom.</summary>
    public List<ColumnFrame> Free(ImmutableArray<SidePanel> panels, double x, double height)
    {
        var free = new List<ColumnFrame>(panels.Length + 1);
        var top = 0.0;
        foreach (var panel in panels)
        {
            if (panel.Top - step - top >= (fewest * step) - GalleyHeights.Tolerance)
            {
                free.Add(new ColumnFrame(x, top, panel.Top - step));
            }

            top = panel.Bottom + step;
        }

        if (height - top >= ((panels.IsEmpty ? 1 : fewest) * step) - GalleyHeights.Tolerance)
        {
            free.Add(new ColumnFrame(x, top, height));
        }

        return free;
    }

    /// <summary>
    /// The same panels without the holes above those that the text, having ended, did not fill: height says little where
    /// the word may be columns away.
    /// </summary>
    public ImmutableArray<SidePanel> Closed(ImmutableArray<SidePanel> panels, ImmutableArray<FilledFrame> text)
    {
        var closed = panels;
        var (was, top) = (0.0, 0.0);
        for (var p = 0; p < panels.Length; p++)
        {
            var panel = panels[p];
            // Where text stands in this gap or further below, a panel keeps its place.
            top = HasTextFrom(was, text) ? panel.Top : top;
            closed = top == panel.Top ? closed : closed.SetItem(p, panel with { Top = top });
            (was, top) = (panel.Bottom + step, top + panel.Height + step);
        }

        return closed;
    }

    private static bool HasTextFrom(double top, ImmutableArray<FilledFrame> text)
    {
        foreach (var frame in text)
        {
            if (frame.To > frame.From && frame.Frame.Top >= top - GalleyHeights.Tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private List<SidePanel> Stacked(ReadOnlySpan<(int Box, double Height)> boxes)
    {
        var stacked = new List<SidePanel>(boxes.Length);
        var top = 0.0;
        foreach (var (box, boxHeight) in boxes)
        {
            stacked.Add(new SidePanel([], box, top, boxHeight));
            top += boxHeight + step;
        }

        return stacked;
    }

    /// <summary>As many boxes as find room, in order.</summary>
    private void AddBoxes(List<SidePanel> panels, ReadOnlySpan<(int Box, double Height)> boxes, double height)
    {
        foreach (var (box, boxHeight) in boxes)
        {
            if (PlaceFor(panels, boxHeight, height) is not { } at)
            {
                return;
            }

            panels.Insert(at.Index, new SidePanel([], box, at.Top, boxHeight));
        }
    }

    /// <summary>The explainers' panels between two heights; null if they find no room.</summary>
    private List<SidePanel>? Panels(ReadOnlySpan<WantedNote> notes, double head, double foot)
    {
        var groups = new List<Panel>(notes.Length);
        var ordered = InOrder(notes);
        Group(groups, ordered, head);
        Raise(groups, ordered, head, foot);
        if (groups.Count > 0 && groups[0].Top < head - GalleyHeights.Tolerance)
        {
            return null;
        }

        // Boxes may come in between.
        var panels = new List<SidePanel>(groups.Count + 2);
        foreach (var group in groups)
        {
            var indices = new int[group.End - group.First];
            for (var n = group.First; n < group.End; n++)
            {
                indices[n - group.First] = ordered[n].Note;
            }

            panels.Add(new SidePanel(ImmutableCollectionsMarshal.AsImmutableArray(indices), -1, group.Top, HeightOf(group, ordered)));
        }

        return panels;
    }

    /// <summary>
    /// The notes from the head of the column to its foot. Where the word may be columns away, they keep the order in which
    /// their words are mentioned. The first carries the label above it.
    /// </summary>
    private WantedNote[] InOrder(ReadOnlySpan<WantedNote> notes)
    {
        var ordered = notes.ToArray();
        if (fewest == 0)
        {
            Array.Sort(ordered, static (one, other) => one.Wanted.CompareTo(other.Wanted) is var order && order != 0 ? order : one.Note.CompareTo(other.Note));
        }

        if (ordered.Length > 0)
        {
            ordered[0] = ordered[0] with { Height = ordered[0].Height + title, Wanted = ordered[0].Wanted - title };
        }

        return ordered;
    }

    /// <summary>Notes on their way down the column; those that would touch share a panel.</summary>
    private void Group(List<Panel> groups, WantedNote[] notes, double head)
    {
        for (var n = 0; n < notes.Length; n++)
        {
            groups.Add(new Panel(n, n + 1, TopOf(notes[n].Wanted, head, isFirst: groups.Count == 0)));
            while (groups.Count > 1 && Touch(groups, groups.Count - 2, notes))
            {
                Join(groups, groups.Count - 2, notes, head);
            }
        }
    }

    /// <summary>Pushes up what would reach below the foot of the column.</summary>
    private void Raise(List<Panel> groups, WantedNote[] notes, double head, double height)
    {
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            var foot = g == groups.Count - 1 ? height : groups[g + 1].Top - _gap;
            groups[g] = groups[g] with { Top = Math.Min(groups[g].Top, Down(foot - HeightOf(groups[g], notes))) };
            if (g > 0 && Touch(groups, g - 1, notes))
            {
                // The joined panel has its own wish; the loop comes to it next.
                Join(groups, g - 1, notes, head);
            }
        }
    }

    private bool Touch(List<Panel> groups, int upper, WantedNote[] notes) =>
        groups[upper].Top + HeightOf(groups[upper], notes) + _gap > groups[upper + 1].Top + GalleyHeights.Tolerance;

    private void Join(List<Panel> groups, int upper, WantedNote[] notes, double head)
    {
        var joined = groups[upper] with { End = groups[upper + 1].End };
        groups.RemoveAt(upper + 1);
        // The mean of what its notes want, each counted from the panel's head.
        var (sum, above) = (0.0, 0.0);
        for (var n = joined.First; n < joined.End; n++)
        {
            sum += notes[n].Wanted - above;
            above += notes[n].Height + between;
        }

        groups[upper] = joined with { Top = TopOf(sum / (joined.End - joined.First), head, isFirst: upper == 0) };
    }

    /// <summary>The nearest place on the grid; at the column's head if only a useless gap would remain above.</summary>
    private double TopOf(double wanted, double head, bool isFirst)
    {
        var top = Math.Round(wanted / step, MidpointRounding.AwayFromZero) * step;
        return isFirst && top - head < _gap - step ? head : Math.Max(head, top);
    }

    private double HeightOf(Panel group, WantedNote[] notes)
    {
        var sum = 0.0;
        for (var n = group.First; n < group.End; n++)
        {
            sum += notes[n].Height;
        }

        return Math.Ceiling((around + sum + ((group.End - group.First - 1) * between) - GalleyHeights.Tolerance) / step) * step;
    }

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

    /// <summary>Neighbours among the notes that stand together.</summary>
    /// <param name="First">Index of the first.</param>
    /// <param name="End">Index behind the last.</param>
    /// <param name="Top">Upper edge, in pt.</param>
    private readonly record struct Panel(int First, int End, double Top);
}
