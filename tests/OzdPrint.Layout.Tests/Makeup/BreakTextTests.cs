using System.Text;
using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Pages of a text as small drawings, one beside the other, a letter for a line in each column. P picture, a digit is a
/// line of the explainer of that number, X a box of the side column, a dot white paper.
/// </summary>
public sealed class BreakTextTests
{
    private const double Step = LetterGalley.Step;

    [Fact]
    public void A_text_fills_pages_and_its_last_columns_end_level() => Breaks(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", columns: 2, height: 10,
        """
        aa aa
        aa aa
        aa aa
        aa aa
        aa aa
        aa ..
        aa ..
        aa ..
        aa ..
        aa ..
        """);

    [Fact]
    public void A_picture_stands_above_the_columns_that_it_spans() => Breaks(
        "aaaaaaaaaaaaaaaaaaaaaaa", columns: 3, height: 12, pictures: [(2, 4)], drawing:
        """
        PPa
        PPa
        PPa
        PPa
        ..a
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        ...
        """);

    [Fact]
    public void A_picture_takes_fewer_columns_rather_than_go_overleaf() => Breaks(
        new string('a', 50), columns: 4, height: 12, pictures: [(3, 8), (2, 4)], drawing:
        """
        PPaa aaaa
        PPaa aaaa
        PPaa aaaa
        PPaa ....
        ..aa ....
        aaaa ....
        aaaa ....
        aaaa ....
        aaaa ....
        aaaa ....
        aaaa ....
        aaaa ....
        """);

    [Fact]
    public void A_picture_that_leaves_no_room_for_text_goes_overleaf() => Breaks(
        new string('a', 40), columns: 3, height: 20, first: 7, pictures: [(2, 6)], drawing:
        """
        aaa PPa
        aaa PPa
        aaa PPa
        aaa PPa
        aaa PPa
        aaa PPa
        ... ..a
        ... aaa
        ... aaa
        ... aaa
        ... aaa
        ... aaa
        ... ...
        ... ...
        ... ...
        ... ...
        ... ...
        ... ...
        ... ...
        ... ...
        """);

    [Fact]
    public void An_explainer_stands_by_its_word_and_the_text_around_it() => Breaks(
        new string('a', 50), columns: 3, height: 20, notes: [(9, 3)], drawing:
        """
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aa.
        aa0
        aa0
        aa0
        aa.
        aaa
        aaa
        aaa
        aaa
        aaa
        ..a
        ...
        """);

    [Fact]
    public void An_explainer_without_room_on_the_page_of_its_word_is_carried_over() => Breaks(
        new string('a', 40), columns: 2, height: 12, notes: [(2, 6), (8, 8)], drawing:
        """
        a0 a1 aa
        a0 a1 aa
        a0 a1 aa
        a0 a1 aa
        a0 a1 aa
        a0 a1 aa
        a. a1 aa
        a. a1 aa
        a. a. ..
        a. a. ..
        a. a. ..
        a. a. ..
        """);

    [Fact]
    public void A_page_ends_short_rather_than_leave_a_line_or_two_to_the_last() => Breaks(
        "aaaa bbbb cccc dddd eeee f", columns: 2, height: 10, drawing:
        """
        ac ee
        ac ee
        ac .f
        ac ..
        bd ..
        bd ..
        bd ..
        bd ..
        .. ..
        .. ..
        """);

    [Fact]
    public void Text_that_hardly_fits_begins_overleaf() => Breaks("aaa bbb", columns: 1, height: 10, first: 2, drawing:
        """
        . a
        . a
        . a
        . b
        . b
        . b
        . .
        . .
        . .
        . .
        """);

    [Fact]
    public void A_box_stands_in_the_side_column() => Breaks(
        new string('a', 40), columns: 3, height: 16, boxes: [4], drawing:
        """
        aaX
        aaX
        aaX
        aaX
        aa.
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        aaa
        ...
        """);

    // Notes may be mentioned twice while the text moves out of their way; none may be set twice for that.
    [Fact]
    public void Every_line_and_every_explainer_is_placed_once() => (
        from lines in Gen.Int[1, 120]
        from paragraph in Gen.Int[1, 9]
        from columns in Gen.Int[2, 4]
        from height in Gen.Int[10, 30]
        from first in Gen.Int[1, height]
        from notes in Gen.Select(Gen.Int[0, lines - 1], Gen.Int[1, 9]).Array[0, 8]
        from boxes in Gen.Int[2, 8].Array[0, 2]
        select (lines, paragraph, columns, height, first, notes, boxes)).Sample(
        one => PlacesOnce(one.lines, one.paragraph, one.columns, one.height, one.first, one.notes, one.boxes), iter: 500);

    [Fact]
    public void An_explainer_whose_word_goes_overleaf_with_the_text_is_not_placed_twice() =>
        PlacesOnce(108, 9, 2, 16, 5, [(54, 3), (96, 2), (99, 8), (60, 8), (24, 1), (75, 5), (70, 1), (58, 6)], []);

    private static void PlacesOnce(int count, int paragraph, int columns, int height, int first, (int Line, int Lines)[] wanted, int[] boxes)
    {
        var galley = string.Join(' ', Enumerable.Range(0, count).Chunk(paragraph).Select(chunk => new string('a', chunk.Length)));
        var (shares, band) = Break(galley, columns, height, first, [], wanted, boxes);
        var lines = shares.SelectMany(share => share.Frames).SelectMany(frame => Enumerable.Range(frame.From, frame.To - frame.From));
        Assert.Equal(Enumerable.Range(0, band.Text.Count), lines);
        var notes = shares.SelectMany(share => share.Panels).SelectMany(panel => panel.Notes).Concat(shares[^1].After.Waiting);
        Assert.Equal(Enumerable.Range(0, wanted.Length), notes.Order());
        var reached = 0;
        foreach (var share in shares)
        {
            reached = share.After.Next;
            Assert.All(share.Panels.SelectMany(panel => panel.Notes), note => Assert.True(band.Notes[note].Line < reached, $"explainer {note} stands before its word"));
            Assert.All(share.After.Waiting, note => Assert.True(band.Notes[note].Line < reached, $"explainer {note} waits before its word"));
        }
    }

    private static void Breaks(
        string galley, int columns, int height, string drawing, int? first = null, (int Columns, int Lines)[]? pictures = null,
        (int Line, int Lines)[]? notes = null, int[]? boxes = null)
    {
        var (shares, band) = Break(galley, columns, height, first ?? height, pictures ?? [], notes ?? [], boxes ?? []);
        Assert.Equal(band.Text.Count, shares[^1].After.Next);
        var drawn = Draw(shares, band, galley, columns, height, notes ?? []);
        Assert.True(drawing.ReplaceLineEndings("\n") == drawn, $"drawn is\n{drawn}");
    }

    private static (List<PageShare> Shares, TextBand Band) Break(
        string galley, int columns, int height, int first, (int Columns, int Lines)[] pictures, (int Line, int Lines)[] notes, int[] boxes)
    {
        var layout = LetterGalley.Layout(columns, height);
        var band = new TextBand
        {
            Text = new GalleyHeights(LetterGalley.Of(galley).Lines),
            Above = [.. pictures.Select(picture => new AbovePicture(picture.Columns, new GalleyHeights(LetterGalley.Of(new string('p', picture.Lines)).Lines)))],
            Notes = [.. notes.Select((note, n) => new SideNote(LetterGalley.Of(new string('n', note.Lines)), $"{n}", note.Line))],
            Boxes = [.. boxes.Select(lines => Block(new string('x', lines)))],
            Panel = Block(""),
            Article = 0,
        };
        var fit = new FitPage(layout, new PlaceBlock(layout, new Palette(layout, new Publication())), band);
        return (BreakText.Run(fit, band, Step, first * Step, height * Step, tail: 0), band);
    }

    private static ColumnBlock Block(string lines) => new()
    {
        Width = 100,
        Columns = 1,
        Title = [],
        Text = LetterGalley.Of(lines).Lines,
        Article = 0,
        Box = new BoxStyle(),
    };

    private static string Draw(List<PageShare> shares, TextBand band, string galley, int columns, int height, (int Line, int Lines)[] notes)
    {
        var letters = galley.Replace(" ", "", StringComparison.Ordinal);
        var rows = Enumerable.Range(0, height).Select(_ => new StringBuilder()).ToArray();
        foreach (var share in shares)
        {
            var cells = Enumerable.Range(0, height).Select(_ => new string('.', columns).ToCharArray()).ToArray();
            if (share.Above is { } above)
            {
                Fill(0, above.Columns, 0, above.Lines.Count, _ => 'P');
            }

            foreach (var (frame, from, to) in share.Frames)
            {
                Fill((int)(frame.X / 100), 1, Row(frame.Top), to - from, line => letters[from + line]);
            }

            foreach (var panel in share.Panels)
            {
                var lines = panel.Box >= 0
                    ? Enumerable.Repeat('X', Row(panel.Height)).ToList()
                    : [.. panel.Notes.SelectMany(note => Enumerable.Repeat((char)('0' + note), notes[note].Lines))];
                Fill(columns - 1, 1, Row(panel.Top), lines.Count, line => lines[line]);
            }

            for (var row = 0; row < height; row++)
            {
                rows[row].Append(share == shares[0] ? "" : " ").Append(cells[row]);
            }

            void Fill(int column, int width, int top, int count, Func<int, char> sign)
            {
                for (var line = 0; line < count; line++)
                {
                    for (var c = column; c < column + width; c++)
                    {
                        // Nothing stands on anything else.
                        Assert.Equal('.', cells[top + line][c]);
                        cells[top + line][c] = sign(line);
                    }
                }
            }
        }

        return string.Join('\n', rows.Select(row => row.ToString()));
    }

    private static int Row(double height) => (int)Math.Round(height / Step);
}
