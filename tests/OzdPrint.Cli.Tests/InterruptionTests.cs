using System.Diagnostics;
using OzdPrint.Generator;

namespace OzdPrint.Cli.Tests;

/// <summary>
/// Runs that are killed at any moment: what is in the folder of results is whole files, and the next run completes it to the same
/// bytes.
/// </summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Editions = 8;

    // Half of the runs are killed at moments spread evenly over a run's length, the others when a certain file has just come to be,
    // that is around renames.
    private const int Kills = 200;

    private readonly Workshop _shop = new();

    public InterruptionTests()
    {
        GenerateEditions.Write(_shop.PathOf("old"), Editions, new GeneratorOrder { Articles = 1, Words = 20, Seed = 1 });
        GenerateEditions.Write(_shop.PathOf("new"), Editions, new GeneratorOrder { Articles = 1, Words = 20, Seed = 2 });
    }

    [Fact]
    public void A_run_that_is_killed_leaves_whole_files_and_the_next_completes_them()
    {
        var clock = Stopwatch.StartNew();
        using (var undisturbed = Start("new", "whole"))
        {
            undisturbed.WaitForExit();
        }

        var length = clock.Elapsed;
        Assert.Equal(0, _shop.Run("build", "old", "-o", "before").Exit);
        var (before, whole) = (Files("before"), Files("whole"));
        Assert.Equal(2 * Editions, whole.Count);
        Assert.All(whole, file => Assert.NotEqual(file.Value, before[file.Key]));

        var draw = Draw.For(1, 2, 3);
        var (killed, partial, isOver) = (0, 0, true);
        for (var (at, begun) = (0, 0); killed < Kills; at++)
        {
            // A run goes on where the last was killed. When one has come to its end, the next finds an empty folder or one of older
            // files.
            if (isOver)
            {
                Empty("out");
                if (begun++ % 2 == 1)
                {
                    Directory.CreateDirectory(_shop.PathOf("out"));
                    foreach (var (name, bytes) in before)
                    {
                        File.WriteAllBytes(_shop.PathOf("out/" + name), bytes);
                    }
                }
            }

            using var run = Start("new", "out");
            if (at % 2 == 0)
            {
                Thread.Sleep(length * (at % 50) / 50);
            }
            else
            {
                WaitForFile(run, draw.Below(6));
                Thread.SpinWait(draw.Below(100_000));
            }

            run.Kill();
            run.WaitForExit();
            isOver = run.ExitCode == 0;
            killed += isOver ? 0 : 1;
            var found = Files("out");
            partial += found.Count(file => whole[file.Key].SequenceEqual(file.Value)) is > 0 and < 2 * Editions ? 1 : 0;
            foreach (var (name, bytes) in found)
            {
                Assert.True(
                    whole[name].SequenceEqual(bytes) || (begun % 2 == 0 && before[name].SequenceEqual(bytes)), $"{name} is not whole after run {at}");
            }
        }

        // Kills that all came before the first file or after the last would prove nothing.
        Assert.True(partial > Kills / 20, $"only {partial} runs were killed amid their work");
        using (var last = Start("new", "out"))
        {
            last.WaitForExit();
            Assert.Equal(0, last.ExitCode);
        }

        Assert.Equal(whole, Files("out"));
        Assert.DoesNotContain(Directory.GetFiles(_shop.PathOf("out/.ozdprint")), file => file.EndsWith(".pdf.part", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_breaks_off_is_told_where_it_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a signal as Unix does");
        GenerateEditions.Write(_shop.PathOf("many"), 300, new GeneratorOrder { Articles = 1, Words = 20 });
        using var run = Start("many", "out");
        WaitForFile(run, 4);
        // Not INT: a shell that runs the tests in the background has it ignored, and what it starts inherits that.
        using (var kill = Process.Start("kill", ["-TERM", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var errors = run.StandardError.ReadToEnd();
        run.WaitForExit();
        Assert.NotEqual(0, run.ExitCode);
        Assert.Matches(@"^stopped after \d+ of 300 editions; the same command goes on from there\n$", errors);
        Assert.Equal(0, _shop.Run("build", "many").Exit);
        Assert.Equal(600, _shop.Results.Length);
    }

    public void Dispose() => _shop.Dispose();

    private Process Start(string content, string output)
    {
        var start = Command.Of(_shop.Folder, "build", content, "-o", output, "--jobs", "2");
        // What is built here is short: without the compiler's second tier a run is mostly work and not preparation for it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var run = Process.Start(start)!;
        run.OutputDataReceived += (_, _) => { };
        run.BeginOutputReadLine();
        return run;
    }

    /// <summary>Waits until so many files more have come to be, or the run is at its end.</summary>
    private void WaitForFile(Process run, int more)
    {
        var goal = Count() + more;
        while (!run.HasExited && Count() < goal)
        {
            Thread.SpinWait(200);
        }

        int Count() => Directory.Exists(_shop.PathOf("out/.ozdprint")) ? Directory.GetFiles(_shop.PathOf("out/.ozdprint")).Length + Directory.GetFiles(_shop.PathOf("out")).Length : 0;
    }

    private Dictionary<string, byte[]> Files(string folder) => !Directory.Exists(_shop.PathOf(folder)) ? [] : Directory.GetFiles(_shop.PathOf(folder))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private void Empty(string folder)
    {
        if (Directory.Exists(_shop.PathOf(folder)))
        {
            Directory.Delete(_shop.PathOf(folder), recursive: true);
        }
    }
}
