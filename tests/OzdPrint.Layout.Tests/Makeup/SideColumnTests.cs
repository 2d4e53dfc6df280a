using System.Text;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// The side column as small drawings from top to bottom: a digit is a line of the explainer of that number, # a line of a
/// panel's own (its label), B a box, a dot white paper.
/// </summary>
public sealed class SideColumnTests
{
    private const double Step = 12;

    [Fact]
    public void An_explainer_stands_beside_its_word() => Draws("........00", [(0, 2, 8)], height: 10);

    [Fact]
    public void Explainers_stand_in_the_order_of_their_words() => Draws("1111....00....", [(0, 2, 8), (1, 4, 0)], height: 14, fewest: 0);

    [Fact]
    public void Those_that_would_overlap_share_a_panel_around_their_words() => Draws(
        "...000111....", [(0, 3, 4), (1, 3, 5)], height: 13, fewest: 0);

    [Fact]
    public void Near_the_foot_they_move_up() => Draws("......000111", [(0, 3, 9), (1, 3, 10)], height: 12, fewest: 0);

    [Fact]
    public void The_label_stands_above_the_first() => Draws("...#00....", [(0, 2, 4)], height: 10, fewest: 0, title: 1);

    [Fact]
    public void A_gap_above_too_small_for_text_is_closed() => Draws("00..........", [(0, 2, 4)], height: 12);

    [Fact]
    public void Text_takes_a_gap_large_enough() => Draws(
        "tttttttt.00.......", [(0, 2, 9)], height: 18, fewest: 6, text: true, expected: "tttttttt.00.tttttt");

    [Fact]
    public void A_box_stands_below_the_explainers() => Draws("....00.BBB..", [(0, 2, 4)], height: 12, fewest: 0, boxes: [3]);

    [Fact]
    public void Without_room_below_it_stands_above() => Draws("BBB......000", [(0, 3, 9)], height: 12, fewest: 0, boxes: [3]);

    [Fact]
    public void Without_room_there_either_the_explainers_move_up_for_it() => Draws("...000.BBBBB", [(0, 3, 5)], height: 12, fewest: 0, boxes: [5]);

    [Fact]
    public void Boxes_may_come_first() => Draws("BBB.00......", [(0, 2, 1)], height: 12, fewest: 0, boxes: [3], boxesFirst: true);

    [Fact]
    public void Where_text_stands_beside_them_explainers_keep_the_order_of_their_words() => Draws(
        "00001111......", [(0, 4, 8), (1, 4, 2)], height: 14);

    [Fact]
    public void A_hole_that_the_text_did_not_fill_is_closed()
    {
        SidePanel[] panels = [new([0], -1, 8 * Step, 2 * Step), new([], 0, 12 * Step, 3 * Step)];

        Assert.Equal([0, 3], Tops([]));
        Assert.Equal([8, 11], Tops([Text(0, 8, lines: 5)]));
        Assert.Equal([8, 12], Tops([Text(0, 8, lines: 5), Text(16, 20, lines: 2)]));
        Assert.Equal([0, 3], Tops([Text(0, 8, lines: 0)]));

        IEnumerable<double> Tops(FilledFrame[] text) => Column(6, 0).Closed([.. panels], [.. text]).Select(panel => panel.Top / Step);

        static FilledFrame Text(int top, int bottom, int lines) => new(new ColumnFrame(0, top * Step, bottom * Step), 0, lines);
    }

    [Fact]
    public void Explainers_higher_than_the_column_find_no_room() =>
        Assert.False(Column(0, 0).Arrange([new WantedNote(0, 5 * Step, 0), new WantedNote(1, 5 * Step, 0)], [], 9 * Step, boxesFirst: false));

    private static SideColumn Column(int fewest, int title) => new(Step, 0, title * Step, 0, fewest);

    private static void Draws(
        string drawing, (int Note, int Lines, int Line)[] notes, int height, int fewest = 6, int title = 0, int[]? boxes = null,
        bool boxesFirst = false, bool text = false, string? expected = null)
    {
        var column = Column(fewest, title);
        Assert.True(column.Arrange(
            [.. notes.Select(note => new WantedNote(note.Note, note.Lines * Step, note.Line * Step))],
            [.. (boxes ?? []).Select((lines, box) => (box, lines * Step))], height * Step, boxesFirst));
        var panels = column.Panels();
        var rows = new StringBuilder(new string('.', height));
        var isFirst = true;
        foreach (var panel in panels)
        {
            var row = (int)Math.Round(panel.Top / Step);
            if (panel.Box >= 0)
            {
                for (var end = (int)Math.Round(panel.Bottom / Step); row < end; row++)
                {
                    rows[row] = 'B';
                }

                continue;
            }

            for (var t = 0; t < (isFirst ? title : 0); t++)
            {
                rows[row++] = '#';
            }

            isFirst = false;
            foreach (var note in panel.Notes)
            {
                for (var l = 0; l < notes.Single(one => one.Note == note).Lines; l++)
                {
                    rows[row++] = (char)('0' + note);
                }
            }
        }

        var free = new List<ColumnFrame>();
        if (text)
        {
            column.AddFree(free, 0, height * Step);
        }

        foreach (var frame in free)
        {
            for (var row = (int)Math.Round(frame.Top / Step); row < (int)Math.Round(frame.Bottom / Step); row++)
            {
                rows[row] = 't';
            }
        }

        Assert.Equal(expected ?? drawing, rows.ToString());
    }
}
