using System.Collections.Immutable;
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

    // As many as the promise speaks of: "hundreds of times".
    private const int Kills = 200;

    private static readonly IReadOnlyDictionary<string, byte[]> _none = ImmutableDictionary<string, byte[]>.Empty;

    private readonly Workshop _shop = new();

    public InterruptionTests()
    {
        GenerateEditions.Write(_shop.PathOf("old"), Editions, new GeneratorOrder { Articles = 1, Words = 20, Seed = 1 });
        GenerateEditions.Write(_shop.PathOf("new"), Editions, new GeneratorOrder { Articles = 1, Words = 20, Seed = 2 });
    }

    // At every result in turn: a pipe in the place of its unfinished file, which nobody reads, holds the run there until it is killed,
    // however fast or slow the machine is.
    [Fact]
    public void A_run_that_is_killed_at_any_file_leaves_whole_files_and_the_next_completes_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "works with pipes as Unix has them");
        var (before, whole) = BothBuilt();
        for (var at = 0; at < 2 * Editions; at++)
        {
            // Two files of each edition: the e-book stands first by name, and is written last.
            var (edition, isBook) = (at / 2, at % 2 == 0);
            var (book, pdf) = (whole.Keys.ElementAt(2 * edition), whole.Keys.ElementAt((2 * edition) + 1));
            var older = (edition + at) % 2 == 1 ? before : _none;
            Begin(older);
            Directory.CreateDirectory(_shop.PathOf("out/.ozdprint"));
            var pipe = Unfinished(isBook ? book : pdf);
            using (var make = Process.Start("mkfifo", [pipe]))
            {
                make.WaitForExit();
            }

            using (var run = Start("new", "out", jobs: 1))
            {
                // On one core two editions are in work, so that one of those before may be held up too.
                WaitUntil(run, () => Records() >= edition - 1 && (!isBook || (File.Exists(Unfinished(pdf)) && new FileInfo(Unfinished(pdf)).Length == whole[pdf].Length)));
                Assert.False(run.HasExited);
                run.Kill();
                run.WaitForExit();
            }

            File.Delete(pipe);
            AreWhole(whole, older, $"after the run that was killed at {(isBook ? book : pdf)}");
            Assert.InRange(Newer(whole), 2 * Math.Max(0, edition - 1), whole.Count - 2);
            Assert.Equal(0, _shop.Run("build", "new", "-o", "out").Exit);
            IsComplete(whole);
        }
    }

    // Wherever the blows fall: a run goes on where the last was killed. How many hit amid the work is the machine's affair.
    [Fact]
    public void Runs_that_are_killed_at_random_leave_whole_files_and_the_next_completes_them()
    {
        var (before, whole) = BothBuilt();
        var draw = Draw.For(1, 2, 3);
        var (begun, older) = (0, _none);
        Begin(older);
        for (var at = 0; at < Kills; at++)
        {
            using var run = Start("new", "out", jobs: 2);
            WaitForFile(run, 1 + draw.Below(12));
            Thread.SpinWait(draw.Below(200_000));
            run.Kill();
            run.WaitForExit();
            AreWhole(whole, older, $"after run {at}");

            // When all is built the next finds an empty folder or one of older files.
            if (Newer(whole) == whole.Count)
            {
                older = ++begun % 2 == 1 ? before : _none;
                Begin(older);
            }
        }

        using (var last = Start("new", "out", jobs: 2))
        {
            last.WaitForExit();
            Assert.Equal(0, last.ExitCode);
        }

        IsComplete(whole);
    }

    [Fact]
    public void Whoever_breaks_off_is_told_where_it_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a signal as Unix does");
        GenerateEditions.Write(_shop.PathOf("many"), 300, new GeneratorOrder { Articles = 1, Words = 20 });
        using var run = Start("many", "out", jobs: 2);
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

    /// <summary>The results of the older editions and of the newer, by name; no two of one name are the same.</summary>
    private (IReadOnlyDictionary<string, byte[]> Before, IReadOnlyDictionary<string, byte[]> Whole) BothBuilt()
    {
        Assert.Equal(0, _shop.Run("build", "old", "-o", "before").Exit);
        Assert.Equal(0, _shop.Run("build", "new", "-o", "whole").Exit);
        var (before, whole) = (Files("before"), Files("whole"));
        Assert.Equal(2 * Editions, whole.Count);
        Assert.All(whole, file => Assert.NotEqual(file.Value, before[file.Key]));
        return (before, whole);
    }

    /// <summary>An output folder with these files and nothing else.</summary>
    private void Begin(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Directory.Exists(_shop.PathOf("out")))
        {
            Directory.Delete(_shop.PathOf("out"), recursive: true);
        }

        foreach (var (name, bytes) in files)
        {
            _shop.Write("out/" + name, bytes);
        }
    }

    private string Unfinished(string result) => _shop.PathOf($"out/.ozdprint/{result}.part");

    /// <summary>How many editions are built and known to be.</summary>
    private int Records() => Directory.GetFiles(_shop.PathOf("out/.ozdprint"), "*.record").Length;

    /// <summary>How many of the newer files stand in the output folder.</summary>
    private int Newer(IReadOnlyDictionary<string, byte[]> whole) =>
        Files("out").Count(file => whole.TryGetValue(file.Key, out var bytes) && bytes.SequenceEqual(file.Value));

    private void AreWhole(IReadOnlyDictionary<string, byte[]> whole, IReadOnlyDictionary<string, byte[]> older, string when)
    {
        foreach (var (name, bytes) in Files("out"))
        {
            Assert.True(
                (whole.TryGetValue(name, out var now) && now.SequenceEqual(bytes)) || (older.TryGetValue(name, out var then) && then.SequenceEqual(bytes)),
                $"{name} is not whole {when}");
        }
    }

    private void IsComplete(IReadOnlyDictionary<string, byte[]> whole)
    {
        Assert.Equal(whole, Files("out"));
        Assert.DoesNotContain(Directory.GetFiles(_shop.PathOf("out/.ozdprint")), file => Path.GetFileName(file) is var name
            && (name.EndsWith(".pdf.part", StringComparison.Ordinal) || name.EndsWith(".epub.part", StringComparison.Ordinal)));
    }

    private Process Start(string content, string output, int jobs)
    {
        var start = Command.Of(_shop.Folder, "build", content, "-o", output, "--jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // What is built here is short: without the compiler's second tier a run is mostly work and not preparation for it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var run = Process.Start(start)!;
        run.OutputDataReceived += (_, _) => { };
        run.BeginOutputReadLine();
        return run;
    }

    private static void WaitUntil(Process run, Func<bool> condition)
    {
        while (!run.HasExited && !condition())
        {
            Thread.Sleep(2);
        }
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

    private SortedDictionary<string, byte[]> Files(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.Exists(_shop.PathOf(folder)) ? Directory.GetFiles(_shop.PathOf(folder)) : [])
        {
            files[Path.GetFileName(path)] = File.ReadAllBytes(path);
        }

        return files;
    }
}
