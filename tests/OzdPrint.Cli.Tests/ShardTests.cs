using CsCheck;
using OzdPrint.Generator;

namespace OzdPrint.Cli.Tests;

/// <summary>Several machines share the work, and what is broken stops none.</summary>
public sealed class ShardTests
{
    private static readonly GeneratorOrder _small = new() { Articles = 1, Words = 20 };

    [Fact]
    public void Every_name_is_in_one_shard_whatever_others_there_are() =>
        Gen.Select(Gen.String, Gen.Int[1, 200]).Sample((name, count) =>
            Assert.Single(Enumerable.Range(1, count), number => new Shard(number, count).Holds(name)));

    [Fact]
    public void Shards_of_many_editions_are_about_even()
    {
        var names = Enumerable.Range(0, 10_000).Select(at => GenerateEdition.Iso(new DateOnly(1998, 8, 16).AddDays(at))).ToList();
        foreach (var count in (int[])[2, 3, 7, 8, 12])
        {
            Assert.All(Enumerable.Range(1, count), number =>
                Assert.InRange(names.Count(new Shard(number, count).Holds), 0.9 * names.Count / count, 1.1 * names.Count / count));
        }
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_no_shard_is_a_wrong_command_line(string shard)
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build", "--shard", shard);
        Assert.Equal(2, exit);
        Assert.Contains($"error: \"{shard}\" is no share", errors);
    }

    [Fact]
    public void Shards_make_together_what_one_run_makes()
    {
        using var shop = new Workshop();
        GenerateEditions.Write(shop.PathOf("many"), 12, _small);
        Assert.Equal("12 editions built", LastLine(shop.Run("build", "many", "-o", "whole").Output));
        var built = 0;
        for (var number = 1; number <= 5; number++)
        {
            var (exit, output, errors) = shop.Run("build", "many", "--shard", $"{number}/5");
            Assert.Equal((0, ""), (exit, errors));
            built += output.Split(".pdf").Length - 1;
        }

        Assert.Equal(12, built);
        Assert.Equal(Files(shop, "whole"), Files(shop, "out"));
        Assert.Equal("12 editions unchanged", LastLine(shop.Run("build", "many").Output));
    }

    [Fact]
    public void Two_editions_of_one_day_are_refused_by_every_shard_that_has_one()
    {
        using var shop = new Workshop();
        shop.Write("content/doppelt/edition.yaml", "date: 2026-01-08\narticles: [mond]\n");
        shop.Write("content/doppelt/mond.yaml", "title: Mond\n");
        Assert.All(["1/1", "1/2", "2/2"], shard => shop.Run("build", "--shard", shard));
        Assert.False(Directory.Exists(shop.PathOf("out")) && shop.Results.Length > 0);
    }

    [Fact]
    public void A_broken_edition_stops_no_other_and_is_named_at_the_end()
    {
        using var shop = new Workshop();
        GenerateEditions.Write(shop.PathOf("many"), 7, _small);
        shop.Write("many/2025-12-28/edition.yaml", "date: morgen\n");
        var (exit, output, errors) = shop.Run("build", "many", "--jobs", "3");
        Assert.Equal((1, "6 editions built, 1 broken"), (exit, LastLine(output)));
        Assert.EndsWith("1 edition is broken, and nothing was written for it:\n  many/2025-12-28\n", errors);
        Assert.Equal(12, shop.Results.Length);
        Assert.Equal((1, "6 editions unchanged, 1 broken\n", errors), shop.Run("build", "many"));
        shop.Write("many/2025-12-27/edition.yaml", File.ReadAllText(shop.PathOf("many/2025-12-27/edition.yaml")) + "# so\n");
        Assert.Equal("5 editions unchanged, 1 built, 1 broken", LastLine(shop.Run("build", "many").Output));
    }

    [Fact]
    public async Task Outcomes_are_reported_in_order_and_get_only_so_far_ahead()
    {
        var reported = new List<int>();
        var order = new ReportInOrder<Outcome>((index, _) => reported.Add(index), window: 4);
        var outcome = new Outcome(Fate.Done, [], []);
        foreach (var index in (int[])[3, 1, 2])
        {
            order.Add(index, outcome);
        }

        using var isStarted = new ManualResetEventSlim();
        var ahead = Task.Run(() =>
        {
            isStarted.Set();
            order.Add(4, outcome);
            return reported.Count;
        }, TestContext.Current.CancellationToken);
        isStarted.Wait(TestContext.Current.CancellationToken);
        Assert.Empty(reported);
        Assert.False(ahead.IsCompleted);
        order.Add(0, outcome);
        await ahead;
        Assert.Equal([0, 1, 2, 3, 4], reported);
    }

    // The first piece is done, or fails, when another has come so far ahead that it has to wait: nobody else would ever wake it.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_fault_in_the_work_or_in_the_report_holds_no_thread_up_for_ever(bool inWork)
    {
        var reported = 0;
        using var isAhead = new ManualResetEventSlim();
        var thrown = Assert.Throws<IOException>(() => WorkInOrder.Run(
            5_000, 8,
            index =>
            {
                if (index == 0)
                {
                    isAhead.Wait(TestContext.Current.CancellationToken);
                    return inWork ? throw new IOException("no file") : index;
                }

                if (index == WorkInOrder.Window)
                {
                    isAhead.Set();
                }

                return index;
            },
            (_, _) =>
            {
                reported++;
                throw new IOException("no room");
            }));
        Assert.Equal(inWork ? ("no file", 0) : ("no room", 1), (thrown.Message, reported));
    }

    [Fact]
    public void Nothing_is_reported_after_a_report_that_threw()
    {
        var reported = new List<int>();
        var order = new ReportInOrder<int>(
            (index, _) =>
            {
                reported.Add(index);
                throw new IOException("no room");
            },
            window: 4);
        Assert.Throws<IOException>(() => order.Add(0, 0));
        order.Add(1, 1);
        order.Add(9, 9);
        Assert.Equal([0], reported);
    }

    [Fact]
    public void The_moving_line_tells_rate_and_time_left()
    {
        Assert.Equal(
            "setting [============            ] 5,000 of 10,000, 100.0/s, 1,000 pages/s, 0:50 left",
            ProgressLine.Words("setting", 5_000, 1_000, 10_000, 40_000, TimeSpan.FromSeconds(40)));
        Assert.Equal(
            "setting [                        ] 1 of 10,000, 1.0/s, 2:46:39 left",
            ProgressLine.Words("setting", 1, 0, 10_000, 0, TimeSpan.FromSeconds(1)));
        Assert.Equal("setting [=======                 ] 3 of 10", ProgressLine.Words("setting", 3, 3, 10, 0, TimeSpan.FromSeconds(1)));
        Assert.Equal("abc", ProgressLine.Fitted("abcdef", 4));
        Assert.Equal("abcdef", ProgressLine.Fitted("abcdef", 0));
    }

    [Fact]
    public void The_moving_line_is_not_drawn_again_when_all_is_done()
    {
        using var errors = new StringWriter();
        var line = new ProgressLine(new Desk(TextWriter.Null, errors, ""), "setting", 10);
        line.Draw();
        Assert.StartsWith("setting [", errors.ToString());
        line.Dispose();
        line.Draw();
        Assert.EndsWith("\r\u001b[K", errors.ToString());
    }

    private static string LastLine(string output) => output.TrimEnd('\n').Split('\n')[^1];

    private static IEnumerable<(string, string)> Files(Workshop shop, string folder) => Directory.GetFiles(shop.PathOf(folder))
        .Select(file => (Path.GetFileName(file), Convert.ToHexString(File.ReadAllBytes(file)))).OrderBy(file => file.Item1, StringComparer.Ordinal);
}
