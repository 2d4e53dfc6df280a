using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OzdPrint.Layout;

/// <summary>
/// Finds what one page can take of a text band. The text runs down the columns beside the side column first; that says at
/// which heights explainers are wanted; what they and the boxes leave free of the side column the text takes too.
/// </summary>
internal sealed class FitPage
{
    /// <summary>Fewer lines than this beside panels of the side column look like leftovers: it stays white instead.</summary>
    private const int FewestLinesBesidePanels = 6;

    /// <summary>Fewer lines than this under a picture look like leftovers too.</summary>
    private const int FewestLinesUnderPicture = PlaceColumns.FewestLines;

    /// <summary>So many of the cheapest cuts are followed; the others hardly ever win.</summary>
    private const int Beam = 4;

    private readonly PageLayout _layout;
    private readonly TextBand _band;
    private readonly CutColumns _cutColumns;
    private readonly double _step;
    private readonly double _pitch;
    private readonly int _columns;
    private readonly (int Box, double Height)[] _boxes;
    private readonly double[] _noteHeights;
    private readonly int[] _notesByLine;
    private readonly double _betweenNotes;
    private readonly double _baselineBelowWord;
    private readonly SideColumn _side;
    private readonly SideColumn _sideContinued;

    public FitPage(PageLayout layout, PlaceBlock placeBlock, TextBand band)
    {
        _layout = layout;
        _band = band;
        _step = layout.Grid.Baseline;
        _cutColumns = new CutColumns(_step);
        _pitch = MeasureParts.ColumnWidth(layout) + layout.Grid.Gutter;
        _columns = MeasureParts.ColumnsBesideSide(layout);
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
    private bool IsShared => _layout.Grid.Side is null;

    /// <summary>Whether there is a side column at all.</summary>
    private bool HasSide => !IsShared || _layout.Grid.Columns > _columns;

    /// <summary>The cheapest shares of a page that the text fills and goes on from, for each line it may go on with.</summary>
    public IEnumerable<PageShare> Full(TextState state, double height)
    {
        var shares = new List<PageShare>();
        foreach (var above in Pictures(state, orLater: true))
        {
            foreach (var main in Main(state, above, height))
            {
                AddSides(shares, state, main, above, height, height, toEnd: false);
            }
        }

        return shares.Where(share => share.After.Next < _band.Text.Count && !share.IsEmpty);
    }

    /// <summary>The best share that ends the text, low and its columns level; null if there is none within a height.</summary>
    public PageShare? Last(TextState state, double height)
    {
        PageShare? best = null;
        var bestCost = double.MaxValue;
        var shares = new List<PageShare>();
        var least = Math.Floor(_band.Text.Rest(state.Next) / _layout.Grid.Columns / _step) * _step;
        for (var level = least; level <= height + GalleyHeights.Tolerance && ColumnCosts.Line * level / _step < bestCost; level += _step)
        {
            shares.Clear();
            foreach (var above in Pictures(state, orLater: false))
            {
                foreach (var main in Main(state, above, level))
                {
                    // Neither side column nor what comes below makes it cheaper than its columns and its height are.
                    if (main.Cost + PictureCost(state, above) + (ColumnCosts.Line * level / _step) < bestCost + Slack)
                    {
                        AddSides(shares, state, main, above, level, height, toEnd: true);
                        AddSides(shares, state, main, above, level, level, toEnd: true);
                    }
                }
            }

            foreach (var share in shares)
            {
                var uneven = (share.Height - level) / _step * _columns;
                var rest = Rest(share.After);
                // What waits now stands below the text, or overleaf if it finds no room there.
                var isBelow = share.Height + rest.Height <= height;
                var waiting = isBelow ? share.After.Waiting.Length * (ColumnCosts.NoteOverleaf - ColumnCosts.NoteBelow) : 0;
                var cost = share.Cost - waiting + rest.Cost + (ColumnCosts.Line * (share.Height + rest.Height) / _step) + (ColumnCosts.UnevenFoot * uneven);
                if (cost < bestCost)
                {
                    (best, bestCost) = (share, cost);
                }
            }
        }

        return best;
    }

    /// <summary>Sums of the same costs in another order differ by less.</summary>
    private const double Slack = 1e-3;

    /// <summary>A share that takes at least one line, whatever it parts.</summary>
    public PageShare Forced(TextState state, double height)
    {
        var above = state.HasAbove ? null : _band.Above[^1];
        var top = above is null ? 0 : above.Height + _step;
        var cut = _cutColumns.Run(_band.Text, state.Next, [new ColumnFrame(0, Math.Min(top, height - _step), height)], force: true)[0];
        return Share(state, [new FilledFrame(new ColumnFrame(0, top, height), state.Next, cut.Next)], [], above, height, cut.Cost, []);
    }

    /// <summary>The picture in its widths, and null where it need not stand here.</summary>
    private IEnumerable<AbovePicture?> Pictures(TextState state, bool orLater)
    {
        foreach (var picture in state.HasAbove ? [] : _band.Above)
        {
            yield return picture;
        }

        if (orLater || state.HasAbove)
        {
            yield return null;
        }
    }

    private double PictureCost(TextState state, AbovePicture? above) =>
        state.HasAbove ? 0
        : above is null ? ColumnCosts.PictureOverleaf
        : (_band.Above[0].Columns - above.Columns) * ColumnCosts.PictureNarrower;

    /// <summary>Columns filled with text.</summary>
    private readonly record struct FilledColumns(ImmutableArray<FilledFrame> Frames, double Cost);

    /// <summary>The columns of the text alone, filled.</summary>
    private List<FilledColumns> Main(TextState state, AbovePicture? above, double height)
    {
        var picture = above?.Height ?? 0;
        if (picture > height + GalleyHeights.Tolerance)
        {
            return [];
        }

        var frames = new List<ColumnFrame>();
        for (var c = 0; c < (HasSide ? _columns : _layout.Grid.Columns); c++)
        {
            var top = picture > 0 && c < above!.Columns ? picture + _step : 0;
            if (height - top >= ((top > 0 ? FewestLinesUnderPicture : 1) * _step) - GalleyHeights.Tolerance)
            {
                frames.Add(new ColumnFrame(c * _pitch, top, height));
            }
        }

        if (picture > 0 && frames.Count == 0 && state.Next < _band.Text.Count)
        {
            // A headline with a picture and no text under it says nothing: the picture goes overleaf.
            return [];
        }

        return Filled(state.Next, frames);
    }

    private List<FilledColumns> Filled(int from, List<ColumnFrame> frames)
    {
        var cuts = _cutColumns.Run(_band.Text, from, frames, most: Beam);
        var filled = new List<FilledColumns>(cuts.Length);
        foreach (var cut in cuts)
        {
            var lines = new FilledFrame[frames.Count];
            for (var f = 0; f < lines.Length; f++)
            {
                lines[f] = new FilledFrame(frames[f], cut.FromOf(f), cut.To[f]);
            }

            filled.Add(new FilledColumns(ImmutableCollectionsMarshal.AsImmutableArray(lines), cut.Cost));
        }

        return filled;
    }

    /// <summary>The boxes where explainers leave room, and the boxes first.</summary>
    private void AddSides(List<PageShare> shares, TextState state, FilledColumns main, AbovePicture? above, double level, double height, bool toEnd)
    {
        AddWithSide(shares, state, main, above, level, height, boxesFirst: false, toEnd);
        if (state.Boxes < _boxes.Length)
        {
            AddWithSide(shares, state, main, above, level, height, boxesFirst: true, toEnd);
        }
    }

    /// <summary>The ways to use the side column beside columns of text.</summary>
    /// <param name="shares">Takes them.</param>
    /// <param name="state">How far the text is.</param>
    /// <param name="main">The columns.</param>
    /// <param name="above">The picture above them; null for none.</param>
    /// <param name="level">Where text in the side column ends, in pt.</param>
    /// <param name="height">Where panels in it end, in pt.</param>
    /// <param name="boxesFirst">Whether boxes stand at its head.</param>
    /// <param name="toEnd">Whether only those that end the text are wanted.</param>
    private void AddWithSide(
        List<PageShare> shares, TextState state, FilledColumns main, AbovePicture? above, double level, double height, bool boxesFirst, bool toEnd)
    {
        var text = _band.Text;
        var next = main.Frames.IsEmpty ? state.Next : main.Frames[^1].To;
        var takesText = HasSide && IsShared;
        if (toEnd && (takesText ? text.Rest(next) > Math.Max(level, height) + _step : next < text.Count))
        {
            return;
        }

        var mentioned = Mentioned(state.Next, next);
        int[] notes = [.. state.Waiting, .. mentioned];
        var (panels, late) = Arrange(state, notes, main.Frames, height, boxesFirst);
        if (!takesText)
        {
            shares.Add(Share(state, main.Frames, panels, above, Lowest(level, panels, above), main.Cost, late));
            return;
        }

        var side = SideColumn(state);
        var free = side.Free(panels, _columns * _pitch, level);
        // Lines that do not find room could only do so if words of theirs moved the panels.
        if (toEnd && text.Rest(next) > Room(free) && Mentioned(next, text.Count).IsEmpty)
        {
            return;
        }

        foreach (var (frames, cost) in Filled(next, free))
        {
            var to = frames.IsEmpty ? next : frames[^1].To;
            var added = Mentioned(next, to);
            ImmutableArray<FilledFrame> all = [.. main.Frames, .. frames];
            if (!toEnd || to == text.Count)
            {
                var closed = side.Closed(panels, frames);
                shares.Add(Share(state, all, closed, above, Lowest(level, closed, above), main.Cost + cost, [.. late, .. added]));
            }

            if (!added.IsEmpty)
            {
                AddWithMoved(shares, state, main, above, level, height, boxesFirst, toEnd, [.. notes, .. added], all, added.ToArray());
            }
        }
    }

    /// <summary>The text in the side column mentions words itself: their explainers move in, and the text moves on.</summary>
    private void AddWithMoved(
        List<PageShare> shares, TextState state, FilledColumns main, AbovePicture? above, double level, double height, bool boxesFirst, bool toEnd,
        int[] notes, ImmutableArray<FilledFrame> all, int[] added)
    {
        var next = main.Frames.IsEmpty ? state.Next : main.Frames[^1].To;
        var side = SideColumn(state);
        var (panels, late) = Arrange(state, notes, all, height, boxesFirst);
        var free = side.Free(panels, _columns * _pitch, level);
        if (toEnd && _band.Text.Rest(next) > Room(free))
        {
            return;
        }

        foreach (var (frames, cost) in Filled(next, free))
        {
            var to = frames.IsEmpty ? next : frames[^1].To;
            if (toEnd && to < _band.Text.Count)
            {
                continue;
            }

            var now = Mentioned(next, to).ToArray();
            if (added.All(note => now.Contains(note) || late.Contains(note)))
            {
                var closed = side.Closed(panels, frames);
                // What waits though its word has gone overleaf would be there twice: it is mentioned there again.
                shares.Add(Share(
                    state, [.. main.Frames, .. frames], closed, above, Lowest(level, closed, above), main.Cost + cost,
                    [.. late.Except(added.Except(now)).Union(now.Except(added))]));
            }
        }
    }

    /// <summary>Height that lines find in frames, in pt, and a little more.</summary>
    private static double Room(List<ColumnFrame> frames)
    {
        var room = 0.0;
        foreach (var frame in frames)
        {
            room += frame.Height + (2 * GalleyHeights.Tolerance);
        }

        return room;
    }

    /// <summary>The explainers whose words stand in a stretch of lines, in the order of these lines.</summary>
    private ReadOnlySpan<int> Mentioned(int from, int to)
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

    /// <summary>Arranges as many explainers as find room; the last mentioned have to wait.</summary>
    private (ImmutableArray<SidePanel> Panels, ImmutableArray<int> Late) Arrange(
        TextState state, int[] notes, ImmutableArray<FilledFrame> frames, double height, bool boxesFirst)
    {
        if (!HasSide)
        {
            return ([], [.. notes]);
        }

        var boxes = _boxes.AsSpan(state.Boxes);
        var side = SideColumn(state);
        var wanted = new WantedNote[notes.Length];
        for (var n = 0; n < notes.Length; n++)
        {
            wanted[n] = Wanted(notes[n], frames);
        }

        for (var count = notes.Length; count > 0; count--)
        {
            if (side.Arrange(wanted.AsSpan(0, count), boxes, height, boxesFirst) is { } panels)
            {
                return (panels, [.. notes.AsSpan(count)]);
            }
        }

        return (side.Arrange([], boxes, height, boxesFirst: false)!.Value, [.. notes]);
    }

    private SideColumn SideColumn(TextState state) => state.IsTitled ? _sideContinued : _side;

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

    private static double Lowest(double level, ImmutableArray<SidePanel> panels, AbovePicture? above) => Math.Max(
        level, Math.Max(panels.IsEmpty ? 0 : panels[^1].Bottom, above?.Height ?? 0));

    private PageShare Share(
        TextState state, ImmutableArray<FilledFrame> frames, ImmutableArray<SidePanel> panels, AbovePicture? above, double height, double cost,
        ImmutableArray<int> late) => new()
        {
            Frames = frames,
            Panels = panels,
            Above = above,
            Height = height,
            After = new TextState
            {
                Next = frames.IsEmpty ? state.Next : frames[^1].To,
                Waiting = late,
                Boxes = state.Boxes + panels.Count(panel => panel.Box >= 0),
                HasAbove = state.HasAbove || above is not null,
                IsTitled = state.IsTitled || panels.Any(panel => panel.Box < 0),
            },
            Cost = cost + DistanceCost(frames, panels) + PiecesCost(frames)
                + (late.Length * ColumnCosts.NoteOverleaf)
                + PictureCost(state, above),
        };

    /// <summary>Text in the side column in several pieces is harder to follow, all the more in short ones.</summary>
    private double PiecesCost(ImmutableArray<FilledFrame> frames)
    {
        var (pieces, cost) = (0, 0.0);
        foreach (var frame in frames)
        {
            if (HasSide && frame.Frame.X > ((_columns - 1) * _pitch) + GalleyHeights.Tolerance && frame.To > frame.From)
            {
                pieces++;
                cost += ColumnCosts.Piece + (frame.To - frame.From < FewestLinesBesidePanels ? ColumnCosts.ShortPiece : 0);
            }
        }

        return pieces < 2 ? 0 : cost;
    }

    private double DistanceCost(ImmutableArray<FilledFrame> frames, ImmutableArray<SidePanel> panels)
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
    private (double Height, double Cost) Rest(TextState after)
    {
        var count = after.Waiting.Length + _boxes.Length - after.Boxes;
        if (count == 0)
        {
            return (0, 0);
        }

        var columns = Math.Max(1, _layout.Page.TypeWidth / _pitch);
        var notes = after.Waiting.Sum(note => _noteHeights[note] + _betweenNotes);
        var boxes = _boxes.Skip(after.Boxes).Sum(box => box.Height);
        // Of few explainers side by side the rest of the page's width stays white.
        var white = after.Waiting.IsEmpty ? 0 : Math.Max(0, columns - after.Waiting.Length) * notes / after.Waiting.Length / _step;
        return (
            ((notes + boxes) / columns) + (BoxLines * _step),
            (count * ColumnCosts.BoxBelow) + (ColumnCosts.UnevenFoot * white));
    }

    /// <summary>Lines that a box below the text takes beside its own: title, padding, white.</summary>
    private const double BoxLines = 4;
}
