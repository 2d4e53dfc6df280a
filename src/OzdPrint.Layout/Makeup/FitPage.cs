using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OzdPrint.Layout;

/// <summary>
/// Finds what one page can take of a text band. The text runs down the columns beside the side column first; that says at
/// which heights explainers are wanted; what they and the boxes leave free of the side column the text takes too.
/// </summary>
internal sealed class FitPage
{
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
    private readonly ArrangeNotes _notes;
    private readonly List<ColumnFrame> _free = [];

    public FitPage(PageLayout layout, PlaceBlock placeBlock, TextBand band)
    {
        _layout = layout;
        _band = band;
        _step = layout.Grid.Baseline;
        _cutColumns = new CutColumns(_step);
        _pitch = MeasureParts.ColumnWidth(layout) + layout.Grid.Gutter;
        _columns = MeasureParts.ColumnsBesideSide(layout);
        _notes = new ArrangeNotes(layout, placeBlock, band);
    }

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
                var rest = _notes.Rest(share.After);
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
        for (var c = 0; c < (_notes.HasSide ? _columns : _layout.Grid.Columns); c++)
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
        if (state.Boxes < _notes.BoxCount)
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
        var takesText = _notes.HasSide && _notes.IsShared;
        if (toEnd && (takesText ? text.Rest(next) > Math.Max(level, height) + _step : next < text.Count))
        {
            return;
        }

        var mentioned = _notes.Mentioned(state.Next, next);
        int[] notes = [.. state.Waiting, .. mentioned];
        var placed = _notes.Run(state, notes, main.Frames, height, boxesFirst);
        var side = _notes.SideOf(state);
        if (!takesText)
        {
            var beside = _notes.HasSide ? side.Panels() : [];
            shares.Add(Share(state, main.Frames, beside, above, Lowest(level, beside, above), main.Cost, [.. notes.AsSpan(placed)]));
            return;
        }

        var free = FreeOf(side, level);
        // Lines that do not find room could only do so if words of theirs moved the panels.
        if (toEnd && text.Rest(next) > Room(free) && _notes.Mentioned(next, text.Count).IsEmpty)
        {
            return;
        }

        var panels = side.Panels();
        ImmutableArray<int> late = [.. notes.AsSpan(placed)];
        foreach (var (frames, cost) in Filled(next, free))
        {
            var to = frames.IsEmpty ? next : frames[^1].To;
            var added = _notes.Mentioned(next, to);
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
        var side = _notes.SideOf(state);
        var placed = _notes.Run(state, notes, all, height, boxesFirst);
        var free = FreeOf(side, level);
        if (toEnd && _band.Text.Rest(next) > Room(free))
        {
            return;
        }

        var panels = side.Panels();
        ImmutableArray<int> late = [.. notes.AsSpan(placed)];
        foreach (var (frames, cost) in Filled(next, free))
        {
            var to = frames.IsEmpty ? next : frames[^1].To;
            if (toEnd && to < _band.Text.Count)
            {
                continue;
            }

            var now = _notes.Mentioned(next, to).ToArray();
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

    /// <summary>What the arrangement leaves free for text, until the next one is asked for.</summary>
    private List<ColumnFrame> FreeOf(SideColumn side, double level)
    {
        _free.Clear();
        side.AddFree(_free, _columns * _pitch, level);
        return _free;
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
            Cost = cost + _notes.DistanceCost(frames, panels) + PiecesCost(frames)
                + (late.Length * ColumnCosts.NoteOverleaf)
                + PictureCost(state, above),
        };

    /// <summary>Text in the side column in several pieces is harder to follow, all the more in short ones.</summary>
    private double PiecesCost(ImmutableArray<FilledFrame> frames)
    {
        var (pieces, cost) = (0, 0.0);
        foreach (var frame in frames)
        {
            if (_notes.HasSide && frame.Frame.X > ((_columns - 1) * _pitch) + GalleyHeights.Tolerance && frame.To > frame.From)
            {
                pieces++;
                cost += ColumnCosts.Piece + (frame.To - frame.From < ArrangeNotes.FewestLinesBesidePanels ? ColumnCosts.ShortPiece : 0);
            }
        }

        return pieces < 2 ? 0 : cost;
    }
}
