using CsCheck;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Writing lines on pages of ten rows, written as the pages: a capital letter begins a task of one row, each small letter is a
/// line to write on. Lines and words are one row high, and no white parts tasks.
/// </summary>
public sealed class ShareLinesTests
{
    private const double Fresh = 10;

    [Theory]
    [InlineData("fewer than fill the page: each gets more, by what it usually has", "Aaaaa Bbbbb", 10, 0, 0, "2-4 2-4")]
    [InlineData("no more than the most", "Aaaa", 10, 0, 0, "2-3")]
    [InlineData("what the article states stays", "Aa Bbbbbbbb", 10, 0, 0, "1 2-9")]
    [InlineData("no lines stay no lines", "A Bbbbbbbbb", 10, 0, 0, "0 2-9")]
    [InlineData("room for what closes the article", "Aaaa Bbbb", 10, 2, 0, "2-4 2-4")]
    [InlineData("room for all that follows", "Aaaa Bbb", 10, 0, 3, "2-4 2-4")]
    [InlineData("what needs a page of its own in any case takes no room", "Aaaaa Bbbb", 10, 0, 9, "2-4 2-3")]
    public void A_page_is_filled(string what, string page, int free, double tail, double following, string tasks) =>
        Assert.True(page == Pages(free, tail, following, tasks), $"{what}: {Pages(free, tail, following, tasks)}");

    [Theory]
    [InlineData("a little too long: fewer lines rather than another page", "Aaaaa Bbbbb", 10, 0, 0, "4:2-6 5:2-6")]
    [InlineData("never fewer than the article states", "Aaaaaa|Bbbbbb", 9, 0, 0, "5 5")]
    [InlineData("fewer lines where all that follows then finds room", "Aaa Bbb", 10, 0, 4, "4:2-6 4:2-6")]
    [InlineData("too much of the page would be white: the lines go on overleaf", "Aaaa Bbbbbb|bb", 10, 0, 0, "3 7")]
    [InlineData("no lone line overleaf", "Aaaaa Bbbb|bb", 10, 0, 0, "4 5")]
    [InlineData("a task with two lines at the foot begins overleaf", "Aaaaaaaa|Bbbbb", 10, 0, 0, "7 4")]
    [InlineData("no room at all on the first page", "|Aaaaa", 2, 0, 0, "4")]
    [InlineData("more lines than a page holds", "Aaaaaaaaaa|aaaaaaaa", 10, 0, 0, "17")]
    public void Tasks_go_overleaf(string what, string page, int free, double tail, double following, string tasks) =>
        Assert.True(page == Pages(free, tail, following, tasks), $"{what}: {Pages(free, tail, following, tasks)}");

    private static readonly Gen<TaskRoom> _task = Gen.Select(Gen.Int[1, 3], Gen.Int[0, 14], Gen.Bool, (text, lines, isStated) =>
        new TaskRoom(text, lines, isStated ? lines : Math.Min(lines, 2), isStated ? lines : lines * 2));

    [Fact]
    public void Nothing_is_lost_parted_badly_or_too_high() => Gen.Select(_task.Array[1, 8], Gen.Double[0, Fresh], Gen.Double[0, 3], Gen.Double[0, 30]).Sample(
        (tasks, free, tail, following) =>
        {
            var pages = new ShareLines(1, 0.5, Fresh).Run([.. tasks], 1, free, tail, following);
            for (var p = 0; p < pages.Length; p++)
            {
                var height = pages[p].Sum(piece => (piece.HasText ? tasks[piece.Task].Text : 0) + piece.Lines) + (0.5 * Math.Max(0, pages[p].Length - 1))
                    + (pages[p].Any(piece => piece is { Task: 0, HasText: true }) ? 1 : 0);
                Assert.True(height <= (p == 0 ? free : Fresh) + 0.1 || pages[p].IsEmpty, $"page {p + 1} is {height} high");
                Assert.True(p == 0 || !pages[p].IsEmpty);
            }

            var pieces = pages.SelectMany(page => page).ToList();
            Assert.Equal(Enumerable.Range(0, tasks.Length), pieces.Where(piece => piece.HasText).Select(piece => piece.Task));
            Assert.Equal(pieces.Select(piece => piece.Task).Order(), pieces.Select(piece => piece.Task));
            foreach (var own in pieces.GroupBy(piece => piece.Task))
            {
                var (task, lines) = (tasks[own.Key], own.Sum(piece => piece.Lines));
                Assert.InRange(lines, task.Least, Math.Max(task.Most, task.Least));
                Assert.All(own, piece => Assert.True(piece.Lines >= Math.Min(lines, 2), $"{piece} of {lines} lines"));
            }
        },
        iter: 5000);

    /// <summary>Tasks are written as the number of their lines, with the fewest and the most where these may differ: 5, 2-9, 4:2-6.</summary>
    private static string Pages(int free, double tail, double following, string tasks)
    {
        var rooms = tasks.Split(' ').Select(task =>
        {
            var usual = task.Split(':');
            var range = usual[^1].Split('-').Select(int.Parse).ToArray();
            return new TaskRoom(1, usual.Length > 1 ? int.Parse(usual[0]) : range[0], range[0], range[^1]);
        });
        var pages = new ShareLines(1, 0, Fresh).Run([.. rooms], 0, free, tail, following);
        return string.Join('|', pages.Select(page => string.Join(' ', page.Select(piece =>
            (piece.HasText ? $"{(char)('A' + piece.Task)}" : "") + new string((char)('a' + piece.Task), piece.Lines)))));
    }
}
