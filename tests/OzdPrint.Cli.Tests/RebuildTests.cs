using System.Diagnostics;
using System.Globalization;
using OzdPrint.Archive;

namespace OzdPrint.Cli.Tests;

/// <summary>Editions that are set anew from their bags: what the machine, another program and another disk have to do with it.</summary>
public sealed class RebuildTests
{
    private const string Bag = "archive/ozd-2026-01-08";
    private const string Article = "content/2026-01-08/gezeiten.yaml";

    private static void Change(Workshop shop, string file, string what, string by)
    {
        var text = File.ReadAllText(shop.PathOf($"{Bag}/{file}"));
        Assert.Contains(what, text);
        shop.Write($"{Bag}/{file}", text.Replace(what, by, StringComparison.Ordinal));
        ArchiveTests.Seal(shop, Bag);
    }

    [Theory]
    [InlineData("OzdPrint 0.0.1", null, "the bag was made by OzdPrint 0.0.1 and this is OzdPrint")]
    [InlineData(null, "0123456789abcdef", "the bag was made by another build of OzdPrint")]
    [InlineData(null, "", "and does not say by which build of it")]
    public void A_rebuilding_that_differs_accuses_the_bag_only_where_this_very_program_made_it(string? tool, string? identity, string words)
    {
        using var shop = new Workshop();
        shop.Run("archive");
        Change(shop, "edition.json", PrepareBag.Tool, tool ?? PrepareBag.Tool);
        // Bags have not always named the build.
        var line = $"  \"ozd:toolIdentity\": \"{Fingerprint.Identity}\",\n";
        Change(shop, "edition.json", line, identity == "" ? "" : line.Replace(Fingerprint.Identity, identity ?? Fingerprint.Identity, StringComparison.Ordinal));
        Assert.EndsWith("1 rebuilt to the same bytes", shop.Run("verify", "--rebuild").Output.TrimEnd());

        ArchiveTests.Forge(shop, Bag, "data/ozd-2026-01-08.epub", bytes => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
        var errors = shop.Run("verify", "--rebuild").Errors;
        Assert.Contains($"error OZD8045 {Bag}/data/ozd-2026-01-08.epub", errors);
        Assert.Contains(words, errors);
        Assert.DoesNotContain("this very version", errors);

        // Nor does another program alone make a revision.
        Assert.Contains("unchanged", shop.Run("archive").Output);
    }

    [Theory]
    [InlineData("edition.json", "\"headline\": \"Warum es Gezeiten gibt\"", "\"headline\": \"Warum es keine Gezeiten gibt\"")]
    [InlineData("bag-info.txt", "Internal-Sender-Description: OZD, number 8", "Internal-Sender-Description: OZD, number 9")]
    public void What_a_bag_says_of_its_edition_is_written_anew_too(string file, string what, string by)
    {
        using var shop = new Workshop();
        shop.Run("archive");
        Change(shop, file, what, by);
        Assert.Equal((0, ""), (shop.Run("verify").Exit, shop.Run("verify").Errors));
        var (exit, output, errors) = shop.Run("verify", "--rebuild");
        Assert.Equal(1, exit);
        Assert.Contains("sound, not rebuilt to the same bytes", output);
        Assert.Matches($"^error OZD8045 {Bag}/{file}:[0-9]+:1: written anew from the bag, this line reads: {what}", errors);
        Assert.Contains(by, errors);
        Assert.Contains("this very version", errors);

        // Another program may have written other words, and then they prove nothing.
        Change(shop, "edition.json", Fingerprint.Identity, "0123456789abcdef");
        Assert.Equal((0, ""), (shop.Run("verify", "--rebuild").Exit, shop.Run("verify", "--rebuild").Errors));
    }

    [Fact]
    public void The_bagging_date_is_the_archivists_own()
    {
        using var shop = new Workshop();
        var (exit, _, errors) = Command.Run(shop.Folder, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1800000000" }, "archive", "-l", "daily,heft");
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains("Bagging-Date: 2027-01-15\n", File.ReadAllText(shop.PathOf($"{Bag}/bag-info.txt")));
        (exit, _, errors) = shop.Run("verify", "--rebuild");
        Assert.Equal((0, ""), (exit, errors));
    }

    [Fact]
    public void A_bag_whose_names_a_disk_has_coded_anew_is_rebuilt()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\narticles: [\u00e4rger]\n");
        shop.Write("content/2026-01-08/\u00e4rger.yaml", Workshop.Article);
        Assert.Equal(0, shop.Run("archive").Exit);
        var bag = new BagToVerify(shop.PathOf(Bag), Bag);
        var record = BagRecord.Read(bag.Folder)!;
        Directory.Move(shop.PathOf($"{Bag}/data/content/2026-01-08/\u00e4rger.yaml"), shop.PathOf($"{Bag}/data/content/2026-01-08/a\u0308rger.yaml"));

        var (outcome, diagnostics) = new RebuildBag(new Desk(TextWriter.Null, TextWriter.Null, shop.Folder)).Run(new VerifiedBag(bag, [], record, IsFixed: true));
        Assert.Empty(diagnostics);
        Assert.Equal(Rebuilding.Same, outcome);

        File.Delete(shop.PathOf($"{Bag}/data/content/2026-01-08/a\u0308rger.yaml"));
        (outcome, diagnostics) = new RebuildBag(new Desk(TextWriter.Null, TextWriter.Null, shop.Folder)).Run(new VerifiedBag(bag, [], record, IsFixed: true));
        Assert.Equal(Rebuilding.Differs, outcome);
        Assert.Equal("the sources in this bag cannot be set: data/content/2026-01-08/\u00e4rger.yaml is not in the bag", Assert.Single(diagnostics).Message);
    }

    [Fact]
    public void Folders_that_are_only_wanted_meanwhile_stay_away_once_they_are_cleared()
    {
        using var shop = new Workshop();
        var folders = new ScratchFolders();
        var one = folders.Make();
        using var other = folders.Make();
        one.Copy(shop.PathOf(Article), "data/content/a.yaml");
        Assert.True(File.Exists(Path.Combine(one.Path, "data/content/a.yaml")));
        folders.Clear(one);
        Assert.False(Directory.Exists(one.Path));
        Assert.True(Directory.Exists(other.Path));

        // Whoever is still at work can neither fill a folder again nor make another.
        folders.ClearAll();
        Assert.False(Directory.Exists(other.Path));
        Assert.Throws<OperationCanceledException>(() => other.Copy(shop.PathOf(Article), "a.yaml"));
        Assert.Throws<OperationCanceledException>(folders.Make);
        Assert.False(Directory.Exists(other.Path));
    }

    [Fact]
    public void A_verification_that_is_stopped_amid_its_work_leaves_no_folder_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends a signal as Unix does");
        using var shop = new Workshop();
        shop.Run("archive");
        foreach (var copy in Enumerable.Range(0, 60))
        {
            foreach (var file in Directory.GetFiles(shop.PathOf(Bag), "*", SearchOption.AllDirectories))
            {
                shop.Write($"archive/copy-{copy}/{Path.GetRelativePath(shop.PathOf(Bag), file)}", File.ReadAllBytes(file));
            }
        }

        Directory.CreateDirectory(shop.PathOf("meanwhile"));
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var start = Command.Of(shop.Folder, "verify", "--rebuild", "--jobs", "4");
            start.Environment["TMPDIR"] = shop.PathOf("meanwhile");
            using var run = Process.Start(start)!;
            run.OutputDataReceived += (_, _) => { };
            run.BeginOutputReadLine();
            while (!run.HasExited && Scratch().Length < 2)
            {
                Thread.SpinWait(200);
            }

            Thread.SpinWait(attempt * 200_000);
            using (var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                kill.WaitForExit();
            }

            var errors = run.StandardError.ReadToEnd();
            run.WaitForExit();
            Assert.NotEqual(0, run.ExitCode);
            Assert.EndsWith(" of 61 bags\n", errors);
            Assert.DoesNotContain("error", errors);
            Assert.Empty(Scratch());
        }

        string[] Scratch() => Directory.GetDirectories(shop.PathOf("meanwhile"), "ozdprint-rebuild-*");
    }

    [Fact]
    public void A_full_disk_for_what_is_wanted_meanwhile_is_no_fault_of_the_bag()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "limits files as Unix does");
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/bild.png", Workshop.Picture);
        shop.Write(Article, Workshop.Article + "image: { file: bild.png, alt: Ein Bild }\n");
        shop.Run("archive");
        var (exit, output, errors) = Command.RunAfter("trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 8", shop.Folder, "verify", "--rebuild");
        Assert.Equal(0, exit);
        Assert.StartsWith("archive/ozd-2026-01-08  sound, cannot be rebuilt", output);
        Assert.StartsWith("warning OZD8044 archive/ozd-2026-01-08: this bag cannot be rebuilt, for a file that is only wanted meanwhile cannot be written or read: ", errors);
        Assert.Contains("let TMPDIR name another folder", errors);
        Assert.DoesNotContain("look for what was changed in the bag", errors);
    }
}
