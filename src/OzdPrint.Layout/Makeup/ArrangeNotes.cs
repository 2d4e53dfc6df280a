using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OzdPrint.Layout;

/// <summary>
/// Arranges the explainers and boxes of a text band on a page, as its lines mention them, and tells what it costs where they
/// stand or that they stand elsewhere. The geometry is <see cref="SideColumn"/>'s.
/// </summary>
internal sealed class ArrangeNotes
{
    /// <summary>Fewer lines than this beside panels of the side column look like leftovers: it stays white instead.</summary>
    public const int FewestLinesBesidePanels = 6;

    /// <summary>Lines that a box below the text takes beside its own: title, padding, white.</summary>
    private const double BoxLines = 4;

    private readonly PageLayout _layout;
    private readonly TextBand _band;
    private readonly double _step;
    private readonly (int Box, double Height)[] _boxes;
    private readonly double[] _noteHeights;
    private readonly int[] _notesByLine;
    private readonly double _betweenNotes;
    private readonly double _baselineBelowWord;
    private readonly List<WantedNote> _wanted = [];
    private readonly SideColumn _side;
    private readonly SideColumn _sideContinued;

    public ArrangeNotes(PageLayout layout, PlaceBlock placeBlock, TextBand band)
    {
        _layout = layout;
        _band = band;
        _step = layout.Grid.Baseline;
        _boxes = [.. band.Boxes.Select((box, b) => (b, placeBlock.Measure(box, 0, double.MaxValue / 4) ?? 0))];
        _noteHeights = [.. band.Notes.Select(note => new GalleyHeights(note.Text.Lines).Of(0, note.Text.Lines.Count))];
        _notesByLine = [.. Enumerable.Range(0, band.Notes.Length).OrderBy(note => band.Notes[note].Line)];
        var question = layout.Styles[StyleNames.Question];
        _betweenNotes = question.Before;
        _baselineBelowWord = SetBlock.Baseline(layout.Styles[StyleNames.Text], layout) - SetBlock.Baseline(question, layout);
        _side = SideColumn(band.Panel.Title);
        _sideContinued = SideColumn(band.Panel.ContinuedTitle);
    }

    /// <summary>Whether the side column is one of the text's own columns, so that the text may take what is free of it.</summary>
    public bool IsShared => _layout.Grid.Side is null;

    /// <summary>Whether there is a side column at all.</summary>
    public bool HasSide => !IsShared || _layout.Grid.Columns > MeasureParts.ColumnsBesideSide(_layout);

    /// <summary>How many boxes the band has.</summary>
    public int BoxCount => _boxes.Length;

    /// <summary>The explainers whose words stand in a stretch of lines, in the order of these lines.</summary>
    public ReadOnlySpan<int> Mentioned(int from, int to)
    {
        var first = 0;
        while (first < _notesByLine.Length && _band.Notes[_notesByLine[first]].Line < from)
        {
            first++;
        }

        var end = first;
        while (end < _notesByLine.Length && _band.Notes[_notesByLine[end]].Line < to)
        {
            end++;
        }

        return _notesByLine.AsSpan(first, end - first);
    }

    /// <summary>
    /// Arranges as many explainers as find room in <see cref="SideOf"/>, and gives their number; the last mentioned have to wait.
    /// </summary>
    public int Run(TextState state, ReadOnlySpan<int> notes, ImmutableArray<FilledFrame> frames, double height, bool boxesFirst)
    {
        if (!HasSide)
        {
            return 0;
        }

        var boxes = _boxes.AsSpan(state.Boxes);
        var side = SideOf(state);
        _wanted.Clear();
        // Those that fill the column by themselves, and no more, need to be tried.
        var filled = 0.0;
        foreach (var note in notes)
        {
            filled += _noteHeights[note];
            if (filled > height + GalleyHeights.Tolerance)
            {
                break;
            }

            _wanted.Add(Wanted(note, frames));
        }

        for (var count = _wanted.Count; count > 0; count--)
        {
            if (side.Arrange(CollectionsMarshal.AsSpan(_wanted)[..count], boxes, height, boxesFirst))
            {
                return count;
            }
        }

        side.Arrange([], boxes, height, boxesFirst: false);
        return 0;
    }

    /// <summary>The side column as it is on a page: with the label of the explainers, or with that of those continued.</summary>
    public SideColumn SideOf(TextState state) => state.IsTitled ? _sideContinued : _side;

    private SideColumn SideColumn(IReadOnlyList<GalleyLine> title) => new(
        _step, 2 * (_band.Panel.Box?.Padding ?? 0), TitleHeight(title), _betweenNotes, IsShared ? FewestLinesBesidePanels : 0);

    private double TitleHeight(IReadOnlyList<GalleyLine> title) =>
        new GalleyHeights(title).Of(0, title.Count) + (title.Count > 0 ? _layout.Styles[StyleNames.BoxTitle].After : 0);

    private WantedNote Wanted(int note, ImmutableArray<FilledFrame> frames)
    {
        var line = _band.Notes[note].Line;
        foreach (var frame in frames)
        {
            if (line >= frame.From && line < frame.To)
            {
                var top = frame.Frame.Top + _band.Text.TopOf(line, frame.From) + _baselineBelowWord - (_band.Panel.Box?.Padding ?? 0);
                return new WantedNote(note, _noteHeights[note], top);
            }
        }

        return new WantedNote(note, _noteHeights[note], 0);
    }

    /// <summary>What it costs that explainers stand away from their words.</summary>
    public double DistanceCost(ImmutableArray<FilledFrame> frames, ImmutableArray<SidePanel> panels)
    {
        var cost = 0.0;
        foreach (var panel in panels)
        {
            var y = panel.Top;
            foreach (var note in panel.Notes)
            {
                cost += ColumnCosts.NoteDistance * Math.Abs(Wanted(note, frames).Wanted - y) / _step;
                y += _noteHeights[note] + _betweenNotes;
            }
        }

        return cost;
    }

    /// <summary>
    /// Height of the boxes and explainers that found no place and follow below the text, in pt, and what they cost beside it.
    /// </summary>
    public (double Height, double Cost) Rest(TextState after)
    {
        var count = after.Waiting.Length + _boxes.Length - after.Boxes;
        if (count == 0)
        {
            return (0, 0);
        }

        var columns = Math.Max(1, _layout.Page.TypeWidth / (MeasureParts.ColumnWidth(_layout) + _layout.Grid.Gutter));
        var notes = after.Waiting.Sum(note => _noteHeights[note] + _betweenNotes);
        var boxes = _boxes.Skip(after.Boxes).Sum(box => box.Height);
        // Of few explainers side by side the rest of the page's width stays white.
        var white = after.Waiting.IsEmpty ? 0 : Math.Max(0, columns - after.Waiting.Length) * notes / after.Waiting.Length / _step;
        return (
            ((notes + boxes) / columns) + (BoxLines * _step),
            (count * ColumnCosts.BoxBelow) + (ColumnCosts.UnevenFoot * white));
    }
}
