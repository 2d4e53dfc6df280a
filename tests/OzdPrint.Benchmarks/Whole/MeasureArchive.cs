using System.Globalization;
using System.Text;
using OzdPrint.Generator;

namespace OzdPrint.Benchmarks;

/// <summary>Measures the archive of the bulk's editions: making it, finding it unchanged, checking it, and setting all anew.</summary>
internal static class MeasureArchive
{
    private const string Archive = "archive";

    /// <summary>Measures; the result is a table in Markdown.</summary>
    /// <param name="exe">The executable.</param>
    /// <param name="bulk">The editions.</param>
    /// <param name="folder">A folder for content and archive, which is the working directory.</param>
    public static string Run(string exe, WholeWork bulk, string folder)
    {
        Console.Error.WriteLine($"an archive of {bulk.Name}");
        GenerateEditions.Write(Path.Combine(folder, "content"), bulk.Editions, bulk.Order);
        (string Work, string[] Words)[] steps =
        [
            ("`archive`", [Archive, "content", "-o", Archive]),
            ("`archive` of what is unchanged", [Archive, "content", "-o", Archive]),
            ("`verify`", ["verify", Archive]),
            ("`verify --rebuild`", ["verify", Archive, "--rebuild"]),
        ];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| Archive of {bulk.Name} | Wall | Per edition | CPU | Peak memory |\n|---|---:|---:|---:|---:|\n");
        foreach (var (work, words) in steps)
        {
            var cost = RunProcess.Run(exe, words);
            var (wall, cpu) = (cost.Wall.TotalMilliseconds, cost.Cpu.TotalMilliseconds);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {work} | {WholeTables.Ms(wall)} | {WholeTables.Ms(wall / bulk.Editions)} | {WholeTables.Ms(cpu)} | {cost.Peak / 1e6:0} MB |\n");
        }

        return text.ToString().TrimEnd();
    }
}
