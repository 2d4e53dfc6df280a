using System.Collections.Immutable;
using System.Diagnostics;
using OzdPrint.Archive;
using OzdPrint.Generator;

namespace OzdPrint.Cli.Tests;

/// <summary>Archiving that is killed at any moment: what bears a bag's name is a whole bag, and the next run completes the archive.</summary>
public sealed class ArchiveInterruptionTests : IDisposable
{
    private const int Editions = 4;

    private const int Kills = 100;

    private readonly Workshop _shop = new();

    [Fact]
    public void Runs_that_are_killed_leave_whole_bags_only_and_the_next_one_completes_them()
    {
        GenerateEditions.Write(_shop.PathOf("content"), Editions, new GeneratorOrder { Articles = 1, Words = 20 });
        Assert.Equal(0, _shop.Run("archive", "-o", "whole").Exit);
        var whole = Digests("whole");
        var draw = Draw.For(4, 5, 6);
        for (var at = 0; at < Kills; at++)
        {
            using var run = Process.Start(Command.Of(_shop.Folder, "archive", "--jobs", "2"))!;
            // How many blows hit amid the work is the machine's affair; that the files come to be spreads them over all of it.
            WaitForFile(run, 1 + draw.Below(10));
            Thread.SpinWait(draw.Below(200_000));
            run.Kill();
            run.WaitForExit();
            var bags = Visible();
            Assert.Equal(whole.Where(file => bags.Contains(file.Key.Split('/')[0])), Digests("archive").Where(file => bags.Contains(file.Key.Split('/')[0])));

            // When all is packed the next begins anew.
            if (bags.Count == Editions)
            {
                Directory.Delete(_shop.PathOf("archive"), recursive: true);
            }
        }

        Assert.Equal(0, _shop.Run("archive").Exit);
        Assert.Equal(whole, Digests("archive"));
        Assert.Equal(0, _shop.Run("verify", "archive").Exit);
    }

    public void Dispose() => _shop.Dispose();

    /// <summary>What stands in the archive for everybody to see.</summary>
    private HashSet<string> Visible() => Directory.Exists(_shop.PathOf("archive"))
        ? [.. Directory.GetDirectories(_shop.PathOf("archive")).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.')]
        : [];

    /// <summary>Waits until so many files more have come to be, or the run is at its end.</summary>
    private void WaitForFile(Process run, int more)
    {
        var goal = Count() + more;
        while (!run.HasExited && Count() < goal)
        {
            Thread.SpinWait(200);
        }

        int Count()
        {
            try
            {
                return Directory.Exists(_shop.PathOf("archive")) ? Directory.GetFiles(_shop.PathOf("archive"), "*", SearchOption.AllDirectories).Length : 0;
            }
            catch (DirectoryNotFoundException)
            {
                // An unfinished bag has just been given its name.
                return 0;
            }
        }
    }

    private ImmutableSortedDictionary<string, string> Digests(string folder) =>
        !Directory.Exists(_shop.PathOf(folder)) ? ImmutableSortedDictionary<string, string>.Empty
        : Directory.GetFiles(_shop.PathOf(folder), "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            path => Path.GetRelativePath(_shop.PathOf(folder), path).Replace('\\', '/'), path => Digest.Of(File.ReadAllBytes(path)), StringComparer.Ordinal);
}
