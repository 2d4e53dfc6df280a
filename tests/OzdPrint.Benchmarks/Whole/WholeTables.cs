using System.Globalization;
using System.Text;

namespace OzdPrint.Benchmarks;

/// <summary>Writes what was measured as tables in Markdown, as they stand in the README.</summary>
internal static class WholeTables
{
    public static string Write(List<(WholeWork Work, WholeResult[] Results)> measured)
    {
        var text = new StringBuilder();
        text.Append("| Work | Wall, least | Wall, median | CPU, least | Peak memory | Pages | Pages/s | PDF bytes/page | EPUB bytes/page | Unchanged, per edition |\n");
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var (work, results) in measured)
        {
            var result = results[0];
            var built = work.Editions == 0 ? " | | | | |" : string.Create(
                CultureInfo.InvariantCulture,
                $" {result.Pages:N0} | {result.Pages * 1000 / result.WallMs:N0} | {result.PdfBytes / result.Pages:N0} | {result.EpubBytes / result.Pages:N0} | {Ms(result.AgainMs / work.Editions)} |");
            text.Append(CultureInfo.InvariantCulture, $"| {work.Name} | {Ms(result.WallMs)} | {Ms(result.MedianMs)} | {Ms(result.CpuMs)} | {result.PeakMb:0} MB |{built}\n");
        }

        Aims(text, measured);
        Growth(text, [.. measured.Where(one => one.Work.Words is not null)]);
        if (measured[0].Results.Length > 1)
        {
            Ratios(text, measured);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What the project wants of itself on two cores, and what it has.</summary>
    private static void Aims(StringBuilder text, List<(WholeWork Work, WholeResult[] Results)> measured)
    {
        text.Append("\n| Aim | Measured |\n|---|---:|\n");
        foreach (var (work, results) in measured.Where(one => one.Work is { Words: null, Editions: > 0 }))
        {
            var result = results[0];
            text.Append((work.Editions, work.Order.Articles) switch
            {
                (1, 1) => $"| One article in less than 40 ms | {Ms(result.WallMs)} |\n",
                (1, 100) => $"| An edition of 100 articles in less than 400 ms | {Ms(result.WallMs)} |\n",
                ( > 1, _) => string.Create(
                    CultureInfo.InvariantCulture,
                    $"| 1,000 pages a second in bulk | {result.Pages * 1000 / result.WallMs:N0} |\n| Less than 150 MB for 10,000 editions | {result.PeakMb:0} MB for {work.Editions:N0} |\n| Less than 1 ms for an edition that has not changed | {Ms(result.AgainMs / work.Editions)} |\n"),
                _ => "",
            });
        }
    }

    /// <summary>Whether cost grows faster than the text.</summary>
    private static void Growth(StringBuilder text, (WholeWork Work, WholeResult[] Results)[] bodies)
    {
        if (bodies.Length == 0)
        {
            return;
        }

        text.Append("\n| Words of the body | CPU per 1,000 words | CPU per 1,000 words beyond the row above |\n|---:|---:|---:|\n");
        foreach (var (at, (work, results)) in bodies.Index())
        {
            var words = work.Words!.Value;
            var beyond = at == 0 ? "" : Ms((results[0].CpuMs - bodies[at - 1].Results[0].CpuMs) * 1000 / (words - bodies[at - 1].Work.Words!.Value));
            text.Append(CultureInfo.InvariantCulture, $"| {words:N0} | {Ms(results[0].CpuMs * 1000 / words)} | {beyond} |\n");
        }
    }

    private static void Ratios(StringBuilder text, List<(WholeWork Work, WholeResult[] Results)> measured)
    {
        text.Append("\n| Work | Wall, first : second | CPU, first : second | Memory, first : second |\n|---|---:|---:|---:|\n");
        foreach (var (work, results) in measured)
        {
            var (first, second) = (results[0], results[1]);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {work.Name} | {first.WallMs / second.WallMs:0.00} | {first.CpuMs / second.CpuMs:0.00} | {first.PeakMb / second.PeakMb:0.00} |\n");
        }
    }

    /// <summary>A time with as many digits as say something.</summary>
    public static string Ms(double ms) => ms switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{ms:0.00} ms"),
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{ms:0.0} ms"),
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{ms:N0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{ms / 1000:0.0} s"),
    };
}
