using System.Globalization;
using OzdPrint.Generator;

namespace OzdPrint.Benchmarks;

/// <summary>Measures the program as its users run it: from process start until it has ended.</summary>
internal static class MeasureWhole
{
    /// <summary>Articles of a daily edition in bulk.</summary>
    private const int DailyArticles = 7;

    /// <summary>The bulk takes long enough to be measured in fewer runs.</summary>
    private const int MostBulkRuns = 3;

    /// <summary>Measures what is ordered; the result are tables in Markdown.</summary>
    public static string Run(WholeOrder order)
    {
        var folder = Directory.CreateTempSubdirectory("ozdprint-whole-").FullName;
        try
        {
            var exe = order.Exe ?? PublishNative.Run(Path.Combine(folder, "exe"));
            string[] exes = order.Against is { } other ? [exe, other] : [exe];
            // The program looks for layouts in the working directory.
            Environment.CurrentDirectory = folder;
            var results = Works(order).Select(work => (work, Measure(work, exes, order.Runs, folder))).ToList();
            var tables = WholeTables.Write(results);
            return Bulk(order) is { } bulk ? $"{tables}\n\n{MeasureArchive.Run(exe, bulk, folder)}" : tables;
        }
        finally
        {
            Environment.CurrentDirectory = Path.GetTempPath();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<WholeWork> Works(WholeOrder order)
    {
        yield return new WholeWork("Start alone (`--version`)", 0, new GeneratorOrder());
        foreach (var articles in (int[])[1, 10, 100])
        {
            yield return WholeWork.OneEdition(articles);
        }

        if (Bulk(order) is { } bulk)
        {
            yield return bulk;
        }

        foreach (var words in new[] { 1_000, 10_000, order.Words }.Where(words => words > 0 && words <= order.Words).Distinct())
        {
            yield return new WholeWork($"1 article of {words:N0} words", 1, new GeneratorOrder { Articles = 1, Words = words }) { Words = words };
        }
    }

    private static WholeWork? Bulk(WholeOrder order) => order.Editions == 0 ? null : new WholeWork(
        string.Create(CultureInfo.InvariantCulture, $"{order.Editions:N0} editions of {DailyArticles} articles"), order.Editions, new GeneratorOrder { Articles = DailyArticles });

    private static WholeResult[] Measure(WholeWork work, string[] exes, int runs, string folder)
    {
        Console.Error.WriteLine(work.Name);
        var (content, target) = (Path.Combine(folder, "content"), Path.Combine(folder, "out"));
        if (work.Editions > 0)
        {
            GenerateEditions.Write(content, work.Editions, work.Order);
        }

        WholeResult[] results = [.. exes.Select(_ => new WholeResult())];
        for (var run = 0; run < (work.Editions > 1 ? Math.Min(runs, MostBulkRuns) : runs); run++)
        {
            // In turn, so that what else the machine does falls on all alike.
            foreach (var (exe, result) in exes.Zip(results))
            {
                if (work.Editions == 0)
                {
                    result.Fresh.Add(RunProcess.Run(exe, "--version"));
                    continue;
                }

                result.Fresh.Add(RunProcess.Run(exe, "build", content, "-o", target));
                result.Again.Add(RunProcess.Run(exe, "build", content, "-o", target));
                if (run == 0)
                {
                    Count(target, result);
                }

                Directory.Delete(target, recursive: true);
            }
        }

        if (work.Editions > 0)
        {
            Directory.Delete(content, recursive: true);
        }

        return results;
    }

    /// <summary>Counts what lies in a folder.</summary>
    public static void Count(string folder, WholeResult result)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            switch (file.Extension)
            {
                case ".pdf":
                    result.PdfBytes += file.Length;
                    result.Pages += ReadStreams.Pages(File.ReadAllBytes(file.FullName));
                    break;
                case ".epub":
                    result.EpubBytes += file.Length;
                    break;
                default:
                    break;
            }
        }
    }
}
