using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>Same input, same bytes, wherever and however the command is started.</summary>
public sealed class DeterminismTests : IDisposable
{
    private static readonly string[] Days = ["2026-01-08", "2026-01-09", "2026-01-10"];

    private readonly string _folder = Directory.CreateTempSubdirectory("ozdprint-same-").FullName;

    /// <summary>Three editions of the sample, so that jobs have something to share out.</summary>
    private string Content(string place)
    {
        var sample = Repository.Find("content")!;
        var content = Path.Combine(_folder, place, "content");
        foreach (var day in Days)
        {
            Copy(Path.Combine(sample, Days[0]), Path.Combine(content, day));
            var edition = Path.Combine(content, day, "edition.yaml");
            File.WriteAllText(edition, File.ReadAllText(edition).Replace(Days[0], day, StringComparison.Ordinal));
        }

        File.Copy(Path.Combine(sample, "publication.yaml"), Path.Combine(content, "publication.yaml"));
        return content;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    [Fact]
    public void Time_zone_locale_folder_and_jobs_change_no_byte()
    {
        var (here, there) = (Content("hier"), Content("anderswo/tief unten"));
        (string Folder, string Path, string Jobs, string Zone, string Locale)[] ways =
        [
            (Path.GetDirectoryName(here)!, "content", "1", "UTC", "C"),
            (_folder, here, "3", "Pacific/Kiritimati", "de_DE.UTF-8"),
            (here, ".", "2", "America/St_Johns", "tr_TR.UTF-8"),
            (Path.GetDirectoryName(there)!, "content/", "64", "Asia/Kathmandu", "ar_SA.UTF-8"),
        ];
        var results = ways.Select((way, index) =>
        {
            var output = Path.Combine(_folder, $"out{index}");
            var settings = new Dictionary<string, string> { ["TZ"] = way.Zone, ["LANG"] = way.Locale, ["LC_ALL"] = way.Locale };
            var (exit, _, errors) = Command.Run(way.Folder, settings, "build", way.Path, "-o", output, "--jobs", way.Jobs);
            Assert.Equal((0, ""), (exit, errors));
            return Directory.GetFiles(output).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
        }).ToArray();

        Assert.Equal(Days.SelectMany(day => new[] { $"ozd-{day}.epub", $"ozd-{day}.pdf" }), results[0].Keys.Order(StringComparer.Ordinal));
        foreach (var result in results.Skip(1))
        {
            Assert.Equal(results[0].Keys.Order(StringComparer.Ordinal), result.Keys.Order(StringComparer.Ordinal));
            Assert.All(result, file => Assert.True(file.Value.AsSpan().SequenceEqual(results[0][file.Key]), $"{file.Key} differs"));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
