using System.Collections.Immutable;

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
    private readonly double[] _boxHeights;
    private readonly double[] _noteHeights;
    private readonly double _betweenNotes;

    public FitPage(PageLayout layout, PlaceBlock placeBlock, TextBand band)
    {
        _layout = layout;
        _band = band;
        _step = layout.Grid.Baseline;
        _cutColumns = new CutColumns(_step);
        _pitch = MeasureParts.ColumnWidth(layout) + layout.Grid.Gutter;
        _columns = MeasureParts.ColumnsBesideSide(layout);
        _boxHeights = [.. band.Boxes.Select(box => placeBlock.Measure(box, 0, double.MaxValue / 4) ?? 0)];
        _betweenNotes = layout.Styles[StyleNames.Question].Before;
        _noteHeights = [.. band.Notes.Select(note => new GalleyHeights(note.Text.Lines).Of(0, note.Text.Lines.Count))];
    }

    /// <summary>Whether the side column is one of the text's own columns, so that the text may take what is free of it.</summary>
    private bool IsShared => _layout.Grid.Side is null;

    /// <summary>Whether there is a side column at all.</summary>
    private bool HasSide => !IsShared || _layout.Grid.Columns > _columns;

    /// <summary>The cheapest shares of a page that the text fills and goes on from, for each line it may go on with.</summary>
    public IEnumerable<PageShare> Full(TextState state, double height) =>
        Pictures(state, orLater: true)
            .SelectMany(above => Main(state, above, height).SelectMany(main => Sides(state, main, above, height, height)))
            .Where(share => share.After.Next < _band.Text.Count && !share.IsEmpty);

    /// <summary>The best share that ends the text, low and its columns level; null if there is none within a height.</summary>
    public PageShare? Last(TextState state, double height)
    {
        PageShare? best = null;
        var bestCost = double.MaxValue;
        var least = Math.Floor(_band.Text.Rest(state.Next) / _layout.Grid.Columns / _step) * _step;
        for (var level = least; level <= height + GalleyHeights.Tolerance && ColumnCosts.Line * level / _step < bestCost; level += _step)
        {
            foreach (var share in Pictures(state, orLater: false).SelectMany(above => Main(state, above, level)
                .SelectMany(main => Sides(state, main, above, level, height).Concat(Sides(state, main, above, level, level))))
                .Where(share => share.After.Next == _band.Text.Count))
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

    /// <summary>The columns of the text alone, filled.</summary>
    private IEnumerable<(ImmutableArray<FilledFrame> Frames, double Cost)> Main(TextState state, AbovePicture? above, double height)
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

    private IEnumerable<(ImmutableArray<FilledFrame> Frames, double Cost)> Filled(int from, List<ColumnFrame> frames) =>
        _cutColumns.Run(_band.Text, from, frames).Take(Beam).Select(cut => (
            frames.Select((frame, f) => new FilledFrame(frame, cut.FromOf(f), cut.To[f])).ToImmutableArray(), cut.Cost));

    /// <summary>The boxes where explainers leave room, and the boxes first.</summary>
    private IEnumerable<PageShare> Sides(
        TextState state, (ImmutableArray<FilledFrame> Frames, double Cost) main, AbovePicture? above, double level, double height) =>
        (state.Boxes == _band.Boxes.Length ? [false] : (bool[])[false, true])
            .SelectMany(boxesFirst => WithSide(state, main, above, level, height, boxesFirst));

    private IEnumerable<PageShare> WithSide(
        TextState state, (ImmutableArray<FilledFrame> Frames, double Cost) main, AbovePicture? above, double level, double height, bool boxesFirst)
    {
        var next = main.Frames.IsEmpty ? state.Next : main.Frames[^1].To;
        var mentioned = Mentioned(state.Next, next);
        var (panels, late) = Arrange(state, [.. state.Waiting, .. mentioned], main.Frames, height, boxesFirst);
        if (!HasSide || !IsShared)
        {
            yield return Share(state, main.Frames, panels, above, Lowest(level, panels, above), main.Cost, late);
            yield break;
        }

        var side = SideColumn(state);
        foreach (var (frames, cost) in Filled(next, [.. side.Free(panels, _columns * _pitch, level)]))
        {
            var all = main.Frames.AddRange(frames);
            var added = Mentioned(next, frames.IsEmpty ? next : frames[^1].To);
            var closed = side.Closed(panels, frames);
            yield return Share(state, all, closed, above, Lowest(level, closed, above), main.Cost + cost, [.. late, .. added]);
            if (added.Count == 0)
            {
                continue;
            }

            // The text in the side column mentions words itself: their explainers move in, and the text moves on.
            var (more, tooLate) = Arrange(state, [.. state.Waiting, .. mentioned, .. added], all, height, boxesFirst);
            foreach (var (moved, movedCost) in Filled(next, [.. side.Free(more, _columns * _pitch, level)]))
            {
                var now = Mentioned(next, moved.IsEmpty ? next : moved[^1].To);
                if (added.All(note => now.Contains(note) || tooLate.Contains(note)))
                {
                    var together = side.Closed(more, moved);
                    // What waits though its word has gone overleaf would be there twice: it is mentioned there again.
                    yield return Share(
                        state, main.Frames.AddRange(moved), together, above, Lowest(level, together, above), main.Cost + movedCost,
                        [.. tooLate.Except(added.Except(now)).Union(now.Except(added))]);
                }
            }
        }
    }

    /// <summary>The explainers whose words stand in a stretch of lines, in the order of these lines.</summary>
    private List<int> Mentioned(int from, int to) =>
    [
        .. Enumerable.Range(0, _band.Notes.Length)
            .Where(note => _band.Notes[note].Line >= from && _band.Notes[note].Line < to)
            .OrderBy(note => _band.Notes[note].Line),
    ];

    /// <summary>Arranges as many explainers as find room; the last mentioned have to wait.</summary>
    private (ImmutableArray<SidePanel> Panels, ImmutableArray<int> Late) Arrange(
        TextState state, List<int> notes, ImmutableArray<FilledFrame> frames, double height, bool boxesFirst)
    {
        var boxes = Enumerable.Range(state.Boxes, _band.Boxes.Length - state.Boxes).Select(box => (box, _boxHeights[box])).ToList();
        var side = SideColumn(state);
        for (var count = HasSide ? notes.Count : 0; count > 0; count--)
        {
            if (side.Arrange([.. notes.Take(count).Select(note => Wanted(note, frames))], boxes, height, boxesFirst) is { } panels)
            {
                return (panels, [.. notes.Skip(count)]);
            }
        }

        return (HasSide ? side.Arrange([], boxes, height, boxesFirst: false)!.Value : [], [.. notes]);
    }

    private SideColumn SideColumn(TextState state) => new(
        _step, 2 * (_band.Panel.Box?.Padding ?? 0), TitleHeight(state), _betweenNotes, IsShared ? FewestLinesBesidePanels : 0);

    private double TitleHeight(TextState state)
    {
        var title = state.IsTitled ? _band.Panel.ContinuedTitle : _band.Panel.Title;
        return new GalleyHeights(title).Of(0, title.Count) + (title.Count > 0 ? _layout.Styles[StyleNames.BoxTitle].After : 0);
    }

    private WantedNote Wanted(int note, ImmutableArray<FilledFrame> frames)
    {
        var line = _band.Notes[note].Line;
        foreach (var frame in frames)
        {
            if (line >= frame.From && line < frame.To)
            {
                var question = _layout.Styles[StyleNames.Question];
                var baselines = SetBlock.Baseline(_layout.Styles[StyleNames.Text], _layout) - SetBlock.Baseline(question, _layout);
                var top = frame.Frame.Top + _band.Text.TopOf(line, frame.From) + baselines - (_band.Panel.Box?.Padding ?? 0);
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
        var side = frames.Where(frame => HasSide && frame.Frame.X > ((_columns - 1) * _pitch) + GalleyHeights.Tolerance && frame.To > frame.From).ToList();
        return side.Count < 2 ? 0 : side.Sum(frame => ColumnCosts.Piece + (frame.To - frame.From < FewestLinesBesidePanels ? ColumnCosts.ShortPiece : 0));
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
        var count = after.Waiting.Length + _boxHeights.Length - after.Boxes;
        if (count == 0)
        {
            return (0, 0);
        }

        var columns = Math.Max(1, _layout.Page.TypeWidth / _pitch);
        var notes = after.Waiting.Sum(note => _noteHeights[note] + _betweenNotes);
        var boxes = _boxHeights.Skip(after.Boxes).Sum();
        // Of few explainers side by side the rest of the page's width stays white.
        var white = after.Waiting.IsEmpty ? 0 : Math.Max(0, columns - after.Waiting.Length) * notes / after.Waiting.Length / _step;
        return (
            ((notes + boxes) / columns) + (BoxLines * _step),
            (count * ColumnCosts.BoxBelow) + (ColumnCosts.UnevenFoot * white));
    }

    /// <summary>Lines that a box below the text takes beside its own: title, padding, white.</summary>
    private const double BoxLines = 4;
}
