using OzdPrint.Generator;

namespace OzdPrint.Benchmarks;

/// <summary>Has other programs set the same text, in turn with the product.</summary>
internal static class MeasureRivals
{
    private const string Content = "content", Out = "out", Log = "log.txt";

    // An error stands near the end of it, where most programs give up.
    private const int LinesOfLog = 20;

    /// <summary>Measures what is ordered; the result are tables in Markdown.</summary>
    public static string Run(RivalsOrder order)
    {
        var folder = Directory.CreateTempSubdirectory("ozdprint-rivals-").FullName;
        try
        {
            var exe = order.Exe ?? PublishNative.Run(Path.Combine(folder, "exe"));
            var found = Rival.All.Select(rival => (Rival: rival, Path: FindProgram.Path(rival.Program))).ToList();
            List<RivalEntry> entries =
            [
                .. Products(exe, folder),
                .. found.Where(one => one.Path is not null).Select(one =>
                    new RivalEntry(FindProgram.Version(one.Path!), one.Path!, one.Rival, Subfolder(folder, one.Rival.Program))),
            ];
            ProcessFamily.Adopt();
            // Unmeasured first: most look at all fonts when they run for the first time, and keep what they saw.
            Measure(WholeWork.OneEdition(1), entries, 1, folder);
            var results = ((int[])[1, 100]).Select(WholeWork.OneEdition).Select(work => (work, Measure(work, entries, order.Runs, folder))).ToList();
            return RivalTables.Write(entries, results, found.Where(one => one.Path is null).Select(one => one.Rival.Program));
        }
        finally
        {
            Environment.CurrentDirectory = Path.GetTempPath();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<RivalEntry> Products(string exe, string folder)
    {
        var name = $"OzdPrint {FindProgram.Version(exe)}";
        string[] build = ["build", Path.Combine("..", Content), "-o", Out];
        yield return new RivalEntry($"{name}, PDF alone", exe, new Rival("ozdprint", [.. build, "-f", "pdf"], _ => []), Subfolder(folder, "pdf"));
        yield return new RivalEntry($"{name}, PDF and EPUB", exe, new Rival("ozdprint", [.. build], _ => []), Subfolder(folder, "pdf-epub"));
    }

    private static string Subfolder(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private static WholeResult[] Measure(WholeWork work, List<RivalEntry> entries, int runs, string folder)
    {
        Console.Error.WriteLine(work.Name);
        var content = Path.Combine(folder, Content);
        GenerateEditions.Write(content, work.Editions, work.Order);
        var text = RivalText.Of(GeneratedContent.Read(work.Order));
        foreach (var entry in entries)
        {
            foreach (var (name, words) in entry.Rival.Sources(text))
            {
                File.WriteAllText(Path.Combine(entry.Folder, name), words);
            }
        }

        WholeResult[] results = [.. entries.Select(_ => new WholeResult())];
        for (var run = 0; run < runs; run++)
        {
            // In turn, so that what else the machine does falls on all alike.
            foreach (var (entry, result) in entries.Zip(results))
            {
                Measure(entry, result);
            }
        }

        Directory.Delete(content, recursive: true);
        return results;
    }

    /// <summary>Runs a program once. One that fails has no result, and the others go on.</summary>
    private static void Measure(RivalEntry entry, WholeResult result)
    {
        Environment.CurrentDirectory = entry.Folder;
        foreach (var left in Directory.EnumerateFiles(entry.Folder, "*.pdf").ToList())
        {
            File.Delete(left);
        }

        File.Delete(Log);
        if (Directory.Exists(Out))
        {
            Directory.Delete(Out, recursive: true);
        }

        try
        {
            var cost = RunProcess.RunFamily(Log, entry.Path, [.. entry.Rival.Arguments]);
            var counted = new WholeResult();
            MeasureWhole.Count(entry.Folder, counted);
            if (counted.Pages == 0)
            {
                throw new InvalidOperationException($"{entry.Path} wrote no page");
            }

            result.Pages = counted.Pages;
            result.Fresh.Add(cost);
            Console.Error.WriteLine($"  {entry.Name}: {WholeTables.Ms(cost.Wall.TotalMilliseconds)}");
        }
        catch (InvalidOperationException failed)
        {
            Console.Error.WriteLine($"  {failed.Message}\n{string.Join('\n', File.ReadLines(Log).TakeLast(LinesOfLog))}");
        }
    }
}
