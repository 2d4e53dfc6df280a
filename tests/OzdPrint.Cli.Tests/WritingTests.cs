using System.Diagnostics;

namespace OzdPrint.Cli.Tests;

/// <summary>Results that cannot be written, and runs that are cut short.</summary>
public sealed class WritingTests
{
    private const string Pdf = "ozd-2026-01-08.pdf";
    private const string Epub = "ozd-2026-01-08.epub";

    private static void OnlyOnUnix() => Assert.SkipWhen(OperatingSystem.IsWindows(), "works with what Unix has: a shell, limits and pipes");

    private static Workshop WithOlderResults()
    {
        var shop = new Workshop();
        shop.Write("out/" + Pdf, "older");
        shop.Write("out/" + Epub, "older");
        return shop;
    }

    private static void OlderResultsStand(Workshop shop)
    {
        Assert.Equal([Epub, Pdf], shop.Results);
        Assert.Equal(("older", "older"), (File.ReadAllText(shop.PathOf("out/" + Pdf)), File.ReadAllText(shop.PathOf("out/" + Epub))));
    }

    // The PDF of the shop has about 20 kB and its EPUB over 100 kB, in blocks of 512 bytes: neither fits, or only the one.
    [Theory]
    [InlineData(8)]
    [InlineData(120)]
    public void A_file_that_outgrows_its_room_leaves_all_older_results(int blocks)
    {
        OnlyOnUnix();
        using var shop = WithOlderResults();

        // Without the trap the system would kill the program; the runtime's own large mappings would hit the limit too.
        var (exit, output, errors) = Command.RunAfter(
            $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {blocks}", shop.Folder, "build");
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains($"error OZD7001 out/{(blocks < 100 ? Pdf : Epub)}: the file cannot be written", errors);
        OlderResultsStand(shop);
    }

    [Fact]
    public void A_full_disk_leaves_all_older_results()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full (Linux)");
        using var shop = WithOlderResults();
        Directory.CreateDirectory(shop.PathOf("out/.ozdprint"));
        File.CreateSymbolicLink(shop.PathOf($"out/.ozdprint/{Epub}.part"), "/dev/full");
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains("No space left on device", errors);
        OlderResultsStand(shop);
    }

    [Fact]
    public void A_run_that_is_killed_while_writing_leaves_all_older_results_and_hinders_no_later_run()
    {
        OnlyOnUnix();
        using var shop = WithOlderResults();
        Directory.CreateDirectory(shop.PathOf("out/.ozdprint"));
        var pipe = shop.PathOf($"out/.ozdprint/{Epub}.part");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        // The command hangs at the pipe until somebody reads, and dies there with a part written.
        using var command = Process.Start(Command.Of(shop.Folder, "build"))!;
        // A shell reads the first byte and holds the pipe open; the runtime's own files would ask for a lock.
        using (var reader = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec < \"$1\"; dd bs=1 count=1 2>/dev/null; sleep 600", "sh", pipe])
        {
            RedirectStandardOutput = true,
        })!)
        {
            Assert.Equal('P', reader.StandardOutput.Read());
            command.Kill();
            command.WaitForExit();
            reader.Kill(entireProcessTree: true);
        }

        OlderResultsStand(shop);

        File.Delete(pipe);
        Assert.Equal(0, shop.Run("build").Exit);
        Assert.Equal([Epub, Pdf], shop.Results);
    }

    [Fact]
    public void What_an_interrupted_run_left_is_written_over()
    {
        using var shop = new Workshop();
        shop.Run("build");
        var whole = File.ReadAllBytes(shop.PathOf("out/" + Pdf));
        File.Delete(shop.PathOf("out/" + Pdf));
        shop.Write($"out/.ozdprint/{Pdf}.part", new byte[whole.Length + 1000]);
        Assert.Equal(0, shop.Run("build").Exit);
        Assert.Equal([Epub, Pdf], shop.Results);
        Assert.Equal(whole, File.ReadAllBytes(shop.PathOf("out/" + Pdf)));
    }

    // The press counts its lengths: what it says of one out of range is no complaint about the disk.
    [Fact]
    public void A_file_that_cannot_be_made_leaves_all_older_results_and_is_no_failure_to_write()
    {
        using var shop = WithOlderResults();
        BuiltFile[] files =
        [
            new(Pdf, target => target.Write("newer"u8), 1),
            new(Epub, target =>
            {
                target.Write("newer"u8);
                throw new ArgumentOutOfRangeException(nameof(target));
            }, null),
        ];
        Assert.Throws<ArgumentOutOfRangeException>(() => WriteFiles.Run(shop.PathOf("out"), files, "out"));
        OlderResultsStand(shop);
    }

    // A folder comes to be in the place of a result when it has been looked for there already.
    [Fact]
    public void A_failure_amid_the_renames_leaves_whole_files_and_tells_which_are_new()
    {
        using var shop = WithOlderResults();
        BuiltFile[] files =
        [
            new(Pdf, target => target.Write("newer"u8), 1),
            new(Epub, target => target.Write("newer"u8), null),
            new("last", _ =>
            {
                File.Delete(shop.PathOf("out/" + Epub));
                Directory.CreateDirectory(shop.PathOf("out/" + Epub));
            }, null),
        ];
        var (written, failure) = WriteFiles.Run(shop.PathOf("out"), files, "out");
        Assert.Equal([Pdf], written.Select(file => file.Name));
        Assert.Equal(("OZD7001", $"out/{Epub}"), (failure!.Code, failure.File));
        Assert.EndsWith($"; new in the folder is {Pdf}, and the next run completes the edition", failure.Message);
        Assert.Equal([Epub, Pdf], shop.Results);
        Assert.Equal("newer", File.ReadAllText(shop.PathOf("out/" + Pdf)));
    }

    // The numbers by which Linux knows its failures, as the runtime hands them on.
    [Theory]
    [InlineData(28, "make room on the disk")]
    [InlineData(24, "allow more open files (ulimit -n)")]
    [InlineData(30, "this disk is read only")]
    [InlineData(5, "see that the folder and its disk are in order")]
    public void What_helps_follows_from_the_failure(int number, string hint) =>
        Assert.Contains(hint, AdviseOnDisk.For(new IOException("so", number), "choose another place with -o"));

    [Fact]
    public void Room_is_asked_for_where_a_disk_is_full_and_nowhere_else()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full (Linux)");
        var full = Assert.Throws<IOException>(() =>
        {
            using var disk = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            disk.Write("a"u8);
        });
        Assert.StartsWith("make room on the disk", AdviseOnDisk.For(full, "choose another place with -o"));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_reported()
    {
        using var shop = new Workshop();
        shop.Write("out", "a file");
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains($"error OZD7001 out/{Pdf}: the file cannot be written: the folder it should stand in is a file", errors);
        Assert.Equal("a file", File.ReadAllText(shop.PathOf("out")));
    }

    [Fact]
    public void A_folder_where_a_result_should_be_is_reported_before_any_is_replaced()
    {
        using var shop = new Workshop();
        shop.Write("out/" + Pdf, "older");
        Directory.CreateDirectory(shop.PathOf("out/" + Epub));
        var (exit, _, errors) = shop.Run("build");
        Assert.Equal(1, exit);
        Assert.Contains($"error OZD7001 out/{Epub}", errors);
        Assert.Equal("older", File.ReadAllText(shop.PathOf("out/" + Pdf)));
        Assert.Equal([Epub, Pdf], shop.Results);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_is_reported()
    {
        // Not even the administrator, as whom tests often run, may make a folder there.
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "needs /sys (Linux)");
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("build", "-o", "/sys/ozdprint");
        Assert.Equal(1, exit);
        Assert.Contains($"error OZD7001 /sys/ozdprint/{Pdf}: the file cannot be written", errors);
    }
}
