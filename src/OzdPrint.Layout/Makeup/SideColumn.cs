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
/// touch or leave a useless gap in one panel, boxes where the column is free. All on the grid. Most arrangements are tried
/// and found too small for the text, so each is made in the place of the one before.
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

    private readonly List<WantedNote> _notes = [];
    private readonly List<NoteGroup> _groups = [];
    private List<PlacedPanel> _panels = [];
    private List<PlacedPanel> _attempt = [];

    /// <summary>Whether the explainers find room. The arrangement stands until the next one is made.</summary>
    /// <param name="notes">The explainers.</param>
    /// <param name="boxes">The boxes with their heights, in pt; as many as find room are placed, in order.</param>
    /// <param name="height">Height of the column, in pt.</param>
    /// <param name="boxesFirst">Whether boxes stand at the head of the column rather than where the explainers leave room.</param>
    public bool Arrange(ReadOnlySpan<WantedNote> notes, ReadOnlySpan<(int Box, double Height)> boxes, double height, bool boxesFirst)
    {
        var needed = 0.0;
        foreach (var box in boxes)
        {
            needed += box.Height + step;
        }

        SetInOrder(notes);
        _panels.Clear();
        if (boxesFirst)
        {
            Stack(boxes);
            return needed - step <= height + GalleyHeights.Tolerance && AddNotes(_panels, needed, height);
        }

        var found = false;
        // Where the boxes find no room, the explainers move up for them.
        for (var attempt = 0; attempt < (boxes.IsEmpty ? 1 : 2); attempt++)
        {
            _attempt.Clear();
            if (!AddNotes(_attempt, 0, attempt == 0 ? height : height - needed))
            {
                continue;
            }

            var all = _attempt.Count + boxes.Length;
            AddBoxes(_attempt, boxes, height);
            var hasAll = _attempt.Count == all;
            if (!found || _attempt.Count > _panels.Count)
            {
                (_panels, _attempt) = (_attempt, _panels);
                found = true;
            }

            if (hasAll)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The panels of the arrangement from top to bottom.</summary>
    public ImmutableArray<SidePanel> Panels()
    {
        var panels = ImmutableArray.CreateBuilder<SidePanel>(_panels.Count);
        foreach (var panel in _panels)
        {
            var notes = new int[panel.End - panel.First];
            for (var n = panel.First; n < panel.End; n++)
            {
                notes[n - panel.First] = _notes[n].Note;
            }

            panels.Add(new SidePanel(ImmutableCollectionsMarshal.AsImmutableArray(notes), panel.Box, panel.Top, panel.Height));
        }

        return panels.MoveToImmutable();
    }

    /// <summary>Adds the stretches that the arrangement leaves free and that are worth filling with text, from top to bottom.</summary>
    public void AddFree(List<ColumnFrame> free, double x, double height)
    {
        var top = 0.0;
        foreach (var panel in _panels)
        {
            if (panel.Top - step - top >= (fewest * step) - GalleyHeights.Tolerance)
            {
                free.Add(new ColumnFrame(x, top, panel.Top - step));
            }

            top = panel.Bottom + step;
        }

        if (height - top >= ((_panels.Count == 0 ? 1 : fewest) * step) - GalleyHeights.Tolerance)
        {
            free.Add(new ColumnFrame(x, top, height));
        }
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

    private void Stack(ReadOnlySpan<(int Box, double Height)> boxes)
    {
        var top = 0.0;
        foreach (var (box, boxHeight) in boxes)
        {
            _panels.Add(new PlacedPanel(0, 0, box, top, boxHeight));
            top += boxHeight + step;
        }
    }

    /// <summary>As many boxes as find room, in order.</summary>
    private void AddBoxes(List<PlacedPanel> panels, ReadOnlySpan<(int Box, double Height)> boxes, double height)
    {
        foreach (var (box, boxHeight) in boxes)
        {
            if (PlaceFor(panels, boxHeight, height) is not { } at)
            {
                return;
            }

            panels.Insert(at.Index, new PlacedPanel(0, 0, box, at.Top, boxHeight));
        }
    }

    /// <summary>Adds the explainers' panels between two heights; false if they find no room.</summary>
    private bool AddNotes(List<PlacedPanel> panels, double head, double foot)
    {
        _groups.Clear();
        Group(head);
        Raise(head, foot);
        if (_groups.Count > 0 && _groups[0].Top < head - GalleyHeights.Tolerance)
        {
            return false;
        }

        foreach (var group in _groups)
        {
            panels.Add(new PlacedPanel(group.First, group.End, -1, group.Top, HeightOf(group)));
        }

        return true;
    }

    /// <summary>
    /// The notes from the head of the column to its foot. Where the word may be columns away, they keep the order in which
    /// their words are mentioned. The first carries the label above it.
    /// </summary>
    private void SetInOrder(ReadOnlySpan<WantedNote> notes)
    {
        _notes.Clear();
        _notes.AddRange(notes);
        if (fewest == 0)
        {
            _notes.Sort(static (one, other) => one.Wanted.CompareTo(other.Wanted) is var order && order != 0 ? order : one.Note.CompareTo(other.Note));
        }

        if (_notes.Count > 0)
        {
            _notes[0] = _notes[0] with { Height = _notes[0].Height + title, Wanted = _notes[0].Wanted - title };
        }
    }

    /// <summary>Notes on their way down the column; those that would touch share a panel.</summary>
    private void Group(double head)
    {
        for (var n = 0; n < _notes.Count; n++)
        {
            _groups.Add(new NoteGroup(n, n + 1, TopOf(_notes[n].Wanted, head, isFirst: _groups.Count == 0)));
            while (_groups.Count > 1 && Touch(_groups.Count - 2))
            {
                Join(_groups.Count - 2, head);
            }
        }
    }

    /// <summary>Pushes up what would reach below the foot of the column.</summary>
    private void Raise(double head, double height)
    {
        for (var g = _groups.Count - 1; g >= 0; g--)
        {
            var foot = g == _groups.Count - 1 ? height : _groups[g + 1].Top - _gap;
            _groups[g] = _groups[g] with { Top = Math.Min(_groups[g].Top, Down(foot - HeightOf(_groups[g]))) };
            if (g > 0 && Touch(g - 1))
            {
                // The joined panel has its own wish; the loop comes to it next.
                Join(g - 1, head);
            }
        }
    }

    private bool Touch(int upper) => _groups[upper].Top + HeightOf(_groups[upper]) + _gap > _groups[upper + 1].Top + GalleyHeights.Tolerance;

    private void Join(int upper, double head)
    {
        var joined = _groups[upper] with { End = _groups[upper + 1].End };
        _groups.RemoveAt(upper + 1);
        // The mean of what its notes want, each counted from the panel's head.
        var (sum, above) = (0.0, 0.0);
        for (var n = joined.First; n < joined.End; n++)
        {
            sum += _notes[n].Wanted - above;
            above += _notes[n].Height + between;
        }

        _groups[upper] = joined with { Top = TopOf(sum / (joined.End - joined.First), head, isFirst: upper == 0) };
    }

    /// <summary>The nearest place on the grid; at the column's head if only a useless gap would remain above.</summary>
    private double TopOf(double wanted, double head, bool isFirst)
    {
        var top = Math.Round(wanted / step, MidpointRounding.AwayFromZero) * step;
        return isFirst && top - head < _gap - step ? head : Math.Max(head, top);
    }

    private double HeightOf(NoteGroup group)
    {
        var sum = 0.0;
        for (var n = group.First; n < group.End; n++)
        {
            sum += _notes[n].Height;
        }

        return Math.Ceiling((around + sum + ((group.End - group.First - 1) * between) - GalleyHeights.Tolerance) / step) * step;
    }

    /// <summary>Below the panels, else above them, else between them.</summary>
    private (int Index, double Top)? PlaceFor(List<PlacedPanel> panels, double boxHeight, double height)
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
    private readonly record struct NoteGroup(int First, int End, double Top);

    /// <summary>A panel in its place.</summary>
    /// <param name="First">Index of its first note.</param>
    /// <param name="End">Index behind its last one; the first one for a box.</param>
    /// <param name="Box">The box; -1 for notes.</param>
    /// <param name="Top">Upper edge, in pt.</param>
    /// <param name="Height">Height, in pt.</param>
    private readonly record struct PlacedPanel(int First, int End, int Box, double Top, double Height)
    {
        public double Bottom => Top + Height;
    }
}
