using System.Globalization;
using System.Text;

namespace OzdPrint.Benchmarks;

/// <summary>Writes what was measured of the rivals as tables in Markdown, as they stand in the README.</summary>
internal static class RivalTables
{
    /// <summary>A table for each work; the first entry is what the others are compared with.</summary>
    public static string Write(IReadOnlyList<RivalEntry> entries, List<(WholeWork Work, WholeResult[] Results)> measured, IEnumerable<string> skipped)
    {
        var text = new StringBuilder();
        foreach (var (work, results) in measured)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {work.Name} | Wall, least | Wall, median | CPU, least | Peak memory | Pages | Wall : wall of the first row |\n");
            text.Append("|---|---:|---:|---:|---:|---:|---:|\n");
            foreach (var (entry, result) in entries.Zip(results))
            {
                var figures = result.Fresh.Count == 0 ? "failed | | | | | |" : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{WholeTables.Ms(result.WallMs)} | {WholeTables.Ms(result.MedianMs)} | {WholeTables.Ms(result.CpuMs)} | {result.PeakMb:0} MB | {result.Pages:N0} | {Ratio(result, results[0])} |");
                text.Append(CultureInfo.InvariantCulture, $"| {entry.Name} | {figures}\n");
            }

            text.Append('\n');
        }

        if (skipped.ToList() is { Count: > 0 } missing)
        {
            text.Append(CultureInfo.InvariantCulture, $"Skipped, for they are not on the search path: {string.Join(", ", missing)}.\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string Ratio(WholeResult result, WholeResult first) =>
        first.Fresh.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{result.WallMs / first.WallMs:0.0}");
}
